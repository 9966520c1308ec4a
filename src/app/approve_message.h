// A person says yes: the checks are run, and the bytes are frozen (promises.md P1, P5).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "app/departure.h"
#include "app/locate.h"
#include "app/mail_ports.h"
#include "core/message/check.h"

namespace afterword::app {

/// A letter as somebody saw it when they were asked.
struct SeenLetter {
  core::Message message;
  std::optional<std::string> address;  ///< to which it would go
  bool operator==(const SeenLetter&) const = default;
};
SeenLetter seen_letter(const core::Application& application, const core::Message& message);

struct MessageToApprove {
  Ref message;
  std::vector<core::Waiver> waivers;  ///< beside those that it has; one for the same check replaces it
  std::chrono::seconds undo{0};       ///< not handed over before now + undo (`mail.undo_seconds`)
  const core::Speller* speller = nullptr;
  bool civil_hours = false;  ///< by night it waits for the morning (app/departure.h)
  bool at_once = false;      ///< it does not wait for that, nor for an earlier date

  /// What was shown; nullopt: nobody was asked. Refused where it is another by now.
  std::optional<SeenLetter> seen = std::nullopt;

  SendTiming timing() const { return {undo, civil_hours, at_once}; }
};

/// `approved` false: `blocking` says why, nothing was changed, and a front door answers "refused".
struct Approval {
  core::Message message;
  bool approved = false;
  std::vector<core::Finding> findings;  ///< all of them
  std::vector<core::Finding> blocking;  ///< those that stand in the way
};

/// An email is frozen: from the seeker, to the contact's address as it is now, the attachments as they are now, a new
/// Message-ID. A handwritten note is approved without bytes. `send_at` is set (departure.h). An unknown check or a
/// blank reason in a waiver is invalid_input; a waiver of what cannot be waived is refused.
Result<Filed<Approval>> approve_message(Store& store, Zones& zones, const MailPorts& mail,
                                        const MessageToApprove& input, Instant now);

}  // namespace afterword::app
