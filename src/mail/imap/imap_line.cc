#include "mail/imap/imap_line.h"

#include <algorithm>
#include <array>
#include <utility>

namespace afterword::mail::imap {
namespace {

constexpr std::size_t longest_string = 4096;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

/// nz-number, at most nine digits of it
bool is_part_number(std::string_view word) {
  return !word.empty() && word.size() < 10 && word.front() != '0' && std::ranges::all_of(word, is_digit);
}

/// "", "HEADER", "TEXT", "1.2", "1.2.HEADER", "1.2.TEXT", "1.2.MIME"
bool is_section(std::string_view section) {
  if (section.empty()) return true;
  for (bool is_in_part = false;; is_in_part = true) {
    const auto word = section.substr(0, section.find('.'));
    const bool is_last = word.size() == section.size();
    if (!is_part_number(word)) return is_last && (word == "HEADER" || word == "TEXT" || (word == "MIME" && is_in_part));
    if (is_last) return true;
    section.remove_prefix(word.size() + 1);
  }
}

std::string range(const UidRange& uids) {
  std::string written = std::to_string(uids.first);
  if (!uids.last) return written + ":*";
  if (*uids.last != uids.first) written += ':' + std::to_string(*uids.last);
  return written;
}

}  // namespace

Line::Line(std::string tag, std::string_view name, Literals literals) : literals_(literals) {
  command_.parts.push_back(tag + ' ' + std::string{name});
  command_.tag = std::move(tag);
  command_.name = name;
}

void Line::fail(std::string_view error) {
  if (error_.empty()) error_ = error;
}

Line& Line::add(std::string_view words) {
  command_.parts.back() += words;
  return *this;
}

Line& Line::add_string(std::string_view text) {
  if (text.size() > longest_string) fail("a text that is too long");
  // A literal could carry CR and LF, and no text we send has any: whoever put them there meant to write a command.
  if (text.find_first_of(std::string_view("\0\r\n", 3)) != std::string_view::npos) fail("a text with a line break");
  if (!error_.empty()) return *this;
  if (!std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; })) {
    add_literal(text);
    return *this;
  }
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return add(quoted).add("\"");
}

void Line::add_literal(std::string_view text) {
  add("{" + std::to_string(text.size()));
  if (literals_ == Literals::unasked) add("+");
  add("}\r\n");
  if (literals_ == Literals::waiting) command_.parts.emplace_back();
  add(text);
}

Line& Line::add_set(const UidSet& set) {
  if (set.empty()) fail("no message is named");
  for (const UidRange& uids : set) {
    if (uids.first == 0 || (uids.last && *uids.last < uids.first)) fail("a range of messages that is none");
    if (&uids != &set.front()) add(",");
    add(range(uids));
  }
  return *this;
}

Line& Line::add_section(std::string_view section) {
  if (!is_section(section)) fail("a section that is none");
  return add(section);
}

Line& Line::add_field_name(std::string_view name) {
  const auto fits = [](char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '_'; };
  if (name.empty() || name.size() > longest_string || !std::ranges::all_of(name, fits))
    fail("a header field's name that is none");
  return add(name);
}

Command Line::end() && {
  add("\r\n");
  return std::move(command_);
}

}  // namespace afterword::mail::imap
