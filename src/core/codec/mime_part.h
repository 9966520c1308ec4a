// What the readers of mail and of delivery reports take out of headers and parts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/codec/mime_gmime.h"

namespace afterword::core {

/// One line of valid UTF-8 without control characters.
std::string header_line(std::string_view text);
/// Adds the Message-IDs that stand in angle brackets, each once.
void add_ids(std::string_view value, std::vector<std::string>& ids);
/// Decoded from its transfer encoding; empty where it has no content of its own.
std::string content_of(GMimeObject* part);

}  // namespace afterword::core
