// A look at the mailbox just before a follow-up goes: an answer may have come (promises.md P3).
#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "app/attempts.h"
#include "app/ports.h"

namespace afterword::app {

/// Reads what is new in the mailbox and files it; `outside` where it cannot be read. Empty: the person gave no access.
using InboxReader = std::function<Result<void>()>;

/// Held because an answer may have come, of which nobody knows yet.
bool is_held_unread(const core::Message& message);

class InboxLook {
 public:
  /// The references outlive it.
  InboxLook(const InboxReader& read, Store& store, Zones& zones) : read_(read), store_(store), zones_(zones) {}

  /// Before the first of them is claimed. Where the mailbox cannot be read, those of `keys` that are follow-ups and due
  /// are held, and returned; where it can, those that were held for that are free again.
  Result<std::vector<SentMessage>> before_claims(const std::vector<MessageKey>& keys, Instant now);

  /// Before the dot of that one. Why it must not go, or nothing. May be asked by several threads; one at a time reads.
  std::optional<std::string> before_dot(const MessageKey& key);

 private:
  /// nullopt: it is something else.
  Result<std::optional<core::Message>> follow_up(const MessageKey& key);

  const InboxReader& read_;
  std::mutex reading_;
  Store& store_;
  Zones& zones_;
};

}  // namespace afterword::app
