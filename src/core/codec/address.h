// What counts as an e-mail address, for every format that carries one.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "core/codec/utf8.h"

namespace afterword::core {

/// Is this an address that may stand in an envelope: one "@" with something on either side, no white space, no control
/// characters, no angle brackets, at most 254 bytes (RFC 5321 4.5.3.1); UTF-8 in either half is allowed (RFC 6531).
constexpr bool is_address(std::string_view address) {
  // Spaces beyond ASCII that come along when an address is copied from a page: no-break, fixed-width and zero-width
  // ones, the ideographic one, the byte order mark.
  constexpr std::array<std::string_view, 17> spaces{"\u00A0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003",
                                                    "\u2004", "\u2005", "\u2006", "\u2007", "\u2008", "\u2009",
                                                    "\u200A", "\u200B", "\u202F", "\u3000", "\uFEFF"};
  const std::size_t at = address.find('@');
  if (at == std::string_view::npos || at == 0 || at + 1 == address.size()) return false;
  if (address.size() > 254 || address.find('@', at + 1) != std::string_view::npos) return false;
  for (std::size_t i = 0; i < address.size(); ++i) {
    if (address[i] == ' ' || address[i] == '<' || address[i] == '>' || is_control(address, i)) return false;
  }
  return std::none_of(spaces.begin(), spaces.end(),
                      [&](std::string_view space) { return address.find(space) != std::string_view::npos; });
}

}  // namespace afterword::core
