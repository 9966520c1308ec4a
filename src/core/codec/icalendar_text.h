// Text out of an invitation, made fit to be kept and shown. iCalendar's own escapes (RFC 5545 3.3.11, RFC 6868) can
// bring back the line breaks and control characters that the stream was cleaned of.
#pragma once

#include <string>
#include <string_view>

namespace afterword::core {

/// One line: control characters and runs of white space become one space, none at either end. Well-formed UTF-8.
std::string one_line(std::string_view text);
/// Lines end in "\n", no other control characters but tabs, no white space at either end. Well-formed UTF-8.
std::string paragraphs(std::string_view text);

}  // namespace afterword::core
