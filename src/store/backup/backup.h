// store/backup: all that a data folder keeps, in one file, and back (docs/backup.md). Lives in the second program, with
// libarchive. Not here: settings and secrets, which are not backed up, and what a verb does with what was restored.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "core/codec/backup_json.h"
#include "core/error.h"

namespace afterword::store {

/// Told now and then: so many bytes of so many.
using Progress = std::function<void(std::int64_t done, std::int64_t all)>;

struct BackupRequest {
  std::string folder;  ///< the data folder
  std::string file;    ///< what is made
  bool replace = false;
  core::OffsetTime now;
};
struct Backup {
  core::BackupManifest manifest;
  std::int64_t bytes = 0;  ///< of the file
};
/// Takes the database at one instant while others write, then the files that messages attach; reads the archive back
/// before it gets its name. Until then there is only FILE.part, a folder, which the next run sweeps away where this one
/// was killed. Readable by its owner alone. not_found: there is nothing to back up; refused: FILE is there and
/// `replace` was not asked for, or lies inside the data folder; outside: the disk, or a damaged database.
core::Result<Backup> make_backup(const BackupRequest& request, const Progress& progress);

struct RestoreRequest {
  std::string file;
  std::string into;  ///< the data folder to be
  bool replace = false;
  core::OffsetTime now;
  /// Keeps the pending ones back: is given the new folder before it gets its name, and the one that is there, if any.
  std::function<core::Result<void>(const std::string& fresh, const std::optional<std::string>& old)> prepare;
};
struct Restored {
  core::BackupManifest manifest;
  std::string folder;                    ///< where it is now
  std::optional<std::string> set_aside;  ///< where what was there before is now
};
/// Unpacks beside `into`, looks at every part, brings the database up to date, calls `prepare`; then everything gets
/// its place in one rename, and what was there before is kept under a dated name. Settings stay as they were there.
/// invalid_input: the file is no whole backup; refused: there is data, and `replace` was not asked for.
core::Result<Restored> restore_backup(const RestoreRequest& request, const Progress& progress);

}  // namespace afterword::store
