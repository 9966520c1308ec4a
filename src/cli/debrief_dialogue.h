// The debrief in the terminal (rules.md R2): five questions, one at a time. Every line that is typed is kept at once,
// so that Ctrl-C, a lost terminal or a flat battery lose nothing; asked again, it goes on where it stopped.
#pragma once

#include <functional>
#include <string_view>

#include "cli/input.h"
#include "cli/terminal.h"
#include "core/error.h"
#include "core/facts/application.h"
#include "core/time/when.h"

namespace afterword::cli {

/// What the dialogue does with what it hears.
struct DebriefPorts {
  /// Keeps the half-done debrief, durably.
  std::function<core::Result<void>(const core::Debrief&)> keep;
  /// How `said` will be understood.
  std::function<core::Result<core::TimeFrame>(std::string_view said)> read;
};

enum class DialogueEnd {
  finished,  ///< all five were asked
  left       ///< the person left; what was said is kept
};

/// `debrief` holds what was noted before, and afterwards what is noted now. The interview is one of the application's.
core::Result<DialogueEnd> ask_debrief(Terminal& out, LineInput& in, const core::Application& application,
                                      const core::Interview& interview, core::Debrief& debrief,
                                      const DebriefPorts& ports);

}  // namespace afterword::cli
