// Which way mail goes, by the settings.
#pragma once

#include <memory>
#include <string>

#include "app/ports.h"
#include "cli/settings.h"
#include "core/error.h"
#include "main/credentials.h"

namespace afterword {

/// SMTP where mail.smtp is set; else outbox/ inside `folder`, from which the person sends. `folder` is empty where the
/// facts are in memory: nothing could be kept there, so that is an error that says so.
core::Result<std::unique_ptr<app::MailSender>> make_sender(const cli::Settings& settings, const std::string& folder,
                                                           const OpenSecrets& open_secrets);

}  // namespace afterword
