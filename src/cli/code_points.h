// UTF-8 as code points, for the terminal's needs. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace afterword::cli {

struct CodePoint {
  char32_t value = 0;
  std::size_t bytes = 0;  ///< 1 to 4
  bool valid = false;     ///< false: one byte that is not UTF-8 (RFC 3629); `value` is U+FFFD
};

/// The first code point of `text`, which is not empty.
CodePoint first_code_point(std::string_view text);

/// Takes no column of its own: combining marks, joiners, variation selectors.
bool is_zero_width(char32_t point);
/// Takes two columns.
bool is_wide(char32_t point);

}  // namespace afterword::cli
