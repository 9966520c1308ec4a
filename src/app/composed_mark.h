// Telling a draft that the composer wrote from one that somebody has edited, so that a new composition replaces the one
// and never the other.
#pragma once

#include "app/ports.h"

namespace afterword::app {

/// Remembers the words of a draft as composed. Kept where its frozen mail will be, until it is approved.
Result<void> mark_as_composed(WriteSession& session, const std::string& application, const core::Message& draft);

/// Does it still have the words that the composer gave it?
Result<bool> is_as_composed(ReadSession& session, const std::string& application, const core::Message& message);

/// Frozen at approval, and no mere mark?
bool is_frozen(const std::optional<FrozenMail>& mail);

/// SHA-256 in hexadecimal (FIPS 180-4).
std::string sha256_of(std::string_view bytes);

}  // namespace afterword::app
