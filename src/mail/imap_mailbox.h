// A mailbox on an IMAP server (RFC 3501, RFC 9051), read and never touched: EXAMINE and BODY.PEEK.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/mailbox.h"
#include "mail/imap_connection.h"

namespace afterword::mail {

/// Connects when it is first asked, keeps the connection, and makes a new one where that broke.
class ImapMailbox final : public app::Mailbox {
 public:
  /// `more_folders` are watched beside INBOX, in UTF-8 as mail programs show them.
  explicit ImapMailbox(ImapSettings settings, std::vector<std::string> more_folders = {});

  /// Signs in and opens INBOX: does the account work?
  app::MailTrial try_out();

  core::Result<std::vector<std::string>> folders() override;
  core::Result<app::FolderState> open(const std::string& folder) override;
  core::Result<std::vector<std::uint32_t>> list(std::uint32_t first, std::optional<core::Date> since) override;
  core::Result<void> headers(std::span<const std::uint32_t> uids,
                             const std::function<void(app::HeaderFound)>& take) override;
  core::Result<std::optional<std::string>> read(std::uint32_t uid) override;
  core::Result<bool> has_sent_copy(std::string_view message_id) override;

  /// For INBOX, by IDLE; where the server has none, one minute. `is_enough` is asked twice a second.
  core::Result<void> wait_for_news(std::chrono::seconds limit, const std::function<bool()>& is_enough) override;

 private:
  using Take = std::function<void(imap::Response&)>;
  core::Result<imap::Status> run(const core::Result<imap::Command>& command, const Take& take);
  core::Result<app::FolderState> examine(const std::string& wire_name);
  core::Result<void> connect();
  core::Result<void> list_folders();
  core::Result<std::vector<std::uint32_t>> search(const imap::SearchKeys& keys);

  ImapSettings settings_;
  std::vector<std::string> more_folders_;
  std::unique_ptr<ImapConnection> connection_;
  std::optional<std::uint32_t> next_uid_;  // of the open folder
  struct Folder {
    std::string wire_name;
    std::string text;
    bool is_sent = false;
  };
  std::optional<std::vector<Folder>> known_;
};

}  // namespace afterword::mail
