// What a command may ask of the machine. main/ implements it once for the process; tests with fakes. Nothing here is
// opened before it is asked for, so that a command pays only for what it uses.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/mail_setup_ports.h"
#include "app/mailbox.h"
#include "app/ports.h"
#include "app/secret_ports.h"
#include "cli/environment.h"
#include "cli/settings.h"
#include "core/codec/icalendar.h"
#include "core/codec/mime.h"
#include "core/message/check.h"

namespace afterword::cli {

/// A data folder that was opened: what it keeps. Destroying it closes it.
struct Household {
  std::unique_ptr<app::Store> store;
  std::unique_ptr<app::Files> files;
};

/// What `doctor` found when it looked at the database itself.
struct Examination {
  std::string path;     ///< of the database
  bool exists = false;  ///< nothing was ever written where it does not
  int version = 0;      ///< of its schema
  std::uint64_t bytes = 0;
  std::vector<std::string> findings;  ///< what is wrong, a sentence each
};

/// What is in a backup, and where it is now.
struct BackupSummary {
  std::string place;  ///< the file, or the restored folder
  core::OffsetTime made_at;
  int applications = 0;
  int messages = 0;
  std::size_t files = 0;                 ///< that messages attach
  std::int64_t bytes = 0;                ///< of the file; 0 for a folder
  std::optional<std::string> set_aside;  ///< where the data are now that were there before
};
/// Told now and then: so many bytes of so many.
using Progress = std::function<void(std::int64_t done, std::int64_t all)>;

struct RestoreWish {
  std::string file;
  std::optional<std::string> into;  ///< by default the data folder that the line names
  bool replace = false;
  core::Instant now;
  /// Called before the restored data get their place. `elsewhere`: of the folder that was there.
  std::function<core::Result<void>(app::Store&, app::AttemptLedger&, const app::LedgerEntry& elsewhere)> prepare;
};

class Wiring {
 public:
  virtual ~Wiring() = default;

  /// The system's clock, read now.
  virtual core::Instant clock() = 0;
  virtual const Environment& environment() const = 0;

  /// The data folder that the line names (or the facts document in memory), opened once and kept.
  virtual core::Result<Household*> household() = 0;
  /// Another folder, opened for the caller; it is made where it is not there.
  virtual core::Result<Household> open_folder(const std::string& folder) = 0;
  /// Where `household` is, as a person would name it; empty where it is in memory.
  virtual std::string folder() = 0;
  /// Reads all of the database of `folder`; nullopt where it is in memory.
  virtual core::Result<std::optional<Examination>> examine() = 0;
  /// A new, empty folder that the system throws away in time.
  virtual core::Result<std::string> throwaway_folder() = 0;

  virtual app::Zones& zones() = 0;
  virtual app::Randomness& randomness() = 0;

  /// Knows the words of what is written in that locale (BCP 47); null where the machine has no dictionary for it. Cheap
  /// until it is asked about a word.
  virtual const core::Speller* speller(std::string_view locale) = 0;

  /// config.json and the environment; read once.
  virtual core::Result<Settings*> settings() = 0;
  /// Keeps them durably; what was there stays whole if that fails.
  virtual core::Result<void> save_settings(const Settings& settings) = 0;
  virtual std::string settings_path() = 0;

  // What only the second program can do. In the small one these are bugs (std::logic_error): the command should have
  // said that it needs the other program.
  virtual core::Result<core::Invitation> parse_invitation(std::string_view ics) = 0;
  virtual core::Result<core::IncomingMail> parse_mail(std::string_view bytes) = 0;
  virtual core::Result<std::string> compose_mail(const core::OutgoingMail& mail) = 0;
  /// By the settings: SMTP where mail.smtp is set, else a folder beside the database.
  virtual core::Result<std::unique_ptr<app::MailSender>> mail_sender() = 0;
  /// By the settings; null where there is no mail.imap.
  virtual core::Result<std::unique_ptr<app::Mailbox>> mailbox() = 0;
  /// The mails in a file, .eml or mbox; "-" is standard input.
  virtual core::Result<std::unique_ptr<app::Mailbox>> mail_file(const std::string& path) = 0;
  /// Of the data folder that the line names.
  virtual core::Result<std::unique_ptr<app::AttemptLedger>> attempt_ledger() = 0;
  /// Of the data folder that the line names.
  virtual core::Result<BackupSummary> back_up(const std::string& file, bool replace, core::Instant now,
                                              const Progress& progress) = 0;
  virtual core::Result<BackupSummary> restore(const RestoreWish& wish, const Progress& progress) = 0;
  /// Tries that account with `password`; without one, with what the settings say: a command, or the one that is kept.
  virtual core::Result<std::unique_ptr<app::MailProbe>> mail_probe(const app::MailAccount& account,
                                                                   std::optional<std::string> password) = 0;
  virtual core::Result<std::unique_ptr<app::Secrets>> secrets() = 0;
};

}  // namespace afterword::cli
