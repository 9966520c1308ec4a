#include "store/backup/work_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>
#include <filesystem>
#include <utility>

#include "store/disk/disk_error.h"
#include "store/disk/folder.h"

namespace afterword::store {
namespace {

namespace fs = std::filesystem;

// While it lies in a folder, nothing else that lies there is needed by anybody.
constexpr const char* mark = ".being-made";

bool exists(const std::string& path) {
  struct stat status{};
  return lstat(path.c_str(), &status) == 0;
}

bool is_empty(const std::string& folder) {
  std::error_code trouble;
  return fs::is_empty(folder, trouble) && !trouble;
}

/// All but the mark, which goes last: what is killed half-way is swept again.
core::Result<void> sweep(const std::string& folder) {
  std::error_code trouble;
  for (const auto& entry : fs::directory_iterator(folder, trouble)) {
    if (entry.path().filename() != mark) fs::remove_all(entry.path(), trouble);
    if (trouble) break;
  }
  if (trouble) return std::unexpected(disk_error(trouble.value(), "sweep the folder", folder));
  return {};
}

}  // namespace

core::Result<WorkFolder> WorkFolder::make(const std::string& path) {
  if (mkdir(path.c_str(), 0700) != 0 && errno != EEXIST)
    return std::unexpected(disk_error(errno, "make the folder", path));
  Descriptor folder(open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (!folder.is_open()) return std::unexpected(disk_error(errno, "open the folder", path));
  struct stat held{};
  struct stat there{};
  // Whoever had it may have moved or removed it since it was opened.
  const bool locked = flock(folder.number(), LOCK_EX | LOCK_NB) == 0;
  if (!locked || fstat(folder.number(), &held) != 0 || lstat(path.c_str(), &there) != 0 ||
      held.st_ino != there.st_ino || held.st_dev != there.st_dev) {
    return core::outside("another process is at work there", path, "wait until it has ended");
  }
  if (!is_empty(path) && !exists(inside(path, mark)))
    return core::refused("something lies in the way", path, "look at it, and move it away");
  const Descriptor marked(open(inside(path, mark).c_str(), O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
  if (!marked.is_open()) return std::unexpected(disk_error(errno, "write to the folder", path));
  WorkFolder work(path, std::move(folder));
  if (auto swept = sweep(path); !swept) return std::unexpected(swept.error());
  return work;
}

bool WorkFolder::is_draft(const std::string& path) { return exists(inside(path, mark)); }

WorkFolder::WorkFolder(WorkFolder&& other) noexcept
    : path_(std::exchange(other.path_, {})), folder_(std::move(other.folder_)) {}

WorkFolder::~WorkFolder() {
  if (path_.empty() || !exists(inside(path_, mark)) || !sweep(path_)) return;
  unlink(inside(path_, mark).c_str());
  rmdir(path_.c_str());
}

void WorkFolder::take_back() {
  const Descriptor marked(open(inside(path_, mark).c_str(), O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
}

core::Result<void> WorkFolder::let_go() {
  if (unlink(inside(path_, mark).c_str()) != 0) return std::unexpected(disk_error(errno, "write to the folder", path_));
  return sync_folder(path_);
}

}  // namespace afterword::store
