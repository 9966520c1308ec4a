#include "store/sqlite/nouns.h"

namespace afterword::store::sqlite {

Result<int> count_up(Connection& db, std::string_view seeker, std::string_view noun) {
  const auto value = db.one<int>(
      "INSERT INTO counter (seeker, noun, value) VALUES (?, ?, 1)"
      " ON CONFLICT (seeker, noun) DO UPDATE SET value = counter.value + 1 RETURNING value",
      seeker, noun);
  if (!value) return std::unexpected(value.error());
  return value->value();
}

Result<int> last_count(Connection& db, std::string_view seeker, std::string_view noun) {
  const auto value = db.one<int>("SELECT value FROM counter WHERE seeker = ? AND noun = ?", seeker, noun);
  if (!value) return std::unexpected(value.error());
  return value->value_or(0);
}

Result<void> count_from(Connection& db, std::string_view seeker, std::string_view noun, int last) {
  return db.run(
      "INSERT INTO counter (seeker, noun, value) VALUES (?, ?, ?)"
      " ON CONFLICT (seeker, noun) DO UPDATE SET value = max(counter.value, excluded.value)",
      seeker, noun, last);
}

}  // namespace afterword::store::sqlite
