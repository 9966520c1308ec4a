// The password, from the person's own keeper of secrets (mail.password_command): this program keeps none.
#pragma once

#include <string>

#include "core/error.h"

namespace afterword {

/// Runs `command` in the shell and returns the first line that it prints. An `outside` error where it fails, prints
/// nothing, or more than 4 KiB; the error never holds what it printed. Its questions, if it asks any, go to the
/// terminal.
core::Result<std::string> run_password_command(const std::string& command);

}  // namespace afterword
