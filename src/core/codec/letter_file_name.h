// The names of letters that a person sends with their own mail program.
#pragma once

#include <string>
#include <string_view>

namespace afterword::core {

/// "acme-m1.eml" of two ids: letters, digits, "." and "_" as they are, and "-" in the first; all else as "%" and two
/// digits. Neither hidden nor taken for an option; no two letters have the same name.
std::string letter_file_name(std::string_view application, std::string_view message);

}  // namespace afterword::core
