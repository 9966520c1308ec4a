#include "core/codec/mime_flowed.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace afterword::core {
namespace {

// RFC 3676 4.2 allows 78. With 72 a line that ends in "=20" is still within quoted-printable's 76.
constexpr std::size_t width = 72;
// A deeper quotation is left as it is: its marks would be repeated on every line.
constexpr std::size_t deepest_to_flow = 16;
constexpr std::string_view signature = "-- ";

/// The line at the front of `rest`, without its end ("\n", "\r\n" or "\r"), and moves on.
std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find_first_of("\r\n");
  if (end == std::string_view::npos) return std::exchange(rest, {});
  const auto line = rest.substr(0, end);
  rest.remove_prefix(rest.substr(end).starts_with("\r\n") ? end + 2 : end + 1);
  return line;
}

std::string_view trimmed(std::string_view line) {
  if (line == signature) return line;
  const std::size_t last = line.find_last_not_of(" \t");
  return line.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

std::size_t quote_depth(std::string_view line) { return std::min(line.find_first_not_of('>'), line.size()); }

/// Has it at most `room` characters? Looks at no more bytes than that can be.
bool fits(std::string_view text, std::size_t room) {
  if (text.size() > 4 * room) return false;
  const auto starts_character = [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; };
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), starts_character)) <= room;
}

/// Would a reader take it for the signature's line, or for nothing at all?
bool is_blank_or_dashes(std::string_view piece) {
  const std::size_t first = piece.find_first_not_of(' ');
  if (first == std::string_view::npos) return true;
  return piece.substr(first, piece.find_last_not_of(' ') + 1 - first) == "--";
}

/// How many bytes of `text` make the next line: up to and with the last space that fits, else the first at which it
/// can be broken at all.
std::size_t next_break(std::string_view text, std::size_t room) {
  std::size_t best = text.size();
  for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at)) {
    at = text.find_first_not_of(' ', at);
    if (at == std::string_view::npos) break;
    if (is_blank_or_dashes(text.substr(0, at))) continue;
    const bool short_enough = fits(text.substr(0, at), room);
    if (short_enough || best == text.size()) best = at;
    if (!short_enough) break;
  }
  return best;
}

/// RFC 3676 4.4: a space before what would otherwise be read as stuffing, as a quotation, or as mbox's "From ".
bool needs_stuffing(std::string_view line) {
  return line.starts_with(' ') || line.starts_with('>') || line.starts_with("From ");
}

void flow_line(std::string_view line, std::string& out) {
  const auto quote = line.substr(0, quote_depth(line));
  auto rest = line.substr(quote.size());
  for (bool first = true; first || !rest.empty(); first = false) {
    const std::size_t room = width - std::min(quote.size(), deepest_to_flow) - 1;
    const bool whole = quote.size() > deepest_to_flow || fits(rest, room);
    const std::size_t length = whole ? rest.size() : next_break(rest, room);
    const auto piece = rest.substr(0, length);
    out += quote;
    // The first line of a quotation stays as it was typed, with or without a space after the ">"; the others have one.
    if (quote.empty() ? needs_stuffing(piece) : !first) out += ' ';
    out += piece;
    out += "\r\n";
    rest.remove_prefix(length);
  }
}

}  // namespace

std::string as_lines(std::string_view text) {
  std::string lines;
  lines.reserve(text.size() + 1);
  while (!text.empty()) {
    lines += trimmed(take_line(text));
    lines += '\n';
  }
  return lines;
}

std::string flow(std::string_view text) {
  std::string flowed;
  flowed.reserve(text.size() + text.size() / 16);
  while (!text.empty()) flow_line(trimmed(take_line(text)), flowed);
  return flowed;
}

std::string unflow(std::string_view flowed, bool delete_spaces) {
  std::string text;
  text.reserve(flowed.size());
  bool open = false;  // did the last line end in a soft break?
  std::size_t open_depth = 0;
  while (!flowed.empty()) {
    const auto line = take_line(flowed);
    const std::size_t depth = quote_depth(line);
    auto content = line.substr(depth);
    if (content.starts_with(' ')) content.remove_prefix(1);
    const bool goes_on = open && depth == open_depth && content != signature;
    if (open && !goes_on) text += '\n';
    const bool soft = content.ends_with(' ') && content != signature;
    if (soft && delete_spaces) content.remove_suffix(1);
    if (!goes_on && depth > 0)
      text += line.substr(0, line.size() - (soft && delete_spaces ? 1 : 0));
    else
      text += content;
    if (!soft) text += '\n';
    open = soft;
    open_depth = depth;
  }
  if (open) text += '\n';
  return text;
}

}  // namespace afterword::core
