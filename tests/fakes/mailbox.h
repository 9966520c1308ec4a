// A mailbox in memory that counts what is asked of it.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/mailbox.h"

namespace afterword::fakes {

struct Mail {
  std::string header;  ///< with its last empty line
  std::string body;
  app::Instant arrived{};
};

class MemoryMailbox : public app::Mailbox {
 public:
  std::map<std::string, std::map<std::uint32_t, Mail>> mails{{"INBOX", {}}};
  std::uint32_t uid_validity = 1;
  std::uint32_t next_uid = 1;
  std::set<std::string, std::less<>> sent_copies;
  std::optional<core::Error> trouble;  ///< any question is answered by it
  std::size_t headers_asked = 0;
  std::size_t bodies_asked = 0;

  void deliver(std::string header, std::string body, app::Instant arrived = {}, const std::string& folder = "INBOX") {
    mails[folder][next_uid++] = {std::move(header) + "\r\n", std::move(body), arrived};
  }

  core::Result<std::vector<std::string>> folders() override {
    if (trouble) return std::unexpected(*trouble);
    std::vector<std::string> names;
    for (const auto& [name, held] : mails) names.push_back(name);
    return names;
  }
  core::Result<app::FolderState> open(const std::string& folder) override {
    if (trouble) return std::unexpected(*trouble);
    open_ = folder;
    return app::FolderState{uid_validity, next_uid};
  }
  core::Result<std::vector<std::uint32_t>> list(std::uint32_t first, std::optional<core::Date>) override {
    if (trouble) return std::unexpected(*trouble);
    std::vector<std::uint32_t> found;
    for (const auto& [uid, mail] : mails[open_]) {
      if (uid >= first) found.push_back(uid);
    }
    return found;
  }
  core::Result<void> headers(std::span<const std::uint32_t> uids,
                             const std::function<void(app::HeaderFound)>& take) override {
    if (trouble) return std::unexpected(*trouble);
    for (const std::uint32_t uid : uids) {
      const auto found = mails[open_].find(uid);
      if (found == mails[open_].end()) continue;
      ++headers_asked;
      take({uid, found->second.arrived, found->second.header});
    }
    return {};
  }
  core::Result<std::optional<std::string>> read(std::uint32_t uid) override {
    if (trouble) return std::unexpected(*trouble);
    ++bodies_asked;
    const auto found = mails[open_].find(uid);
    if (found == mails[open_].end()) return std::nullopt;
    return found->second.header + found->second.body;
  }
  core::Result<bool> has_sent_copy(std::string_view message_id) override {
    if (trouble) return std::unexpected(*trouble);
    return sent_copies.contains(message_id);
  }

 private:
  std::string open_;
};

}  // namespace afterword::fakes
