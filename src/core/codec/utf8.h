// UTF-8 (RFC 3629), as far as codecs need it: where a text stops being well-formed, and which characters break a line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace afterword::core {

/// How many bytes the well-formed character at `text[at]` has: 1 to 4; 0 where it is not well-formed (overlong, a
/// surrogate, beyond U+10FFFF, cut off). `at` is less than text.size().
constexpr std::size_t utf8_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at);
  if (first < 0x80) return 1;
  const std::size_t length = first >= 0xc2 && first < 0xe0   ? 2
                             : first >= 0xe0 && first < 0xf0 ? 3
                             : first >= 0xf0 && first < 0xf5 ? 4
                                                             : 0;
  if (length == 0 || text.size() - at < length) return 0;
  const unsigned char second = byte(at + 1);
  const unsigned char low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
  const unsigned char high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (std::size_t i = at + 2; i < at + length; ++i) {
    if ((byte(i) & 0xc0) != 0x80) return 0;
  }
  return length;
}

/// Offset of the first byte that is not well-formed UTF-8; text.size() where all of it is.
constexpr std::size_t utf8_ends(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t length = utf8_length(text, at);
    if (length == 0) return at;
    at += length;
  }
  return at;
}

/// Does a control character start here: C0, DEL, C1, or one of the line and paragraph separators (U+2028, U+2029)? Such
/// a one in a name, a subject or an address would start a header or a line of its own, or steer a terminal.
constexpr bool is_control(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x20 || byte == 0x7f) return true;
  if (byte == 0xc2 && at + 1 < text.size()) return static_cast<unsigned char>(text[at + 1]) < 0xa0;
  return byte == 0xe2 && (text.substr(at, 3) == "\u2028" || text.substr(at, 3) == "\u2029");
}

/// `text` cut after at most `bytes`, at a whole character.
constexpr std::string_view utf8_prefix(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xc0) == 0x80) --bytes;
  return text.substr(0, bytes);
}

}  // namespace afterword::core
