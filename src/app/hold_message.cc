#include "app/hold_message.h"

#include <fmt/format.h>

#include <utility>

#include "app/attempts.h"
#include "app/composed_mark.h"
#include "app/freeze_message.h"
#include "app/hold_restored.h"
#include "app/message_states.h"
#include "app/plan_rows.h"
#include "app/texts.h"
#include "app/transaction.h"
#include "core/failpoint.h"

namespace afterword::app {
namespace {

Result<void> must_be_approved(const core::Message& message, std::string_view what) {
  if (message.state == core::MessageState::approved) return {};
  return core::refused(
      fmt::format("only an approved message can be {}; message {} is {}", what, message.id, said_of(message.state)), "",
      "`afterword message list` says where each letter stands");
}

/// Its words were approved; what happened since was not.
std::vector<core::Finding> what_has_changed(const CheckOutcome& outcome, const core::Message& message) {
  return core::changed_since(outcome.findings, message.waivers, {core::Changes::with_time, core::Changes::with_facts});
}

}  // namespace

Result<Filed<core::Message>> hold_message(Store& store, Zones& zones, const Ref& ref, const std::string& reason,
                                          Instant now) {
  auto line = optional_line(reason, "--reason", longest_line);
  if (!line) return std::unexpected(line.error());
  return in_write(store, [&](WriteSession& session) -> Result<Filed<core::Message>> {
    // A sender that died left it as it was: what a person says is about what became of it.
    if (auto settled = settle_lost_attempts(session, zones, now); !settled) return std::unexpected(settled.error());
    auto application = locate(session, Noun::message, ref);
    if (!application) return std::unexpected(application.error());
    core::Message& message = *application->message(ref.id);
    if (auto approved = must_be_approved(message, "held back"); !approved) return std::unexpected(approved.error());
    message.held = line->value_or("held by you");
    AFTERWORD_FAILPOINT("hold.held");
    Event event;
    event.verb = "hold_message";
    event.subject = message.id;
    if (auto done = save_application(session, *application, zones, now, event); !done) {
      return std::unexpected(done.error());
    }
    return Filed<core::Message>{application->id, message};
  });
}

Result<Filed<Approval>> resume_message(Store& store, Zones& zones, const MailPorts& mail, const MessageToApprove& input,
                                       Instant now) {
  const auto held = hold_what_was_restored(store, zones, mail.ledger, mail.randomness, now);
  if (!held) return std::unexpected(held.error());
  if (!held->empty()) {  // nobody has seen that yet
    return core::refused(std::string(restored), "", "look at each: afterword message show ID; then resume it again");
  }
  return in_write(store, [&](WriteSession& session) -> Result<Filed<Approval>> {
    auto application = locate(session, Noun::message, input.message);
    if (!application) return std::unexpected(application.error());
    core::Message& message = *application->message(input.message.id);
    if (auto approved = must_be_approved(message, "resumed"); !approved) return std::unexpected(approved.error());
    const core::Message before = message;
    if (auto same = must_be_as_seen(input.seen, *application, message); !same) return std::unexpected(same.error());
    message.held.reset();

    Approval approval;
    auto kept = session.frozen_mail({application->id, message.id});
    if (!kept) return std::unexpected(kept.error());
    const core::Contact* contact = application->contact(message.to);
    const bool stands = message.channel != core::Channel::email ||
                        (is_frozen(*kept) && contact != nullptr && contact->email == (*kept)->to);
    auto waivers = merge_waivers(message.waivers, input.waivers);
    if (!waivers) return std::unexpected(waivers.error());
    message.waivers = std::move(*waivers);
    auto outcome = run_checks(session, zones, *application, message, input.speller, now);
    if (!outcome) return std::unexpected(outcome.error());
    auto& blocking = outcome->blocking;
    if (stands) blocking = core::blocking(what_has_changed(*outcome, message), message.waivers);
    if (!blocking.empty()) {
      return Filed<Approval>{application->id,
                             Approval{before, false, std::move(outcome->findings), std::move(blocking)}};
    }
    waive_what_was_seen(message, outcome->findings);
    approval.findings = std::move(outcome->findings);
    // A person let it go on: what was left in the outbox folder is not theirs to send any more.
    if (auto done = session.put_attempt({application->id, message.id}, std::nullopt); !done)
      return std::unexpected(done.error());
    if (!stands) {
      auto frozen = freeze(session, zones, mail, *application, message, message.message_id, now);
      if (!frozen) return std::unexpected(frozen.error());
    }
    if (auto set = set_departure(session, zones, *application, message, input.timing(), now); !set)
      return std::unexpected(set.error());
    AFTERWORD_FAILPOINT("resume.freed");
    Event event;
    event.verb = "resume_message";
    event.subject = message.id;
    if (auto done = save_application(session, *application, zones, now, event); !done) {
      return std::unexpected(done.error());
    }
    approval.message = message;
    approval.approved = true;
    return Filed<Approval>{application->id, std::move(approval)};
  });
}

}  // namespace afterword::app
