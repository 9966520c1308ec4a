// Words of strangers, as one line that may be shown and kept.
#pragma once

#include <string>
#include <string_view>

namespace afterword::mail {

/// `words` as one line of valid UTF-8 without control characters, at most 400 bytes.
std::string printable_line(std::string_view words);

}  // namespace afterword::mail
