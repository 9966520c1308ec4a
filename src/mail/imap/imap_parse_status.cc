// OK, NO, BAD, PREAUTH, BYE, and their codes (RFC 3501 7.1).
#include <algorithm>
#include <array>
#include <utility>

#include "mail/imap/imap_parse.h"
#include "mail/imap/letter_case.h"

namespace afterword::mail::imap {
namespace {

constexpr std::array<std::pair<std::string_view, Condition>, 5> conditions = {{{"OK", Condition::ok},
                                                                               {"NO", Condition::no},
                                                                               {"BAD", Condition::bad},
                                                                               {"PREAUTH", Condition::preauth},
                                                                               {"BYE", Condition::bye}}};

std::string_view cut_word(std::string_view& words) {
  const auto word = words.substr(0, words.find(' '));
  words.remove_prefix(std::min(word.size() + 1, words.size()));
  return word;
}

/// What cannot be read is left out: no code ends a session.
void read_arguments(ResponseCode& code, const Limits& limits) {
  Pieces pieces{{code.arguments}, {}};
  Cursor at(pieces, limits);
  if (code.name == "UIDVALIDITY" || code.name == "UIDNEXT") {
    const std::uint32_t number = at.nonzero();
    if (!at.failed()) code.number = number;
  } else if (code.name == "PERMANENTFLAGS") {
    code.words = parse_flags(at);
  } else if (code.name == "CAPABILITY") {
    while (!at.at_end()) code.words.push_back(upper(at.word()));
  }
  if (at.failed()) code.words.clear();
}

/// "[NAME arguments] text": the code is cut off. A bracket that does not close begins no code.
std::optional<ResponseCode> cut_code(std::string_view& text, const Limits& limits) {
  if (!text.starts_with('[')) return std::nullopt;
  const std::size_t close = text.find(']');
  if (close == std::string_view::npos) return std::nullopt;
  std::string_view arguments = text.substr(1, close - 1);
  ResponseCode code;
  code.name = upper(cut_word(arguments));
  code.arguments = arguments;
  read_arguments(code, limits);
  text.remove_prefix(close + 1);
  if (text.starts_with(' ')) text.remove_prefix(1);
  return code;
}

std::optional<Condition> condition_named(std::string_view name) {
  for (const auto& [known, condition] : conditions) {
    if (same_word(name, known)) return condition;
  }
  return std::nullopt;
}

}  // namespace

bool may_have_literals(std::string_view first_line) {
  return first_line.starts_with("* ") && !condition_named(first_line.substr(2, first_line.find(' ', 2) - 2));
}

std::optional<Status> parse_status(std::string_view words, const Limits& limits) {
  const auto condition = condition_named(cut_word(words));
  if (!condition) return std::nullopt;
  Status status;
  status.condition = *condition;
  status.code = cut_code(words, limits);
  status.text = words;
  return status;
}

}  // namespace afterword::mail::imap
