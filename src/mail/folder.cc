#include "mail/folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <system_error>
#include <utility>

#include "core/codec/letter_file_name.h"
#include "core/failpoint.h"
#include "mail/mailto.h"
#include "mail/printable_line.h"

namespace afterword::mail {
namespace {

using app::HandOver;
using app::HandOverResult;

// NAME_MAX is 255; the temporary name has a few more.
constexpr std::size_t longest_name = 240;

/// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int number() const { return number_; }
  /// Some file systems say only here that a write failed.
  bool close_now() { return close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool sync_folder(const std::filesystem::path& folder) {
  const Descriptor open_folder{open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  return open_folder.number() >= 0 && fsync(open_folder.number()) == 0;
}

/// A file under a name of its own, on the disk, that gets its place at once: nobody ever sees half of a letter.
class Aside {
 public:
  explicit Aside(const std::filesystem::path& path)
      : path_(path), name_(path.parent_path() / ("." + path.filename().string() + ".XXXXXX")) {}
  ~Aside() {
    if (waits_) unlink(name_.c_str());
  }
  Aside(const Aside&) = delete;
  Aside& operator=(const Aside&) = delete;

  /// Leaves errno where it fails, as put_in_place does.
  bool write(std::string_view bytes) {
    Descriptor file{mkostemp(name_.data(), O_CLOEXEC)};  // mode 0600
    waits_ = file.number() >= 0;
    if (!waits_ || !write_all(file.number(), bytes) || fsync(file.number()) != 0 || !file.close_now()) return false;
    AFTERWORD_FAILPOINT("folder.written");
    return true;
  }
  bool put_in_place() {
    if (rename(name_.c_str(), path_.c_str()) != 0) return false;
    waits_ = false;
    AFTERWORD_FAILPOINT("folder.renamed");
    return sync_folder(path_.parent_path());
  }

 private:
  std::filesystem::path path_;
  std::string name_;
  bool waits_ = false;
};

bool make_folder(const std::filesystem::path& folder) {
  std::error_code error;
  if (std::filesystem::is_directory(folder, error)) return true;
  std::filesystem::create_directories(folder.parent_path(), error);
  return mkdir(folder.c_str(), 0700) == 0 || errno == EEXIST;
}

}  // namespace

HandOverResult OutboxFolder::hand_over(const app::MessageKey& key, const app::FrozenMail& mail,
                                       app::HandOverWatch& watch) {
  const std::string name = core::letter_file_name(key.application, key.message);
  if (name.size() > longest_name) return {HandOver::refused, "its id is too long for a file's name"};
  const auto path = folder_ / name;
  const auto failed = [&] {
    return HandOverResult{HandOver::try_again,
                          printable_line(fmt::format("cannot write {}: {}", path.string(), std::strerror(errno)))};
  };
  Aside letter(path);
  if (!make_folder(folder_) || !letter.write(mail.bytes)) return failed();
  if (!watch.may_end()) return {HandOver::try_again, "held back before it was put into the folder"};
  if (!letter.put_in_place()) return failed();
  std::string said = "It lies in " + printable_line(path.string());
  const auto link = mailto_link(mail);
  if (!link) return {HandOver::left_for_person, said};
  if (!link->left_out.empty()) said += fmt::format(" ({})", printable_line(link->left_out));
  return {HandOver::left_for_person, fmt::format("{}. To write it in your own mail program: {}", said, link->url)};
}

}  // namespace afterword::mail
