// Who may write.
#pragma once

#include <chrono>
#include <string>

#include "core/error.h"
#include "store/disk/folder_lock.h"

namespace afterword::store::sqlite {

/// Taken for the whole of a write transaction, for a checkpoint of the write-ahead log, and for making or migrating the
/// database. SQLite's own lock would do for the first, but Debian's SQLite (3.40.1, as all from 3.7.0 to 3.51.2) can
/// lose a transaction that is committed while another process begins a checkpoint: the checkpoint may overlook that the
/// commit began the log anew, and later skips frames that nobody has moved (sqlite.org/wal.html, "The WAL-reset bug").
/// Under this lock no commit happens during a checkpoint, and no two checkpoints at once.
core::Result<FolderLock> take_write_lock(const std::string& folder, std::chrono::milliseconds patience);

}  // namespace afterword::store::sqlite
