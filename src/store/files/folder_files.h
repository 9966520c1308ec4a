// The files that messages attach, in a folder of their own inside the data folder.
#pragma once

#include <chrono>
#include <string>

#include "app/ports.h"

namespace afterword::store {

/// A name that was given out stands for the same bytes from then on: nothing is ever overwritten. Safe for several
/// processes at once.
class FolderFiles final : public app::Files {
 public:
  /// `folder` is made (0700) when the first file is kept.
  explicit FolderFiles(std::string folder) : folder_(std::move(folder)) {}

  /// A regular file of at most 25 MiB. The same bytes under the same name are kept once. Atomic: what is killed
  /// half-way leaves no file. Durable when it returns.
  core::Result<std::string> keep(const std::string& path) override;
  /// Nothing outside the folder, whatever the name and whatever lies there (links are not followed). A name that is not
  /// there is `not_found`.
  core::Result<std::string> read(std::string_view name) override;

 private:
  std::string folder_;
};

}  // namespace afterword::store
