#include "store/sqlite/columns.h"
#include "store/sqlite/nouns.h"

namespace afterword::store::sqlite {

Result<std::optional<core::Instant>> read_claim(Connection& db, const ApplicationKey& key, std::string_view message) {
  return db.one<core::Instant>("SELECT claimed_at FROM claim WHERE seeker = ? AND application = ? AND message = ?",
                               key.seeker, key.number, message);
}

Result<void> write_claim(Connection& db, const ApplicationKey& key, std::string_view message,
                         std::optional<core::Instant> at) {
  if (!at) {
    return db.run("DELETE FROM claim WHERE seeker = ? AND application = ? AND message = ?", key.seeker, key.number,
                  message);
  }
  return db.run(
      "INSERT INTO claim (seeker, application, message, claimed_at) VALUES (?, ?, ?, ?)"
      " ON CONFLICT (seeker, application, message) DO UPDATE SET claimed_at = excluded.claimed_at",
      key.seeker, key.number, message, *at);
}

Result<std::vector<std::string>> messages_with_claim(Connection& db, const ApplicationKey& key) {
  return db.all<std::string>("SELECT message FROM claim WHERE seeker = ? AND application = ?", key.seeker, key.number);
}

}  // namespace afterword::store::sqlite
