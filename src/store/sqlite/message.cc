#include <algorithm>

#include "store/sqlite/columns.h"
#include "store/sqlite/nouns.h"

namespace afterword::store::sqlite {

static void take(Row& row, core::Message& message) {
  row.into(message.id, message.kind, message.number, message.interview, message.to, message.forward_for,
           message.channel, message.hand_delivered, message.state, message.held, message.send_at, message.sent_at,
           message.message_id, message.reply, message.subject, message.body, message.attachments, message.materials,
           message.waivers);
}

static void take(Row& row, app::DraftOutline& draft) {
  row.into(draft.id, draft.kind, draft.interview, draft.to, draft.reply);
}

static void take(Row& row, app::MessageKey& key) { row.into(key.application, key.message); }

namespace {

/// Erase is erase (promises.md P10): a message takes its bytes and its tries with it.
Result<void> erase_what_hangs_on_missing(Connection& db, const ApplicationKey& key,
                                         const std::vector<core::Message>& messages) {
  const auto is_missing = [&](const std::string& id) {
    return std::none_of(messages.begin(), messages.end(), [&](const auto& message) { return message.id == id; });
  };
  const auto frozen = messages_with_frozen_mail(db, key);
  if (!frozen) return std::unexpected(frozen.error());
  for (const auto& id : *frozen) {
    if (!is_missing(id)) continue;
    if (auto erased = erase_frozen_mail(db, key, id); !erased) return erased;
  }
  const auto tried = messages_that_were_tried(db, key);
  if (!tried) return std::unexpected(tried.error());
  for (const auto& id : *tried) {
    if (!is_missing(id)) continue;
    if (auto erased = write_attempt(db, key, id, std::nullopt); !erased) return erased;
    if (auto erased = write_next_try(db, key, id, std::nullopt); !erased) return erased;
  }
  return {};
}

}  // namespace

Result<std::vector<core::Message>> read_messages(Connection& db, const ApplicationKey& key) {
  return db.all<core::Message>(
      "SELECT id, kind, number, interview, recipient, forward_for, channel, hand_delivered, state, held, send_at,"
      " send_at_offset, sent_at, sent_at_offset, message_id, reply, subject, body, attachments, materials, waivers"
      " FROM message WHERE seeker = ? AND application = ? ORDER BY position",
      key.seeker, key.number);
}

Result<std::vector<app::DraftOutline>> read_drafts(Connection& db, const ApplicationKey& key) {
  return db.all<app::DraftOutline>(
      "SELECT id, kind, interview, recipient, reply FROM message"
      " WHERE seeker = ? AND application = ? AND state = ? ORDER BY position",
      key.seeker, key.number, core::MessageState::draft);
}

Result<void> write_messages(Connection& db, const ApplicationKey& key, const std::vector<core::Message>& messages) {
  for (std::size_t position = 0; position < messages.size(); ++position) {
    const core::Message& message = messages[position];
    auto written = db.run(
        "INSERT INTO message (seeker, application, position, id, kind, number, interview, recipient, forward_for,"
        " channel, hand_delivered, state, held, send_at, send_at_offset, sent_at, sent_at_offset, message_id, reply,"
        " subject, body, attachments, materials, waivers)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (seeker, application, position) DO UPDATE SET (id, kind, number, interview, recipient,"
        " forward_for, channel, hand_delivered, state, held, send_at, send_at_offset, sent_at, sent_at_offset,"
        " message_id, reply, subject, body, attachments, materials, waivers) = (excluded.id, excluded.kind,"
        " excluded.number, excluded.interview, excluded.recipient, excluded.forward_for, excluded.channel,"
        " excluded.hand_delivered, excluded.state, excluded.held, excluded.send_at, excluded.send_at_offset,"
        " excluded.sent_at, excluded.sent_at_offset, excluded.message_id, excluded.reply, excluded.subject,"
        " excluded.body, excluded.attachments, excluded.materials, excluded.waivers)"
        " WHERE (message.id, message.kind, message.number, message.interview, message.recipient, message.forward_for,"
        " message.channel, message.hand_delivered, message.state, message.held, message.send_at,"
        " message.send_at_offset, message.sent_at, message.sent_at_offset, message.message_id, message.reply,"
        " message.subject, message.body, message.attachments, message.materials, message.waivers)"
        " IS DISTINCT FROM (excluded.id, excluded.kind, excluded.number, excluded.interview, excluded.recipient,"
        " excluded.forward_for, excluded.channel, excluded.hand_delivered, excluded.state, excluded.held,"
        " excluded.send_at, excluded.send_at_offset, excluded.sent_at, excluded.sent_at_offset, excluded.message_id,"
        " excluded.reply, excluded.subject, excluded.body, excluded.attachments, excluded.materials,"
        " excluded.waivers)",
        key.seeker, key.number, position, message.id, message.kind, message.number, message.interview, message.to,
        message.forward_for, message.channel, message.hand_delivered, message.state, message.held, message.send_at,
        message.sent_at, message.message_id, message.reply, message.subject, message.body, message.attachments,
        message.materials, message.waivers);
    if (!written) return written;
  }
  auto shortened = db.erase("DELETE FROM message WHERE seeker = ? AND application = ? AND position >= ?", key.seeker,
                            key.number, messages.size());
  if (!shortened) return shortened;
  return erase_what_hangs_on_missing(db, key, messages);
}

Result<std::vector<std::string>> applications_with_message(Connection& db, std::string_view seeker,
                                                           std::string_view id) {
  return db.all<std::string>(
      "SELECT application.id FROM message JOIN application"
      " ON application.seeker = message.seeker AND application.number = message.application"
      " WHERE message.seeker = ? AND message.id = ? ORDER BY message.application",
      seeker, id);
}

Result<std::vector<app::MessageKey>> read_messages_in(Connection& db, std::string_view seeker,
                                                      core::MessageState state) {
  return db.all<app::MessageKey>(
      "SELECT application.id, message.id FROM message JOIN application"
      " ON application.seeker = message.seeker AND application.number = message.application"
      " WHERE message.seeker = ? AND message.state = ? ORDER BY message.application, message.position",
      seeker, state);
}

Result<std::optional<ApplicationKey>> find_message(Connection& db, std::string_view seeker,
                                                   const app::MessageKey& key) {
  const auto number = db.one<std::int64_t>(
      "SELECT application.number FROM application JOIN message"
      " ON message.seeker = application.seeker AND message.application = application.number"
      " WHERE application.seeker = ? AND application.id = ? AND message.id = ?",
      seeker, key.application, key.message);
  if (!number) return std::unexpected(number.error());
  if (!*number) return std::nullopt;
  return ApplicationKey{seeker, **number};
}

}  // namespace afterword::store::sqlite
