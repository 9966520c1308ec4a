// When an approved letter goes: after the time to think again, at an hour that is civil where its reader is
// (docs/outbox.md, "When it goes").
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "app/locate.h"
#include "app/ports.h"

namespace afterword::app {

struct SendTiming {
  std::chrono::seconds undo{0};  ///< not handed over before now + undo (`mail.undo_seconds`)
  bool civil_hours = false;      ///< by night it waits for the morning (`mail.civil_hours`)
  bool at_once = false;          ///< the person wants it to go now: neither civil hours nor an earlier date count
};

/// Sets `send_at` of an email that a person has just approved, resumed or wants sent again. A date to come that it has
/// already stays. Left alone where nothing makes it wait: no `undo`, no `civil_hours`, not `at_once`.
Result<void> set_departure(ReadSession& session, Zones& zones, const core::Application& application,
                           core::Message& message, const SendTiming& timing, Instant now);

/// For a sender that finds it due: the civil hour that it waits for, nullopt where it may go. One whose `send_at` is no
/// civil hour itself was meant to go then, and may until the next civil hour after that.
Result<std::optional<core::OffsetTime>> civil_hour_to_wait_for(ReadSession& session, Zones& zones,
                                                               const core::Application& application,
                                                               const core::Message& message, Instant now);

/// When a letter would go, as both ends say it.
struct Departure {
  core::OffsetTime there;  ///< by the employer's clock
  core::OffsetTime here;   ///< by the seeker's
  std::string zone;        ///< the employer's, IANA
};
/// A draft: were it approved at `now`. An approved one: as it stands. nullopt: nothing makes it wait, it is held, it
/// goes by hand, or it is on its way or gone.
Result<std::optional<Departure>> foresee_departure(Store& store, Zones& zones, const Ref& ref, const SendTiming& timing,
                                                   Instant now);

/// Approved, not held, and not due yet: oldest application first.
struct WaitingLetter {
  MessageKey key;
  Departure goes;
};
Result<std::vector<WaitingLetter>> waiting_letters(Store& store, Zones& zones, Instant now);

}  // namespace afterword::app
