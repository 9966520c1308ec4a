// Where a restored data folder goes, and what becomes of what is there.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "core/error.h"
#include "core/time/civil.h"
#include "store/backup/work_folder.h"

namespace afterword::store {

/// What stays with the folder's place and is in no backup: settings, and a password that was sealed on this machine.
inline constexpr std::array<std::string_view, 2> settings_names{"config.json", "secrets.sealed"};

class Place {
 public:
  /// Links are followed once, here; what is above it is made. refused: other files than Afterword's lie there.
  static core::Result<Place> find(const std::string& folder);

  const std::string& path() const { return path_; }
  bool exists() const { return exists_; }
  bool has_data() const { return has_data_; }
  /// The name under which what comes there is made ready: on the same disk.
  std::string beside() const;

  /// A process that was killed between the two renames of `take` has left what was there before at `beside`: it gets
  /// its dated name now.
  core::Result<void> rescue_what_was_swapped(const core::OffsetTime& now) const;

  /// `fresh` has this name from now on, in one rename: at no instant is there neither or a mixture. Where something was
  /// there, it is swapped, and kept under the name that is returned. Writers are kept out meanwhile.
  core::Result<std::optional<std::string>> take(WorkFolder& fresh, const core::OffsetTime& now) const;

 private:
  explicit Place(std::string path) : path_(std::move(path)) {}
  int rename_by(const WorkFolder& fresh, unsigned flags) const;  // as renameat2(2)
  std::string dated(const core::OffsetTime& now) const;

  std::string path_;
  bool exists_ = false;
  bool has_data_ = false;
};

}  // namespace afterword::store
