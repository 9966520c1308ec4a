#include <fmt/format.h>
#include <sys/stat.h>

#include <filesystem>

#include "store/disk/folder.h"
#include "store/sqlite/database.h"
#include "store/sqlite/migration.h"
#include "store/sqlite/sqlite_store.h"

namespace afterword::store {
namespace {

using sqlite::Connection;
using Findings = std::vector<std::string>;

core::Result<void> find_damage(Connection& db, Findings& findings) {
  const auto said = db.all<std::string>("PRAGMA integrity_check(20)");
  if (!said) return std::unexpected(said.error());
  for (const auto& line : *said) {
    if (line != "ok") findings.push_back("the database is damaged: " + line);
  }
  return {};
}

core::Result<void> find_orphans(Connection& db, Findings& findings) {
  const auto tables = db.all<std::tuple<std::string, int>>(
      "SELECT \"table\", count(*) FROM pragma_foreign_key_check GROUP BY \"table\"");
  if (!tables) return std::unexpected(tables.error());
  for (const auto& [table, rows] : *tables) {
    findings.push_back(fmt::format("{} rows of {} belong to no application", rows, table));
  }
  return {};
}

core::Result<void> find_wrong_counts(Connection& db, Findings& findings) {
  const auto wrong = db.all<std::tuple<int, std::int64_t, std::int64_t>>(
      "SELECT counted.state, counted.steps, coalesce(kept.steps, 0) FROM"
      " (SELECT seeker, state, count(*) AS steps FROM plan_step GROUP BY seeker, state"
      "  UNION ALL SELECT seeker, state, 0 FROM plan_count WHERE NOT EXISTS (SELECT 1 FROM plan_step WHERE"
      "  plan_step.seeker = plan_count.seeker AND plan_step.state = plan_count.state)) AS counted"
      " LEFT JOIN plan_count AS kept ON kept.seeker = counted.seeker AND kept.state = counted.state"
      " WHERE counted.steps <> coalesce(kept.steps, 0)");
  if (!wrong) return std::unexpected(wrong.error());
  for (const auto& [state, rows, kept] : *wrong) {
    findings.push_back(
        fmt::format("there are {} rows of the plan in state {}, and {} were counted", rows, state, kept));
  }
  return {};
}

/// The seeker's facts are for nobody else on the machine.
void find_open_doors(const std::string& folder, Findings& findings) {
  for (const char* name : {"", "afterword.db", "afterword.db-wal", "afterword.db-shm", "files"}) {
    const std::string path = *name == '\0' ? folder : inside(folder, name);
    struct stat status{};
    if (stat(path.c_str(), &status) == 0 && (status.st_mode & 077U) != 0) {
      findings.push_back(fmt::format("others on this machine may look into {} (chmod go= {})", path, path));
    }
  }
}

std::uint64_t size_of(const std::string& path) {
  std::error_code none;
  const auto size = std::filesystem::file_size(path, none);
  return none ? 0 : size;
}

}  // namespace

core::Result<SqliteExamination> examine_sqlite_store(const std::string& folder) {
  sqlite::Database database(folder, SqliteOptions().patience);
  SqliteExamination seen;
  seen.path = database.path();
  seen.known_version = sqlite::newest_version();
  const auto there = database.read([&](Connection& db) -> core::Result<void> {
    seen.version = sqlite::newest_version();  // what is older was migrated, what is newer was refused
    for (const auto find : {find_damage, find_orphans, find_wrong_counts}) {
      if (auto found = find(db, seen.findings); !found) seen.findings.push_back(found.error().what);
    }
    return {};
  });
  if (!there && seen.version == 0) return std::unexpected(there.error());
  if (there && !*there) return seen;
  seen.exists = true;
  seen.bytes = size_of(seen.path);
  seen.log_bytes = size_of(seen.path + "-wal");
  find_open_doors(folder, seen.findings);
  return seen;
}

}  // namespace afterword::store
