#include "core/codec/icalendar_text.h"

#include <algorithm>

#include "core/codec/utf8.h"

namespace afterword::core {
namespace {

// Calls `control(at)` or `other(character)` for each character.
template <class Control, class Other>
void each_character(std::string_view text, Control control, Other other) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = utf8_length(text, at);
    if (length == 0) {
      other(std::string_view("\uFFFD"));
    } else if (is_control(text, at)) {
      control(at);
    } else {
      other(text.substr(at, length));
    }
    at += std::max<std::size_t>(1, length);
  }
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string line;
  bool gap = false;
  each_character(
      text, [&](std::size_t) { gap = true; },
      [&](std::string_view character) {
        if (character == " " || character == "\u00A0") {
          gap = true;
          return;
        }
        if (gap && !line.empty()) line += ' ';
        gap = false;
        line += character;
      });
  return line;
}

std::string paragraphs(std::string_view text) {
  std::string result;
  each_character(
      text,
      [&](std::size_t at) {
        if (text[at] == '\n' || text[at] == '\t') result += text[at];
        if (text[at] == '\r' && text.substr(at + 1, 1) != "\n") result += '\n';
      },
      [&](std::string_view character) { result += character; });
  const std::size_t end = result.find_last_not_of(" \t\n");
  result.erase(end == std::string::npos ? 0 : end + 1);
  result.erase(0, std::min(result.find_first_not_of(" \t\n"), result.size()));
  return result;
}

}  // namespace afterword::core
