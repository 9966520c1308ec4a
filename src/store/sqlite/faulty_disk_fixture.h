// For tests: a disk whose nth call fails. It stands between SQLite and the system's own file functions (sqlite3_vfs).
#pragma once

#include <sqlite3.h>

#include <cstddef>

namespace afterword::store {

/// While it lives, every connection that is opened goes through it. One at a time.
class FaultyDisk {
 public:
  FaultyDisk() {
    real_ = sqlite3_vfs_find(nullptr);
    shim_ = *real_;
    shim_.zName = "faulty";
    shim_.szOsFile = static_cast<int>(sizeof(File)) + real_->szOsFile;
    shim_.xOpen = &open;
    sqlite3_vfs_register(&shim_, 1);
  }
  ~FaultyDisk() {
    sqlite3_vfs_unregister(&shim_);
    sqlite3_vfs_register(real_, 1);
  }
  FaultyDisk(const FaultyDisk&) = delete;
  FaultyDisk& operator=(const FaultyDisk&) = delete;

  /// The nth call from now on (1: the next) fails; with `for_good`, all after it as well.
  static void fail(int nth, bool for_good) {
    left_ = nth;
    for_good_ = for_good;
    failed_ = false;
  }
  static void mend() { left_ = 0; }
  static bool has_failed() { return failed_; }

 private:
  struct File {
    sqlite3_file base;
    sqlite3_file* real;
  };
  static sqlite3_file* real(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real; }

  static bool fails() {
    if (left_ == 0) return false;
    if (left_ > 1) {
      --left_;
      return false;
    }
    if (!for_good_) left_ = 0;
    failed_ = true;
    return true;
  }

  static int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
    auto* const shim = reinterpret_cast<File*>(file);
    shim->base.pMethods = nullptr;
    shim->real = reinterpret_cast<sqlite3_file*>(shim + 1);
    if (fails()) return SQLITE_CANTOPEN;
    const int rc = real_->xOpen(real_, name, shim->real, flags, out_flags);
    if (rc == SQLITE_OK) shim->base.pMethods = &methods_;
    return rc;
  }
  static int close(sqlite3_file* f) { return real(f)->pMethods->xClose(real(f)); }
  static int read(sqlite3_file* f, void* to, int n, sqlite3_int64 at) {
    return fails() ? SQLITE_IOERR_READ : real(f)->pMethods->xRead(real(f), to, n, at);
  }
  static int write(sqlite3_file* f, const void* from, int n, sqlite3_int64 at) {
    if (!fails()) return real(f)->pMethods->xWrite(real(f), from, n, at);
    if (n > 1) real(f)->pMethods->xWrite(real(f), from, n / 2, at);  // a part arrives
    return SQLITE_FULL;
  }
  static int truncate(sqlite3_file* f, sqlite3_int64 size) {
    return fails() ? SQLITE_IOERR_TRUNCATE : real(f)->pMethods->xTruncate(real(f), size);
  }
  static int sync(sqlite3_file* f, int flags) {
    return fails() ? SQLITE_IOERR_FSYNC : real(f)->pMethods->xSync(real(f), flags);
  }
  static int file_size(sqlite3_file* f, sqlite3_int64* size) {
    return fails() ? SQLITE_IOERR_FSTAT : real(f)->pMethods->xFileSize(real(f), size);
  }
  static int lock(sqlite3_file* f, int level) { return real(f)->pMethods->xLock(real(f), level); }
  static int unlock(sqlite3_file* f, int level) { return real(f)->pMethods->xUnlock(real(f), level); }
  static int reserved(sqlite3_file* f, int* out) { return real(f)->pMethods->xCheckReservedLock(real(f), out); }
  static int control(sqlite3_file* f, int what, void* argument) {
    return real(f)->pMethods->xFileControl(real(f), what, argument);
  }
  static int sector(sqlite3_file* f) { return real(f)->pMethods->xSectorSize(real(f)); }
  static int device(sqlite3_file* f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); }
  static int shm_map(sqlite3_file* f, int region, int size, int extend, void volatile** to) {
    return fails() ? SQLITE_IOERR_SHMMAP : real(f)->pMethods->xShmMap(real(f), region, size, extend, to);
  }
  static int shm_lock(sqlite3_file* f, int offset, int n, int flags) {
    return real(f)->pMethods->xShmLock(real(f), offset, n, flags);
  }
  static void shm_barrier(sqlite3_file* f) { real(f)->pMethods->xShmBarrier(real(f)); }
  static int shm_unmap(sqlite3_file* f, int remove) { return real(f)->pMethods->xShmUnmap(real(f), remove); }

  // SQLite takes plain functions and a name: one disk at a time, for the whole process.
  static inline const sqlite3_io_methods methods_{
      2,       close,  read,   write,   truncate, sync,        file_size, lock,    unlock, reserved,
      control, sector, device, shm_map, shm_lock, shm_barrier, shm_unmap, nullptr, nullptr};
  static inline sqlite3_vfs* real_ = nullptr;
  static inline int left_ = 0;
  static inline bool for_good_ = false;
  static inline bool failed_ = false;
  sqlite3_vfs shim_{};
};

}  // namespace afterword::store
