// When letters go: what the settings say about it, and how it is said to a person (docs/outbox.md, "When it goes").
#pragma once

#include <optional>
#include <string>

#include "app/departure.h"
#include "cli/arguments.h"
#include "cli/session.h"

namespace afterword::cli {

/// `mail.civil_hours`. Where it is not set: on where this program sends (mail.smtp), off where a person does.
core::Result<bool> civil_hours(Session& session);

/// What the settings and `at_once` make of a letter that is approved now. Where mail.undo_seconds is not set, a
/// person at a terminal has 30 seconds where this program sends; a script has none.
core::Result<app::SendTiming> send_timing(Session& session, bool at_once);

/// "tomorrow, Wed 11 Nov, 8:00 in New York (14:00 where you are)"; "in 30 seconds".
std::string say_departure(const app::Departure& departure, core::Instant now);

/// The same for one letter, by foresee_departure; nullopt where nothing makes it wait.
core::Result<std::optional<std::string>> departure_of(Session& session, const app::Ref& message,
                                                      const app::SendTiming& timing);

inline constexpr Flag at_once_flag{.name = "at-once", .help = "Let it go now, by night as well"};

}  // namespace afterword::cli
