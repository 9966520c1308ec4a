#include "main/mail_probe.h"

#include <utility>

#include "mail/imap_mailbox.h"
#include "mail/mail_server.h"
#include "mail/smtp.h"

namespace afterword {
namespace {

/// A mail to oneself may always end: nobody approved it, nobody takes it back.
class AlwaysWilling final : public app::HandOverWatch {
 public:
  bool may_end() override { return true; }
};

class Probe final : public app::MailProbe {
 public:
  Probe(mail::SmtpSettings smtp, std::optional<mail::ImapSettings> imap)
      : smtp_(std::move(smtp)), imap_(std::move(imap)) {}

  app::MailTrial outgoing() override { return smtp_.sign_in(); }
  app::MailTrial incoming() override {
    if (!imap_) return {app::TrialEnd::refused, "no server is named where replies arrive"};
    return mail::ImapMailbox(*imap_).try_out();
  }
  app::HandOverResult send(const app::FrozenMail& mail) override {
    AlwaysWilling watch;
    return smtp_.hand_over({}, mail, watch);
  }

 private:
  mail::Smtp smtp_;
  std::optional<mail::ImapSettings> imap_;
};

/// The same for as long as one trial goes on: a command is run once, a keyring asked once, for both directions.
mail::CredentialSource asked_once(mail::CredentialSource source) {
  if (!source) return source;
  return [source = std::move(source),
          known = std::make_shared<std::optional<mail::Credential>>()]() -> core::Result<mail::Credential> {
    if (!*known) {
      auto credential = source();
      if (!credential) return credential;
      *known = *std::move(credential);
    }
    return **known;
  };
}

}  // namespace

core::Result<std::unique_ptr<app::MailProbe>> make_mail_probe(const app::MailAccount& account, mail::Login login) {
  auto server = mail::parse_smtp_url(account.smtp);
  if (!server) return std::unexpected(server.error());
  login.credential = asked_once(std::move(login.credential));
  std::optional<mail::ImapSettings> imap;
  if (!account.imap.empty()) {
    auto inbox = mail::parse_imap_url(account.imap);
    if (!inbox) return std::unexpected(inbox.error());
    imap = mail::ImapSettings{.server = *std::move(inbox), .login = login, .ca_file = account.ca_file};
  }
  mail::SmtpSettings smtp;
  smtp.server = *std::move(server);
  smtp.login = std::move(login);
  smtp.ca_file = account.ca_file;
  smtp.reply_limit = std::chrono::seconds{60};  // a person waits
  return std::make_unique<Probe>(std::move(smtp), std::move(imap));
}

}  // namespace afterword
