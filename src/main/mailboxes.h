// Where replies arrive, by the settings.
#pragma once

#include <memory>
#include <string>

#include "app/mailbox.h"
#include "cli/settings.h"
#include "core/error.h"
#include "main/house.h"

namespace afterword {

/// Null where mail.imap is not set: the person gave no access.
core::Result<std::unique_ptr<app::Mailbox>> make_mailbox(const cli::Settings& settings,
                                                         const OpenSecrets& open_secrets);

/// A file of mails, or "-".
core::Result<std::unique_ptr<app::Mailbox>> open_mail_file(const std::string& path);

}  // namespace afterword
