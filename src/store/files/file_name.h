// The names that attached files may have.
#pragma once

#include <string>
#include <string_view>

#include "core/error.h"

namespace afterword::store {

/// A name and nothing else: no "/", not "." or "..", no leading dot, no control character (C0, C1, DEL, line
/// separators), valid UTF-8, 1 to 200 bytes. Otherwise `invalid_input` that says which.
core::Result<void> check_file_name(std::string_view name);

/// "resume.pdf" as the nth of that name: "resume-2.pdf". The first has none. Within 200 bytes, by cutting the stem at a
/// whole character.
std::string numbered_name(std::string_view name, int n);

/// The last part of a path.
std::string_view base_name(std::string_view path);

}  // namespace afterword::store
