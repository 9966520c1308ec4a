#include "store/backup/place_folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <string_view>

#include "store/disk/disk_error.h"
#include "store/disk/folder.h"
#include "store/sqlite/sqlite_store.h"
#include "store/sqlite/write_lock.h"

namespace afterword::store {
namespace {

namespace fs = std::filesystem;
using core::Result;

bool is_there(const std::string& path) {
  struct stat status{};
  return lstat(path.c_str(), &status) == 0;
}

bool is_data(std::string_view name) { return name == "afterword.db" || name == "files" || name == "outbox"; }

/// What Afterword makes in its folder beside that: settings with their locks, and what can be made anew.
bool is_ours(std::string_view name) {
  const auto begins = [&](std::string_view known) { return name.starts_with(known); };
  return is_data(name) || begins("afterword.db-") || name == "afterword.lock" ||
         std::ranges::any_of(settings_names, begins);
}

std::string above(const std::string& path) { return fs::path(path).parent_path().string(); }

}  // namespace

Result<Place> Place::find(const std::string& folder) {
  if (folder.empty()) return core::invalid("the folder's name is empty", "--into", "give a folder");
  std::error_code trouble;
  fs::path path = fs::weakly_canonical(fs::absolute(folder, trouble), trouble);
  if (trouble) return std::unexpected(disk_error(trouble.value(), "find the folder", folder));
  if (!path.has_filename()) path = path.parent_path();
  if (path == path.root_path()) return core::invalid("that is no place for a data folder", folder, "name another");
  if (auto made = create_folder(path.parent_path().string()); !made) return std::unexpected(made.error());
  Place place(path.string());
  place.exists_ = is_there(place.path_);
  if (!place.exists_) return place;
  for (const auto& entry : fs::directory_iterator(path, trouble)) {
    const std::string name = entry.path().filename().string();
    if (!is_ours(name)) {
      return core::refused(fmt::format("something that is not Afterword's lies there: {}", name), place.path_,
                           "name another folder with --into");
    }
    place.has_data_ = place.has_data_ || is_data(name);
  }
  if (trouble) return std::unexpected(disk_error(trouble.value(), "look into the folder", place.path_));
  return place;
}

std::string Place::beside() const {
  return inside(above(path_), "." + fs::path(path_).filename().string() + ".restoring");
}

std::string Place::dated(const core::OffsetTime& now) const {
  const std::string date = core::format_date(now.date());
  std::string name = fmt::format("{}.before-{}", path_, date);
  for (int n = 2; is_there(name); ++n) name = fmt::format("{}.before-{}-{}", path_, date, n);
  return name;
}

Result<void> Place::rescue_what_was_swapped(const core::OffsetTime& now) const {
  if (!is_there(inside(beside(), "afterword.db")) || WorkFolder::is_draft(beside())) return {};
  const std::string aside = dated(now);
  if (rename(beside().c_str(), aside.c_str()) != 0)
    return std::unexpected(disk_error(errno, "set aside what an earlier restore left", beside()));
  return sync_folder(above(path_));
}

int Place::rename_by(const WorkFolder& fresh, unsigned flags) const {
  return renameat2(AT_FDCWD, fresh.path().c_str(), AT_FDCWD, path_.c_str(), flags);
}

Result<std::optional<std::string>> Place::take(WorkFolder& fresh, const core::OffsetTime& now) const {
  if (!exists_) {
    if (auto ready = fresh.let_go(); !ready) return std::unexpected(ready.error());
    if (rename_by(fresh, RENAME_NOREPLACE) != 0) {
      const auto failed = disk_error(errno, "put the folder in its place", path_);
      fresh.take_back();
      return std::unexpected(failed);
    }
    if (auto synced = sync_folder(above(path_)); !synced) return std::unexpected(synced.error());
    return std::nullopt;
  }
  const auto lock = sqlite::take_write_lock(path_, SqliteOptions().patience);
  if (!lock) return std::unexpected(lock.error());
  if (auto ready = fresh.let_go(); !ready) return std::unexpected(ready.error());
  if (rename_by(fresh, RENAME_EXCHANGE) != 0) {
    auto failed = disk_error(errno, "swap the folders", path_);
    if (failed.advice.empty()) failed.advice = "move the folder that is there away yourself, and restore again";
    fresh.take_back();
    return std::unexpected(failed);
  }
  const std::string aside = dated(now);
  if (rename(fresh.path().c_str(), aside.c_str()) != 0)
    return std::unexpected(disk_error(errno, "set aside what was there", fresh.path()));
  if (auto synced = sync_folder(above(path_)); !synced) return std::unexpected(synced.error());
  return aside;
}

}  // namespace afterword::store
