// Bounds on what a person may type, so that a name cannot start a header, steer a terminal or fill a disk.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "app/ports.h"

namespace afterword::app {

inline constexpr std::size_t longest_name = 200;        ///< bytes
inline constexpr std::size_t longest_line = 998;        ///< bytes; RFC 5322 2.1.1
inline constexpr std::size_t longest_text = 1'048'576;  ///< bytes; a body, a reply, the notes of one debrief

/// One line without spaces around it: not empty, well-formed UTF-8, no control characters, at most `longest` bytes.
/// `where` is what the person gave it in: "--name".
Result<std::string> one_line(std::string_view text, std::string_view where, std::size_t longest = longest_name);
/// The same where there may be nothing: absent or blank is nullopt.
Result<std::optional<std::string>> optional_line(const std::optional<std::string>& text, std::string_view where,
                                                 std::size_t longest = longest_name);
/// Several lines with "\n" ends ("\r\n" is made one): well-formed UTF-8, no control characters but tab and line end.
Result<std::string> many_lines(std::string_view text, std::string_view where, std::size_t longest = longest_text);
/// A mail address, without spaces around it.
Result<std::string> an_address(std::string_view text, std::string_view where);
/// A host name: letters, digits, hyphens and dots, lowered.
Result<std::string> a_domain(std::string_view text, std::string_view where);

/// Without white space around it.
std::string_view trimmed(std::string_view text);
std::string lowered(std::string_view text);  ///< ASCII letters alone
/// Equal but for ASCII case: names, addresses.
bool same_letters(std::string_view a, std::string_view b);
/// What stands after the "@", lowered; empty where there is none.
std::string domain_of(std::string_view address);

}  // namespace afterword::app
