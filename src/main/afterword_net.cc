// The second program: the same commands, with the libraries for mail and calendars (docs/decisions/two-programs.md).
#include "core/codec/icalendar.h"
#include "core/codec/mime.h"
#include "main/credentials.h"
#include "main/front.h"
#include "main/mail_probe.h"
#include "main/mailboxes.h"
#include "main/senders.h"
#include "secrets/keepers.h"
#include "secrets/keyring.h"
#include "secrets/sealed_file.h"
#include "store/backup/backup.h"

namespace afterword {
namespace {

std::unique_ptr<app::Secrets> make_secrets(std::string sealed_file, std::string key_folder) {
  return std::make_unique<secrets::Keepers>(
      std::make_unique<secrets::SealedFile>(std::move(sealed_file), std::move(key_folder)),
      [] { return secrets::open_keyring(); });
}

core::Result<std::unique_ptr<app::MailProbe>> probe_account(const cli::Settings& settings,
                                                            const app::MailAccount& account,
                                                            std::optional<std::string> password,
                                                            const OpenSecrets& open_secrets) {
  if (password) {
    return make_mail_probe(account, {account.user, [typed = *std::move(password)] {
                                       return mail::Credential{mail::Credential::Kind::password, typed};
                                     }});
  }
  auto login = make_login(settings, account.user, open_secrets);
  if (!login) return std::unexpected(login.error());
  return make_mail_probe(account, *std::move(login));
}

}  // namespace
}  // namespace afterword

int main(int argc, char** argv) {
  return afterword::run(argc, argv, afterword::Which::net, [] {
    return afterword::NetParts{.parse_invitation = afterword::core::parse_invitation,
                               .parse_mail = afterword::core::parse_mail,
                               .compose_mail = afterword::core::compose_mail,
                               .secrets = afterword::make_secrets,
                               .mail_sender = afterword::make_sender,
                               .mailbox = afterword::make_mailbox,
                               .mail_file = afterword::open_mail_file,
                               .mail_probe = afterword::probe_account,
                               .make_backup = afterword::store::make_backup,
                               .restore_backup = afterword::store::restore_backup};
  });
}
