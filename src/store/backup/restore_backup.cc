#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <utility>

#include "store/backup/backup.h"
#include "store/backup/place_folder.h"
#include "store/backup/read_parts.h"
#include "store/backup/work_folder.h"
#include "store/disk/disk_error.h"
#include "store/disk/folder.h"
#include "store/sqlite/copy.h"
#include "store/sqlite/sqlite_store.h"

namespace afterword::store {
namespace {

namespace fs = std::filesystem;

/// A new file in the fresh folder, on the disk when its end is told.
Result<PartSink> write_file_in(const std::string& folder, const core::BackupPart& part,
                               const std::function<void(std::size_t)>& count) {
  const std::string path = inside(folder, part.name);
  auto file =
      std::make_shared<Descriptor>(open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (!file->is_open()) return std::unexpected(disk_error(errno, "write the file", path));
  PartSink sink;
  sink.take = [file, path, count](std::string_view bytes) -> Result<void> {
    count(bytes.size());
    while (!bytes.empty()) {
      const ssize_t put = write(file->number(), bytes.data(), bytes.size());
      if (put < 0 && errno == EINTR) continue;
      if (put < 0) return std::unexpected(disk_error(errno, "write the file", path));
      bytes.remove_prefix(static_cast<std::size_t>(put));
    }
    return {};
  };
  sink.end = [file, path]() -> Result<void> {
    if (fsync(file->number()) != 0) return std::unexpected(disk_error(errno, "write the file to the disk", path));
    return {};
  };
  return sink;
}

/// An archive of a few bytes can hold any number of zeros: what does not fit is not begun.
Result<void> fits_on_disk(const core::BackupManifest& manifest, const std::string& folder) {
  struct statvfs disk{};
  if (statvfs(folder.c_str(), &disk) != 0) return std::unexpected(disk_error(errno, "look at the disk", folder));
  const auto free = static_cast<std::uint64_t>(disk.f_bavail) * disk.f_frsize;
  if (static_cast<std::uint64_t>(bytes_of(manifest)) <= free) return {};
  return core::outside(
      fmt::format("the backup needs {} MiB, and there are {}", (bytes_of(manifest) >> 20) + 1, free >> 20), folder,
      "free some space, or restore --into a folder on another disk");
}

Result<core::BackupManifest> unpack(const RestoreRequest& request, const std::string& fresh, const Progress& progress) {
  if (auto made = create_folder(inside(fresh, "files")); !made) return std::unexpected(made.error());
  std::int64_t done = 0;
  std::int64_t all = 0;
  const auto count = [&](std::size_t bytes) { progress(done += static_cast<std::int64_t>(bytes), all); };
  auto manifest = read_parts(
      request.file, [&](const core::BackupPart& part) { return write_file_in(fresh, part, count); },
      [&](const core::BackupManifest& said) {
        all = bytes_of(said);
        return fits_on_disk(said, fresh);
      });
  if (!manifest) return manifest;
  if (auto synced = sync_folder(inside(fresh, "files")); !synced) return std::unexpected(synced.error());
  return manifest;
}

/// The database in it can be used, and is the one that was backed up.
Result<void> examine(const std::string& fresh, const core::BackupManifest& manifest, const std::string& file) {
  const auto seen = examine_sqlite_store(fresh);
  if (!seen) return std::unexpected(seen.error());
  if (!seen->findings.empty()) return core::outside(seen->findings.front(), file, "use another copy of it");
  if (auto own = expect_own_schema(fresh); !own) {
    own.error().where = file;
    return own;
  }
  const auto counts = count_sqlite_store(fresh);
  if (!counts) return std::unexpected(counts.error());
  if (*counts != SqliteCounts{manifest.applications, manifest.messages})
    return core::invalid("its database holds something else than it says", file, "use another copy of it");
  return {};
}

/// This machine's settings go on being those of the folder.
Result<void> keep_settings(const std::string& old, const std::string& fresh) {
  for (const std::string_view name : settings_names) {
    std::error_code trouble;
    const std::string kept = inside(old, std::string(name));
    const std::string copy = inside(fresh, std::string(name));
    if (!fs::exists(kept, trouble)) continue;
    fs::copy_file(kept, copy, trouble);
    if (trouble) return std::unexpected(disk_error(trouble.value(), "keep the settings", kept));
    const Descriptor file(open(copy.c_str(), O_RDONLY | O_CLOEXEC));
    if (fsync(file.number()) != 0) return std::unexpected(disk_error(errno, "keep the settings", kept));
  }
  return {};
}

}  // namespace

Result<Restored> restore_backup(const RestoreRequest& request, const Progress& progress) {
  const auto place = Place::find(request.into);
  if (!place) return std::unexpected(place.error());
  if (place->has_data() && !request.replace) {
    return core::refused("there is data already", place->path(),
                         "restore --into another folder, or say --replace: what is there is then kept beside it");
  }
  if (auto cleared = place->rescue_what_was_swapped(request.now); !cleared) return std::unexpected(cleared.error());
  auto fresh = WorkFolder::make(place->beside());
  if (!fresh) return std::unexpected(fresh.error());
  auto manifest = unpack(request, fresh->path(), progress);
  if (!manifest) return std::unexpected(manifest.error());
  const auto old = place->exists() ? std::optional(place->path()) : std::nullopt;
  auto ready = examine(fresh->path(), *manifest, request.file);
  if (ready) ready = request.prepare(fresh->path(), old);
  if (ready && old) ready = keep_settings(*old, fresh->path());
  if (ready) ready = sync_folder(fresh->path());
  if (!ready) return std::unexpected(ready.error());
  auto aside = place->take(*fresh, request.now);
  if (!aside) return std::unexpected(aside.error());
  return Restored{std::move(*manifest), place->path(), std::move(*aside)};
}

}  // namespace afterword::store
