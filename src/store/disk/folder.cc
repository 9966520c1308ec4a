#include "store/disk/folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>

#include "store/disk/descriptor.h"
#include "store/disk/disk_error.h"

namespace afterword::store {
namespace {

bool is_folder(const std::string& path) {
  struct stat status{};
  return stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

}  // namespace

core::Result<void> sync_folder(const std::string& path) {
  const Descriptor folder(open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder.is_open()) return std::unexpected(disk_error(errno, "open the folder", path));
  // Some file systems cannot sync a folder, and say EINVAL: they offer no more than they offer.
  if (fsync(folder.number()) != 0 && errno != EINVAL) {
    return std::unexpected(disk_error(errno, "write the folder to the disk", path));
  }
  return {};
}

core::Result<void> create_folder(const std::string& path) {
  if (path.empty() || path.find('\0') != std::string::npos) {
    return core::invalid("that is no folder's name", path, "name a folder with --data");
  }
  std::filesystem::path so_far;
  for (const auto& part : std::filesystem::path(path)) {
    const std::string above = so_far.empty() ? "." : so_far.string();
    so_far /= part;
    if (part.empty() || is_folder(so_far.string())) continue;
    if (mkdir(so_far.c_str(), 0700) != 0) {
      const int why = errno;  // another process may have been quicker
      if (why == EEXIST && is_folder(so_far.string())) continue;
      return std::unexpected(disk_error(why == EEXIST ? ENOTDIR : why, "create the folder", so_far.string()));
    }
    if (auto synced = sync_folder(above); !synced) return synced;
  }
  return {};
}

std::string inside(const std::string& folder, const std::string& name) {
  return folder.ends_with('/') ? folder + name : folder + "/" + name;
}

}  // namespace afterword::store
