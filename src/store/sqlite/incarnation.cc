#include "store/sqlite/nouns.h"

namespace afterword::store::sqlite {

Result<std::optional<std::string>> read_incarnation(Connection& db, std::string_view seeker) {
  return db.one<std::string>("SELECT id FROM incarnation WHERE seeker = ?", seeker);
}

Result<void> write_incarnation(Connection& db, std::string_view seeker, std::string_view incarnation) {
  return db.run("INSERT OR REPLACE INTO incarnation (seeker, id) VALUES (?, ?)", seeker, incarnation);
}

}  // namespace afterword::store::sqlite
