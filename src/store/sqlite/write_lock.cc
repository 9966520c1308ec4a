#include "store/sqlite/write_lock.h"

#include "store/disk/folder.h"

namespace afterword::store::sqlite {

core::Result<FolderLock> take_write_lock(const std::string& folder, std::chrono::milliseconds patience) {
  const std::string path = inside(folder, "afterword.lock");
  auto lock = FolderLock::acquire(path, patience);
  if (!lock) return std::unexpected(std::move(lock.error()));
  if (!*lock) {
    return core::outside("another process has been writing for too long", path,
                         "see what it is (`fuser FILE`), end it, and try again; nothing was changed");
  }
  return std::move(**lock);
}

}  // namespace afterword::store::sqlite
