// Folders that only their owner can look into.
#pragma once

#include <string>

#include "core/error.h"

namespace afterword::store {

/// Creates `path` and whatever is missing above it, each with mode 0700, and makes the new names survive a power cut.
/// A folder that is there already is left as it is.
core::Result<void> create_folder(const std::string& path);

/// fsync(2) of a folder: names that were made or moved in it survive a power cut from then on.
core::Result<void> sync_folder(const std::string& path);

/// "folder/name", with one slash.
std::string inside(const std::string& folder, const std::string& name);

}  // namespace afterword::store
