#include "tests/faults/small_files.h"

#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <utility>

namespace afterword::faults {
namespace {

namespace fs = std::filesystem;

SmallFiles* the_one = nullptr;

std::string content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

SmallFiles::SmallFiles(fs::path folder) : folder_(std::move(folder)) { the_one = this; }

SmallFiles::~SmallFiles() { the_one = nullptr; }

SmallFiles* SmallFiles::of(const fs::path& path) {
  if (the_one == nullptr) return nullptr;
  return path == the_one->folder_ || path.parent_path() == the_one->folder_ ? the_one : nullptr;
}

bool SmallFiles::may_go_on() {
  if (!Power::step()) return false;
  return left_ == 0 || --left_ > 0;
}

void SmallFiles::synced_file(const fs::path& path) {
  const std::string& content = synced_[path.filename()] = content_of(path);
  // One that had its name already, and was overwritten.
  const auto there = durable_.find(path.filename());
  if (there != durable_.end()) there->second = content;
}

void SmallFiles::synced_folder() {
  durable_.clear();
  // A name may reach the disk before its bytes do.
  for (const auto& entry : fs::directory_iterator(folder_))
    durable_[entry.path().filename()] = synced_[entry.path().filename()];
}

void SmallFiles::renamed(const fs::path& from, const fs::path& to) {
  const auto moved = synced_.extract(from.filename());
  synced_[to.filename()] = moved.empty() ? "" : moved.mapped();
}

void SmallFiles::come_back(Chance& chance) {
  const bool new_names = chance.kept();
  Contents now;
  for (const auto& entry : fs::directory_iterator(folder_)) {
    const std::string name = entry.path().filename();
    now[name] = chance.kept() ? content_of(entry.path()) : synced_[name];
    fs::remove(entry.path());
  }
  durable_ = synced_ = new_names ? now : durable_;
  for (const auto& [name, content] : durable_) std::ofstream(folder_ / name, std::ios::binary) << content;
}

}  // namespace afterword::faults

using afterword::faults::Power;
using afterword::faults::SmallFiles;

extern "C" {
int __real_rename(const char* from, const char* to);
int __wrap_rename(const char* from, const char* to);
int __wrap_fsync(int file);
int __wrap_fdatasync(int file);

int __wrap_rename(const char* from, const char* to) {
  SmallFiles* const files = SmallFiles::of(to);
  if (files != nullptr && !files->may_go_on()) {
    errno = EIO;
    return -1;
  }
  const int done = __real_rename(from, to);
  if (files != nullptr && done == 0) files->renamed(from, to);
  return done;
}

int __wrap_fsync(int file) {
  char path[PATH_MAX] = {};
  const std::string link = "/proc/self/fd/" + std::to_string(file);
  if (readlink(link.c_str(), path, sizeof path - 1) < 0) return -1;
  SmallFiles* const files = SmallFiles::of(path);
  if (files == nullptr) return 0;  // a real sync would only take its time
  // The last step before the power went never came to its end.
  if (!files->may_go_on() || Power::is_off()) {
    errno = EIO;
    return -1;
  }
  if (std::filesystem::is_directory(path)) {
    files->synced_folder();
  } else {
    files->synced_file(path);
  }
  return 0;
}

int __wrap_fdatasync(int file) { return __wrap_fsync(file); }
}
