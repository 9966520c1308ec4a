// Small files that nobody else may read.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/error.h"

namespace afterword::secrets {

/// nullopt: there is no such file. Refused where it is not a plain file of this user's with mode 0600 or less, or
/// larger than `most` bytes; links are not followed.
core::Result<std::optional<std::string>> read_private_file(const std::string& path, std::size_t most);

/// With mode 0600, whole or not at all, and on the disk when it returns. Two writers of one file exclude each other
/// before they call it. `bytes` are not in any error.
core::Result<void> write_private_file(const std::string& path, std::string_view bytes);

/// Durable when it returns. True where there was one.
core::Result<bool> remove_private_file(const std::string& path);

}  // namespace afterword::secrets
