#include "store/text.h"

#include <cstdint>
#include <cstring>

#include "core/codec/utf8.h"

namespace afterword::store {
namespace {

/// Eight bytes of ASCII, none of them NUL: most text is made of them.
bool is_plain(const char* bytes) {
  constexpr std::uint64_t high = 0x8080808080808080U;
  constexpr std::uint64_t ones = 0x0101010101010101U;
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return (word & high) == 0 && ((word - ones) & ~word & high) == 0;
}

}  // namespace

bool is_storable_text(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (text.size() - at >= 8 && is_plain(text.data() + at)) {
      at += 8;
      continue;
    }
    const std::size_t length = text[at] == '\0' ? 0 : core::utf8_length(text, at);
    if (length == 0) return false;
    at += length;
  }
  return true;
}

}  // namespace afterword::store
