// A mailbox as the verbs read it. Nothing in it is ever changed: not even a flag.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/ports.h"
#include "core/codec/mime.h"

namespace afterword::app {

/// core::parse_mail, or a fake.
using MailParser = std::function<Result<core::IncomingMail>(std::string_view)>;

/// A mail is known by its number in its folder (UID of RFC 3501 2.3.1.1): it rises with every arrival, and holds as
/// long as the folder's `uid_validity` does.
struct FolderState {
  std::uint32_t uid_validity = 0;
  std::optional<std::uint32_t> next_uid;  ///< what arrives next has at least this one
};

struct HeaderFound {
  std::uint32_t uid = 0;
  std::optional<Instant> arrived;
  std::string header;  ///< what tells where it belongs: From, Date, Message-ID, References and their like
};

/// Errors are `outside`: trouble with the server, or with the way to it. After one the mailbox is of no use any more.
class Mailbox {
 public:
  virtual ~Mailbox() = default;
  /// The folders that are watched, by the names that `open` takes.
  virtual Result<std::vector<std::string>> folders() = 0;
  virtual Result<FolderState> open(const std::string& folder) = 0;
  /// Of the open folder: numbers from `first` on, in order. With `since`, a server may leave out what is older by a day
  /// and more.
  virtual Result<std::vector<std::uint32_t>> list(std::uint32_t first, std::optional<core::Date> since) = 0;
  /// What has gone meanwhile is left out.
  virtual Result<void> headers(std::span<const std::uint32_t> uids, const std::function<void(HeaderFound)>& take) = 0;
  /// Its bytes, at most the first 8 MiB; nullopt where it has gone.
  virtual Result<std::optional<std::string>> read(std::uint32_t uid) = 0;
  /// Is a mail with that Message-ID where the server keeps what was sent? False too where there is no such folder.
  virtual Result<bool> has_sent_copy(std::string_view message_id) = 0;
  /// Returns when something may have arrived, after `limit`, or soon after `is_enough` says so. What does not grow has
  /// no news.
  virtual Result<void> wait_for_news(std::chrono::seconds limit, const std::function<bool()>& is_enough) {
    static_cast<void>(limit);
    static_cast<void>(is_enough);
    return {};
  }
};

}  // namespace afterword::app
