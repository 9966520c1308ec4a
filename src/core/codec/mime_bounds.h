// What keeps a hostile mail from harm before GMime sees it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/error.h"

namespace afterword::core {

/// The mail, within the bounds that parse_mail promises, without mbox's first line, and without what GMime cannot bear.
Result<std::string> made_safe(std::string_view mail);

/// Nested groups ("a:b:c:...") make GMime call itself until the stack ends. Takes all colons but the first out of
/// bytes [start, end) where there are more than any honest header has.
void defuse_groups(std::string& bytes, std::size_t start, std::size_t end);

/// Equal but for the case of ASCII letters.
bool same_word(std::string_view a, std::string_view b);

}  // namespace afterword::core
