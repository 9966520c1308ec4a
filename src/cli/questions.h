// Asking a person, one question at a time.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/input.h"
#include "cli/terminal.h"

namespace afterword::cli {

/// `default_yes` is what an empty line means. nullopt where the person left (Ctrl-C, the end of the input).
std::optional<bool> ask_yes_or_no(Terminal& out, LineInput& in, std::string_view question, bool default_yes);

}  // namespace afterword::cli
