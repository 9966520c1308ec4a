// What a backup says of itself: the first entry of its archive (docs/backup.md).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "core/time/civil.h"

namespace afterword::core {

struct BackupPart {
  std::string name;  ///< "afterword.db", "files/resume.pdf"
  std::int64_t bytes = 0;
  std::string sha256;  ///< 64 hexadecimal digits
  bool operator==(const BackupPart&) const = default;
};

struct BackupManifest {
  OffsetTime made_at;
  int applications = 0;
  int messages = 0;
  std::vector<BackupPart> parts;  ///< in the archive's order; the database is the first
  bool operator==(const BackupManifest&) const = default;
};

std::string write_backup_manifest(const BackupManifest& manifest);
/// Errors name the JSON path. Sizes are 0 or more; names are not looked at here.
Result<BackupManifest> parse_backup_manifest(std::string_view json);

}  // namespace afterword::core
