#include "store/sqlite/columns.h"
#include "store/sqlite/nouns.h"

namespace afterword::store::sqlite {

static void take(Row& row, core::Interview& interview) {
  row.into(interview.id, interview.round, interview.kind, interview.timezone, interview.starts_at, interview.ends_at,
           interview.interviewers, interview.debrief, interview.debrief_draft);
}

Result<std::vector<core::Interview>> read_interviews(Connection& db, const ApplicationKey& key) {
  return db.all<core::Interview>(
      "SELECT id, round, kind, timezone, starts_at, starts_at_offset, ends_at, ends_at_offset, interviewers, debrief,"
      " debrief_draft FROM interview WHERE seeker = ? AND application = ? ORDER BY position",
      key.seeker, key.number);
}

Result<void> write_interviews(Connection& db, const ApplicationKey& key,
                              const std::vector<core::Interview>& interviews) {
  for (std::size_t position = 0; position < interviews.size(); ++position) {
    const core::Interview& interview = interviews[position];
    auto written = db.run(
        "INSERT INTO interview (seeker, application, position, id, round, kind, timezone, starts_at, starts_at_offset,"
        " ends_at, ends_at_offset, interviewers, debrief, debrief_draft)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (seeker, application, position) DO UPDATE SET (id, round, kind, timezone, starts_at,"
        " starts_at_offset, ends_at, ends_at_offset, interviewers, debrief, debrief_draft) = (excluded.id,"
        " excluded.round, excluded.kind, excluded.timezone, excluded.starts_at, excluded.starts_at_offset,"
        " excluded.ends_at, excluded.ends_at_offset, excluded.interviewers, excluded.debrief, excluded.debrief_draft)"
        " WHERE (interview.id, interview.round, interview.kind, interview.timezone, interview.starts_at,"
        " interview.starts_at_offset, interview.ends_at, interview.ends_at_offset, interview.interviewers,"
        " interview.debrief, interview.debrief_draft) IS DISTINCT FROM (excluded.id, excluded.round, excluded.kind,"
        " excluded.timezone, excluded.starts_at, excluded.starts_at_offset, excluded.ends_at,"
        " excluded.ends_at_offset, excluded.interviewers, excluded.debrief, excluded.debrief_draft)",
        key.seeker, key.number, position, interview.id, interview.round, interview.kind, interview.timezone,
        interview.starts_at, interview.ends_at, interview.interviewers, interview.debrief, interview.debrief_draft);
    if (!written) return written;
  }
  return db.erase("DELETE FROM interview WHERE seeker = ? AND application = ? AND position >= ?", key.seeker,
                  key.number, interviews.size());
}

Result<std::vector<std::string>> applications_with_interview(Connection& db, std::string_view seeker,
                                                             std::string_view id) {
  return db.all<std::string>(
      "SELECT application.id FROM interview JOIN application"
      " ON application.seeker = interview.seeker AND application.number = interview.application"
      " WHERE interview.seeker = ? AND interview.id = ? ORDER BY interview.application",
      seeker, id);
}

}  // namespace afterword::store::sqlite
