// What the writer of a reply wrote: without the mails quoted below it, the signature, and the small print. Private to
// this room.
#pragma once

#include <string>
#include <string_view>

namespace afterword::core {

/// The text above and between quotations, up to the signature. Lines are kept as they are.
std::string own_words(std::string_view text);

/// Of disclaimers and footers: it tells nobody anything.
bool is_small_print(std::string_view sentence);

}  // namespace afterword::core
