// HTML mail as text for people: what a reader sees, roughly, and nothing that runs or loads.
#pragma once

#include <string>
#include <string_view>

namespace afterword::core {

/// Paragraphs and list items on lines of their own, quotations marked with "> ", links with their address behind them.
/// `html` is valid UTF-8 of any content; the result is too, with "\n" line ends. Linear in the size of `html`.
std::string html_to_text(std::string_view html);

}  // namespace afterword::core
