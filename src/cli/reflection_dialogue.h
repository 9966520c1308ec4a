// Looking back, in the terminal (rules.md R6).
#pragma once

#include <optional>

#include "cli/input.h"
#include "cli/terminal.h"
#include "core/facts/application.h"

namespace afterword::cli {

/// Four questions. nullopt where the person left before the end, or had nothing to say. `at` is left to the verb.
std::optional<core::Reflection> ask_reflection(Terminal& out, LineInput& in, const core::Application& application);

}  // namespace afterword::cli
