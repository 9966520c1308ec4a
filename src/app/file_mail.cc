#include "app/file_mail.h"

#include <algorithm>
#include <utility>

#include "app/almanac.h"
#include "app/inbox_look.h"
#include "app/locate.h"
#include "app/message_states.h"
#include "app/plan_rows.h"
#include "core/facts/names.h"

namespace afterword::app {
namespace {

using core::Application;
using core::Candidate;
using core::Message;
using core::MessageEvent;
using core::MessageState;

Result<void> save(WriteSession& session, Zones& zones, const Application& application, const Message& message,
                  Instant now) {
  Event event;
  event.verb = "sync_inbox";
  event.subject = message.id;
  event.detail = core::name_of(message.state);
  return save_application(session, application, zones, now, event);
}

/// When the last try began; now where nothing is known of it.
Result<core::OffsetTime> when_tried(ReadSession& session, Zones& zones, const Application& application,
                                    const MessageKey& key, Instant now) {
  const auto attempt = session.attempt(key);
  if (!attempt) return std::unexpected(attempt.error());
  auto zone = find_zone(zones, application.employer.timezone, "employer.timezone");
  if (!zone) return std::unexpected(zone.error());
  return zone->at(*attempt ? (*attempt)->claimed_at : now);
}

core::OffsetTime start_of_day(const core::OffsetTime& time) {
  return {std::chrono::floor<std::chrono::days>(time.instant + time.offset) - time.offset, time.offset};
}

/// A person may have recorded it by hand before the mailbox was read: by whom, what, on that day.
bool is_the_same(const core::Reply& known, const core::Reply& found) {
  if (known.message_id) return known.message_id == found.message_id;
  return known.from == found.from && known.kind == found.kind &&
         start_of_day(known.at).instant == start_of_day({found.at.instant, known.at.offset}).instant;
}

ReplyToAdd as_reply(const MailToFile& from, const Candidate& candidate) {
  ReplyToAdd reply;
  reply.application = candidate.application;
  reply.at = from.at;
  reply.from = candidate.contact;
  reply.text = from.mail.text;
  reply.headers = from.mail.headers;
  reply.message_id = from.message_id;
  return reply;
}

/// A date that cannot be read is a question to a person, never a reason to pass a mail over.
Result<RecordedReply> read_as_reply(const Application& application, Zones& zones, ReplyToAdd input) {
  auto reply = make_reply(application, zones, input);
  if (reply || reply.error().code != core::ErrorCode::invalid_input) return reply;
  input.kind = core::ReplyKind::question;
  return make_reply(application, zones, input);
}

Result<void> record_answer(WriteSession& session, Zones& zones, const MailToFile& from, const Candidate& candidate,
                           Instant now, InboxNews& news) {
  auto application = session.application(candidate.application);
  if (!application) return std::unexpected(application.error());
  if (!*application) return {};  // erased since the mailbox was listed
  auto reply = read_as_reply(**application, zones, as_reply(from, candidate));
  if (!reply) return std::unexpected(reply.error());
  auto& known = (*application)->replies;
  const auto again =
      std::find_if(known.begin(), known.end(), [&](const core::Reply& one) { return is_the_same(one, reply->reply); });
  if (again != known.end()) {
    if (again->message_id) return {};
    again->message_id = from.message_id;
    return session.put_application(**application);
  }
  // What waited because an answer might have come waits for this one now, and not only until the mailbox can be read.
  for (Message& message : (*application)->messages) {
    if (is_held_unread(message)) message.held.reset();
  }
  auto filed = file_reply(session, zones, **application, std::move(*reply), now);
  if (!filed) return std::unexpected(filed.error());
  news.replies.push_back(std::move(*filed));
  return {};
}

Result<bool> was_asked(ReadSession& session, const std::string& message_id) {
  auto declined = session.is_declined_mail(message_id);
  if (!declined || *declined) return declined;
  const auto questions = session.inbox_questions();
  if (!questions) return std::unexpected(questions.error());
  return std::any_of(questions->begin(), questions->end(),
                     [&](const InboxQuestion& question) { return question.reply.message_id == message_id; });
}

Result<bool> is_recorded(ReadSession& session, const core::Belonging& belonging, const std::string& message_id) {
  for (const Candidate& candidate : belonging.candidates) {
    const auto application = session.application(candidate.application);
    if (!application) return std::unexpected(application.error());
    if (!*application) continue;
    for (const core::Reply& reply : (*application)->replies) {
      if (reply.message_id == message_id) return true;
    }
  }
  return false;
}

Result<void> ask(WriteSession& session, Zones& zones, const MailToFile& from, InboxNews& news) {
  auto settled = was_asked(session, from.message_id);
  if (settled && !*settled) settled = is_recorded(session, from.belonging, from.message_id);
  if (!settled) return std::unexpected(settled.error());
  if (*settled) return {};
  for (const Candidate& candidate : from.belonging.candidates) {
    auto application = session.application(candidate.application);
    if (!application) return std::unexpected(application.error());
    if (!*application) continue;
    auto reply = read_as_reply(**application, zones, as_reply(from, candidate));
    if (!reply) return std::unexpected(reply.error());
    // An automatic reply is no answer, whoever it is from.
    if (reply->reply.kind == core::ReplyKind::automatic) continue;
    const auto number = session.next_number("inbox_question");
    if (!number) return std::unexpected(number.error());
    InboxQuestion question{"q" + std::to_string(*number), candidate.application, from.mail.from.name,
                           from.mail.from.address,        from.mail.subject,     std::move(reply->reply)};
    if (auto done = session.put_inbox_question(question); !done) return done;
    news.questions.push_back(std::move(question));
  }
  return {};
}

Result<void> take_report(WriteSession& session, Zones& zones, const MailToFile& from, Instant now, InboxNews& news) {
  for (const Candidate& candidate : from.belonging.candidates) {
    if (!candidate.message) continue;
    const MessageKey key{candidate.application, *candidate.message};
    // Whatever it says of it: a mail server has it.
    const auto doubted = settle_doubt(session, zones, key, now);
    if (!doubted) return std::unexpected(doubted.error());
    if (!from.mail.report || !from.mail.report->gave_up) {
      if (*doubted) news.arrived.push_back(key);
      continue;
    }
    auto application = session.application(key.application);
    if (!application) return std::unexpected(application.error());
    Message* message = *application ? (*application)->message(key.message) : nullptr;
    if (message == nullptr || !core::after(message->state, MessageEvent::bounce)) continue;
    auto done = move_state(*message, MessageEvent::bounce);
    message->sent_at.reset();
    if (done) done = session.put_attempt(key, std::nullopt);
    if (done) done = save(session, zones, **application, *message, now);
    if (!done) return done;
    news.bounces.push_back({key, from.mail.report->said});
  }
  return {};
}

}  // namespace

Result<bool> settle_doubt(WriteSession& session, Zones& zones, const MessageKey& key, Instant now) {
  auto application = session.application(key.application);
  if (!application) return std::unexpected(application.error());
  Message* message = *application ? (*application)->message(key.message) : nullptr;
  if (message == nullptr || message->state != MessageState::in_doubt) return false;
  const auto at = when_tried(session, zones, **application, key, now);
  if (!at) return std::unexpected(at.error());
  auto done = mark_sent(**application, *message, MessageEvent::accept, *at);
  if (done) done = session.put_attempt(key, std::nullopt);
  if (done) done = session.put_next_try(key, std::nullopt);
  if (done) done = save(session, zones, **application, *message, now);
  if (!done) return std::unexpected(done.error());
  return true;
}

Result<InboxNews> file_mail(WriteSession& session, Zones& zones, const MailToFile& mail, Instant now) {
  using Kind = core::Belonging::Kind;
  InboxNews news;
  Result<void> done;
  if (mail.belonging.kind == Kind::report) done = take_report(session, zones, mail, now, news);
  if (mail.belonging.kind == Kind::perhaps) done = ask(session, zones, mail, news);
  if (mail.belonging.kind == Kind::answer) {
    const Candidate& candidate = mail.belonging.candidates.front();
    if (candidate.message) {
      const MessageKey cited{candidate.application, *candidate.message};
      const auto doubted = settle_doubt(session, zones, cited, now);
      if (!doubted) return std::unexpected(doubted.error());
      if (*doubted) news.arrived.push_back(cited);
    }
    done = record_answer(session, zones, mail, candidate, now, news);
  }
  if (!done) return std::unexpected(done.error());
  return news;
}

}  // namespace afterword::app
