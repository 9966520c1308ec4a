// What approval does to a message: the checks, then the bytes (promises.md P1, P5). Used by approving and by resuming.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/approve_message.h"

namespace afterword::app {

/// What the checks say of a message of `application`, as it stands.
struct CheckOutcome {
  std::vector<core::Finding> findings;
  std::vector<core::Finding> blocking;
};
Result<CheckOutcome> run_checks(ReadSession& session, Zones& zones, const core::Application& application,
                                const core::Message& message, const core::Speller* speller, Instant now);

/// refused: it changed while somebody read it.
Result<void> must_be_as_seen(const std::optional<SeenLetter>& seen, const core::Application& application,
                             const core::Message& message);

/// The message's waivers with the new ones among them. invalid_input: unknown check, blank reason; refused: a check
/// that nobody can waive.
Result<std::vector<core::Waiver>> merge_waivers(const std::vector<core::Waiver>& before,
                                                const std::vector<core::Waiver>& added);

/// A warning of a check that time changes ("lapsed"), seen and overruled by approving, is kept as waived: it does not
/// hold the letter again when it goes (app/last_look.h).
void waive_what_was_seen(core::Message& message, const std::vector<core::Finding>& findings);

/// Makes the bytes of an email and keeps them; sets message_id, to `message_id` where there is one. `message` is one of
/// the application's. Nothing to do for a handwritten one.
Result<void> freeze(WriteSession& session, Zones& zones, const MailPorts& mail, const core::Application& application,
                    core::Message& message, const std::optional<std::string>& message_id, Instant now);

}  // namespace afterword::app
