// The command line's front door: a parsed line in, an exit code out.
#pragma once

#include "cli/arguments.h"
#include "cli/terminal.h"
#include "cli/wiring.h"
#include "core/error.h"

namespace afterword::cli {

/// Does what the line asks for, writes what it says, flushes. Returns the exit code (docs/formats.md, "Exit codes").
int answer(const Invocation& invocation, Wiring& wiring, Terminal& out);

/// "afterword: <what> (<where>): <what to do>" on standard error; returns the exit code.
int report(const core::Error& error);
std::string in_words(const core::Error& error);

}  // namespace afterword::cli
