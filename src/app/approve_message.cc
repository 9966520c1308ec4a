#include "app/approve_message.h"

#include <utility>

#include "app/freeze_message.h"
#include "app/hold_restored.h"
#include "app/message_states.h"
#include "app/plan_rows.h"
#include "app/transaction.h"
#include "core/failpoint.h"

namespace afterword::app {

Result<Filed<Approval>> approve_message(Store& store, Zones& zones, const MailPorts& mail,
                                        const MessageToApprove& input, Instant now) {
  // What else is pending in a copied folder waits; this one is approved here and now.
  const auto held = hold_what_was_restored(store, zones, mail.ledger, mail.randomness, now);
  if (!held) return std::unexpected(held.error());
  return in_write(store, [&](WriteSession& session) -> Result<Filed<Approval>> {
    auto application = locate(session, Noun::message, input.message);
    if (!application) return std::unexpected(application.error());
    core::Message& message = *application->message(input.message.id);
    const core::Message before = message;
    if (auto same = must_be_as_seen(input.seen, *application, message); !same) return std::unexpected(same.error());
    if (auto moved = move_state(message, core::MessageEvent::approve); !moved) return std::unexpected(moved.error());
    auto waivers = merge_waivers(before.waivers, input.waivers);
    if (!waivers) return std::unexpected(waivers.error());
    message.waivers = std::move(*waivers);

    // The checks read it as it is: a draft.
    core::Message draft = message;
    draft.state = before.state;
    core::Application as_it_is = *application;
    *as_it_is.message(draft.id) = draft;
    auto outcome = run_checks(session, zones, as_it_is, draft, input.speller, now);
    if (!outcome) return std::unexpected(outcome.error());
    if (!outcome->blocking.empty()) {
      return Filed<Approval>{application->id,
                             Approval{before, false, std::move(outcome->findings), std::move(outcome->blocking)}};
    }

    message.held.reset();
    waive_what_was_seen(message, outcome->findings);
    auto frozen = freeze(session, zones, mail, *application, message, std::nullopt, now);
    if (frozen) frozen = set_departure(session, zones, *application, message, input.timing(), now);
    if (!frozen) return std::unexpected(frozen.error());
    AFTERWORD_FAILPOINT("approve.frozen");
    Event event;
    event.verb = "approve_message";
    event.subject = message.id;
    if (auto done = save_application(session, *application, zones, now, event); !done) {
      return std::unexpected(done.error());
    }
    return Filed<Approval>{application->id, Approval{message, true, std::move(outcome->findings), {}}};
  });
}

}  // namespace afterword::app
