// Backups of this machine's data folder, and back.
#include <algorithm>
#include <stdexcept>
#include <utility>

#include "main/folders.h"
#include "main/house.h"
#include "store/disk/state_ledger.h"

namespace afterword {
namespace {

cli::BackupSummary summary_of(const core::BackupManifest& manifest, std::string place) {
  return {.place = std::move(place),
          .made_at = manifest.made_at,
          .applications = manifest.applications,
          .messages = manifest.messages,
          .files = manifest.parts.size() - 1,  // the first is the database
          .bytes = 0,
          .set_aside = std::nullopt};
}

}  // namespace

core::Result<cli::BackupSummary> House::back_up(const std::string& file, bool replace, core::Instant now,
                                                const cli::Progress& progress) {
  if (!parts_.make_backup) throw std::logic_error("the command did not say that it needs the second program");
  if (facts_) return core::invalid("facts in memory cannot be backed up", "--facts", "leave --facts out");
  auto made = parts_.make_backup({folder_, file, replace, core::OffsetTime{now, {}}}, progress);
  if (!made) return std::unexpected(made.error());
  auto summary = summary_of(made->manifest, file);
  summary.bytes = made->bytes;
  return summary;
}

core::Result<void> House::prepare_restored(const cli::RestoreWish& wish, const std::string& fresh,
                                           const std::optional<std::string>& old) {
  const auto state = state_folder(environment_);
  if (!state) return std::unexpected(state.error());
  app::LedgerEntry elsewhere;
  if (old) {
    const auto last = store::StateLedger(*state, *old).last();
    if (!last) return std::unexpected(last.error());
    elsewhere = last->value_or(elsewhere);
  }
  // The counter outside is named after the folder itself, which keeps its identity when it gets its place.
  store::StateLedger ledger(*state, fresh);
  auto household = open_folder(fresh);
  if (!household) return std::unexpected(household.error());
  return wish.prepare(*household->store, ledger, elsewhere);
}

core::Result<cli::BackupSummary> House::restore(const cli::RestoreWish& wish, const cli::Progress& progress) {
  if (!parts_.restore_backup) throw std::logic_error("the command did not say that it needs the second program");
  if (facts_) return core::invalid("a backup is not restored into memory", "--facts", "leave --facts out");
  auto into = wish.into ? core::Result<std::string>(*wish.into) : data_folder(data_, environment_);
  if (!into) return std::unexpected(into.error());
  const auto prepare = [&](const std::string& fresh, const std::optional<std::string>& old) {
    return prepare_restored(wish, fresh, old);
  };
  auto restored =
      parts_.restore_backup({wish.file, *into, wish.replace, core::OffsetTime{wish.now, {}}, prepare}, progress);
  if (!restored) return std::unexpected(restored.error());
  auto summary = summary_of(restored->manifest, restored->folder);
  summary.set_aside = std::move(restored->set_aside);
  return summary;
}

}  // namespace afterword
