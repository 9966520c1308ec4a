#include "app/departure.h"

#include <utility>

#include "app/almanac.h"
#include "app/transaction.h"
#include "core/plan/civil_terms.h"

namespace afterword::app {
namespace {

using core::MessageState;

Result<Surroundings> surroundings_of(ReadSession& session, Zones& zones, const core::Application& application) {
  const auto seeker = session.seeker();
  if (!seeker) return std::unexpected(seeker.error());
  return Surroundings::load(application, *seeker, zones);
}

}  // namespace

Result<void> set_departure(ReadSession& session, Zones& zones, const core::Application& application,
                           core::Message& message, const SendTiming& timing, Instant now) {
  if (message.channel != core::Channel::email) return {};
  const Instant earliest = now + timing.undo;
  if (!timing.at_once) {
    if (message.send_at && message.send_at->instant > now && message.send_at->instant >= earliest) return {};
    const bool has_passed = message.send_at && message.send_at->instant <= now;
    if (!timing.civil_hours && timing.undo <= std::chrono::seconds{0} && !has_passed) return {};
  }
  const auto around = surroundings_of(session, zones, application);
  if (!around) return std::unexpected(around.error());
  const bool waits = timing.civil_hours && !timing.at_once;
  message.send_at = around->employer_zone().at(
      waits ? core::civil_send_time(application, message, around->setting(), earliest) : earliest);
  return {};
}

Result<std::optional<core::OffsetTime>> civil_hour_to_wait_for(ReadSession& session, Zones& zones,
                                                               const core::Application& application,
                                                               const core::Message& message, Instant now) {
  const auto around = surroundings_of(session, zones, application);
  if (!around) return std::unexpected(around.error());
  const core::PlanSetting setting = around->setting();
  const Instant next = core::civil_send_time(application, message, setting, now);
  if (next <= now) return std::nullopt;
  if (message.send_at && core::civil_send_time(application, message, setting, message.send_at->instant) > now)
    return std::nullopt;
  return around->employer_zone().at(next);
}

Result<std::vector<WaitingLetter>> waiting_letters(Store& store, Zones& zones, Instant now) {
  const auto keys = in_read(store, [](ReadSession& session) { return session.messages_in(MessageState::approved); });
  if (!keys) return std::unexpected(keys.error());
  std::vector<WaitingLetter> waiting;
  for (const MessageKey& key : *keys) {
    const auto goes = foresee_departure(store, zones, {key.message, key.application}, {}, now);
    if (!goes && goes.error().code == core::ErrorCode::not_found) continue;  // erased since the list was read
    if (!goes) return std::unexpected(goes.error());
    if (*goes) waiting.push_back({key, **goes});
  }
  return waiting;
}

Result<std::optional<Departure>> foresee_departure(Store& store, Zones& zones, const Ref& ref, const SendTiming& timing,
                                                   Instant now) {
  return in_read(store, [&](ReadSession& session) -> Result<std::optional<Departure>> {
    auto application = locate(session, Noun::message, ref);
    if (!application) return std::unexpected(application.error());
    core::Message message = *application->message(ref.id);
    const bool draft = message.state == MessageState::draft || message.state == MessageState::failed;
    if (message.channel != core::Channel::email || message.held) return std::nullopt;
    if (!draft && message.state != MessageState::approved) return std::nullopt;
    if (draft) {
      if (auto set = set_departure(session, zones, *application, message, timing, now); !set)
        return std::unexpected(set.error());
    }
    if (!message.send_at || message.send_at->instant <= now) return std::nullopt;
    const auto around = surroundings_of(session, zones, *application);
    if (!around) return std::unexpected(around.error());
    const Instant at = message.send_at->instant;
    return Departure{around->employer_zone().at(at), around->seeker_zone().at(at), application->employer.timezone};
  });
}

}  // namespace afterword::app
