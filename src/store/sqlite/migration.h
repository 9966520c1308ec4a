// From one version of the schema to the next.
#pragma once

#include <span>
#include <string_view>

#include "store/sqlite/connection.h"

namespace afterword::store::sqlite {

/// The nth of them, counted from 1, makes a database of version n (PRAGMA user_version) from one of version n - 1. A
/// migration that has been released is never changed: another one follows it.
struct Migration {
  std::string_view name;  ///< "0001_facts"
  std::string_view script;
};

/// All of them, oldest first: src/store/migrations/.
std::span<const Migration> migrations();
/// The version that this program reads and writes.
int newest_version();

enum class Standing {
  empty,    ///< nothing was ever kept in it
  older,    ///< of an earlier version
  current,  ///< of the version that is asked for
};
/// Against `newest`. A database that is newer, or that another program made, is an error. Begins the snapshot of the
/// transaction that it is asked in.
Result<Standing> standing_of(Connection& connection, int newest);
/// PRAGMA user_version; 0 where nothing was ever kept.
Result<int> version_of(Connection& connection);

/// Brings the database up to the last of `steps`, each in one transaction of its own: what is killed half-way leaves
/// the version before it. A database that is newer than the last, or not ours, is left as it is, with an error. The
/// caller holds the write lock.
Result<void> migrate(Connection& connection, std::span<const Migration> steps);

}  // namespace afterword::store::sqlite
