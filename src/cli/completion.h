// Completions for bash, zsh and fish, made from the declarations (command.h).
#pragma once

#include <span>
#include <string>

#include "cli/command.h"

namespace afterword::cli {

std::string bash_completion(std::span<const CommandGroup> groups);
std::string zsh_completion(std::span<const CommandGroup> groups);
std::string fish_completion(std::span<const CommandGroup> groups);

}  // namespace afterword::cli
