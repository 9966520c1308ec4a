#include "main/credentials.h"

#include <utility>

#include "app/mail_setup_ports.h"
#include "main/secret_command.h"

namespace afterword {
namespace {

using mail::Credential;

mail::CredentialSource by_command(Credential::Kind kind, std::string command, std::string setting) {
  return [kind, command = std::move(command), setting = std::move(setting)]() -> core::Result<Credential> {
    auto secret = run_secret_command(command, setting);
    if (!secret) return std::unexpected(secret.error());
    return Credential{kind, *std::move(secret)};
  };
}

mail::CredentialSource as_kept(std::string user, OpenSecrets open_secrets) {
  return [user = std::move(user), open = std::move(open_secrets)]() -> core::Result<Credential> {
    const auto secrets = open();
    if (!secrets) return std::unexpected(secrets.error());
    auto kept = (*secrets)->get(app::secret_key(user));
    if (!kept) return std::unexpected(kept.error());
    if (!*kept) {
      return core::missing("no password is kept, or it cannot be reached from here", user,
                           "afterword mail setup keeps one");
    }
    return Credential{Credential::Kind::password, **std::move(kept)};
  };
}

}  // namespace

core::Result<mail::Login> make_login(const cli::Settings& settings, const std::string& user,
                                     const OpenSecrets& open_secrets) {
  auto token = settings.get("mail.oauth_command");
  if (!token) return std::unexpected(token.error());
  auto password = settings.get("mail.password_command");
  if (!password) return std::unexpected(password.error());
  if (*token && *password) {
    return core::invalid("mail.oauth_command and mail.password_command are both set", "config.json",
                         "unset one: afterword config set mail.password_command");
  }
  if (user.empty() && (*token || *password)) {
    return core::invalid("there is a password and nobody whose it is", "mail.user",
                         "afterword config set mail.user NAME");
  }
  mail::Login login{user, nullptr};
  if (user.empty()) return login;
  if (*token) {
    login.credential = by_command(Credential::Kind::bearer, **token, "mail.oauth_command");
  } else if (*password) {
    login.credential = by_command(Credential::Kind::password, **password, "mail.password_command");
  } else {
    login.credential = as_kept(user, open_secrets);
  }
  return login;
}

}  // namespace afterword
