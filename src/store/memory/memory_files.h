// Attached files without a folder: for `--facts FILE`, where nothing is written, and for tests.
#pragma once

#include <map>
#include <string>

#include "app/ports.h"

namespace afterword::store {

/// Takes and refuses what FolderFiles does; what it keeps ends with it.
class MemoryFiles final : public app::Files {
 public:
  /// Reads the person's file once.
  core::Result<std::string> keep(const std::string& path) override;
  core::Result<std::string> read(std::string_view name) override;

  /// A file that was there before.
  void add(std::string name, std::string bytes) { files_[std::move(name)] = std::move(bytes); }

 private:
  std::map<std::string, std::string, std::less<>> files_;
};

}  // namespace afterword::store
