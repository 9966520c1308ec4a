#include "cli/code_points.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "cli/width_table.h"

namespace afterword::cli {
namespace {

bool holds(std::span<const CodePointRange> ranges, char32_t point) {
  const auto after =
      std::upper_bound(ranges.begin(), ranges.end(), point,
                       [](char32_t wanted, const CodePointRange& range) { return wanted < range.first; });
  return after != ranges.begin() && point <= std::prev(after)->last;
}

}  // namespace

CodePoint first_code_point(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const CodePoint invalid{U'\uFFFD', 1, false};
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1, true};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return invalid;
  char32_t value = lead & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return invalid;
    value = (value << 6) | (byte(i) & 0x3Fu);
  }
  // Overlong forms, surrogates, and what lies beyond Unicode.
  const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
  if (overlong || (value >= 0xD800 && value <= 0xDFFF) || value > 0x10FFFF) return invalid;
  return {value, length, true};
}

bool is_zero_width(char32_t point) { return point >= 0x300 && holds(zero_width_ranges, point); }
bool is_wide(char32_t point) { return point >= 0x1100 && holds(wide_ranges, point); }

}  // namespace afterword::cli
