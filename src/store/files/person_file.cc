#include "store/files/person_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>

#include "store/disk/disk_error.h"

namespace afterword::store {
namespace {

std::unexpected<core::Error> too_large(const std::string& shown) {
  return core::invalid(fmt::format("that file is larger than {} MiB", largest_attachment >> 20U), shown,
                       "attach a smaller one, or link to it in the text");
}

}  // namespace

core::Result<std::string> read_regular(const Descriptor& file, const std::string& shown) {
  struct stat status{};
  if (fstat(file.number(), &status) != 0) return std::unexpected(disk_error(errno, "look at the file", shown));
  if (!S_ISREG(status.st_mode)) return core::invalid("that is no regular file", shown, "name a file with content");
  if (static_cast<std::uint64_t>(status.st_size) > largest_attachment) return too_large(shown);

  std::string bytes;
  bytes.resize(static_cast<std::size_t>(status.st_size) + 1);  // one more: has it grown?
  std::size_t filled = 0;
  while (true) {
    if (filled == bytes.size()) bytes.resize(bytes.size() * 2);
    const ssize_t got = read(file.number(), bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::unexpected(disk_error(errno, "read the file", shown));
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    if (filled > largest_attachment) return too_large(shown);
  }
  bytes.resize(filled);
  return bytes;
}

core::Result<std::string> read_person_file(const std::string& path) {
  if (path.empty() || path.find('\0') != std::string::npos)
    return core::invalid("that is no file's name", "", "name a file");
  const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!file.is_open()) {
    const int why = errno;
    if (why == ENOENT) return core::missing("there is no such file", path, std::string(advice_for(why)));
    return std::unexpected(disk_error(why, "open the file", path));
  }
  return read_regular(file, path);
}

}  // namespace afterword::store
