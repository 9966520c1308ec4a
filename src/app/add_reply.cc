#include "app/add_reply.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "app/almanac.h"
#include "app/ids.h"
#include "app/plan_rows.h"
#include "app/texts.h"
#include "app/transaction.h"
#include "core/facts/names.h"

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

// A stated time frame without its date: read it, or ask for it.
Result<std::optional<core::TimeFrame>> fill_time_frame(Reply& reply, const Application& application, Zones& zones) {
  if (reply.kind != ReplyKind::timeframe || reply.reply_by) return std::nullopt;
  auto zone = find_zone(zones, application.employer.timezone, "employer.timezone");
  if (!zone) return std::unexpected(zone.error());
  core::Almanac almanac;
  core::TimeFrame frame = core::read_time_frame(reply.text.for_seeker_only(), zone->date_of(reply.at.instant),
                                                almanac.calendar(application.employer),
                                                core::Almanac::region_of(application.employer), core::SaidIn::reply);
  if (!frame.latest) {
    return core::invalid("no date is to be read from what they wrote", "--reply-by",
                         "add --reply-by DATE, or --kind generic where they gave none");
  }
  reply.reply_by = frame.latest;
  if (!reply.asked_not_to_contact && frame.asked_not_to_contact) reply.asked_not_to_contact = true;
  return std::optional(std::move(frame));
}

Result<Filed<RecordedReply>> save(WriteSession& session, Zones& zones, const Application& application,
                                  const Reply& reply, std::optional<core::TimeFrame> read, const char* verb,
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

Result<Filed<RecordedReply>> add_reply(Store& store, Zones& zones, const ReplyToAdd& input, Instant now) {
  auto text = many_lines(input.text, "--text");
  if (!text) return std::unexpected(text.error());
  return in_write(store, [&](WriteSession& session) -> Result<Filed<RecordedReply>> {
    auto application = find_application(session, input.application);
    if (!application) return std::unexpected(application.error());
    Reply reply;
    reply.kind = input.kind.value_or(ReplyKind::question);
    reply.at = input.at;
    reply.reply_by = input.reply_by;
    reply.returns_on = input.returns_on;
    reply.asked_not_to_contact = input.asked_not_to_contact;
    reply.text = core::PrivateText(*text);
    auto from = sender(input, *application);
    if (!from) return std::unexpected(from.error());
    reply.from = std::move(*from);
    auto read = fill_time_frame(reply, *application, zones);
    if (!read) return std::unexpected(read.error());
    auto id = new_id(session, Noun::reply);
    if (!id) return std::unexpected(id.error());
    reply.id = std::move(*id);
    application->replies.push_back(reply);
    return save(session, zones, *application, reply, std::move(*read), "add_reply", now);
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
      auto text = many_lines(*edit.text, "--text");
      if (!text) return std::unexpected(text.error());
      reply.text = core::PrivateText(std::move(*text));
    }
    auto read = fill_time_frame(reply, *application, zones);
    if (!read) return std::unexpected(read.error());
    const Reply changed = reply;
    return save(session, zones, *application, changed, std::move(*read), "edit_reply", now);
  });
}

}  // namespace afterword::app
