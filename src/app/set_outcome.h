// What came of it, and looking back (rules.md R6).
#pragma once

#include <optional>
#include <string>

#include "app/ports.h"

namespace afterword::app {

/// `outcome` absent takes a recorded one back. `at` absent: `now`.
Result<core::Application> set_outcome(Store& store, Zones& zones, const std::string& application,
                                      std::optional<core::Outcome> outcome, const std::optional<core::OffsetTime>& at,
                                      Instant now);

/// Replaces an earlier reflection. `at` of the reflection is `now` where it is absent. Refused while there is no
/// outcome, recorded or brought by a reply.
Result<core::Application> reflect(Store& store, Zones& zones, const std::string& application,
                                  const core::Reflection& reflection, Instant now);

}  // namespace afterword::app
