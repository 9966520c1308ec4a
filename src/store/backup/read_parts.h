// Reading a backup from beginning to end, each part held against what the first entry says of it.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/codec/backup_json.h"
#include "core/error.h"

namespace afterword::store {

using core::Result;

inline constexpr std::string_view manifest_name = "backup.json";
inline constexpr std::string_view database_name = "afterword.db";
inline constexpr std::string_view files_prefix = "files/";

/// What becomes of a part's bytes; both may be empty.
struct PartSink {
  std::function<Result<void>(std::string_view)> take;
  std::function<Result<void>()> end;  ///< all of them were there, and their SHA-256 is right
};
/// Asked for each part in turn, before its bytes come. Its name is the database's, or "files/" and a file's name that
/// leads nowhere else; its size is what the archive says as well, and no byte more is read.
using SinkFor = std::function<Result<PartSink>(const core::BackupPart&)>;

/// `fits`, where it is given, sees the manifest before anything else is read.
Result<core::BackupManifest> read_parts(const std::string& path, const SinkFor& sink_for,
                                        const std::function<Result<void>(const core::BackupManifest&)>& fits = {});

/// Of all parts together.
std::int64_t bytes_of(const core::BackupManifest& manifest);

}  // namespace afterword::store
