// A secret from the person's own keeper of secrets: mail.password_command, mail.oauth_command.
#pragma once

#include <string>

#include "core/error.h"

namespace afterword {

/// Runs `command` in the shell and returns the first line that it prints. An `outside` error, naming `setting`, where
/// it fails, prints nothing, or more than 16 KiB (access tokens are long); the error never holds what it printed. Its
/// questions, if it asks any, go to the terminal.
core::Result<std::string> run_secret_command(const std::string& command, const std::string& setting);

}  // namespace afterword
