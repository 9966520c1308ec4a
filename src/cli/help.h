// `--help`, for people: made from the declarations (command.h).
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/command.h"
#include "cli/terminal.h"

namespace afterword::cli {

/// All commands, by group, with the few words that a newcomer needs.
void show_overview(Terminal& out, std::span<const CommandGroup> groups);
/// What one noun can do.
void show_noun(Terminal& out, std::span<const CommandGroup> groups, std::string_view noun);
/// One command: what it does, its flags, examples.
void show_command(Terminal& out, const Command& command);

/// "afterword contact erase ID [--application ID]": required flags and words as they are, others in brackets.
std::string usage(const Command& command);
/// "--kind article|learning", "--main".
std::string written(const Flag& flag);

}  // namespace afterword::cli
