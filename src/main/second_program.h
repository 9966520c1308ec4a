// The second program, afterword-net: what needs mail or calendars is done by it, in place of this process.
#pragma once

#include "core/error.h"

namespace afterword {

/// Executes it with the same arguments; returns only where that fails. It is looked for beside this program
/// (libexec/afterword/, or ../libexec/afterword/ where this one lies in bin/).
core::Error become_second_program(char** argv);

}  // namespace afterword
