// How a trial of a mail account went, for people and for machines.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/mail_providers.h"
#include "app/secret_ports.h"
#include "app/try_mail.h"
#include "cli/terminal.h"

namespace afterword::cli {

/// What went well, what did not, and what to do about that.
void show_trials(Terminal& out, const app::MailAccount& account, const app::MailTrials& trials,
                 const app::MailProvider* provider);

/// Where the password is, or comes from.
enum class PasswordFrom { nowhere, command, keyring, sealed_file };
PasswordFrom password_from(app::SecretPlace place);
std::string_view say_password_from(PasswordFrom from);

/// {"format":"afterword.mail/1","mail":{...}}; `kept` and `from` only where something was to be kept.
std::string mail_document(const app::MailAccount& account, const app::MailTrials& trials, std::optional<bool> kept,
                          std::optional<PasswordFrom> from);
std::string forgotten_document(bool password, const std::vector<std::string>& keys);

}  // namespace afterword::cli
