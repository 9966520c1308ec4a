// Findings as a compiler shows them: the line, what is meant in it, why, and what to write instead.
#pragma once

#include <vector>

#include "cli/terminal.h"
#include "core/message/check.h"

namespace afterword::cli {

/// All of `findings`, in their order; those that a waiver of the message overrules are said to be. Ends with how many
/// there are of each kind; says so where there are none.
void show_findings(Terminal& out, const core::Message& message, const std::vector<core::Finding>& findings,
                   const std::vector<core::Waiver>& waivers);

}  // namespace afterword::cli
