#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <string_view>
#include <utility>
#include <vector>

#include "store/backup/archive.h"
#include "store/backup/backup.h"
#include "store/backup/read_parts.h"
#include "store/backup/sha256.h"
#include "store/backup/work_folder.h"
#include "store/disk/disk_error.h"
#include "store/disk/folder.h"
#include "store/files/file_name.h"
#include "store/sqlite/copy.h"
#include "store/sqlite/sqlite_store.h"

namespace afterword::store {
namespace {

namespace fs = std::filesystem;

/// One part, and where its bytes lie.
struct Source {
  std::string name;
  std::string path;
};

/// In pieces; `take` may stop it.
Result<std::int64_t> read_file(const std::string& path, const std::function<Result<void>(std::string_view)>& take) {
  const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  struct stat status{};
  if (!file.is_open() || fstat(file.number(), &status) != 0)
    return std::unexpected(disk_error(errno, "read the file", path));
  if (!S_ISREG(status.st_mode)) return core::invalid("that is no regular file", path, "move it away");
  std::string block(std::size_t{256} << 10, '\0');
  std::int64_t bytes = 0;
  while (true) {
    const ssize_t got = read(file.number(), block.data(), block.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::unexpected(disk_error(errno, "read the file", path));
    if (got == 0) return bytes;
    bytes += got;
    if (auto taken = take(std::string_view(block).substr(0, static_cast<std::size_t>(got))); !taken)
      return std::unexpected(taken.error());
  }
}

Result<core::BackupPart> measure(const Source& source) {
  Sha256 hash;
  const auto bytes = read_file(source.path, [&](std::string_view piece) -> Result<void> {
    hash.add(piece);
    return {};
  });
  if (!bytes) return std::unexpected(bytes.error());
  return core::BackupPart{source.name, *bytes, hash.finish()};
}

/// What messages attach. Our own half-written ones and the lock begin with a dot.
Result<std::vector<Source>> attached_files(const std::string& folder) {
  const std::string files = inside(folder, "files");
  std::vector<Source> sources;
  std::error_code trouble;
  for (const auto& entry : fs::directory_iterator(files, trouble)) {
    std::string name = entry.path().filename().string();
    if (check_file_name(name)) sources.push_back({"files/" + name, entry.path().string()});
  }
  if (trouble && trouble != std::errc::no_such_file_or_directory)
    return std::unexpected(disk_error(trouble.value(), "look into the folder", files));
  std::ranges::sort(sources, {}, &Source::name);
  return sources;
}

/// The snapshot of the database lies in the work folder, and nothing is wrong with it.
Result<core::BackupManifest> describe(const BackupRequest& request, const std::string& work,
                                      const std::vector<Source>& sources) {
  const auto seen = examine_sqlite_store(work);
  if (!seen) return std::unexpected(seen.error());
  if (!seen->findings.empty()) {
    return core::outside(seen->findings.front(), inside(request.folder, "afterword.db"),
                         "`afterword doctor` says more; nothing was backed up");
  }
  const auto counts = count_sqlite_store(work);
  if (!counts) return std::unexpected(counts.error());
  core::BackupManifest manifest{request.now, counts->applications, counts->messages, {}};
  for (const Source& source : sources) {
    auto part = measure(source);
    if (!part) return std::unexpected(part.error());
    manifest.parts.push_back(std::move(*part));
  }
  return manifest;
}

Result<void> write_parts(ArchiveWriter& archive, const core::BackupManifest& manifest,
                         const std::vector<Source>& sources, const Progress& progress) {
  const std::string text = core::write_backup_manifest(manifest);
  auto done = archive.begin(std::string(manifest_name), static_cast<std::int64_t>(text.size()));
  if (done) done = archive.add(text);
  std::int64_t written = 0;
  for (std::size_t i = 0; done && i < sources.size(); ++i) {
    done = archive.begin(sources[i].name, manifest.parts[i].bytes);
    if (!done) break;
    const auto bytes = read_file(sources[i].path, [&](std::string_view piece) {
      progress(written += static_cast<std::int64_t>(piece.size()), bytes_of(manifest));
      return archive.add(piece);
    });
    if (!bytes) return std::unexpected(bytes.error());
    if (*bytes != manifest.parts[i].bytes)
      return core::outside("the file changed while it was backed up", sources[i].path, "try again");
  }
  return done ? archive.finish() : done;
}

Result<void> write_archive(const std::string& path, const core::BackupManifest& manifest,
                           const std::vector<Source>& sources, const Progress& progress) {
  const Descriptor file(open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (!file.is_open()) return std::unexpected(disk_error(errno, "make the backup", path));
  auto archive = ArchiveWriter::open(file.number(), path, manifest.made_at.instant);
  if (!archive) return std::unexpected(archive.error());
  if (auto written = write_parts(*archive, manifest, sources, progress); !written) return written;
  if (fsync(file.number()) != 0) return std::unexpected(disk_error(errno, "write the backup to the disk", path));
  return {};
}

/// Does it say what it should, from beginning to end?
Result<void> read_back(const std::string& path, const core::BackupManifest& expected) {
  const auto found = read_parts(path, [](const core::BackupPart&) -> Result<PartSink> { return PartSink{}; });
  if (!found) return std::unexpected(found.error());
  if (*found == expected) return {};
  return core::outside("what was written is not what was read back", path, "look at the disk");
}

Result<void> may_be_made(const BackupRequest& request) {
  if (request.file.empty() || request.file.ends_with('/'))
    return core::invalid("that is no file's name", request.file, "name a file");
  std::error_code none;
  const fs::path folder = fs::weakly_canonical(fs::absolute(request.folder, none), none);
  const fs::path file = fs::weakly_canonical(fs::absolute(request.file, none), none);
  if (std::ranges::mismatch(folder, file).in1 == folder.end()) {
    return core::refused("a backup inside the data folder would be lost with it", request.file,
                         "name a file elsewhere, best on another disk");
  }
  struct stat status{};
  if (lstat(request.file.c_str(), &status) != 0) return {};
  if (!S_ISREG(status.st_mode)) return core::refused("that is no regular file", request.file, "name another");
  if (!request.replace)
    return core::refused("there is such a file already", request.file, "name another, or say --force");
  return {};
}

Result<void> name_it(const std::string& made, const BackupRequest& request) {
  const unsigned flags = request.replace ? 0U : static_cast<unsigned>(RENAME_NOREPLACE);
  int done = renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, request.file.c_str(), flags);
  // Some file systems know no such flag; that nothing was there has been seen.
  if (done != 0 && errno == EINVAL) done = rename(made.c_str(), request.file.c_str());
  if (done != 0) return std::unexpected(disk_error(errno, "name the backup", request.file));
  const std::string above = fs::path(request.file).parent_path().string();
  return sync_folder(above.empty() ? "." : above);
}

}  // namespace

Result<Backup> make_backup(const BackupRequest& request, const Progress& progress) {
  if (auto may = may_be_made(request); !may) return std::unexpected(may.error());
  const auto work = WorkFolder::make(request.file + ".part");
  if (!work) return std::unexpected(work.error());
  // The database first: what it mentions was kept before that.
  const auto copied = copy_sqlite_store(request.folder, work->path());
  if (!copied) return std::unexpected(copied.error());
  if (!*copied) return core::missing("there is nothing to back up yet", request.folder, "record an interview first");
  auto sources = attached_files(request.folder);
  if (!sources) return std::unexpected(sources.error());
  sources->insert(sources->begin(), Source{std::string(database_name), inside(work->path(), "afterword.db")});
  auto manifest = describe(request, work->path(), *sources);
  if (!manifest) return std::unexpected(manifest.error());
  const std::string made = inside(work->path(), "archive");
  auto done = write_archive(made, *manifest, *sources, progress);
  if (done) done = read_back(made, *manifest);
  if (done) done = name_it(made, request);
  if (!done) return std::unexpected(done.error());
  std::error_code none;
  const auto bytes = fs::file_size(request.file, none);
  return Backup{std::move(*manifest), none ? 0 : static_cast<std::int64_t>(bytes)};
}

}  // namespace afterword::store
