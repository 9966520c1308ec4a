// Reading a file that a person named, whatever it turns out to be.
#pragma once

#include <cstddef>
#include <string>

#include "core/error.h"
#include "store/disk/descriptor.h"

namespace afterword::store {

/// What a mail may carry, with room for its encoding.
inline constexpr std::size_t largest_attachment = 25 * 1024 * 1024;

/// All of a regular file, at most largest_attachment. `shown` is what errors call it. A fifo, a device or a folder is
/// refused without waiting for it; so is a file that grows beyond the bound while it is read.
core::Result<std::string> read_regular(const Descriptor& file, const std::string& shown);

/// Opens the person's path (links are followed: it is theirs) and reads it.
core::Result<std::string> read_person_file(const std::string& path);

}  // namespace afterword::store
