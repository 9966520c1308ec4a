// What a fuzz target holds to: where it does not hold, the fuzzer keeps the input.
#pragma once

#include <cstdlib>
#include <string_view>

#include "core/codec/utf8.h"

inline void require(bool holds) {
  if (!holds) std::abort();
}

/// Text that cannot break a line, a header or a terminal.
inline void require_line(std::string_view text) {
  require(afterword::core::utf8_ends(text) == text.size());
  for (std::size_t at = 0; at < text.size(); ++at) require(!afterword::core::is_control(text, at));
}
