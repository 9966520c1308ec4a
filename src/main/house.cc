#include "main/house.h"

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <system_error>
#include <utility>
#include <vector>

#include "app/ledgered_store.h"
#include "app/left_letters.h"
#include "cli/input.h"
#include "core/codec/facts_json.h"
#include "dictionaries/dictionaries.h"
#include "main/folders.h"
#include "store/disk/folder.h"
#include "store/disk/shared_ledger.h"
#include "store/disk/state_ledger.h"
#include "store/files/folder_files.h"
#include "store/memory/memory_files.h"
#include "store/memory/memory_ledger.h"
#include "store/memory/memory_store.h"
#include "store/sqlite/sqlite_store.h"

namespace afterword {
namespace {

std::optional<std::string> copy_of(const std::optional<std::string_view>& text) {
  return text ? std::optional<std::string>(*text) : std::nullopt;
}

/// What lies in a folder; nothing where there is none.
std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    names.push_back(at->path().filename().string());
  return names;
}

/// A data folder's store together with its ledger and its outbox folder.
class FolderStore final : public app::Store {
 public:
  FolderStore(std::unique_ptr<app::Store> store, store::StateLedger ledger, std::string outbox)
      : store_(std::move(store)), ledger_(std::move(ledger)), outbox_(std::move(outbox)) {}
  core::Result<void> read(const std::function<core::Result<void>(app::ReadSession&)>& work) override {
    return ledgered_.read(work);
  }
  core::Result<void> write(const std::function<core::Result<void>(app::WriteSession&)>& work) override {
    auto done = ledgered_.write(work);
    if (done) take_back_letters();
    return done;
  }

 private:
  /// A file that cannot be removed, or a store that cannot be asked, is another change's to find.
  void take_back_letters() {
    const auto names = names_in(outbox_);
    if (names.empty()) return;
    std::vector<std::string> gone;
    const auto asked = store_->read([&](app::ReadSession& session) -> core::Result<void> {
      auto found = app::letters_to_take_back(session, names);
      if (!found) return std::unexpected(found.error());
      gone = std::move(*found);
      return {};
    });
    if (!asked) return;
    std::error_code error;
    for (const std::string& name : gone) std::filesystem::remove(std::filesystem::path(outbox_) / name, error);
  }

  std::unique_ptr<app::Store> store_;
  store::StateLedger ledger_;
  std::string outbox_;
  app::LedgeredStore ledgered_{*store_, ledger_};
};

template <class Part>
const Part& part_of_second_program(const Part& part) {
  if (!part) throw std::logic_error("the command did not say that it needs the second program");
  return part;
}

}  // namespace

House::House(const cli::GlobalOptions& options, NetParts parts, cli::Environment environment)
    : data_(copy_of(options.data)),
      facts_(copy_of(options.facts)),
      parts_(std::move(parts)),
      environment_(std::move(environment)) {}

core::Instant House::clock() { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }

core::Result<cli::Household*> House::household() {
  if (household_) return &*household_;
  core::Result<cli::Household> opened;
  if (facts_) {
    opened = open_facts(*facts_);
  } else {
    auto folder = data_folder(data_, environment_);
    if (!folder) return std::unexpected(folder.error());
    folder_ = std::move(*folder);
    opened = open_folder(folder_);
  }
  if (!opened) return std::unexpected(opened.error());
  household_ = std::move(*opened);
  return &*household_;
}

core::Result<cli::Household> House::open_folder(const std::string& folder) {
  auto opened = store::open_sqlite_store(folder);
  if (!opened) return std::unexpected(opened.error());
  std::unique_ptr<app::Store> store = std::move(*opened);
  // Without a place for it nothing was ever approved here, and nothing can be sent.
  if (auto state = state_folder(environment_)) {
    store = std::make_unique<FolderStore>(std::move(store), store::StateLedger(std::move(*state), folder),
                                          folder + "/outbox");
  }
  return cli::Household{std::move(store), std::make_unique<store::FolderFiles>(folder + "/files")};
}

core::Result<cli::Household> House::open_facts(const std::string& path) {
  const auto document = cli::read_input(path, "--facts");
  if (!document) return std::unexpected(document.error());
  auto facts = core::parse_facts(*document);
  if (!facts) return std::unexpected(cli::in_file(facts.error(), path));
  return cli::Household{std::make_unique<store::MemoryStore>(std::move(*facts)),
                        std::make_unique<store::MemoryFiles>()};
}

