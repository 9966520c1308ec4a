// store: keeps facts. This header is the one that a machine's own data folder is opened by: one SQLite file, for
// several processes at once. Beside it: memory/ (the same port without a disk), files/ (what messages attach), disk/
// (folders and locks). Not here: what a verb does with the facts (app/), their form on paper (core/codec).
//
// In the folder lie
//   afterword.db            the facts; beside it a write-ahead log (-wal), empty where no process writes and none was
//                           killed, and the log's index (-shm)
//   afterword.lock          held by whoever writes (write_lock.h)
//   files/                  what messages attach (files/folder_files.h)
// each readable by its owner alone.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "app/ports.h"

namespace afterword::store {

struct SqliteOptions {
  std::string seeker_key = "me";               ///< whose rows; one person's own database has one
  std::chrono::milliseconds patience{10'000};  ///< how long a transaction waits for another process
};

/// Looks at the disk when it is first read or written, not before. A folder or database that is not there reads as
/// empty, and nothing is made; the first write makes both. What was acknowledged survives a power cut (promises.md P9).
/// A folder that may only be read can be read. Every other trouble (a full disk, a damaged file, one that is no
/// database, or one from the future) is an `outside` error of the transaction that met it, and what was there before is
/// untouched. Where the disk fails in the very last call of a commit, the transaction may turn out to be there after
/// all, whole; an error then says less than the truth, an acknowledgement never says more.
///
/// One object may be shared by threads. Writes that wait for their turn at the same time share one commit, each undone
/// by itself where it fails; `work` may then run on the thread of another caller.
core::Result<std::unique_ptr<app::Store>> open_sqlite_store(const std::string& folder, SqliteOptions options = {});

/// What `doctor` wants to know.
struct SqliteExamination {
  std::string path;       ///< of the database
  bool exists = false;    ///< nothing was ever written where it does not; then the rest is empty
  int version = 0;        ///< of its schema
  int known_version = 0;  ///< the newest that this program knows
  std::uint64_t bytes = 0;
  std::uint64_t log_bytes = 0;        ///< the write-ahead log: not yet moved into the database
  std::vector<std::string> findings;  ///< what is wrong, a sentence each; none where all is well
};
/// Reads all of it: each page and index, each reference, the counts of the plan's rows, who else may read the files.
/// A database of an earlier version is brought up to date first. What is damaged is a finding; an error is what kept us
/// from looking at all.
core::Result<SqliteExamination> examine_sqlite_store(const std::string& folder);

/// The last `limit` lines of the event log, oldest first.
core::Result<std::vector<app::Event>> read_event_log(const std::string& folder, std::size_t limit,
                                                     SqliteOptions options = {});

}  // namespace afterword::store
