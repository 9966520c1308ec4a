// Header fields as bytes (RFC 5322, 2047). Each function returns one whole field, folded, with CRLF at its end. What
// they are given has no control characters: compose_mail has seen to that.
#pragma once

#include <string>
#include <string_view>

#include "core/codec/mime.h"

namespace afterword::core {

/// Free text ("Subject"): as it is where it is plain ASCII that reads as itself, else as encoded words in UTF-8.
std::string text_field(std::string_view name, std::string_view text);

/// One mailbox; `spec` is its addr_spec.
std::string mailbox_field(std::string_view name, std::string_view display_name, std::string_view spec);

/// RFC 5322 3.3: "Date: Tue, 10 Nov 2026 18:00:00 -0500". Years 0 to 9999.
std::string date_field(const OffsetTime& time);

/// Could this stand between angle brackets as a Message-ID: printable ASCII without spaces or brackets, at most 900
/// bytes? Looser than RFC 5322's msg-id, because others' identifiers are cited as they came.
bool is_message_id(std::string_view id);

}  // namespace afterword::core
