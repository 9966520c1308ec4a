// What stands before libical: an iCalendar stream as it came from anywhere -> the few lines that an invitation is read
// from.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/error.h"

namespace afterword::core {

inline constexpr std::size_t icalendar_most_bytes = std::size_t{16} << 20;

/// Unfolds lines (RFC 5545 3.1), drops the components and properties that no invitation is read from, makes the rest
/// well-formed UTF-8 without control characters, and cuts texts at 256 KiB. libical takes time that grows with the
/// square of a line's length and of its number of parameters, and recurses into nested components; none of that is left
/// for it. Lines end in "\n". Errors: no iCalendar at all, cut off, BEGIN and END that do not match, a bound that was
/// passed; `where` is the line.
Result<std::string> sift_icalendar(std::string_view ics);

}  // namespace afterword::core
