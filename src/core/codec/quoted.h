// Text of others in a message of ours.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "core/codec/utf8.h"

namespace afterword::core {

/// In double quotes, on one line, well-formed, at most some 60 bytes.
inline std::string quoted(std::string_view text) {
  const std::string_view shown = utf8_prefix(text, 60);
  std::string result = "\"";
  for (std::size_t at = 0; at < shown.size();) {
    const std::size_t length = utf8_length(shown, at);
    if (length == 0) {
      result += "\uFFFD";
    } else if (is_control(shown, at)) {
      result += ' ';
    } else {
      result += shown.substr(at, length);
    }
    at += std::max<std::size_t>(1, length);
  }
  if (shown.size() < text.size()) result += "...";
  result += '"';
  return result;
}

}  // namespace afterword::core
