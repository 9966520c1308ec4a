#include "store/sqlite/columns.h"
#include "store/sqlite/nouns.h"

namespace afterword::store::sqlite {

static void take(Row& row, app::InboxPosition& position) {
  row.into(position.uid_validity, position.last_uid, position.looked_for);
}
static void take(Row& row, app::InboxQuestion& question) {
  core::Reply& reply = question.reply;
  row.into(question.id, question.application, question.from_name, question.from_address, question.subject, reply.at,
           reply.from, reply.kind, reply.reply_by, reply.returns_on, reply.asked_not_to_contact, reply.text,
           reply.message_id);
}

Result<std::optional<app::InboxPosition>> read_inbox_position(Connection& db, std::string_view seeker,
                                                              std::string_view folder) {
  return db.one<app::InboxPosition>(
      "SELECT uid_validity, last_uid, looked_for FROM inbox_position WHERE seeker = ? AND folder = ?", seeker, folder);
}

Result<void> write_inbox_position(Connection& db, std::string_view seeker, std::string_view folder,
                                  const app::InboxPosition& position) {
  return db.run(
      "INSERT INTO inbox_position (seeker, folder, uid_validity, last_uid, looked_for) VALUES (?, ?, ?, ?, ?)"
      " ON CONFLICT (seeker, folder) DO UPDATE SET (uid_validity, last_uid, looked_for)"
      " = (excluded.uid_validity, excluded.last_uid, excluded.looked_for)",
      seeker, folder, position.uid_validity, position.last_uid, position.looked_for);
}

Result<std::vector<app::InboxQuestion>> read_inbox_questions(Connection& db, std::string_view seeker) {
  return db.all<app::InboxQuestion>(
      "SELECT inbox_question.id, application.id, from_name, from_address, subject, at, at_offset, sender, kind,"
      " reply_by, returns_on, asked_not_to_contact, text, message_id FROM inbox_question JOIN application"
      " ON application.seeker = inbox_question.seeker AND application.number = inbox_question.application"
      " WHERE inbox_question.seeker = ? ORDER BY inbox_question.number",
      seeker);
}

Result<void> write_inbox_question(Connection& db, const ApplicationKey& key, const app::InboxQuestion& question) {
  if (auto gone = erase_inbox_question(db, key.seeker, question.id); !gone) return gone;
  const core::Reply& reply = question.reply;
  return db.run(
      "INSERT INTO inbox_question (seeker, number, application, id, from_name, from_address, subject, at, at_offset,"
      " sender, kind, reply_by, returns_on, asked_not_to_contact, text, message_id)"
      " VALUES (?1, (SELECT coalesce(max(number), 0) + 1 FROM inbox_question WHERE seeker = ?1),"
      " ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
      key.seeker, key.number, question.id, question.from_name, question.from_address, question.subject, reply.at,
      reply.from, reply.kind, reply.reply_by, reply.returns_on, reply.asked_not_to_contact, reply.text,
      reply.message_id);
}

Result<void> erase_inbox_question(Connection& db, std::string_view seeker, std::string_view id) {
  return db.erase("DELETE FROM inbox_question WHERE seeker = ? AND id = ?", seeker, id);
}

Result<bool> has_declined_mail(Connection& db, std::string_view seeker, std::string_view message_id) {
  const auto found = db.one<int>("SELECT 1 FROM declined_mail WHERE seeker = ? AND message_id = ?", seeker, message_id);
  if (!found) return std::unexpected(found.error());
  return found->has_value();
}

Result<void> write_declined_mail(Connection& db, std::string_view seeker, std::string_view message_id) {
  return db.run("INSERT OR IGNORE INTO declined_mail (seeker, message_id) VALUES (?, ?)", seeker, message_id);
}

}  // namespace afterword::store::sqlite
