// Reading the mailbox: what belongs to an application becomes facts, of the rest nothing is kept (docs/inbox.md).
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "app/file_mail.h"
#include "app/mailbox.h"
#include "app/ports.h"

namespace afterword::app {

/// How far it is.
struct SyncProgress {
  std::string folder;
  std::size_t read = 0;  ///< of that folder, in this run
  std::size_t of = 0;
};

struct InboxReading {
  Store& store;
  Zones& zones;
  Mailbox& mailbox;
  MailParser parse;
  std::vector<std::string> own_addresses;  ///< beside the seeker's
  std::function<Instant()> clock;
  std::function<void(const SyncProgress&)> progress = {};  ///< may be empty
  /// False: all of it is looked at, and nothing remembered of how far: a file, not a mailbox that grows.
  bool remember_position = true;
};

struct SyncReport {
  std::size_t read = 0;  ///< mails that were looked at
  std::size_t kept = 0;  ///< of them
  InboxNews news;
};

/// What was not looked at yet; all of it where somebody new is waited for. Each mail that belongs somewhere is filed in
/// a transaction of its own, and how far each folder was read is kept as it goes on: what is killed half-way goes on
/// from there, and files nothing twice. An error is trouble with the mailbox or the store; what was filed before it
/// stays.
Result<SyncReport> sync_inbox(const InboxReading& reading);

}  // namespace afterword::app
