#include "app/add_reply.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "app/almanac.h"
#include "app/hold_for_reply.h"
#include "app/ids.h"
#include "app/plan_rows.h"
#include "app/texts.h"
#include "app/transaction.h"
#include "core/codec/utf8.h"
#include "core/facts/names.h"
#include "core/time/when.h"

namespace afterword::app {
namespace {

using core::Application;
using core::Reply;
using core::ReplyKind;

Result<std::optional<std::string>> sender(const ReplyToAdd& input, const Application& application) {
  if (input.from) {
    if (application.contact(*input.from) != nullptr) return input.from;
    return core::invalid(fmt::format("there is no contact \"{}\" in application {}", *input.from, application.id),
                         "--from", "add them first, or leave it out");
  }
  if (!input.from_address) return std::nullopt;
  for (const core::Contact& contact : application.contacts) {
    if (contact.email && same_letters(*contact.email, *input.from_address)) return std::optional(contact.id);
  }
  return std::nullopt;
}

// Nothing in a mail steers a terminal, and none is too long to be recorded.
Result<std::string> their_text(std::string_view text) {
  std::string clean;
  for (std::size_t at = 0; at < text.size() && clean.size() < longest_text;) {
    const std::size_t length = std::max<std::size_t>(1, core::utf8_length(text, at));
    const bool kept = text[at] == '\n' || text[at] == '\r' || text[at] == '\t' || !core::is_control(text, at);
    if (kept) clean += text.substr(at, length);
    at += length;
  }
  return many_lines(core::utf8_prefix(clean, longest_text), "--text");
}

using Headers = std::vector<std::pair<std::string, std::string>>;

bool is_complete(const Reply& reply, bool kind_known) {
  if (!kind_known) return false;
  if (reply.kind == ReplyKind::timeframe) return reply.reply_by.has_value();
  if (reply.kind == ReplyKind::automatic) return reply.returns_on.has_value();
  return true;
}

// The dates of a kind that a person named, where the reader by itself takes it for another.
void read_dates(const Reply& reply, core::Date said_on, const core::BusinessCalendar& calendar,
                const std::string& region, core::ReplyReading& reading) {
  if (reply.kind != ReplyKind::timeframe || reading.reply_by) return;
  core::TimeFrame frame =
      core::read_time_frame(reply.text.for_seeker_only(), said_on, calendar, region, core::SaidIn::reply);
  reading.reply_by = frame.latest;
  reading.asked_not_to_contact = reading.asked_not_to_contact || frame.asked_not_to_contact;
  reading.reading = std::move(frame.reading);
}

// Fills what nobody said.
Result<std::optional<core::ReplyReading>> fill_from_text(Reply& reply, bool kind_known, const Headers& headers,
                                                         const Application& application, Zones& zones) {
  if (is_complete(reply, kind_known)) return std::nullopt;
  auto zone = find_zone(zones, application.employer.timezone, "employer.timezone");
  if (!zone) return std::unexpected(zone.error());
  core::Almanac almanac;
  const core::BusinessCalendar& calendar = almanac.calendar(application.employer);
  const std::string region = core::Almanac::region_of(application.employer);
  const core::Date said_on = zone->date_of(reply.at.instant);
  core::ReplyReading reading = core::read_reply({headers, reply.text.for_seeker_only(), said_on}, calendar, region);
  if (kind_known) {
    read_dates(reply, said_on, calendar, region, reading);
  } else {
    reply.kind = reading.kind;
  }
  if (reply.kind == ReplyKind::timeframe && !reply.reply_by) reply.reply_by = reading.reply_by;
  if (reply.kind == ReplyKind::automatic && !reply.returns_on) reply.returns_on = reading.returns_on;
  if (!reply.asked_not_to_contact && reading.asked_not_to_contact) reply.asked_not_to_contact = true;
  if (reply.kind == ReplyKind::timeframe && !reply.reply_by) {
    return core::invalid("no date is to be read from what they wrote", "--reply-by",
                         "add --reply-by DATE, or --kind generic where they gave none");
  }
  return std::optional(std::move(reading));
}

Result<Filed<RecordedReply>> save(WriteSession& session, Zones& zones, const Application& application,
                                  const Reply& reply, std::optional<core::ReplyReading> read, const char* verb,
                                  Instant now) {
  Event event;
  event.verb = verb;
  event.subject = reply.id;
  event.detail = core::name_of(reply.kind);
  if (auto done = save_application(session, application, zones, now, event); !done) {
    return std::unexpected(done.error());
  }
  return Filed<RecordedReply>{application.id, RecordedReply{reply, std::move(read)}};
}

}  // namespace

Result<RecordedReply> make_reply(const Application& application, Zones& zones, const ReplyToAdd& input) {
  auto text = their_text(input.text);
  if (!text) return std::unexpected(text.error());
  RecordedReply made;
  Reply& reply = made.reply;
  reply.kind = input.kind.value_or(ReplyKind::question);
  reply.at = input.at;
  reply.reply_by = input.reply_by;
  reply.returns_on = input.returns_on;
  reply.asked_not_to_contact = input.asked_not_to_contact;
  reply.text = core::PrivateText(std::move(*text));
  reply.message_id = input.message_id;
  auto from = sender(input, application);
  if (!from) return std::unexpected(from.error());
  reply.from = std::move(*from);
  auto read = fill_from_text(reply, input.kind.has_value(), input.headers, application, zones);
  if (!read) return std::unexpected(read.error());
  made.read = std::move(*read);
  return made;
}

Result<Filed<RecordedReply>> file_reply(WriteSession& session, Zones& zones, Application& application,
                                        RecordedReply reply, Instant now) {
  auto zone = find_zone(zones, application.employer.timezone, "employer.timezone");
  if (!zone) return std::unexpected(zone.error());
  auto id = new_id(session, Noun::reply);
  if (!id) return std::unexpected(id.error());
  reply.reply.id = std::move(*id);
  application.replies.push_back(reply.reply);
  hold_for_reply(application, reply.reply, zone->date_of(now));
  return save(session, zones, application, reply.reply, std::move(reply.read), "add_reply", now);
}

Result<Filed<RecordedReply>> add_reply(Store& store, Zones& zones, const ReplyToAdd& input, Instant now) {
  return in_write(store, [&](WriteSession& session) -> Result<Filed<RecordedReply>> {
    auto application = find_application(session, input.application);
    if (!application) return std::unexpected(application.error());
    for (const Reply& known : application->replies) {
      if (!input.message_id || known.message_id != input.message_id) continue;
      return core::refused(fmt::format("that mail is recorded already, as {}", known.id), application->id,
                           fmt::format("to correct it: afterword reply edit {}", known.id));
    }
    auto reply = make_reply(*application, zones, input);
    if (!reply) return std::unexpected(reply.error());
    return file_reply(session, zones, *application, std::move(*reply), now);
  });
}

Result<Filed<RecordedReply>> edit_reply(Store& store, Zones& zones, const ReplyEdit& edit, Instant now) {
  return in_write(store, [&](WriteSession& session) -> Result<Filed<RecordedReply>> {
    auto application = locate(session, Noun::reply, edit.reply);
    if (!application) return std::unexpected(application.error());
    Reply& reply = *application->reply(edit.reply.id);
    if (edit.kind) reply.kind = *edit.kind;
    if (edit.at) reply.at = *edit.at;
    if (edit.reply_by) reply.reply_by = edit.reply_by;
    if (edit.returns_on) reply.returns_on = edit.returns_on;
    if (edit.answered_at) reply.answered_at = edit.answered_at;
    if (edit.asked_not_to_contact) reply.asked_not_to_contact = edit.asked_not_to_contact;
    if (edit.from) {
      if (!edit.from->empty() && application->contact(*edit.from) == nullptr) {
        return core::invalid(fmt::format("there is no contact \"{}\" in application {}", *edit.from, application->id),
                             "--from", "add them first");
      }
      reply.from = edit.from->empty() ? std::nullopt : edit.from;
    }
    if (edit.text) {
      auto text = their_text(*edit.text);
      if (!text) return std::unexpected(text.error());
      reply.text = core::PrivateText(std::move(*text));
    }
    auto read = fill_from_text(reply, true, {}, *application, zones);
    if (!read) return std::unexpected(read.error());
    const Reply changed = reply;
    return save(session, zones, *application, changed, std::move(*read), "edit_reply", now);
  });
}

}  // namespace afterword::app
