// Base64 (RFC 4648 4), as SASL's messages and mailbox names need it.
#pragma once

#include <string>
#include <string_view>

namespace afterword::mail::imap {

/// With padding, on one line.
std::string base64(std::string_view bytes);

/// What a character of the alphabet stands for: 0 to 63; -1 for any other.
int base64_value(char c);

}  // namespace afterword::mail::imap
