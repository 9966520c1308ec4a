#include "store/disk/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>

#include "store/disk/backoff.h"
#include "store/disk/disk_error.h"

namespace afterword::store {

core::Result<std::optional<FolderLock>> FolderLock::acquire(const std::string& path,
                                                            std::chrono::milliseconds patience) {
  Descriptor file(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600));
  if (!file.is_open()) return std::unexpected(disk_error(errno, "write to the folder", path));
  Backoff backoff(patience);
  while (flock(file.number(), LOCK_EX | LOCK_NB) != 0) {
    if (errno == EINTR) continue;
    if (errno != EWOULDBLOCK) return std::unexpected(disk_error(errno, "lock", path));
    if (!backoff.wait()) return std::nullopt;
  }
  return FolderLock(std::move(file));
}

}  // namespace afterword::store
