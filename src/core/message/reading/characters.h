// Characters, one at a time, from bytes that may be anything.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace afterword::core::reading {

struct Character {
  char32_t code_point = 0;  ///< 0xfffd where the bytes are not UTF-8
  std::size_t size = 1;     ///< bytes
};

/// The character at `at`, which lies within the text.
Character character_at(std::string_view text, std::size_t at);

constexpr bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019 || c == 0x2018 || c == 0x02bc; }
constexpr bool is_combining(char32_t c) { return c >= 0x300 && c <= 0x36f; }
constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
constexpr bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }
/// A letter of some script, or a mark on one. Punctuation, symbols and emoji are none.
bool is_letter(char32_t c);
bool is_capital(char32_t c);

/// Appends the character as core/message/reading/text.h says `folded` and `spelled` have it.
void append_folded(std::string& out, char32_t c);
void append_spelled(std::string& out, char32_t c);
void append_utf8(std::string& out, char32_t c);

/// Without white space at either end.
std::string_view trimmed(std::string_view text);

}  // namespace afterword::core::reading
