#include "core/codec/mime_header.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>

#include "core/codec/mime_gmime.h"
#include "core/codec/utf8.h"

namespace afterword::core {
namespace {

constexpr std::size_t line_width = 76;
constexpr std::string_view fold = "\r\n ";

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}
bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }
/// RFC 5322 3.2.3, and RFC 6532's UTF-8.
bool is_atext(char c) {
  return is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80 ||
         std::string_view{"!#$%&'*+-/=?^_`{|}~"}.contains(c);
}
bool is_dot_atom(std::string_view text, bool (*allowed)(char)) {
  bool after_dot = true;
  for (char c : text) {
    if (c == '.' ? after_dot : !allowed(c)) return false;
    after_dot = c == '.';
  }
  return !after_dot;
}

/// RFC 2047 4.2, with the few characters that every header allows (5.3): anything else as "=" and two digits.
std::string q_encoded(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (is_letter_or_digit(c) || std::string_view{"!*+-/"}.contains(c))
      out += c;
    else if (c == ' ')
      out += '_';
    else
      out += fmt::format("={:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

/// `text` as encoded words, each of whole characters and at most 75 bytes (RFC 2047 2 and 5). What was before it on the
/// line has `column` bytes.
std::string encoded_words(std::string_view text, std::size_t column) {
  constexpr std::string_view start = "=?utf-8?Q?", end = "?=";
  std::string out, word;
  const auto close = [&] {
    out += fmt::format("{}{}{}", start, word, end);
    word.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = utf8_length(text, at);
    const std::string character = q_encoded(text.substr(at, length));
    if (column + start.size() + word.size() + character.size() + end.size() > line_width) {
      if (!word.empty()) close();
      out += fold;
      column = 1;
    }
    word += character;
    at += length;
  }
  if (!word.empty()) close();
  return out;
}

/// Would a reader get `text` back as it is, once it is folded at its spaces?
bool reads_as_itself(std::string_view text) {
  if (!is_ascii(text) || text.contains("=?") || text.contains("  ") || text.starts_with(' ') || text.ends_with(' '))
    return false;
  std::size_t word = 0;
  for (char c : text) {
    word = c == ' ' ? 0 : word + 1;
    if (word > line_width) return false;
  }
  return true;
}

std::string folded(std::string_view text, std::size_t column) {
  std::string out;
  while (!text.empty()) {
    const auto word = text.substr(0, std::min(text.find(' ', 1), text.size()));  // with the space before it
    // Only at a space: a fold without one would begin another field.
    if (column + word.size() > line_width && word.starts_with(' ')) {
      out += "\r\n";
      column = 0;
    }
    out += word;
    column += word.size();
    text.remove_prefix(word.size());
  }
  return out;
}

/// `name` in double quotes (RFC 5322 3.2.4).
std::string quoted(std::string_view name) {
  std::string out = "\"";
  for (char c : name) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string phrase(std::string_view name, std::size_t column) {
  if (!reads_as_itself(name)) return encoded_words(name, column);
  const bool plain = std::all_of(name.begin(), name.end(), [](char c) { return c == ' ' || is_atext(c); });
  return folded(plain ? std::string{name} : quoted(name), column);
}

/// Is it already a quoted-string (RFC 5322 3.2.4)? Control characters and spaces are out already.
bool is_quoted(std::string_view local) {
  if (local.size() < 2 || local.front() != '"' || local.back() != '"') return false;
  const auto inside = local.substr(1, local.size() - 2);
  for (std::size_t at = 0; at < inside.size(); ++at) {
    if (inside[at] == '"') return false;
    if (inside[at] != '\\') continue;
    ++at;  // what is quoted
    if (at == inside.size()) return false;
  }
  return true;
}

std::string quoted_local(std::string_view local) {
  return is_dot_atom(local, is_atext) || is_quoted(local) ? std::string{local} : quoted(local);
}

bool is_domain(std::string_view domain) {
  const auto in_label = [](char c) {
    return is_letter_or_digit(c) || c == '-' || c == '_' || static_cast<unsigned char>(c) >= 0x80;
  };
  if (is_dot_atom(domain, in_label)) return true;
  if (!domain.starts_with('[') || !domain.ends_with(']') || domain.size() < 3) return false;
  const auto literal = domain.substr(1, domain.size() - 2);
  return std::all_of(literal.begin(), literal.end(),
                     [](char c) { return is_letter_or_digit(c) || c == '.' || c == ':' || c == '-'; });
}

}  // namespace

std::optional<std::string> addr_spec(std::string_view address) {
  if (!is_address(address) || utf8_ends(address) != address.size()) return std::nullopt;
  const std::size_t at = address.find('@');
  const auto local = address.substr(0, at), domain = address.substr(at + 1);
  if (!is_domain(domain)) return std::nullopt;
  if (!is_ascii(local) || is_ascii(domain)) return fmt::format("{}@{}", quoted_local(local), domain);
  // The local part is out of GMime's sight: it would drop what it takes for a comment.
  start_gmime();
  const GObjectPtr<InternetAddress> mailbox{internet_address_mailbox_new(nullptr, fmt::format("x@{}", domain).c_str())};
  const char* ascii = internet_address_mailbox_get_idn_addr(INTERNET_ADDRESS_MAILBOX(mailbox.get()));
  if (ascii == nullptr || !is_ascii(ascii)) return std::nullopt;
  return fmt::format("{}@{}", quoted_local(local), std::string_view{ascii}.substr(2));
}

std::string text_field(std::string_view name, std::string_view text) {
  if (text.empty()) return fmt::format("{}:\r\n", name);
  const std::size_t column = name.size() + 2;
  return fmt::format("{}: {}\r\n", name, reads_as_itself(text) ? folded(text, column) : encoded_words(text, column));
}

std::string mailbox_field(std::string_view name, std::string_view display_name, std::string_view spec) {
  if (display_name.empty()) return fmt::format("{}: {}\r\n", name, spec);
  const std::string words = phrase(display_name, name.size() + 2);
  const std::size_t last_line = words.size() - (words.rfind('\n') + 1);
  const bool fits = last_line + name.size() + 2 + spec.size() + 3 <= line_width;
  return fmt::format("{}: {}{}<{}>\r\n", name, words, fits ? std::string_view{" "} : fold, spec);
}

std::string date_field(const OffsetTime& time) {
  const auto ymd = fields(time.date());
  const std::chrono::hh_mm_ss clock{time.civil() - Civil{time.date()}};
  const auto minutes = std::chrono::abs(time.offset).count();
  return fmt::format("Date: {}, {} {} {:04} {:02}:{:02}:{:02} {}{:02}{:02}\r\n",
                     weekday_name(weekday_of(time.date())).substr(0, 3), static_cast<unsigned>(ymd.day()),
                     month_name(ymd.month()).substr(0, 3), static_cast<int>(ymd.year()), clock.hours().count(),
                     clock.minutes().count(), clock.seconds().count(), time.offset.count() < 0 ? '-' : '+',
                     minutes / 60, minutes % 60);
}

bool is_message_id(std::string_view id) {
  if (id.empty() || id.size() > 900) return false;
  return std::all_of(id.begin(), id.end(), [](char c) { return c > ' ' && c < 0x7f && c != '<' && c != '>'; });
}

}  // namespace afterword::core
