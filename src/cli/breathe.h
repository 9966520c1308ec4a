// Pacing a breath in the terminal (rules.md R1).
#pragma once

#include <chrono>
#include <string>

#include "cli/terminal.h"

namespace afterword::cli {

inline constexpr std::chrono::milliseconds in_breath{4000};
inline constexpr std::chrono::milliseconds out_breath{6000};

/// Paces until any key is pressed, or the terminal goes away; leaves the terminal as it was, with nothing on the line.
/// Where nobody can press a key it prints one line and returns.
void pace_breath(Terminal& out);

/// What stands on the line `since` the beginning: "Breathe in   ●●●●····". Pure.
std::string breath_line(std::chrono::milliseconds since, bool unicode);

}  // namespace afterword::cli
