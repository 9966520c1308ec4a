// A whole database at one instant, for backups: taken while others write, and looked at before it is trusted.
#pragma once

#include <string>

#include "core/error.h"

namespace afterword::store {

/// Copies the database of `folder` as it is now into afterword.db in `into` (a folder that has none). False, and
/// nothing was made, where there is no database.
core::Result<bool> copy_sqlite_store(const std::string& folder, const std::string& into);

/// How much is in it, for whoever compares a copy with what was said of it.
struct SqliteCounts {
  int applications = 0;
  int messages = 0;
  bool operator==(const SqliteCounts&) const = default;
};
core::Result<SqliteCounts> count_sqlite_store(const std::string& folder);

/// Has the database of `folder` the tables, indexes and triggers that this program makes, and no others? One that came
/// from elsewhere could bring triggers of its own. A database of an earlier version is brought up to date first.
core::Result<void> expect_own_schema(const std::string& folder);

}  // namespace afterword::store
