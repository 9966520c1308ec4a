// One whole response -> what it says.
#pragma once

#include <optional>
#include <string_view>

#include "core/error.h"
#include "mail/imap/imap_cursor.h"
#include "mail/imap/imap_response.h"

namespace afterword::mail::imap {

/// False for what ends in words for people ("BAD cannot parse: LOGIN {5}"): a "{5}" there announces nothing.
bool may_have_literals(std::string_view first_line);

/// nullopt: a response that is none of ours.
core::Result<std::optional<Response>> parse_response(Pieces pieces, const Limits& limits);

/// After the tag, or "*": `words` is "OK [ALERT] ...". nullopt where it is no such response.
std::optional<Status> parse_status(std::string_view words, const Limits& limits);

/// What follows "* 12 FETCH".
Fetch parse_fetch(Cursor& at, std::uint32_t sequence);

/// "(\Seen $Forwarded)"
std::vector<std::string> parse_flags(Cursor& at);

}  // namespace afterword::mail::imap
