#include "store/sqlite/columns.h"
#include "store/sqlite/nouns.h"

namespace afterword::store::sqlite {

static void take(Row& row, app::Attempt& attempt) {
  row.into(attempt.token, attempt.claimed_at, attempt.lease_until, attempt.dot_pending);
}

static void take(Row& row, app::NextTry& next_try) { row.into(next_try.failures, next_try.at, next_try.said); }

Result<std::optional<app::Attempt>> read_attempt(Connection& db, const ApplicationKey& key, std::string_view message) {
  return db.one<app::Attempt>(
      "SELECT token, claimed_at, lease_until, dot_pending FROM attempt"
      " WHERE seeker = ? AND application = ? AND message = ?",
      key.seeker, key.number, message);
}

Result<void> write_attempt(Connection& db, const ApplicationKey& key, std::string_view message,
                           const std::optional<app::Attempt>& attempt) {
  if (!attempt) {
    return db.run("DELETE FROM attempt WHERE seeker = ? AND application = ? AND message = ?", key.seeker, key.number,
                  message);
  }
  return db.run(
      "INSERT OR REPLACE INTO attempt (seeker, application, message, token, claimed_at, lease_until, dot_pending)"
      " VALUES (?, ?, ?, ?, ?, ?, ?)",
      key.seeker, key.number, message, attempt->token, attempt->claimed_at, attempt->lease_until, attempt->dot_pending);
}

Result<std::optional<app::NextTry>> read_next_try(Connection& db, const ApplicationKey& key, std::string_view message) {
  return db.one<app::NextTry>(
      "SELECT failures, next_at, said FROM next_try WHERE seeker = ? AND application = ? AND message = ?", key.seeker,
      key.number, message);
}

Result<void> write_next_try(Connection& db, const ApplicationKey& key, std::string_view message,
                            const std::optional<app::NextTry>& next_try) {
  if (!next_try) {
    return db.run("DELETE FROM next_try WHERE seeker = ? AND application = ? AND message = ?", key.seeker, key.number,
                  message);
  }
  return db.run(
      "INSERT OR REPLACE INTO next_try (seeker, application, message, failures, next_at, said) VALUES (?, ?, ?, ?, ?, "
      "?)",
      key.seeker, key.number, message, next_try->failures, next_try->at, next_try->said);
}

Result<std::vector<std::string>> messages_that_were_tried(Connection& db, const ApplicationKey& key) {
  return db.all<std::string>(
      "SELECT message FROM attempt WHERE seeker = ?1 AND application = ?2"
      " UNION ALL SELECT message FROM next_try WHERE seeker = ?1 AND application = ?2",
      key.seeker, key.number);
}

}  // namespace afterword::store::sqlite
