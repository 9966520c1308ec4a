// Trying the server where replies arrive.
#pragma once

#include <optional>

#include "app/mail_setup_ports.h"
#include "mail/login.h"

namespace afterword {

/// Connects to account.imap, secures the connection, signs in, opens INBOX by EXAMINE, and says goodbye. nullopt: this
/// program does not read mail yet, so that nothing was tried.
std::optional<app::MailTrial> try_incoming(const app::MailAccount& account, const mail::Login& login);

}  // namespace afterword
