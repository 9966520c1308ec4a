// Making text safe to show: a name in an invitation must not be able to move the cursor, recolour the screen or reorder
// a line. Pure.
#pragma once

#include <string>
#include <string_view>

namespace afterword::cli {

enum class Newlines { keep, as_spaces };

/// `text` without control characters (C0, DEL, C1), bidirectional overrides and isolates, and interlinear marks; tabs
/// and (by `newlines`) line ends become spaces. Bytes that are not UTF-8 become U+FFFD. At most eight marks are kept on
/// one character.
std::string printable(std::string_view text, Newlines newlines = Newlines::as_spaces);

}  // namespace afterword::cli
