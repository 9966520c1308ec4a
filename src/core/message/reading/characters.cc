#include "core/message/reading/characters.h"

#include "core/message/reading/latin_letters.h"

namespace afterword::core::reading {
namespace {

constexpr char32_t not_utf8 = 0xfffd;

char32_t lower_beyond_latin(char32_t c) {
  if (c >= 0x391 && c <= 0x3a9) return c + 0x20;  // Greek
  if (c >= 0x410 && c <= 0x42f) return c + 0x20;  // Cyrillic
  if (c >= 0x400 && c <= 0x40f) return c + 0x50;
  return c;
}

}  // namespace

Character character_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned char {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0;
  };
  const unsigned char first = byte(0);
  if (first < 0x80) return {first, 1};
  const std::size_t size = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 1;
  if (size == 1 || first >= 0xf5) return {not_utf8, 1};
  char32_t code_point = first & (0x7fU >> size);
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(i) & 0xc0) != 0x80) return {not_utf8, 1};
    code_point = (code_point << 6) | (byte(i) & 0x3fU);
  }
  return {code_point, size};
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  if (c < 0xc0) return c == 0xaa || c == 0xb5 || c == 0xba;
  if (c == 0xd7 || c == 0xf7) return false;
  if (c >= 0x2000 && c <= 0x2bff) return c >= 0x2c00;  // punctuation, signs, arrows, drawings
  if (c >= 0x2e00 && c <= 0x2e7f) return false;        // more punctuation
  if (c >= 0x3000 && c <= 0x3004) return false;        // ideographic space and stops
  if (c >= 0x3008 && c <= 0x3020) return false;        // brackets
  if (c >= 0xe000 && c <= 0xf8ff) return false;        // private use
  if (c >= 0xfe00 && c <= 0xfe6f) return false;        // variation selectors, vertical and small forms
  if (c >= 0xff00 && c <= 0xff0f) return false;        // full-width punctuation
  if (c == 0xfeff || (c >= 0xfff0 && c <= 0xffff)) return false;
  return c < 0x1f000 || c > 0x1faff;  // emoji
}

bool is_capital(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z';
  if (const LatinLetter* letter = latin_letter(c)) {
    // The same letter in lower case sits one further (Latin Extended) or 0x20 further (Latin-1) and has the same
    // spelling; a lower-case letter has no such partner.
    for (const char32_t step : {char32_t{1}, char32_t{0x20}}) {
      const LatinLetter* partner = latin_letter(c + step);
      if (partner == nullptr || std::string_view{partner->exact} != letter->exact) continue;
      return true;
    }
    return c == 0x178 || c == 0x1e9e;
  }
  if (c >= 0xc0 && c <= 0xde && c != 0xd7) return true;
  return lower_beyond_latin(c) != c;
}

void append_utf8(std::string& out, char32_t c) {
  const auto put = [&](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xc0 | (c >> 6));
    put(0x80 | (c & 0x3f));
  } else if (c < 0x10000) {
    put(0xe0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3f));
    put(0x80 | (c & 0x3f));
  } else {
    put(0xf0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3f));
    put(0x80 | ((c >> 6) & 0x3f));
    put(0x80 | (c & 0x3f));
  }
}

void append_folded(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c >= U'A' && c <= U'Z' ? c + 0x20 : c);
  } else if (is_apostrophe(c)) {
    out += '\'';
  } else if (is_combining(c)) {
    return;
  } else if (const LatinLetter* letter = latin_letter(c); letter != nullptr && letter->plain[0] != '\0') {
    out += letter->plain;
  } else {
    append_utf8(out, lower_beyond_latin(c));
  }
}

void append_spelled(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c >= U'A' && c <= U'Z' ? c + 0x20 : c);
  } else if (is_apostrophe(c)) {
    out += '\'';
  } else if (const LatinLetter* letter = latin_letter(c)) {
    out += letter->exact;
  } else {
    append_utf8(out, lower_beyond_latin(c));
  }
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace afterword::core::reading
