#include "store/sqlite/migration.h"

#include <fmt/format.h>

namespace afterword::store::sqlite {
namespace {

Result<void> apply(Connection& connection, const Migration& step, int version) {
  auto transaction = Transaction::begin(connection, Transaction::Kind::write);
  if (!transaction) return std::unexpected(std::move(transaction.error()));
  const std::string script = fmt::format("{}\nPRAGMA user_version = {};", step.script, version);
  if (auto run = connection.run_script(script, fmt::format("bring the database to version {}", version)); !run) {
    return run;
  }
  return (*transaction)->commit();
}

}  // namespace

int newest_version() { return static_cast<int>(migrations().size()); }

Result<int> version_of(Connection& connection) {
  const auto version = connection.one<int>("PRAGMA user_version");
  if (!version) return std::unexpected(version.error());
  return version->value_or(0);
}

Result<Standing> standing_of(Connection& connection, int newest) {
  const auto version = version_of(connection);
  if (!version) return std::unexpected(version.error());
  if (*version > newest || *version < 0) {
    return core::outside(
        fmt::format("the database is of version {}; this program knows versions up to {}", *version, newest),
        connection.path(), "use the newer afterword that has been here; nothing was changed");
  }
  if (*version > 0) return *version == newest ? Standing::current : Standing::older;
  const auto table = connection.one<int>("SELECT 1 FROM sqlite_schema LIMIT 1");
  if (!table) return std::unexpected(table.error());
  if (!*table) return Standing::empty;
  return core::outside("that database was made by another program", connection.path(),
                       "name another folder with --data; nothing was changed");
}

Result<void> migrate(Connection& connection, std::span<const Migration> steps) {
  const int newest = static_cast<int>(steps.size());
  const auto standing = standing_of(connection, newest);
  if (!standing) return std::unexpected(standing.error());
  const auto version = version_of(connection);
  if (!version) return std::unexpected(version.error());
  for (int next = *version; next < newest; ++next) {
    if (auto applied = apply(connection, steps[static_cast<std::size_t>(next)], next + 1); !applied) return applied;
  }
  return {};
}

}  // namespace afterword::store::sqlite
