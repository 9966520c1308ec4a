// What to type for a step. Pure.
#pragma once

#include <string>
#include <vector>

#include "core/plan/step.h"

namespace afterword::cli {

/// The commands that do this step, without the program's name, the likeliest first; empty where there is nothing to do
/// but wait. What only the person knows stands in capitals.
std::vector<std::string> commands_for(const core::Step& step);

}  // namespace afterword::cli
