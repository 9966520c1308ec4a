#include "mail/imap/imap_response.h"

#include <algorithm>
#include <charconv>
#include <system_error>
#include <utility>

#include "mail/imap/imap_parse.h"
#include "mail/imap/letter_case.h"

namespace afterword::mail::imap {
namespace {

std::unexpected<core::Error> broken(std::string what) { return core::outside(std::move(what), "the mail server"); }

/// "{12}" or "{12+}", after "~" where it may hold NUL, at the end of `line`: cuts it off. A number beyond all bounds is
/// the largest one.
std::optional<std::uint64_t> cut_announcement(std::string& line) {
  if (!line.ends_with('}')) return std::nullopt;
  const std::size_t open = line.rfind('{');
  if (open == std::string::npos) return std::nullopt;
  std::string_view number = std::string_view(line).substr(open + 1, line.size() - open - 2);
  if (number.ends_with('+')) number.remove_suffix(1);
  std::uint64_t size = 0;
  const auto [end, problem] = std::from_chars(number.data(), number.data() + number.size(), size);
  if (problem == std::errc::invalid_argument || end != number.data() + number.size()) return std::nullopt;
  if (problem == std::errc::result_out_of_range) size = UINT64_MAX;
  line.resize(open > 0 && line[open - 1] == '~' ? open - 1 : open);
  return size;
}

}  // namespace

bool List::has(std::string_view attribute) const {
  return std::ranges::any_of(attributes, [&](const std::string& own) { return same_word(own, attribute); });
}

core::Result<std::optional<Response>> ResponseReader::take(std::string_view& bytes) {
  while (!broken_ && !bytes.empty()) {
    const auto step = take_piece(bytes);
    if (!step) {
      broken_ = step.error();
    } else if (*step == Step::complete) {
      auto response = parse_response(std::exchange(pieces_, {{std::string{}}, {}}), limits_);
      line_bytes_ = literal_bytes_ = 0;
      if (!response)
        broken_ = response.error();
      else if (*response)
        return response;
    }
  }
  if (broken_) return std::unexpected(*broken_);
  return std::nullopt;
}

core::Result<ResponseReader::Step> ResponseReader::take_piece(std::string_view& bytes) {
  if (literal_missing_ > 0) {
    take_literal(bytes);
    return Step::more;
  }
  const std::size_t line_end = bytes.find('\n');
  const auto piece = bytes.substr(0, line_end == std::string_view::npos ? line_end : line_end + 1);
  if (piece.size() > limits_.line_bytes - line_bytes_) return broken("a response with a line that is too long");
  pieces_.lines.back() += piece;
  line_bytes_ += piece.size();
  bytes.remove_prefix(piece.size());
  return line_end == std::string_view::npos ? Step::more : end_line();
}

void ResponseReader::take_literal(std::string_view& bytes) {
  const auto part = bytes.substr(0, literal_missing_);
  pieces_.literals.back() += part;
  literal_missing_ -= part.size();
  bytes.remove_prefix(part.size());
}

/// The last line is there with its line end: is it all, or does a literal follow?
core::Result<ResponseReader::Step> ResponseReader::end_line() {
  std::string& line = pieces_.lines.back();
  if (!line.ends_with("\r\n")) return broken("a response with a line that does not end in CR LF");
  line.resize(line.size() - 2);
  if (line.find_first_of(std::string_view("\0\r", 2)) != std::string::npos)
    return broken("a response with NUL or a lone CR");
  if (pieces_.literals.empty() && !may_have_literals(line)) return Step::complete;
  const auto size = cut_announcement(line);
  if (!size) return Step::complete;
  if (*size > limits_.literal_bytes - literal_bytes_) return broken("a response with a literal that is too large");
  if (pieces_.literals.size() >= limits_.items) return broken("a response with too many items");
  literal_missing_ = static_cast<std::size_t>(*size);
  literal_bytes_ += literal_missing_;
  pieces_.literals.emplace_back();
  pieces_.lines.emplace_back();
  return Step::more;
}

bool ResponseReader::is_between_responses() const {
  return !broken_ && pieces_.literals.empty() && pieces_.lines.front().empty();
}

}  // namespace afterword::mail::imap
