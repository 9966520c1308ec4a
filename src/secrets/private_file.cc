#include "secrets/private_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "store/disk/descriptor.h"
#include "store/disk/disk_error.h"
#include "store/disk/folder.h"

namespace afterword::secrets {
namespace {

using store::Descriptor;

constexpr mode_t others = 077;

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

std::unexpected<core::Error> failed(std::string_view doing, const std::string& path) {
  return std::unexpected(store::disk_error(errno, doing, path));
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

core::Result<void> check_is_private(int file, const std::string& path) {
  struct stat about{};
  if (fstat(file, &about) != 0) return failed("look at the file", path);
  if (!S_ISREG(about.st_mode) || about.st_uid != geteuid()) {
    return core::outside("this is no file of yours", path, "look who put it there, and remove it");
  }
  if ((about.st_mode & others) != 0) {
    return core::outside("others may read this file, and it holds a secret", path,
                         "chmod 600 it; if somebody may have read it, change the password and run `afterword mail "
                         "setup`");
  }
  return {};
}

}  // namespace

core::Result<std::optional<std::string>> read_private_file(const std::string& path, std::size_t most) {
  // Not blocking: a pipe in its place must not hold us up.
  const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  if (!file.is_open()) {
    if (errno == ENOENT) return std::nullopt;
    return failed("read the file", path);
  }
  if (auto checked = check_is_private(file.number(), path); !checked) return std::unexpected(checked.error());
  std::string bytes(most + 1, '\0');
  std::size_t size = 0;
  while (size < bytes.size()) {
    const ssize_t count = read(file.number(), bytes.data() + size, bytes.size() - size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return failed("read the file", path);
    if (count == 0) break;
    size += static_cast<std::size_t>(count);
  }
  if (size > most) return core::outside("this file is larger than one of ours", path, "look what it is");
  bytes.resize(size);
  return bytes;
}

core::Result<void> write_private_file(const std::string& path, std::string_view bytes) {
  const std::string fresh = path + ".new";
  // One that a power cut left is made anew, with its mode.
  if (unlink(fresh.c_str()) != 0 && errno != ENOENT) return failed("write the file", path);
  {
    const Descriptor file(open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file.is_open()) return failed("write the file", path);
    if (!write_all(file.number(), bytes) || fsync(file.number()) != 0) {
      auto failure = failed("write the file", path);
      unlink(fresh.c_str());
      return failure;
    }
  }
  if (rename(fresh.c_str(), path.c_str()) != 0) {
    auto failure = failed("write the file", path);
    unlink(fresh.c_str());
    return failure;
  }
  return store::sync_folder(folder_of(path));
}

core::Result<bool> remove_private_file(const std::string& path) {
  if (unlink(path.c_str()) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) return false;
    return failed("remove the file", path);
  }
  if (auto synced = store::sync_folder(folder_of(path)); !synced) return std::unexpected(synced.error());
  return true;
}

}  // namespace afterword::secrets
