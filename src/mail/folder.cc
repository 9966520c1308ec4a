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

#include "core/failpoint.h"
#include "mail/mailto.h"
#include "mail/printable_line.h"

namespace afterword::mail {
namespace {

using app::HandOver;
using app::HandOverResult;

// NAME_MAX is 255; the temporary name has a few more.
constexpr std::size_t longest_name = 240;

std::string escaped(std::string_view id, std::string_view plain) {
  std::string out;
  for (char c : id) {
    const bool letter_or_digit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter_or_digit || plain.contains(c))
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

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

/// Under a name of its own first, then in place at once: nobody ever sees half of it. Leaves errno where it fails.
bool write_durably(const std::filesystem::path& path, std::string_view bytes) {
  std::string temporary = path.parent_path() / ("." + path.filename().string() + ".XXXXXX");
  Descriptor file{mkostemp(temporary.data(), O_CLOEXEC)};  // mode 0600
  if (file.number() < 0) return false;
  if (write_all(file.number(), bytes) && fsync(file.number()) == 0 && file.close_now()) {
    AFTERWORD_FAILPOINT("folder.written");
    if (rename(temporary.c_str(), path.c_str()) == 0) {
      AFTERWORD_FAILPOINT("folder.renamed");
      return sync_folder(path.parent_path());
    }
  }
  const int error = errno;
  unlink(temporary.c_str());
  errno = error;
  return false;
}

bool make_folder(const std::filesystem::path& folder) {
  std::error_code error;
  if (std::filesystem::is_directory(folder, error)) return true;
  std::filesystem::create_directories(folder.parent_path(), error);
  return mkdir(folder.c_str(), 0700) == 0 || errno == EEXIST;
}

}  // namespace

std::string eml_name(const app::MessageKey& key) {
  std::string name = escaped(key.application, "._-") + "-" + escaped(key.message, "._") + ".eml";
  // Neither hidden nor taken for an option.
  if (name.starts_with('.') || name.starts_with('-')) name.replace(0, 1, name.front() == '.' ? "%2E" : "%2D");
  return name;
}

HandOverResult OutboxFolder::hand_over(const app::MessageKey& key, const app::FrozenMail& mail, app::HandOverWatch&) {
  const std::string name = eml_name(key);
  if (name.size() > longest_name) return {HandOver::refused, "its id is too long for a file's name"};
  const auto path = folder_ / name;
  if (!make_folder(folder_) || !write_durably(path, mail.bytes)) {
    return {HandOver::try_again,
            printable_line(fmt::format("cannot write {}: {}", path.string(), std::strerror(errno)))};
  }
  std::string said = "It lies in " + printable_line(path.string());
  const auto link = mailto_link(mail);
  if (!link) return {HandOver::left_for_person, said};
  if (!link->left_out.empty()) said += fmt::format(" ({})", printable_line(link->left_out));
  return {HandOver::left_for_person, fmt::format("{}. To write it in your own mail program: {}", said, link->url)};
}

}  // namespace afterword::mail
