// IMAP's words are ASCII and mean the same in either case (RFC 3501 9, note 1). No locale is asked.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace afterword::mail::imap {

constexpr char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

inline std::string upper(std::string_view word) {
  std::string written{word};
  for (char& c : written) c = upper(c);
  return written;
}

constexpr bool same_word(std::string_view one, std::string_view other) {
  return std::ranges::equal(one, other, [](char a, char b) { return upper(a) == upper(b); });
}

}  // namespace afterword::mail::imap
