// Everything that a command may ask of this machine (cli/wiring.h), made of the rooms.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/mail_setup_ports.h"
#include "app/mailbox.h"
#include "app/ports.h"
#include "app/secret_ports.h"
#include "cli/arguments.h"
#include "cli/wiring.h"
#include "main/randomness.h"
#include "store/backup/backup.h"
#include "tzdata/system_zones.h"

namespace afterword {

/// Where secrets are kept; asked for only where one is needed.
using OpenSecrets = std::function<core::Result<std::unique_ptr<app::Secrets>>()>;

/// What only the second program carries. In the small one all of them are empty.
struct NetParts {
  std::function<core::Result<core::Invitation>(std::string_view ics)> parse_invitation;
  std::function<core::Result<core::IncomingMail>(std::string_view bytes)> parse_mail;
  std::function<core::Result<std::string>(const core::OutgoingMail&)> compose_mail;
  /// A sealed file and the folder of its key.
  std::function<std::unique_ptr<app::Secrets>(std::string sealed_file, std::string key_folder)> secrets;
  /// By the settings; `folder` is the data folder, empty where the facts are in memory.
  std::function<core::Result<std::unique_ptr<app::MailSender>>(const cli::Settings&, const std::string& folder,
                                                               const OpenSecrets&)>
      mail_sender;
  /// Null where the settings name none.
  std::function<core::Result<std::unique_ptr<app::Mailbox>>(const cli::Settings&, const OpenSecrets&)> mailbox;
  std::function<core::Result<std::unique_ptr<app::Mailbox>>(const std::string& path)> mail_file;
  /// `password` in place of what the settings say.
  std::function<core::Result<std::unique_ptr<app::MailProbe>>(const cli::Settings&, const app::MailAccount&,
                                                              std::optional<std::string> password, const OpenSecrets&)>
      mail_probe;
  std::function<core::Result<store::Backup>(const store::BackupRequest&, const store::Progress&)> make_backup;
  std::function<core::Result<store::Restored>(const store::RestoreRequest&, const store::Progress&)> restore_backup;
};

class House final : public cli::Wiring {
 public:
  House(const cli::GlobalOptions& options, NetParts parts, cli::Environment environment);

  core::Instant clock() override;
  const cli::Environment& environment() const override { return environment_; }

  core::Result<cli::Household*> household() override;
  core::Result<cli::Household> open_folder(const std::string& folder) override;
  std::string folder() override { return folder_; }
  core::Result<std::optional<cli::Examination>> examine() override;
  core::Result<std::string> throwaway_folder() override;

  app::Zones& zones() override { return zones_; }
  app::Randomness& randomness() override { return randomness_; }

  const core::Speller* speller(std::string_view locale) override;

  core::Result<cli::Settings*> settings() override;
  core::Result<void> save_settings(const cli::Settings& settings) override;
  std::string settings_path() override;

  core::Result<core::Invitation> parse_invitation(std::string_view ics) override;
  core::Result<core::IncomingMail> parse_mail(std::string_view bytes) override;
  core::Result<std::string> compose_mail(const core::OutgoingMail& mail) override;
  core::Result<std::unique_ptr<app::MailSender>> mail_sender() override;
  core::Result<std::unique_ptr<app::Mailbox>> mailbox() override;
  core::Result<std::unique_ptr<app::Mailbox>> mail_file(const std::string& path) override;
  core::Result<std::unique_ptr<app::AttemptLedger>> attempt_ledger() override;
  core::Result<cli::BackupSummary> back_up(const std::string& file, bool replace, core::Instant now,
                                           const cli::Progress& progress) override;
  core::Result<cli::BackupSummary> restore(const cli::RestoreWish& wish, const cli::Progress& progress) override;
  core::Result<std::unique_ptr<app::MailProbe>> mail_probe(const app::MailAccount& account,
                                                           std::optional<std::string> password) override;
  core::Result<std::unique_ptr<app::Secrets>> secrets() override;

 private:
  core::Result<void> prepare_restored(const cli::RestoreWish& wish, const std::string& fresh,
                                      const std::optional<std::string>& old);
  core::Result<cli::Household> open_facts(const std::string& path);

  std::optional<std::string> data_;
  std::optional<std::string> facts_;
  NetParts parts_;
  cli::Environment environment_;
  tzdata::SystemZones zones_;
  SystemRandomness randomness_;
  std::optional<cli::Household> household_;
  std::string folder_;
  std::optional<cli::Settings> settings_;
  std::optional<core::Speller> speller_;
  std::string speller_locale_;
};

}  // namespace afterword
