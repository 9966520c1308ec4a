// For tests: what stands between SQLite and its files (sqlite3_vfs) and forgets, when the power goes, what was not
// synced: all of it, nothing, or any part, whole or torn at a sector's edge, in any order.
#pragma once

#include <sqlite3.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "tests/faults/power.h"

namespace afterword::faults {

/// While it lives, every connection that is opened goes through it. One at a time.
class LossyDisk {
 public:
  LossyDisk() {
    real_ = sqlite3_vfs_find(nullptr);
    shim_ = *real_;
    shim_.zName = "lossy";
    shim_.szOsFile = static_cast<int>(sizeof(File)) + real_->szOsFile;
    shim_.xOpen = &open;
    sqlite3_vfs_register(&shim_, 1);
    files_.clear();
  }
  ~LossyDisk() {
    sqlite3_vfs_unregister(&shim_);
    sqlite3_vfs_register(real_, 1);
  }
  LossyDisk(const LossyDisk&) = delete;
  LossyDisk& operator=(const LossyDisk&) = delete;

  /// After the power went, and every connection was closed: the files as the disk has them.
  static void come_back(Chance& chance) {
    for (auto& [path, file] : files_) {
      if (!file.durably_there && !chance.kept()) {
        std::filesystem::remove(path);
        continue;
      }
      for (const Write& write : file.pending) {
        if (chance.kept()) apply(write, file.durable, chance.torn());
      }
      std::ofstream(path, std::ios::binary | std::ios::trunc) << file.durable;
      std::filesystem::remove(path + "-shm");
    }
    files_.clear();
  }

 private:
  struct Write {
    std::size_t at;
    std::string bytes;
    bool is_truncation = false;  // to `at`
  };
  struct OnDisk {
    std::string durable;
    bool durably_there = false;
    std::vector<Write> pending;  // since the last sync
  };
  struct File {
    sqlite3_file base;
    sqlite3_file* real;
    OnDisk* disk;  // nullptr: nothing of it is worth keeping
  };
  static sqlite3_file* real(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real; }
  static OnDisk* disk(sqlite3_file* file) { return reinterpret_cast<File*>(file)->disk; }

  static void apply(const Write& write, std::string& to, bool torn) {
    if (write.is_truncation) {
      to.resize(write.at);
      return;
    }
    constexpr std::size_t sector = 512;
    const std::size_t half = (write.bytes.size() / 2 + sector - 1) / sector * sector;
    const std::size_t size = torn ? std::min(half, write.bytes.size()) : write.bytes.size();
    if (to.size() < write.at + size) to.resize(write.at + size);
    to.replace(write.at, size, write.bytes, 0, size);
  }

  static int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
    auto* const shim = reinterpret_cast<File*>(file);
    shim->base.pMethods = nullptr;
    shim->real = reinterpret_cast<sqlite3_file*>(shim + 1);
    shim->disk = nullptr;
    if (Power::is_off()) return SQLITE_CANTOPEN;
    const bool was_there = name != nullptr && std::filesystem::exists(name);
    const int rc = real_->xOpen(real_, name, shim->real, flags, out_flags);
    if (rc != SQLITE_OK) return rc;
    shim->base.pMethods = &methods_;
    if (name == nullptr) return rc;
    auto [found, fresh] = files_.try_emplace(name);
    if (fresh) {
      std::ifstream content(name, std::ios::binary);
      found->second = {{std::istreambuf_iterator<char>(content), {}}, was_there, {}};
    }
    shim->disk = &found->second;
    return rc;
  }
  static int write(sqlite3_file* f, const void* from, int n, sqlite3_int64 at) {
    if (!Power::step()) return SQLITE_IOERR_WRITE;
    if (OnDisk* on = disk(f))
      on->pending.push_back(
          {static_cast<std::size_t>(at), {static_cast<const char*>(from), static_cast<std::size_t>(n)}});
    return real(f)->pMethods->xWrite(real(f), from, n, at);
  }
  static int truncate(sqlite3_file* f, sqlite3_int64 size) {
    if (!Power::step()) return SQLITE_IOERR_TRUNCATE;
    if (OnDisk* on = disk(f)) on->pending.push_back({static_cast<std::size_t>(size), {}, true});
    return real(f)->pMethods->xTruncate(real(f), size);
  }
  static int sync(sqlite3_file* f, int) {
    if (!Power::step() || Power::is_off()) return SQLITE_IOERR_FSYNC;  // the last step: it never came to its end
    OnDisk* const on = disk(f);
    if (on == nullptr) return SQLITE_OK;
    for (const Write& write : on->pending) apply(write, on->durable, false);
    on->pending.clear();
    on->durably_there = true;  // SQLite syncs the folder of a new log with it
    return SQLITE_OK;          // a real sync would only take its time
  }

  static int close(sqlite3_file* f) { return real(f)->pMethods->xClose(real(f)); }
  static int read(sqlite3_file* f, void* to, int n, sqlite3_int64 at) {
    return Power::is_off() ? SQLITE_IOERR_READ : real(f)->pMethods->xRead(real(f), to, n, at);
  }
  static int file_size(sqlite3_file* f, sqlite3_int64* size) { return real(f)->pMethods->xFileSize(real(f), size); }
  static int lock(sqlite3_file* f, int level) { return real(f)->pMethods->xLock(real(f), level); }
  static int unlock(sqlite3_file* f, int level) { return real(f)->pMethods->xUnlock(real(f), level); }
  static int reserved(sqlite3_file* f, int* out) { return real(f)->pMethods->xCheckReservedLock(real(f), out); }
  static int control(sqlite3_file* f, int what, void* to) { return real(f)->pMethods->xFileControl(real(f), what, to); }
  static int sector(sqlite3_file* f) { return real(f)->pMethods->xSectorSize(real(f)); }
  static int device(sqlite3_file* f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); }
  static int shm_map(sqlite3_file* f, int region, int size, int extend, void volatile** to) {
    return real(f)->pMethods->xShmMap(real(f), region, size, extend, to);
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
  static inline std::map<std::string, OnDisk> files_;
  sqlite3_vfs shim_{};
};

}  // namespace afterword::faults
