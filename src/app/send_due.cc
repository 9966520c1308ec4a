#include "app/send_due.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

#include "app/almanac.h"
#include "app/composed_mark.h"
#include "app/locate.h"
#include "app/message_states.h"
#include "app/plan_rows.h"
#include "app/transaction.h"
#include "core/facts/names.h"
#include "core/message/check.h"

namespace afterword::app {
namespace {

using core::Application;
using core::Message;
using core::MessageEvent;
using core::MessageState;

constexpr std::chrono::minutes longest_claim{10};
// The wording of promises.md P1.
constexpr const char* doubt = "The connection broke at the last moment. I don't know whether this arrived.";

Result<void> save(WriteSession& session, const Application& application, const Message& message, Zones& zones,
                  Instant now) {
  Event event;
  event.verb = "send_due";
  event.subject = message.id;
  event.detail = message.held && message.state == MessageState::approved ? "held" : core::name_of(message.state);
  return save_application(session, application, zones, now, event);
}

// Claims whose sender is gone: it may have handed the mail over before it went.
Result<std::vector<SentMessage>> give_up_old_claims(WriteSession& session, Zones& zones, Instant now) {
  std::vector<SentMessage> lost;
  auto sending = session.messages_in(MessageState::sending);
  if (!sending) return std::unexpected(sending.error());
  for (const MessageKey& key : *sending) {
    auto claimed = session.claimed_at(key);
    if (!claimed) return std::unexpected(claimed.error());
    if (*claimed && now - **claimed <= longest_claim) continue;
    auto application = find_application(session, key.application);
    if (!application) return std::unexpected(application.error());
    Message& message = *application->message(key.message);
    auto done = move_state(message, MessageEvent::lose_track);
    if (done) done = save(session, *application, message, zones, now);
    if (!done) return std::unexpected(done.error());
    lost.push_back(SentMessage{key, message.state, doubt});
  }
  return lost;
}

// P4: what no reason can overrule is looked at again up to the last moment.
Result<std::optional<std::string>> reason_to_hold(WriteSession& session, Zones& zones, const Application& application,
                                                  const Message& message, Instant now) {
  // They read one application, so the others are not loaded.
  core::Facts facts;
  auto seeker = session.seeker();
  if (!seeker) return std::unexpected(seeker.error());
  if (*seeker) facts.seeker = std::move(**seeker);
  facts.applications.push_back(application);
  auto surroundings = Surroundings::load(application, facts.seeker, zones);
  if (!surroundings) return std::unexpected(surroundings.error());
  const core::CheckSetting setting{facts, facts.applications.front(), surroundings->setting(), now, nullptr};
  for (const core::Finding& finding : core::check(message, setting)) {
    const core::CheckInfo* info = core::find_check(finding.check);
    if (info != nullptr && !info->waivable) return std::optional(finding.why);
  }
  return std::nullopt;
}

// What came of trying to claim one message.
struct Claim {
  std::optional<FrozenMail> mail;   ///< claimed: to be handed over
  std::optional<SentMessage> held;  ///< not claimed, and the person should know
};

Result<Claim> claim(WriteSession& session, Zones& zones, const MessageKey& key, Instant now) {
  auto application = session.application(key.application);
  if (!application) return std::unexpected(application.error());
  Message* message = *application ? (*application)->message(key.message) : nullptr;
  // Another process may have taken it, or a person taken it back, since the list was read.
  if (message == nullptr || message->state != MessageState::approved || message->held ||
      message->channel != core::Channel::email || (message->send_at && message->send_at->instant > now)) {
    return Claim{};
  }
  auto frozen = session.frozen_mail(key);
  if (!frozen) return std::unexpected(frozen.error());
  auto reason = reason_to_hold(session, zones, **application, *message, now);
  if (!reason) return std::unexpected(reason.error());
  if (!*reason && !is_frozen(*frozen)) *reason = "its bytes are not here: resume it to make them anew";
  if (!*reason && sha256_of((*frozen)->bytes) != (*frozen)->sha256) {
    *reason = "its bytes are not those that were approved: edit and approve it again";
  }
  const core::Contact* contact = (*application)->contact(message->to);
  if (!*reason && (contact == nullptr || contact->email != (*frozen)->to)) *reason = std::string(new_address);
  Claim result;
  Result<void> done;
  if (*reason) {
    message->held = **reason;
    result.held = SentMessage{key, message->state, **reason};
  } else {
    done = move_state(*message, MessageEvent::claim);
    if (done) done = session.put_claim(key, now);
    result.mail = std::move(*frozen);
  }
  if (done) done = save(session, **application, *message, zones, now);
  if (!done) return std::unexpected(done.error());
  return result;
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

Result<SentMessage> record(WriteSession& session, Zones& zones, const MessageKey& key, const HandOverResult& result,
                           Instant now) {
  auto application = session.application(key.application);
  if (!application) return std::unexpected(application.error());
  Message* message = *application ? (*application)->message(key.message) : nullptr;
  if (message == nullptr) return SentMessage{key, MessageState::cancelled, result.said};  // erased meanwhile
  auto claimed = session.claimed_at(key);
  if (!claimed) return std::unexpected(claimed.error());
  // Somebody else may have given this claim up as lost; what the server said is evidence then. A later claim is not
  // ours.
  const bool ours =
      *claimed == now && (message->state == MessageState::sending ||
                          (message->state == MessageState::in_doubt && result.outcome != HandOver::unknown));
  if (!ours) return SentMessage{key, message->state, result.said};

  const MessageEvent event = event_of(result.outcome);
  Result<void> done;
  if (event == MessageEvent::accept) {
    auto zone = find_zone(zones, (*application)->employer.timezone, "employer.timezone");
    if (!zone) return std::unexpected(zone.error());
    done = mark_sent(**application, *message, event, zone->at(now));
  } else {
    done = move_state(*message, event);
  }
  // A doubt keeps its claim: it says when it was tried.
  if (done && event != MessageEvent::lose_track) done = session.put_claim(key, std::nullopt);
  if (done) done = save(session, **application, *message, zones, now);
  if (!done) return std::unexpected(done.error());
  return SentMessage{key, message->state,
                     event == MessageEvent::lose_track && result.said.empty() ? doubt : result.said,
                     result.outcome == HandOver::left_for_person};
}

}  // namespace

Result<std::vector<SentMessage>> send_due(Store& store, Zones& zones, MailSender& sender, Instant now) {
  auto sent = in_write(store, [&](WriteSession& session) { return give_up_old_claims(session, zones, now); });
  if (!sent) return sent;
  auto keys = in_read(store, [&](ReadSession& session) { return session.messages_in(MessageState::approved); });
  if (!keys) return std::unexpected(keys.error());
  for (const MessageKey& key : *keys) {
    auto claimed = in_write(store, [&](WriteSession& session) { return claim(session, zones, key, now); });
    if (!claimed) return std::unexpected(claimed.error());
    if (claimed->held) sent->push_back(std::move(*claimed->held));
    if (!claimed->mail) continue;
    const HandOverResult result = sender.hand_over(key, *claimed->mail);
    auto recorded = in_write(store, [&](WriteSession& session) { return record(session, zones, key, result, now); });
    if (!recorded) return std::unexpected(recorded.error());
    sent->push_back(std::move(*recorded));
  }
  return sent;
}

}  // namespace afterword::app
