// A tar archive, compressed with Zstandard, written and read one entry after the other (libarchive). Regular files
// alone: what an archive says of owners, modes and links is never used. Not here: what the entries are.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/error.h"
#include "core/time/civil.h"

struct archive;

namespace afterword::store {

using core::Result;

class ArchiveWriter {
 public:
  /// Writes to `descriptor`, which stays open. `path` is for errors.
  static Result<ArchiveWriter> open(int descriptor, std::string path, core::Instant made_at);

  /// Begins an entry of exactly `bytes` bytes; `add` brings them.
  Result<void> begin(const std::string& name, std::int64_t bytes);
  Result<void> add(std::string_view bytes);
  /// The end of the archive: nothing is certain before that.
  Result<void> finish();

 private:
  ArchiveWriter(archive* handle, std::string path, core::Instant made_at);
  std::unexpected<core::Error> failed() const;
  std::unique_ptr<archive, int (*)(archive*)> handle_;
  std::string path_;
  core::Instant made_at_;
};

struct ArchiveEntry {
  std::string name;
  std::int64_t bytes = 0;
};

class ArchiveReader {
 public:
  static Result<ArchiveReader> open(int descriptor, std::string path);

  /// The next entry; nullopt at the end of the archive and of the file. An entry that is no regular file, a cut
  /// archive, and anything behind its end are errors.
  Result<std::optional<ArchiveEntry>> next();
  /// The next bytes of the entry, empty at its end. Valid until the next call.
  Result<std::string_view> read();

 private:
  ArchiveReader(archive* handle, std::string path);
  std::unexpected<core::Error> damaged(std::string what) const;
  std::unique_ptr<archive, int (*)(archive*)> handle_;
  std::string path_;
  std::string block_;
};

}  // namespace afterword::store
