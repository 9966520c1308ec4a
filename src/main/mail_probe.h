// Trying a mail account with the real clients.
#pragma once

#include <memory>

#include "app/mail_setup_ports.h"
#include "core/error.h"
#include "mail/login.h"

namespace afterword {

/// Errors are those of the account itself: an address of a server that is none.
core::Result<std::unique_ptr<app::MailProbe>> make_mail_probe(const app::MailAccount& account, mail::Login login);

}  // namespace afterword
