#include "mail/imap/imap_cursor.h"

#include <algorithm>
#include <charconv>
#include <system_error>
#include <utility>

#include "mail/imap/letter_case.h"

namespace afterword::mail::imap {
namespace {

bool ends_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte <= ' ' || byte == 0x7f || c == '(' || c == ')' || c == '"' || c == '{';
}

template <class Number>
std::optional<Number> parse_number(std::string_view digits) {
  Number number = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (problem != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

}  // namespace

void Cursor::fail(std::string_view why) {
  if (!failed()) why_ = why;
}

bool Cursor::is_at_literal() const { return at_ == line().size() && piece_ < pieces_.literals.size(); }

bool Cursor::at_end() {
  if (failed()) return true;
  while (at_ < line().size() && line()[at_] == ' ') ++at_;
  return at_ == line().size() && !is_at_literal();
}

bool Cursor::next_is(char c) { return !at_end() && at_ < line().size() && line()[at_] == c; }

bool Cursor::take_adjacent(char c) {
  if (failed() || at_ == line().size() || line()[at_] != c) return false;
  ++at_;
  return true;
}

bool Cursor::take(char c) { return next_is(c) && take_adjacent(c); }

void Cursor::expect(char c) {
  if (take(c)) return;
  fail(c == '(' || c == ')' ? "a parenthesis is missing" : "a character is missing");
}

void Cursor::count_item() {
  if (++items_ > limits_.items) fail("too many items");
}

std::string_view Cursor::word(std::string_view stops) {
  if (at_end()) fail("it is cut off");
  count_item();
  if (failed()) return {};
  const auto rest = line().substr(at_);
  const auto end =
      std::ranges::find_if(rest, [&](char c) { return ends_word(c) || stops.find(c) != std::string_view::npos; });
  const auto found = rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
  if (found.empty()) fail("a word is missing");
  at_ += found.size();
  return found;
}

std::uint64_t Cursor::number64() {
  const auto number = parse_number<std::uint64_t>(word(":,>"));
  if (!number) fail("a number is missing, or too large");
  return number.value_or(0);
}

std::uint32_t Cursor::number() {
  const std::uint64_t wide = number64();
  if (wide > UINT32_MAX) fail("a number is missing, or too large");
  return failed() ? 0 : static_cast<std::uint32_t>(wide);
}

std::uint32_t Cursor::nonzero() {
  const std::uint32_t found = number();
  if (found == 0) fail("a message has the number 0");
  return found;
}

std::string Cursor::quoted() {
  count_item();
  std::string read;
  for (++at_; !failed(); ++at_) {
    if (at_ < line().size() && line()[at_] == '\\')
      ++at_;
    else if (take_adjacent('"'))
      return read;
    if (at_ >= line().size()) break;
    read += line()[at_];
  }
  fail("a quoted string does not end");
  return {};
}

std::string Cursor::literal() {
  count_item();
  at_ = 0;
  return std::move(pieces_.literals[piece_++]);
}

std::string Cursor::text() {
  if (next_is('"')) return quoted();
  if (!at_end() && is_at_literal()) return literal();
  return std::string{word()};
}

std::optional<std::string> Cursor::text_or_nil() {
  if (next_is('"') || (!at_end() && is_at_literal())) return text();
  if (!same_word(word(), "NIL")) fail("a string is missing");
  return std::nullopt;
}

void Cursor::skip() {
  std::size_t depth = 0;
  do {
    if (take('(')) {
      count_item();
      if (++depth > limits_.depth) fail("too many lists in lists");
    } else if (depth > 0 && take(')')) {
      --depth;
    } else {
      (void)text();
    }
  } while (depth > 0 && !failed());
}

}  // namespace afterword::mail::imap