core::Result<std::optional<cli::Examination>> House::examine() {
  if (facts_) return std::nullopt;
  auto found = store::examine_sqlite_store(folder_);
  if (!found) return std::unexpected(found.error());
  return cli::Examination{.path = std::move(found->path),
                          .exists = found->exists,
                          .version = found->version,
                          .bytes = found->bytes + found->log_bytes,
                          .findings = std::move(found->findings)};
}

core::Result<std::string> House::throwaway_folder() {
  const std::string_view temporary = environment_("TMPDIR");
  std::string folder = std::string(temporary.empty() ? "/tmp" : temporary) + "/afterword-demo-XXXXXX";
  if (mkdtemp(folder.data()) == nullptr) {
    return core::outside("no folder could be made: " + std::generic_category().message(errno), folder,
                         "look at TMPDIR");
  }
  return folder;
}

const core::Speller* House::speller(std::string_view locale) {
  if (!speller_ || speller_locale_ != locale) {
    speller_ = dictionaries::open_speller(dictionaries::folders(environment_("DICPATH")), locale);
    speller_locale_ = locale;
  }
  return speller_ ? &*speller_ : nullptr;
}

core::Result<cli::Settings*> House::settings() {
  if (settings_) return &*settings_;
  const auto path = settings_file(data_, environment_);
  if (!path) return std::unexpected(path.error());
  const auto text = cli::read_input(*path, "settings", std::size_t{1} << 20);
  if (!text && text.error().code == core::ErrorCode::not_found) {
    settings_.emplace(environment_);
  } else if (!text) {
    return std::unexpected(text.error());
  } else {
    auto parsed = cli::Settings::parse(*text, *path, environment_);
    if (!parsed) return std::unexpected(parsed.error());
    settings_ = std::move(*parsed);
  }
  return &*settings_;
}

core::Result<void> House::save_settings(const cli::Settings& settings) {
  const auto path = settings_file(data_, environment_);
  if (!path) return std::unexpected(path.error());
  if (auto made = store::create_folder(path->substr(0, path->rfind('/'))); !made) return made;
  if (auto written = cli::write_file(*path, settings.as_json(), "settings"); !written) return written;
  settings_ = settings;
  return {};
}

std::string House::settings_path() { return settings_file(data_, environment_).value_or("config.json"); }

core::Result<core::Invitation> House::parse_invitation(std::string_view ics) {
  return part_of_second_program(parts_.parse_invitation)(ics);
}

core::Result<core::IncomingMail> House::parse_mail(std::string_view bytes) {
  return part_of_second_program(parts_.parse_mail)(bytes);
}

core::Result<std::string> House::compose_mail(const core::OutgoingMail& mail) {
  return part_of_second_program(parts_.compose_mail)(mail);
}

core::Result<std::unique_ptr<app::MailSender>> House::mail_sender() {
  const auto settings_now = settings();
  if (!settings_now) return std::unexpected(settings_now.error());
  return part_of_second_program(parts_.mail_sender)(**settings_now, folder_, [this] { return secrets(); });
}

core::Result<std::unique_ptr<app::Mailbox>> House::mailbox() {
  const auto settings_now = settings();
  if (!settings_now) return std::unexpected(settings_now.error());
  return part_of_second_program(parts_.mailbox)(**settings_now, [this] { return secrets(); });
}

core::Result<std::unique_ptr<app::Mailbox>> House::mail_file(const std::string& path) {
  return part_of_second_program(parts_.mail_file)(path);
}

core::Result<std::unique_ptr<app::MailProbe>> House::mail_probe(const app::MailAccount& account,
                                                                std::optional<std::string> password) {
  const auto settings_now = settings();
  if (!settings_now) return std::unexpected(settings_now.error());
  return part_of_second_program(parts_.mail_probe)(**settings_now, account, std::move(password),
                                                   [this] { return secrets(); });
}

core::Result<std::unique_ptr<app::Secrets>> House::secrets() {
  const auto settings_at = settings_file(data_, environment_);
  if (!settings_at) return std::unexpected(settings_at.error());
  // Not beside it: who copies the one shall not have the other.
  auto keys = state_folder(environment_);
  if (!keys) return std::unexpected(keys.error());
  const std::string folder = settings_at->substr(0, settings_at->rfind('/'));
  return part_of_second_program(parts_.secrets)(folder + "/secrets.sealed", *std::move(keys));
}

core::Result<std::unique_ptr<app::AttemptLedger>> House::attempt_ledger() {
  if (folder_.empty()) return std::make_unique<store::MemoryLedger>();
  auto state = state_folder(environment_);
  if (!state) return std::unexpected(state.error());
  return std::make_unique<store::SharedLedger<store::StateLedger>>(store::StateLedger(std::move(*state), folder_));
}

}  // namespace afterword
