#include "store/sqlite/copy.h"

#include <fcntl.h>

#include <cerrno>
#include <tuple>
#include <vector>

#include "store/disk/descriptor.h"
#include "store/disk/disk_error.h"
#include "store/disk/folder.h"
#include "store/sqlite/database.h"
#include "store/sqlite/migration.h"
#include "store/sqlite/sqlite_store.h"

namespace afterword::store {
namespace {

using core::Result;
using sqlite::Connection;

/// Kind, name and table; the text only of what runs by itself.
using Thing = std::tuple<std::string, std::string, std::string, std::string>;
Result<std::vector<Thing>> schema_of(Connection& db) {
  return db.all<Thing>(
      "SELECT type, name, tbl_name, CASE WHEN type IN ('trigger', 'view') THEN coalesce(sql, '') ELSE '' END"
      " FROM sqlite_schema ORDER BY type, name");
}

Result<std::vector<Thing>> own_schema() {
  auto fresh = Connection::open(":memory:", Connection::Access::normal, SqliteOptions().patience);
  if (!fresh) return std::unexpected(fresh.error());
  if (auto made = sqlite::migrate(**fresh, sqlite::migrations()); !made) return std::unexpected(made.error());
  return schema_of(**fresh);
}

}  // namespace

Result<bool> copy_sqlite_store(const std::string& folder, const std::string& into) {
  sqlite::Database database(folder, SqliteOptions().patience);
  return database.read([&](Connection& db) -> Result<void> {
    const std::string path = inside(into, "afterword.db");
    {
      const Descriptor file(open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
      if (!file.is_open()) return std::unexpected(disk_error(errno, "make the copy", path));
    }
    return db.copy_to(path);
  });
}

Result<SqliteCounts> count_sqlite_store(const std::string& folder) {
  sqlite::Database database(folder, SqliteOptions().patience);
  SqliteCounts counts;
  const auto read = database.read([&](Connection& db) -> Result<void> {
    const auto applications = db.one<int>("SELECT count(*) FROM application");
    if (!applications) return std::unexpected(applications.error());
    const auto messages = db.one<int>("SELECT count(*) FROM message");
    if (!messages) return std::unexpected(messages.error());
    counts = {applications->value_or(0), messages->value_or(0)};
    return {};
  });
  if (!read) return std::unexpected(read.error());
  return counts;
}

Result<void> expect_own_schema(const std::string& folder) {
  const auto own = own_schema();
  if (!own) return std::unexpected(own.error());
  sqlite::Database database(folder, SqliteOptions().patience);
  const auto read = database.read([&](Connection& db) -> Result<void> {
    const auto there = schema_of(db);
    if (!there) return std::unexpected(there.error());
    if (*there == *own) return {};
    return core::invalid("the database in it is not as Afterword makes them", db.path(), "use another backup");
  });
  if (!read) return std::unexpected(read.error());
  return {};
}

}  // namespace afterword::store
