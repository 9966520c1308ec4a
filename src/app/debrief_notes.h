// What a debrief may hold, and reading what was said about next steps. The verbs around it are in finish_debrief.h.
#pragma once

#include <optional>

#include "app/finish_debrief.h"

namespace afterword::app {

/// Every text is well-formed, without control characters but tab and line end, and all of it together is at most 1 MiB;
/// whoever is mentioned is a contact of the application. `where` is the path within the debrief.
Result<void> check_notes(const core::Debrief& debrief, const core::Application& application);

/// Fills `timing` from its `said`: reply_by, fill_by where absent, and asked_not_to_contact. nullopt where there is
/// nothing to read.
Result<std::optional<core::TimeFrame>> fill_from_said(core::StatedTiming& timing, const core::Application& application,
                                                      const core::Interview& interview, Zones& zones);

}  // namespace afterword::app
