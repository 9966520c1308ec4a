#include "app/deliver_message.h"

#include <utility>

#include "app/almanac.h"
#include "app/attempts.h"
#include "app/message_states.h"
#include "app/plan_rows.h"
#include "app/transaction.h"
#include "core/failpoint.h"

namespace afterword::app {

Result<Filed<core::Message>> deliver_message(Store& store, Zones& zones, const Ref& ref,
                                             const std::optional<core::OffsetTime>& at, Instant now) {
  return in_write(store, [&](WriteSession& session) -> Result<Filed<core::Message>> {
    if (auto settled = settle_lost_attempts(session, zones, now); !settled) return std::unexpected(settled.error());
    auto application = locate(session, Noun::message, ref);
    if (!application) return std::unexpected(application.error());
    core::Message& message = *application->message(ref.id);
    const bool by_hand = message.channel == core::Channel::handwritten;
    if (message.state == core::MessageState::draft) {
      if (!by_hand) {
        return core::refused("the checks have not read message " + message.id + " yet", "",
                             "approve it first: afterword message approve " + message.id);
      }
      // Whoever handed it over has approved it.
      if (auto moved = move_state(message, core::MessageEvent::approve); !moved) return std::unexpected(moved.error());
    }
    auto zone = find_zone(zones, application->employer.timezone, "employer.timezone");
    if (!zone) return std::unexpected(zone.error());
    auto sent = mark_sent(*application, message, core::MessageEvent::deliver, at ? *at : zone->at(now));
    if (!sent) return std::unexpected(sent.error());
    if (by_hand) message.hand_delivered = true;
    if (auto done = session.put_attempt({application->id, message.id}, std::nullopt); !done) {
      return std::unexpected(done.error());
    }
    Event event;
    event.verb = "deliver_message";
    event.subject = message.id;
    if (auto done = save_application(session, *application, zones, now, event); !done) {
      return std::unexpected(done.error());
    }
    return Filed<core::Message>{application->id, message};
  });
}

Result<Filed<core::Message>> resolve_message(Store& store, Zones& zones, const Ref& ref, Resolution resolution,
                                             Instant now, const SendTiming& timing) {
  return in_write(store, [&](WriteSession& session) -> Result<Filed<core::Message>> {
    // A sender that died left it as it was: what a person says is about what became of it.
    if (auto settled = settle_lost_attempts(session, zones, now); !settled) return std::unexpected(settled.error());
    auto application = locate(session, Noun::message, ref);
    if (!application) return std::unexpected(application.error());
    core::Message& message = *application->message(ref.id);
    if (message.state != core::MessageState::in_doubt) {
      return core::refused("message " + message.id + " is " + std::string(said_of(message.state)) + ", not in doubt",
                           "", "there is nothing to resolve: afterword message show " + message.id);
    }
    const MessageKey key{application->id, message.id};
    const auto attempt = session.attempt(key);
    if (!attempt) return std::unexpected(attempt.error());
    auto zone = find_zone(zones, application->employer.timezone, "employer.timezone");
    if (!zone) return std::unexpected(zone.error());

    // It arrived when it was tried, not when somebody found out.
    Result<void> done;
    if (resolution == Resolution::arrived) {
      done = mark_sent(*application, message, core::MessageEvent::deliver,
                       zone->at(*attempt ? (*attempt)->claimed_at : now));
    } else {
      done = move_state(
          message, resolution == Resolution::not_arrived ? core::MessageEvent::try_again : core::MessageEvent::approve);
      if (done) done = set_departure(session, zones, *application, message, timing, now);
    }
    if (done) done = session.put_attempt(key, std::nullopt);
    AFTERWORD_FAILPOINT("resolve.moved");
    Event event;
    event.verb = "resolve_message";
    event.subject = message.id;
    event.detail = resolution == Resolution::arrived       ? "arrived"
                   : resolution == Resolution::not_arrived ? "not_arrived"
                                                           : "again";
    if (done) done = save_application(session, *application, zones, now, event);
    if (!done) return std::unexpected(done.error());
    return Filed<core::Message>{application->id, message};
  });
}

}  // namespace afterword::app
