#include "store/backup/read_parts.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>
#include <limits>
#include <set>

#include "store/backup/archive.h"
#include "store/backup/sha256.h"
#include "store/disk/descriptor.h"
#include "store/disk/disk_error.h"
#include "store/files/file_name.h"

namespace afterword::store {
namespace {

constexpr std::int64_t largest_manifest = std::int64_t{16} << 20;

std::unexpected<core::Error> damaged(std::string what, const std::string& path) {
  return core::invalid("this is no whole backup of Afterword's: " + std::move(what), path,
                       "nothing was changed; use another copy of it");
}

/// Names that lead nowhere but into the folder, each once, and sizes whose sum is a number.
Result<void> check_parts(const core::BackupManifest& manifest, const std::string& path) {
  if (manifest.parts.empty() || manifest.parts.front().name != database_name)
    return damaged("its database is missing", path);
  std::set<std::string_view> names;
  std::int64_t all = 0;
  for (const core::BackupPart& part : manifest.parts) {
    const std::string_view name = part.name;
    const bool is_file = name.starts_with(files_prefix) && check_file_name(name.substr(files_prefix.size()));
    if (!names.insert(name).second || (&part != &manifest.parts.front() && !is_file))
      return damaged(fmt::format("\"{}\" cannot be the name of a part", name), path);
    if (part.bytes > std::numeric_limits<std::int64_t>::max() - all) return damaged("its sizes are impossible", path);
    all += part.bytes;
  }
  return {};
}

Result<core::BackupManifest> read_manifest(ArchiveReader& archive, const std::string& path) {
  const auto entry = archive.next();
  if (!entry) return std::unexpected(entry.error());
  if (!*entry || (*entry)->name != manifest_name || (*entry)->bytes > largest_manifest)
    return damaged("it does not begin as one", path);
  std::string text;
  while (true) {
    const auto piece = archive.read();
    if (!piece) return std::unexpected(piece.error());
    if (piece->empty()) break;
    text += *piece;
    if (static_cast<std::int64_t>(text.size()) > largest_manifest) return damaged("it does not begin as one", path);
  }
  auto manifest = core::parse_backup_manifest(text);
  if (!manifest) return damaged(manifest.error().what + " in " + manifest.error().where, path);
  if (auto checked = check_parts(*manifest, path); !checked) return std::unexpected(checked.error());
  return manifest;
}

Result<void> read_part(ArchiveReader& archive, const core::BackupPart& part, const PartSink& sink,
                       const std::string& path) {
  Sha256 hash;
  std::int64_t bytes = 0;
  while (true) {
    const auto piece = archive.read();
    if (!piece) return std::unexpected(piece.error());
    if (piece->empty()) break;
    bytes += static_cast<std::int64_t>(piece->size());
    if (bytes > part.bytes) break;
    hash.add(*piece);
    if (!sink.take) continue;
    if (auto taken = sink.take(*piece); !taken) return taken;
  }
  if (bytes != part.bytes || hash.finish() != part.sha256)
    return damaged(fmt::format("\"{}\" is not what was backed up", part.name), path);
  return sink.end ? sink.end() : Result<void>();
}

}  // namespace

std::int64_t bytes_of(const core::BackupManifest& manifest) {
  std::int64_t all = 0;
  for (const core::BackupPart& part : manifest.parts) all += part.bytes;
  return all;
}

Result<core::BackupManifest> read_parts(const std::string& path, const SinkFor& sink_for,
                                        const std::function<Result<void>(const core::BackupManifest&)>& fits) {
  const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!file.is_open()) {
    if (errno == ENOENT) return core::missing("there is no such file", path, "see whether it is spelled right");
    return std::unexpected(disk_error(errno, "open the backup", path));
  }
  struct stat status{};
  if (fstat(file.number(), &status) != 0) return std::unexpected(disk_error(errno, "look at the backup", path));
  if (!S_ISREG(status.st_mode)) return core::invalid("that is no regular file", path, "name a backup");
  auto archive = ArchiveReader::open(file.number(), path);
  if (!archive) return std::unexpected(archive.error());
  auto manifest = read_manifest(*archive, path);
  if (!manifest) return manifest;
  if (fits) {
    if (auto said = fits(*manifest); !said) return std::unexpected(said.error());
  }
  for (const core::BackupPart& part : manifest->parts) {
    const auto entry = archive->next();
    if (!entry) return std::unexpected(entry.error());
    if (!*entry || (*entry)->name != part.name || (*entry)->bytes != part.bytes)
      return damaged(fmt::format("\"{}\" is not where it should be", part.name), path);
    const auto sink = sink_for(part);
    if (!sink) return std::unexpected(sink.error());
    if (auto read = read_part(*archive, part, *sink, path); !read) return std::unexpected(read.error());
  }
  const auto more = archive->next();
  if (!more) return std::unexpected(more.error());
  if (*more) return damaged("something hangs behind its end", path);
  return manifest;
}

}  // namespace afterword::store
