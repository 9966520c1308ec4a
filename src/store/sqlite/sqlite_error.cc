#include "store/sqlite/sqlite_error.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <stdexcept>
#include <system_error>

#include "store/disk/disk_error.h"

namespace afterword::store::sqlite {
namespace {

using core::Error;
using core::ErrorCode;

constexpr std::string_view damaged =
    "keep a copy of the data folder as it is; then put a backup in its place, or move that file away and import an "
    "export";

Error outside(std::string what, std::string_view path, std::string_view advice) {
  return {ErrorCode::outside, std::move(what), std::string(path), std::string(advice)};
}

/// The errno of the call that failed: on the database's file, or on its log's. 0 where it is not known.
int errno_below(sqlite3* connection) {
  if (connection == nullptr) return 0;
  if (const int last = sqlite3_system_errno(connection); last != 0) return last;
  int last = 0;
  sqlite3_file_control(connection, "main", SQLITE_FCNTL_LAST_ERRNO, &last);
  if (last != 0) return last;
  sqlite3_file* log = nullptr;
  sqlite3_file_control(connection, "main", SQLITE_FCNTL_JOURNAL_POINTER, static_cast<void*>(&log));
  if (log != nullptr && log->pMethods != nullptr) {
    log->pMethods->xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &last);
  }
  return last;
}

Error io_error(int rc, sqlite3* connection, std::string_view doing, std::string_view path) {
  if (const int below = errno_below(connection); below != 0) return disk_error(below, doing, path);
  return outside(fmt::format("cannot {}: {} ({})", doing, sqlite3_errstr(rc), rc), path,
                 "the disk may be full or failing: nothing that was saved before is lost");
}

}  // namespace

Error sqlite_error(int rc, sqlite3* connection, std::string_view doing, std::string_view path) {
  const std::string said = connection == nullptr ? sqlite3_errstr(rc) : sqlite3_errmsg(connection);
  switch (rc & 0xff) {
    case SQLITE_MISUSE:
    case SQLITE_RANGE:
      throw std::logic_error(fmt::format("{}: {}", doing, said));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return outside(fmt::format("cannot {}: another process has held the database for too long", doing), path,
                     "see what else has it open (`fuser FILE`), end that, and try again");
    case SQLITE_FULL:
      return outside(fmt::format("cannot {}: the disk is full", doing), path,
                     "free some space and try again; what was saved before is intact");
    case SQLITE_IOERR:
      return io_error(rc, connection, doing, path);
    case SQLITE_CORRUPT:
      return outside(fmt::format("the database is damaged ({})", said), path, damaged);
    case SQLITE_NOTADB:
      return outside("that file is not a database", path, damaged);
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return outside(fmt::format("cannot {}: the database may only be read", doing), path,
                     "give yourself permission to write the folder and the files in it, or name another with --data");
    case SQLITE_CANTOPEN: {
      const int below = connection == nullptr ? 0 : sqlite3_system_errno(connection);
      if (below != 0) return disk_error(below, doing, path);
      return outside(fmt::format("cannot {}: the database cannot be opened", doing), path,
                     "see who may read and write the folder and the files in it");
    }
    case SQLITE_TOOBIG:
      return {ErrorCode::invalid_input, fmt::format("cannot {}: that is too much for one text", doing),
              std::string(path), "a text may have up to 1,000,000,000 bytes"};
    case SQLITE_NOMEM:
      return outside(fmt::format("cannot {}: out of memory", doing), path, "");
    default:
      return outside(fmt::format("cannot {}: {} ({})", doing, said, rc), path, damaged);
  }
}

Error strange_row(std::string_view why, std::string_view path) {
  return outside(fmt::format("the database holds what this program would not write: {}", why), path, damaged);
}

}  // namespace afterword::store::sqlite
