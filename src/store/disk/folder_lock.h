// One process at a time.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "core/error.h"
#include "store/disk/descriptor.h"

namespace afterword::store {

/// An exclusive flock(2) on a file that is made where it is missing (0600) and never removed. It ends with the object,
/// and with the process however that ends. Two objects exclude each other within one process as well.
class FolderLock {
 public:
  /// nullopt: another held it for all of `patience` (0: looks once).
  static core::Result<std::optional<FolderLock>> acquire(const std::string& path, std::chrono::milliseconds patience);

 private:
  explicit FolderLock(Descriptor file) : file_(std::move(file)) {}
  Descriptor file_;
};

}  // namespace afterword::store
