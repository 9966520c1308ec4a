#include "main/senders.h"

#include <optional>
#include <utility>

#include "mail/folder.h"
#include "mail/mail_server.h"
#include "mail/smtp.h"

namespace afterword {
namespace {

using Sender = std::unique_ptr<app::MailSender>;

/// Reads several settings; the first error wins.
class Reader {
 public:
  explicit Reader(const cli::Settings& settings) : settings_(settings) {}

  std::optional<std::string> get(std::string_view key) {
    auto value = settings_.get(key);
    if (value) return std::move(*value);
    if (!error_) error_ = value.error();
    return std::nullopt;
  }
  const std::optional<core::Error>& error() const { return error_; }

 private:
  const cli::Settings& settings_;
  std::optional<core::Error> error_;
};

core::Result<Sender> make_smtp(const cli::Settings& settings, Reader& reader, const std::string& url,
                               const OpenSecrets& open_secrets) {
  auto server = mail::parse_smtp_url(url);
  if (!server) return std::unexpected(server.error());
  mail::SmtpSettings smtp;
  smtp.server = std::move(*server);
  const std::string user = reader.get("mail.user").value_or("");
  smtp.ca_file = reader.get("mail.ca_file").value_or("");
  if (reader.error()) return std::unexpected(*reader.error());
  auto login = make_login(settings, user, open_secrets);
  if (!login) return std::unexpected(login.error());
  smtp.login = *std::move(login);
  return std::make_unique<mail::Smtp>(std::move(smtp));
}

}  // namespace

core::Result<Sender> make_sender(const cli::Settings& settings, const std::string& folder,
                                 const OpenSecrets& open_secrets) {
  Reader reader(settings);
  const auto url = reader.get("mail.smtp");
  if (reader.error()) return std::unexpected(*reader.error());
  if (url) return make_smtp(settings, reader, *url, open_secrets);
  // Facts in memory hold no frozen mail, so nothing is ever handed over; if it were, this folder cannot be made.
  return std::make_unique<mail::OutboxFolder>(folder.empty() ? "/dev/null/outbox" : folder + "/outbox");
}

}  // namespace afterword
