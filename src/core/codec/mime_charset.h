// Text of any charset as UTF-8. Nothing is refused: what cannot be read becomes U+FFFD.
#pragma once

#include <string>
#include <string_view>

namespace afterword::core {

/// `text` with U+FFFD for every byte that is not part of well-formed UTF-8, and for NUL.
std::string valid_utf8(std::string_view text);

/// `bytes` in the charset of that MIME name as valid UTF-8, with "\n" line ends. Without a name, with US-ASCII or one
/// that nobody knows: UTF-8 where it is that, else windows-1252; iso-8859-1 is read as windows-1252, as browsers do.
std::string to_utf8(std::string_view bytes, std::string_view charset);

}  // namespace afterword::core
