#include "main/mail_probe.h"

#include <utility>

#include "mail/smtp.h"
#include "mail/smtp_server.h"

namespace afterword {
namespace {

/// A mail to oneself may always end: nobody approved it, nobody takes it back.
class AlwaysWilling final : public app::HandOverWatch {
 public:
  bool may_end() override { return true; }
};

class Probe final : public app::MailProbe {
 public:
  explicit Probe(mail::SmtpSettings smtp) : smtp_(std::move(smtp)) {}

  app::MailTrial outgoing() override { return smtp_.sign_in(); }
  app::MailTrial incoming() override { return {app::TrialEnd::refused, "incoming mail cannot be tried yet"}; }
  app::HandOverResult send(const app::FrozenMail& mail) override {
    AlwaysWilling watch;
    return smtp_.hand_over({}, mail, watch);
  }

 private:
  mail::Smtp smtp_;
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
  mail::SmtpSettings smtp;
  smtp.server = *std::move(server);
  smtp.login = std::move(login);
  smtp.ca_file = account.ca_file;
  smtp.reply_limit = std::chrono::seconds{60};  // a person waits
  return std::make_unique<Probe>(std::move(smtp));
}

}  // namespace afterword
