// A folder in which something is made ready before it gets its name: one process at a time, gone when that ends well
// or badly; what a killed one left is swept away by the next.
#pragma once

#include <string>

#include "core/error.h"
#include "store/disk/descriptor.h"

namespace afterword::store {

class WorkFolder {
 public:
  /// Makes `path` (0700), or takes over what a killed process left there. `outside` where another process is at work
  /// there; `refused` where there is a folder that was not being made: it is left alone.
  static core::Result<WorkFolder> make(const std::string& path);
  /// Is the folder at `path` one that is being made, or was when somebody was killed?
  static bool is_draft(const std::string& path);
  WorkFolder(WorkFolder&& other) noexcept;
  WorkFolder& operator=(WorkFolder&&) = delete;
  /// Removes it with all that is in it, unless it was let go.
  ~WorkFolder();

  const std::string& path() const { return path_; }
  /// From here on it is no draft any more: nobody sweeps it away. Durable when it returns.
  core::Result<void> let_go();
  /// It did not come to that: a draft again.
  void take_back();

 private:
  WorkFolder(std::string path, Descriptor folder) : path_(std::move(path)), folder_(std::move(folder)) {}
  std::string path_;  // empty: it is somebody else's business
  Descriptor folder_;
};

}  // namespace afterword::store
