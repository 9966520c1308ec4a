// What proves to a mail server who signs in, by the settings.
#pragma once

#include <string>

#include "cli/settings.h"
#include "core/error.h"
#include "mail/login.h"
#include "main/house.h"

namespace afterword {

/// Of `user` (empty: nobody signs in), in this order: the token of mail.oauth_command, the password of
/// mail.password_command, the password that was kept. Neither command is run before the credential is asked for.
/// An error where both commands are set, or a command and no user.
core::Result<mail::Login> make_login(const cli::Settings& settings, const std::string& user,
                                     const OpenSecrets& open_secrets);

}  // namespace afterword
