// What SQLite reports, as our errors.
#pragma once

#include <string>
#include <string_view>

#include "core/error.h"

struct sqlite3;

namespace afterword::store::sqlite {

/// For a person: what it means for their data folder and what to do. `rc` is an extended result code; `connection` may
/// be null and says more where it is not (its message, the errno below). SQLITE_MISUSE and SQLITE_RANGE are bugs of
/// ours: std::logic_error.
core::Error sqlite_error(int rc, sqlite3* connection, std::string_view doing, std::string_view path);

/// A row that no Afterword of this version writes: the file was changed by something else, or is damaged.
core::Error strange_row(std::string_view why, std::string_view path);

}  // namespace afterword::store::sqlite
