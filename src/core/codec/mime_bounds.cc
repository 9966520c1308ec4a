#include "core/codec/mime_bounds.h"

#include <algorithm>

namespace afterword::core {
namespace {

constexpr std::size_t size_limit = 32U << 20U;
constexpr std::size_t header_limit = 200'000;
constexpr std::size_t part_limit = 50'000;
constexpr std::ptrdiff_t colon_limit = 64;

/// The line at the front of `rest` with its end, and moves on.
std::string_view take_line(std::string_view& rest) {
  const auto line = rest.substr(0, std::min(rest.find('\n'), rest.size() - 1) + 1);
  rest.remove_prefix(line.size());
  return line;
}

/// The field name that a header line starts with; empty where it is none.
std::string_view field_name(std::string_view line) {
  const std::size_t end = line.find_first_of(": \t\r\n");
  if (end == 0 || end == std::string_view::npos) return {};
  const std::size_t colon = line.find_first_not_of(" \t", end);
  return colon != std::string_view::npos && line[colon] == ':' ? line.substr(0, end) : std::string_view{};
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool holds_addresses(std::string_view name) {
  for (const std::string_view one : {"From", "To", "Cc", "Bcc", "Sender", "Reply-To"}) {
    if (same_word(name, one)) return true;
  }
  return false;
}

}  // namespace

bool same_word(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

void defuse_groups(std::string& bytes, std::size_t start, std::size_t end) {
  const auto from = bytes.begin() + static_cast<std::ptrdiff_t>(start),
             to = bytes.begin() + static_cast<std::ptrdiff_t>(end);
  if (std::count(from, to, ':') <= colon_limit) return;
  std::replace(std::find(from, to, ':') + 1, to, ':', ' ');
}

Result<std::string> made_safe(std::string_view mail) {
  if (mail.size() > size_limit) return invalid("the mail is larger than 32 MiB", {}, "save its text alone");
  // mbox's separator and a UTF-8 mark are no header.
  if (mail.starts_with("\xef\xbb\xbf")) mail.remove_prefix(3);
  if (mail.starts_with("From ")) take_line(mail);
  std::string bytes{mail};
  std::size_t headers = 0, parts = 0, start = 0;
  bool in_addresses = false;
  for (std::string_view rest = mail; !rest.empty();) {
    const std::size_t at = mail.size() - rest.size();
    const auto line = take_line(rest);
    if (line.starts_with("--") && ++parts > part_limit)
      return invalid("the mail has too many parts", {}, "save its text alone");
    if (line.starts_with(' ') || line.starts_with('\t')) continue;
    if (in_addresses) defuse_groups(bytes, start, at);
    const auto name = field_name(line);
    if (!name.empty() && ++headers > header_limit)
      return invalid("the mail has too many header lines", {}, "save its text alone");
    in_addresses = holds_addresses(name);
    start = at;
  }
  if (in_addresses) defuse_groups(bytes, start, bytes.size());
  return bytes;
}

}  // namespace afterword::core
