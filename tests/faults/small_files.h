// For tests: a folder of small files that are written whole, synced and renamed into place, or overwritten within one
// sector, which a disk writes whole; and what the disk holds of it when the power goes. The test program is linked with
// --wrap: every fsync, fdatasync and rename comes here first.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "tests/faults/power.h"

namespace afterword::faults {

/// While it lives, that folder is on such a disk. One at a time; it is there, and empty.
class SmallFiles {
 public:
  explicit SmallFiles(std::filesystem::path folder);
  ~SmallFiles();
  SmallFiles(const SmallFiles&) = delete;
  SmallFiles& operator=(const SmallFiles&) = delete;

  /// The nth fsync or rename of it fails (1: the next), once. 0: none does.
  void fail(int nth) { left_ = nth; }
  /// After the power went: the folder as the disk has it.
  void come_back(Chance& chance);

  // What the wrapped functions call.
  static SmallFiles* of(const std::filesystem::path& path);
  bool may_go_on();
  void synced_file(const std::filesystem::path& path);
  void synced_folder();
  void renamed(const std::filesystem::path& from, const std::filesystem::path& to);

 private:
  using Contents = std::map<std::string, std::string>;  // by name
  std::filesystem::path folder_;
  Contents synced_;   // the files' bytes that reached the disk, under today's names
  Contents durable_;  // the names that reached it, with their bytes at that time
  int left_ = 0;
};

}  // namespace afterword::faults
