#include "main/mailboxes.h"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "mail/imap_mailbox.h"
#include "mail/mail_file.h"
#include "mail/mail_server.h"
#include "main/credentials.h"

namespace afterword {
namespace {

/// "Jobs, Recruiters/Acme"
std::vector<std::string> names_in(std::string_view list) {
  std::vector<std::string> names;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    std::string_view name = list.substr(0, end);
    list.remove_prefix(std::min(end + 1, list.size()));
    name.remove_prefix(std::min(name.find_first_not_of(' '), name.size()));
    name = name.substr(0, name.find_last_not_of(' ') + 1);
    if (!name.empty() && name != "INBOX") names.emplace_back(name);
  }
  return names;
}

}  // namespace

core::Result<std::unique_ptr<app::Mailbox>> make_mailbox(const cli::Settings& settings,
                                                         const OpenSecrets& open_secrets) {
  const auto url = settings.get("mail.imap");
  if (!url) return std::unexpected(url.error());
  if (!*url) return nullptr;
  auto server = mail::parse_imap_url(**url);
  if (!server) return std::unexpected(server.error());
  const auto user = settings.get("mail.user");
  if (!user) return std::unexpected(user.error());
  const auto ca_file = settings.get("mail.ca_file");
  if (!ca_file) return std::unexpected(ca_file.error());
  const auto folders = settings.get("mail.folders");
  if (!folders) return std::unexpected(folders.error());
  auto login = make_login(settings, user->value_or(""), open_secrets);
  if (!login) return std::unexpected(login.error());
  mail::ImapSettings imap;
  imap.server = *std::move(server);
  imap.login = *std::move(login);
  imap.ca_file = ca_file->value_or("");
  return std::make_unique<mail::ImapMailbox>(std::move(imap), names_in(folders->value_or("")));
}

core::Result<std::unique_ptr<app::Mailbox>> open_mail_file(const std::string& path) {
  auto file = mail::MailFile::open_file(path);
  if (!file) return std::unexpected(file.error());
  return *std::move(file);
}

}  // namespace afterword
