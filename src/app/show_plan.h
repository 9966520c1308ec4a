// `afterword plan`: every step with its reason, from the facts alone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/ports.h"

namespace afterword::app {

/// The pure plan over all facts, or over one application; done and lapsed steps too. not_found where that application
/// is not there. Reads no cached rows and writes nothing.
Result<std::vector<core::Step>> show_plan(Store& store, Zones& zones, const std::optional<std::string>& application,
                                          Instant now);

}  // namespace afterword::app
