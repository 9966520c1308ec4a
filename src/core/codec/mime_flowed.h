// Text that flows (RFC 3676): paragraphs as lines that end in a space, so that a phone may set them anew.
#pragma once

#include <string>
#include <string_view>

namespace afterword::core {

/// What `flow` keeps of a text: "\n" line ends (from "\r\n" and "\r" as well), no space or tab at the end of a line but
/// in the signature's "-- ", and a line end after the last line.
std::string as_lines(std::string_view text);

/// `text` in lines of at most 72 characters (longer words stay whole), CRLF at their ends, space-stuffed. Lines that
/// start with ">" are quotations and flow as such. unflow(flow(text)) is as_lines(text).
std::string flow(std::string_view text);

/// The paragraphs of a format=flowed text, "\n" line ends. With `delete_spaces` (DelSp=yes) the space that marks a
/// soft break is no part of the text.
std::string unflow(std::string_view flowed, bool delete_spaces = false);

}  // namespace afterword::core
