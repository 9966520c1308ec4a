// The man page afterword(1), made from the declarations.
#pragma once

#include <span>
#include <string>

#include "cli/command.h"

namespace afterword::cli {

/// roff, for man(7). No date of its own: the same sources give the same bytes.
std::string manual_page(std::span<const CommandGroup> groups);

}  // namespace afterword::cli
