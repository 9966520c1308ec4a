#include "store/sqlite/statement.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <limits>

#include "store/text.h"

namespace afterword::store::sqlite {
namespace {

/// SQLite takes a null pointer for NULL: an empty text is none.
const char* address(std::string_view value) { return value.data() == nullptr ? "" : value.data(); }

}  // namespace

bool Binder::next() {
  if (given_ < sqlite3_bind_parameter_count(statement_)) {
    ++given_;
    return true;
  }
  if (complaint_.empty()) complaint_ = "more values than parameters";
  return false;
}

void Binder::null() {
  if (next() && sqlite3_bind_null(statement_, given_) != SQLITE_OK) complaint_ = "no NULL taken";
}

void Binder::integer(std::int64_t value) {
  if (next() && sqlite3_bind_int64(statement_, given_, value) != SQLITE_OK) complaint_ = "no number taken";
}

void Binder::text(std::string_view value) { put(value, SQLITE_STATIC); }
void Binder::made_text(const std::string& value) { put(value, SQLITE_TRANSIENT); }

void Binder::put(std::string_view value, void (*lifetime)(void*)) {
  if (!next()) return;
  if (!is_storable_text(value)) {
    complaint_ = fmt::format("the text for parameter {} is not UTF-8 without NUL", given_);
  } else if (sqlite3_bind_text64(statement_, given_, address(value), value.size(), lifetime, SQLITE_UTF8) !=
             SQLITE_OK) {
    complaint_ = fmt::format("the text for parameter {} is too long", given_);
  }
}

void Binder::bytes(std::string_view value) {
  if (next() && sqlite3_bind_blob64(statement_, given_, address(value), value.size(), SQLITE_STATIC) != SQLITE_OK) {
    complaint_ = fmt::format("the bytes for parameter {} are too many", given_);
  }
}

std::optional<std::string> Binder::complaint() const {
  if (!complaint_.empty()) return complaint_;
  const int wanted = sqlite3_bind_parameter_count(statement_);
  if (given_ < wanted) return fmt::format("{} values for {} parameters", given_, wanted);
  return std::nullopt;
}

bool Row::null() {
  if (taken_ >= sqlite3_column_count(statement_)) return true;
  if (sqlite3_column_type(statement_, taken_) != SQLITE_NULL) return false;
  ++taken_;
  return true;
}

int Row::next(int type) {
  const int column = taken_++;
  if (column >= sqlite3_column_count(statement_)) {
    complain("a row is too short");
    return -1;
  }
  if (sqlite3_column_type(statement_, column) != type) {
    complain("it has another type");
    return -1;
  }
  return column;
}

std::int64_t Row::integer() {
  const int column = next(SQLITE_INTEGER);
  return column < 0 ? 0 : sqlite3_column_int64(statement_, column);
}

std::string Row::text() {
  const int column = next(SQLITE_TEXT);
  if (column < 0) return {};
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  std::string text(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
  if (!is_storable_text(text)) complain("it is not UTF-8 without NUL");
  return text;
}

std::string Row::bytes() {
  const int column = next(SQLITE_BLOB);
  if (column < 0) return {};
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));  // null where it is empty
  return bytes == nullptr ? std::string()
                          : std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
}

void Row::complain(std::string why) {
  if (!complaint_.empty()) return;
  const char* name = taken_ > 0 ? sqlite3_column_name(statement_, taken_ - 1) : nullptr;
  complaint_ = fmt::format("{}: {}", name == nullptr ? "?" : name, why);
}

bool Row::is_at_end() const { return taken_ == sqlite3_column_count(statement_); }

void give(Binder& binder, std::string_view value) { binder.text(value); }
void give(Binder& binder, const std::string& value) { binder.text(value); }
void give(Binder& binder, int value) { binder.integer(value); }
void give(Binder& binder, std::int64_t value) { binder.integer(value); }
void give(Binder& binder, std::uint32_t value) { binder.integer(value); }
void give(Binder& binder, std::size_t value) {
  constexpr std::size_t most = std::numeric_limits<std::int64_t>::max();  // "no limit" is the largest there is
  binder.integer(static_cast<std::int64_t>(std::min(value, most)));
}
void give(Binder& binder, bool value) { binder.integer(value ? 1 : 0); }

void take(Row& row, std::string& value) { value = row.text(); }
void take(Row& row, std::int64_t& value) { value = row.integer(); }

void take(Row& row, int& value) {
  const std::int64_t wide = row.integer();
  if (wide < std::numeric_limits<int>::min() || wide > std::numeric_limits<int>::max()) {
    return row.complain(fmt::format("{} is out of range", wide));
  }
  value = static_cast<int>(wide);
}

void take(Row& row, std::uint32_t& value) {
  const std::int64_t wide = row.integer();
  if (wide < 0 || wide > std::numeric_limits<std::uint32_t>::max()) {
    return row.complain(fmt::format("{} is out of range", wide));
  }
  value = static_cast<std::uint32_t>(wide);
}

void take(Row& row, std::size_t& value) {
  const std::int64_t wide = row.integer();
  if (wide < 0) return row.complain(fmt::format("{} is out of range", wide));
  value = static_cast<std::size_t>(wide);
}

void take(Row& row, bool& value) {
  const std::int64_t wide = row.integer();
  if (wide != 0 && wide != 1) return row.complain(fmt::format("{} is neither 0 nor 1", wide));
  value = wide == 1;
}

}  // namespace afterword::store::sqlite
