#include "mail/imap/modified_utf7.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "core/codec/utf8.h"
#include "mail/imap/base64.h"

namespace afterword::mail::imap {
namespace {

bool is_printable(char c) { return c >= 0x20 && c <= 0x7e; }

/// The character at `text[at]`, which is well-formed.
char32_t character(std::string_view text, std::size_t at, std::size_t length) {
  const auto first = static_cast<unsigned char>(text[at]);
  char32_t c = length == 1 ? first : first & (0xffU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) c = c << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3fU);
  return c;
}

void add_utf8(std::string& text, char32_t c) {
  const auto add = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  const auto add_rest = [&](int shift) { add(0x80 | (c >> shift & 0x3f)); };
  if (c < 0x80) return add(c);
  if (c < 0x800) {
    add(0xc0 | c >> 6);
  } else if (c < 0x10000) {
    add(0xe0 | c >> 12);
    add_rest(6);
  } else {
    add(0xf0 | c >> 18);
    add_rest(12);
    add_rest(6);
  }
  add_rest(0);
}

void add_utf16_unit(std::string& bytes, char32_t unit) {
  bytes += static_cast<char>(static_cast<unsigned char>(unit >> 8));
  bytes += static_cast<char>(static_cast<unsigned char>(unit & 0xff));
}

void add_utf16(std::string& bytes, char32_t c) {
  if (c < 0x10000) return add_utf16_unit(bytes, c);
  add_utf16_unit(bytes, 0xd800 + ((c - 0x10000) >> 10));
  add_utf16_unit(bytes, 0xdc00 + ((c - 0x10000) & 0x3ff));
}

/// "&" BASE64 "-", with "," in place of "/" and without padding.
void add_shifted(std::string& name, std::string& utf16) {
  if (utf16.empty()) return;
  std::string shifted = base64(utf16);
  shifted.erase(shifted.find_last_not_of('=') + 1);
  std::ranges::replace(shifted, '/', ',');
  name += '&' + shifted + '-';
  utf16.clear();
}

/// What stands between "&" and "-", as UTF-16. Bits that are left over are the caller's to judge.
std::optional<std::u16string> units(std::string_view shifted) {
  std::u16string read;
  std::uint32_t bits = 0;
  int held = 0;
  for (const char c : shifted) {
    const int value = c == '/' ? -1 : base64_value(c == ',' ? '/' : c);
    if (value < 0) return std::nullopt;
    bits = bits << 6 | static_cast<std::uint32_t>(value);
    held += 6;
    if (held >= 16) read += static_cast<char16_t>(bits >> (held -= 16) & 0xffff);
  }
  return read;
}

/// False where a half of a surrogate pair stands alone.
bool add_units(std::string& text, std::u16string_view read) {
  for (std::size_t i = 0; i < read.size(); ++i) {
    char32_t c = read[i];
    if (c >= 0xd800 && c < 0xe000) {
      if (c >= 0xdc00 || i + 1 == read.size() || read[i + 1] < 0xdc00 || read[i + 1] >= 0xe000) return false;
      c = 0x10000 + ((c - 0xd800) << 10) + (read[++i] - 0xdc00U);
    }
    add_utf8(text, c);
  }
  return true;
}

/// Reads also what has another, proper spelling.
std::optional<std::string> read_leniently(std::string_view name) {
  std::string text;
  while (!name.empty()) {
    if (name.front() != '&') {
      text += name.front();
      name.remove_prefix(1);
      continue;
    }
    const std::size_t end = name.find('-');
    if (end == std::string_view::npos) return std::nullopt;
    const auto read = units(name.substr(1, end - 1));
    if (end == 1)
      text += '&';
    else if (!read || !add_units(text, *read))
      return std::nullopt;
    name.remove_prefix(end + 1);
  }
  return text;
}

}  // namespace

core::Result<std::string> to_modified_utf7(std::string_view text) {
  std::string name;
  std::string utf16;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = core::utf8_length(text, at);
    if (length == 0) return core::invalid("a mailbox name that is not UTF-8");
    if (core::is_control(text, at)) return core::invalid("a mailbox name with control characters");
    if (is_printable(text[at])) {
      add_shifted(name, utf16);
      name += text[at];
      if (text[at] == '&') name += '-';
    } else {
      add_utf16(utf16, character(text, at, length));
    }
    at += length;
  }
  add_shifted(name, utf16);
  return name;
}

core::Result<std::string> from_modified_utf7(std::string_view name) {
  const auto text = read_leniently(name);
  if (!text) return core::invalid("a mailbox name that is not modified UTF-7");
  const auto proper = to_modified_utf7(*text);
  if (!proper) return std::unexpected(proper.error());
  // Bits left over, shifts that nothing asked for, letters in disguise (RFC 3501 5.1.3).
  if (*proper != name) return core::invalid("a mailbox name that is not modified UTF-7");
  return *text;
}

}  // namespace afterword::mail::imap
