#include "cli/printable.h"

#include "cli/code_points.h"

namespace afterword::cli {
namespace {

constexpr int marks_at_most = 8;  // the longest that a real character needs is a flag of a region: six tags

bool is_line_end(char32_t point) { return point == '\n' || point == 0x2028 || point == 0x2029; }

bool is_harmful(char32_t point) {
  return point < 0x20 || (point >= 0x7F && point <= 0x9F) ||  // C0, DEL, C1
         (point >= 0x202A && point <= 0x202E) ||              // bidirectional embeddings and overrides
         (point >= 0x2066 && point <= 0x2069) ||              // bidirectional isolates
         (point >= 0xFFF9 && point <= 0xFFFB) || point == 0xFEFF;
}

bool is_plain_ascii(std::string_view text) {
  for (const char c : text) {
    if (c < 0x20 || c > 0x7E) return false;
  }
  return true;
}

}  // namespace

std::string printable(std::string_view text, Newlines newlines) {
  if (is_plain_ascii(text)) return std::string(text);
  std::string shown;
  shown.reserve(text.size());
  int marks = 0;
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    const std::string_view bytes = text.substr(0, point.bytes);
    // CR LF is one line end.
    const bool pair = point.value == '\r' && text.size() > 1 && text[1] == '\n';
    text.remove_prefix(point.bytes);
    if (pair) continue;
    if (is_line_end(point.value)) {
      shown += newlines == Newlines::keep ? '\n' : ' ';
      marks = 0;
    } else if (point.value == '\t') {
      shown += ' ';
    } else if (!point.valid) {
      shown += "\uFFFD";
    } else if (!is_harmful(point.value)) {
      marks = is_zero_width(point.value) ? marks + 1 : 0;
      if (marks <= marks_at_most) shown += bytes;
    }
  }
  return shown;
}

}  // namespace afterword::cli
