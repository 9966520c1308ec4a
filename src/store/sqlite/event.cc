#include <algorithm>

#include "store/sqlite/columns.h"
#include "store/sqlite/nouns.h"

namespace afterword::store::sqlite {

static void take(Row& row, app::Event& event) {
  row.into(event.at, event.verb, event.application, event.subject, event.detail);
}

Result<void> write_event(Connection& db, std::string_view seeker, const app::Event& event) {
  return db.run(
      "INSERT INTO event (seeker, number, at, verb, application, subject, detail)"
      " VALUES (?1, (SELECT coalesce(max(number), 0) + 1 FROM event WHERE seeker = ?1), ?2, ?3, ?4, ?5, ?6)",
      seeker, event.at, event.verb, event.application, event.subject, event.detail);
}

Result<std::vector<app::Event>> read_events(Connection& db, std::string_view seeker, std::size_t limit) {
  auto latest_first = db.all<app::Event>(
      "SELECT at, verb, application, subject, detail FROM event WHERE seeker = ? ORDER BY number DESC LIMIT ?", seeker,
      limit);
  if (latest_first) std::reverse(latest_first->begin(), latest_first->end());
  return latest_first;
}

Result<void> erase_events_of(Connection& db, std::string_view seeker, std::string_view application) {
  // Rare enough to read the whole log for: an index would cost every event that is written.
  return db.erase("DELETE FROM event WHERE seeker = ? AND application = ?", seeker, application);
}

}  // namespace afterword::store::sqlite
