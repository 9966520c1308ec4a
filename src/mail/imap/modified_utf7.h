// Mailbox names in modified UTF-7 (RFC 3501 5.1.3): "Entwürfe" is "Entw&APw-rfe" on the wire.
#pragma once

#include <string>
#include <string_view>

#include "core/error.h"

namespace afterword::mail::imap {

/// UTF-8 -> modified UTF-7. An error where `text` is not well-formed, or has control characters.
core::Result<std::string> to_modified_utf7(std::string_view text);

/// Modified UTF-7 -> UTF-8. Strict: a name has one spelling, and no other is read, so that two names never look alike;
/// `to_modified_utf7` gives back the bytes that were read. An error, too, where the text has control characters.
core::Result<std::string> from_modified_utf7(std::string_view name);

}  // namespace afterword::mail::imap
