#include "store/sqlite/columns.h"
#include "store/sqlite/nouns.h"

namespace afterword::store::sqlite {

static void take(Row& row, core::Reply& reply) {
  row.into(reply.id, reply.at, reply.from, reply.kind, reply.reply_by, reply.returns_on, reply.answered_at,
           reply.asked_not_to_contact, reply.text, reply.message_id);
}

Result<std::vector<core::Reply>> read_replies(Connection& db, const ApplicationKey& key) {
  return db.all<core::Reply>(
      "SELECT id, at, at_offset, sender, kind, reply_by, returns_on, answered_at, answered_at_offset,"
      " asked_not_to_contact, text, message_id FROM reply WHERE seeker = ? AND application = ? ORDER BY position",
      key.seeker, key.number);
}

Result<void> write_replies(Connection& db, const ApplicationKey& key, const std::vector<core::Reply>& replies) {
  for (std::size_t position = 0; position < replies.size(); ++position) {
    const core::Reply& reply = replies[position];
    auto written = db.run(
        "INSERT INTO reply (seeker, application, position, id, at, at_offset, sender, kind, reply_by, returns_on,"
        " answered_at, answered_at_offset, asked_not_to_contact, text, message_id)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (seeker, application, position) DO UPDATE SET (id, at, at_offset, sender, kind, reply_by,"
        " returns_on, answered_at, answered_at_offset, asked_not_to_contact, text, message_id) = (excluded.id, "
        "excluded.at,"
        " excluded.at_offset, excluded.sender, excluded.kind, excluded.reply_by, excluded.returns_on,"
        " excluded.answered_at, excluded.answered_at_offset, excluded.asked_not_to_contact, excluded.text,"
        " excluded.message_id)"
        " WHERE (reply.id, reply.at, reply.at_offset, reply.sender, reply.kind, reply.reply_by, reply.returns_on,"
        " reply.answered_at, reply.answered_at_offset, reply.asked_not_to_contact, reply.text, reply.message_id)"
        " IS DISTINCT FROM (excluded.id, excluded.at, excluded.at_offset, excluded.sender, excluded.kind,"
        " excluded.reply_by, excluded.returns_on, excluded.answered_at, excluded.answered_at_offset,"
        " excluded.asked_not_to_contact, excluded.text, excluded.message_id)",
        key.seeker, key.number, position, reply.id, reply.at, reply.from, reply.kind, reply.reply_by, reply.returns_on,
        reply.answered_at, reply.asked_not_to_contact, reply.text, reply.message_id);
    if (!written) return written;
  }
  return db.erase("DELETE FROM reply WHERE seeker = ? AND application = ? AND position >= ?", key.seeker, key.number,
                  replies.size());
}

Result<std::vector<std::string>> applications_with_reply(Connection& db, std::string_view seeker, std::string_view id) {
  return db.all<std::string>(
      "SELECT application.id FROM reply JOIN application"
      " ON application.seeker = reply.seeker AND application.number = reply.application"
      " WHERE reply.seeker = ? AND reply.id = ? ORDER BY reply.application",
      seeker, id);
}

}  // namespace afterword::store::sqlite
