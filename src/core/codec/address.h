// What counts as an e-mail address, for every format that carries one.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace afterword::core {

/// Is this an address that may stand in an envelope: one "@" with something on either side, no white space, no control
/// characters, no angle brackets, at most 254 bytes (RFC 5321 4.5.3.1); UTF-8 in either half is allowed (RFC 6531).
constexpr bool is_address(std::string_view address) {
  const std::size_t at = address.find('@');
  if (at == std::string_view::npos || at == 0 || at + 1 == address.size()) return false;
  if (address.size() > 254 || address.find('@', at + 1) != std::string_view::npos) return false;
  return std::none_of(address.begin(), address.end(), [](char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return byte <= 0x20 || byte == 0x7f || letter == '<' || letter == '>';
  });
}

}  // namespace afterword::core
