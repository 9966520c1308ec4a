#include "app/attempts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "app/almanac.h"
#include "app/departure.h"
#include "app/last_look.h"
#include "app/locate.h"
#include "app/message_states.h"
#include "app/plan_rows.h"
#include "app/transaction.h"
#include "core/facts/names.h"
#include "core/failpoint.h"

namespace afterword::app {
namespace {

using core::Application;
using core::Message;
using core::MessageEvent;
using core::MessageState;

Result<void> save(WriteSession& session, const Application& application, const Message& message, Zones& zones,
                  Instant now) {
  Event event;
  event.verb = sending_verb;
  event.subject = message.id;
  event.detail = message.held && message.state == MessageState::approved ? "held" : core::name_of(message.state);
  return save_application(session, application, zones, now, event);
}

bool is_due(const Message& message, Instant now) {
  return message.state == MessageState::approved && !message.held && message.channel == core::Channel::email &&
         (!message.send_at || message.send_at->instant <= now);
}

/// A message that is still being tried by that attempt, and what holds it; nothing where it is not.
struct Tried {
  Application application;
  Attempt attempt;
};
Result<std::optional<Tried>> tried_by(ReadSession& session, const MessageKey& key, int token) {
  auto attempt = session.attempt(key);
  if (!attempt) return std::unexpected(attempt.error());
  if (!*attempt || (*attempt)->token != token) return std::nullopt;
  auto application = session.application(key.application);
  if (!application) return std::unexpected(application.error());
  if (!*application || (*application)->message(key.message) == nullptr) return std::nullopt;
  return Tried{std::move(**application), **attempt};
}

/// Its hour passed while nobody was there to send it, and now is none: it is moved on.
Result<std::optional<SentMessage>> wait_for_civil_hour(WriteSession& session, Zones& zones, const MessageKey& key,
                                                       const Application& application, Message& message, Instant now) {
  const auto later = civil_hour_to_wait_for(session, zones, application, message, now);
  if (!later) return std::unexpected(later.error());
  if (!*later) return std::nullopt;
  message.send_at = **later;
  if (auto done = save(session, application, message, zones, now); !done) return std::unexpected(done.error());
  SentMessage waiting{key, message.state, "it waits for the morning where its reader is"};
  waiting.goes_at = **later;
  return waiting;
}

/// 1, 5, 15 minutes, one hour, then every four.
constexpr std::array waits{1, 5, 15, 60, 240};
constexpr std::chrono::minutes longest_wait{waits.back()};
std::chrono::minutes wait_after(int failures) {
  return std::chrono::minutes{waits.at(std::min(static_cast<std::size_t>(failures), waits.size()) - 1)};
}

Result<Instant> plan_next_try(WriteSession& session, const MessageKey& key, std::string said, Instant now) {
  const auto before = session.next_try(key);
  if (!before) return std::unexpected(before.error());
  const int failures = (*before ? (*before)->failures : 0) + 1;
  const NextTry next{failures, now + wait_after(failures), std::move(said)};
  if (auto done = session.put_next_try(key, next); !done) return std::unexpected(done.error());
  return next.at;
}

MessageEvent event_of(HandOver outcome) {
  switch (outcome) {
    case HandOver::accepted:
      return MessageEvent::accept;
    case HandOver::left_for_person:
    case HandOver::try_again:
      return MessageEvent::try_again;
    case HandOver::refused:
      return MessageEvent::refuse;
    case HandOver::unknown:
      break;
  }
  return MessageEvent::lose_track;
}

Result<SentMessage> lose(WriteSession& session, Zones& zones, const MessageKey& key, MessageEvent event,
                         std::string said, Instant now) {
  auto application = find_application(session, key.application);
  if (!application) return std::unexpected(application.error());
  Message& message = *application->message(key.message);
  auto done = move_state(message, event);
  // A doubt keeps its attempt: it says when it was tried, and lets a late answer in.
  if (done && event != MessageEvent::lose_track) done = session.put_attempt(key, std::nullopt);
  if (done) done = save(session, *application, message, zones, now);
  if (!done) return std::unexpected(done.error());
  return SentMessage{key, message.state, std::move(said)};
}

}  // namespace

Result<Claim> claim(WriteSession& session, Zones& zones, const MessageKey& key, const SendingHabits& habits,
                    Instant now) {
  auto application = session.application(key.application);
  if (!application) return std::unexpected(application.error());
  Message* message = *application ? (*application)->message(key.message) : nullptr;
  // Another process may have taken it, or a person taken it back, since the list was read.
  if (message == nullptr || message->state != MessageState::approved) return Claim{{}, 0, {}, true};
  if (!is_due(*message, now)) return Claim{};
  const auto next_try = session.next_try(key);
  if (!next_try) return std::unexpected(next_try.error());
  // One that is further away than any pause was set by a clock that was wrong.
  if (habits.on_schedule && *next_try && (*next_try)->at > now && (*next_try)->at <= now + longest_wait) return Claim{};
  if (habits.civil_hours) {
    auto later = wait_for_civil_hour(session, zones, key, **application, *message, now);
    if (!later) return std::unexpected(later.error());
    if (*later) return Claim{{}, 0, std::move(*later), false};
  }
  auto frozen = session.frozen_mail(key);
  if (!frozen) return std::unexpected(frozen.error());
  auto reason = what_forbids_sending(session, zones, **application, *message, now);
  if (!reason) return std::unexpected(reason.error());
  if (!*reason) *reason = what_is_wrong_with_its_bytes(*frozen, (*application)->contact(message->to));
  if (!*reason && !habits.to_folder) {
    const auto left = session.attempt(key);
    if (!left) return std::unexpected(left.error());
    if (*left) *reason = left_in_folder;
  }

  AFTERWORD_FAILPOINT("outbox.claiming");
  Claim result;
  Result<void> done;
  if (*reason) {
    message->held = **reason;
    result.held = SentMessage{key, message->state, **reason};
  } else {
    done = move_state(*message, MessageEvent::claim);
    auto token = session.next_number("attempt");
    if (!token) return std::unexpected(token.error());
    if (done) done = session.put_attempt(key, Attempt{*token, now, now + lease, false});
    result.token = *token;
    result.mail = std::move(*frozen);
  }
  if (done) done = save(session, **application, *message, zones, now);
  if (!done) return std::unexpected(done.error());
  AFTERWORD_FAILPOINT("outbox.claimed");
  return result;
}

Result<LastMoment> mark_dot_pending(WriteSession& session, Zones& zones, const MessageKey& key, int token,
                                    bool to_folder, Instant now) {
  auto tried = tried_by(session, key, token);
  if (!tried) return std::unexpected(tried.error());
  const Message* message = *tried ? (*tried)->application.message(key.message) : nullptr;
  if (message == nullptr || message->state != MessageState::sending)
    return LastMoment{"it was taken back, or another sender took over"};
  if (message->held) return LastMoment{message->held};  // an answer has come meanwhile
  auto reason = what_forbids_sending(session, zones, (*tried)->application, *message, now);
  if (!reason) return std::unexpected(reason.error());
  if (*reason) return LastMoment{std::move(*reason)};
  auto frozen = session.frozen_mail(key);
  if (!frozen) return std::unexpected(frozen.error());
  if (auto wrong = what_is_wrong_with_its_bytes(*frozen, (*tried)->application.contact(message->to)))
    return LastMoment{std::move(wrong)};
  if (to_folder) return LastMoment{};
  // A copy of the database that was made before this knows nothing of what follows: it is behind the counter outside.
  const auto counter = session.next_number("attempt");
  if (!counter) return std::unexpected(counter.error());
  Attempt attempt = (*tried)->attempt;
  attempt.dot_pending = true;
  attempt.lease_until = now + lease;
  if (auto done = session.put_attempt(key, attempt); !done) return std::unexpected(done.error());
  AFTERWORD_FAILPOINT("outbox.dot_pending_set");
  return LastMoment{std::nullopt, *counter};
}

Result<void> renew_lease(WriteSession& session, const MessageKey& key, int token, Instant now) {
  auto attempt = session.attempt(key);
  if (!attempt) return std::unexpected(attempt.error());
  if (!*attempt || (*attempt)->token != token) return {};
  (*attempt)->lease_until = now + lease;
  auto renewed = session.put_attempt(key, *attempt);
  AFTERWORD_FAILPOINT("outbox.lease_renewed");
  return renewed;
}

Result<SentMessage> record(WriteSession& session, Zones& zones, const MessageKey& key, int token,
                           const HandOverResult& result, const std::optional<std::string>& stopped, Instant now) {
  auto tried = tried_by(session, key, token);
  if (!tried) return std::unexpected(tried.error());
  if (!*tried) {
    // Erased, taken back, or given to another attempt meanwhile: its state is as they left it.
    auto application = session.application(key.application);
    if (!application) return std::unexpected(application.error());
    const Message* message = *application ? (*application)->message(key.message) : nullptr;
    return SentMessage{key, message == nullptr ? MessageState::cancelled : message->state,
                       stopped.value_or(result.said)};
  }
  Application& application = (*tried)->application;
  Message& message = *application.message(key.message);
  // Somebody else may have given this attempt up as lost; what the server said is evidence then.
  const bool still_open = message.state == MessageState::sending ||
                          (message.state == MessageState::in_doubt && result.outcome != HandOver::unknown);
  if (!still_open) return SentMessage{key, message.state, result.said};

  SentMessage sent{key, message.state, result.said, result.outcome == HandOver::left_for_person, std::nullopt};
  const MessageEvent event = event_of(result.outcome);
  Result<void> done;
  if (event == MessageEvent::accept) {
    auto zone = find_zone(zones, application.employer.timezone, "employer.timezone");
    if (!zone) return std::unexpected(zone.error());
    done = mark_sent(application, message, event, zone->at(now));
  } else {
    done = move_state(message, event);
  }
  if (event == MessageEvent::lose_track) {
    sent.said = result.said.empty() ? doubt : fmt::format("{} ({})", doubt, result.said);
  } else if (done && result.outcome != HandOver::left_for_person) {
    done = session.put_attempt(key, std::nullopt);
  }  // what a person may have sent by now is not handed to a server as well
  if (stopped && event == MessageEvent::try_again) {
    if (!message.held) message.held = *stopped;  // an answer that was filed meanwhile says more
    sent.said = "stopped before its end: " + *stopped;
  } else if (done && result.outcome == HandOver::try_again) {
    const auto next = plan_next_try(session, key, result.said, now);
    if (!next) return std::unexpected(next.error());
    sent.next_try = *next;
  } else if (done && event != MessageEvent::lose_track) {
    const bool refused = result.outcome == HandOver::refused;
    done = session.put_next_try(key, refused ? std::optional(NextTry{1, now, result.said}) : std::nullopt);
  }
  if (done) done = save(session, application, message, zones, now);
  if (!done) return std::unexpected(done.error());
  AFTERWORD_FAILPOINT("outbox.recorded");
  sent.state = message.state;
  return sent;
}

bool is_running(const Attempt& attempt, Instant now) {
  return attempt.lease_until > now && attempt.lease_until <= now + lease;
}

Result<bool> is_any_attempt_lost(ReadSession& session, Instant now) {
  const auto sending = session.messages_in(MessageState::sending);
  if (!sending) return std::unexpected(sending.error());
  for (const MessageKey& key : *sending) {
    const auto attempt = session.attempt(key);
    if (!attempt) return std::unexpected(attempt.error());
    if (!*attempt || !is_running(**attempt, now)) return true;
  }
  return false;
}

Result<std::vector<SentMessage>> settle_lost_attempts(Store& store, Zones& zones, Instant now) {
  const auto any = in_read(store, [&](ReadSession& session) { return is_any_attempt_lost(session, now); });
  if (!any) return std::unexpected(any.error());
  if (!*any) return std::vector<SentMessage>();
  return in_write(store, [&](WriteSession& session) { return settle_lost_attempts(session, zones, now); });
}

Result<std::vector<SentMessage>> settle_lost_attempts(WriteSession& session, Zones& zones, Instant now) {
  std::vector<SentMessage> lost;
  auto sending = session.messages_in(MessageState::sending);
  if (!sending) return std::unexpected(sending.error());
  for (const MessageKey& key : *sending) {
    const auto attempt = session.attempt(key);
    if (!attempt) return std::unexpected(attempt.error());
    if (*attempt && is_running(**attempt, now)) continue;
    // Without an attempt nobody can say how far it came.
    const bool may_have_gone = !*attempt || (*attempt)->dot_pending;
    auto done = may_have_gone ? lose(session, zones, key, MessageEvent::lose_track, doubt, now)
                              : lose(session, zones, key, MessageEvent::try_again,
                                     "its sender stopped before the end: the server has nothing", now);
    if (!done) return std::unexpected(done.error());
    if (may_have_gone) lost.push_back(std::move(*done));
  }
  AFTERWORD_FAILPOINT("outbox.lost_settled");
  return lost;
}

Result<std::vector<SentMessage>> hold_everything(WriteSession& session, Zones& zones, const std::string& why,
                                                 Instant now) {
  std::vector<SentMessage> held;
  auto sending = session.messages_in(MessageState::sending);
  if (!sending) return std::unexpected(sending.error());
  for (const MessageKey& key : *sending) {
    auto lost = lose(session, zones, key, MessageEvent::lose_track, why, now);
    if (!lost) return std::unexpected(lost.error());
    held.push_back(std::move(*lost));
  }
  auto approved = session.messages_in(MessageState::approved);
  if (!approved) return std::unexpected(approved.error());
  for (const MessageKey& key : *approved) {
    auto application = find_application(session, key.application);
    if (!application) return std::unexpected(application.error());
    Message& message = *application->message(key.message);
    if (message.channel != core::Channel::email || (message.held && message.held->starts_with(why))) continue;
    // What held it before is lifted by what set it, or says too little.
    message.held = message.held ? fmt::format("{} (It was held already: {})", why, *message.held) : why;
    if (auto done = save(session, *application, message, zones, now); !done) return std::unexpected(done.error());
    held.push_back({key, message.state, why});
  }
  AFTERWORD_FAILPOINT("outbox.everything_held");
  return held;
}

}  // namespace afterword::app
