// Mails that were saved to a file, as a mailbox: one as .eml, or many as mbox (RFC 4155, with ">From " undone).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "app/mailbox.h"

namespace afterword::mail {

/// Nothing but the places where mails begin is held in memory.
class MailFile final : public app::Mailbox {
 public:
  /// `path` may be "-": standard input, up to 64 MiB. Errors: what cannot be read, or begins like no mail.
  static core::Result<std::unique_ptr<MailFile>> open_file(const std::string& path);
  ~MailFile() override;
  MailFile(const MailFile&) = delete;
  MailFile& operator=(const MailFile&) = delete;

  core::Result<std::vector<std::string>> folders() override;
  core::Result<app::FolderState> open(const std::string& folder) override;
  core::Result<std::vector<std::uint32_t>> list(std::uint32_t first, std::optional<core::Date> since) override;
  core::Result<void> headers(std::span<const std::uint32_t> uids,
                             const std::function<void(app::HeaderFound)>& take) override;
  core::Result<std::optional<std::string>> read(std::uint32_t uid) override;
  core::Result<bool> has_sent_copy(std::string_view message_id) override;

 private:
  struct File;
  MailFile(std::string path, std::unique_ptr<File> file);
  core::Result<void> find_mails();
  core::Result<std::string> bytes_of(std::uint32_t uid, std::size_t most) const;

  std::string path_;
  std::unique_ptr<File> file_;
  bool is_mbox_ = false;
  std::vector<std::uint64_t> begins_;  // and where the last one ends
};

}  // namespace afterword::mail
