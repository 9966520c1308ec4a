#include "mail/imap/imap_parse.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/codec/utf8.h"
#include "mail/imap/letter_case.h"
#include "mail/imap/modified_utf7.h"

namespace afterword::mail::imap {
namespace {

std::optional<std::string> readable(const std::string& name) {
  if (auto text = from_modified_utf7(name)) return *std::move(text);
  if (core::utf8_ends(name) != name.size()) return std::nullopt;
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (core::is_control(name, at)) return std::nullopt;
  }
  return name;
}

Capability parse_capability(Cursor& at) {
  Capability capability;
  while (!at.at_end()) capability.names.push_back(upper(at.word()));
  return capability;
}

std::optional<char> parse_delimiter(Cursor& at) {
  const auto delimiter = at.text_or_nil();
  if (!delimiter) return std::nullopt;
  if (delimiter->size() != 1) at.fail("a delimiter is not one character");
  return at.failed() ? std::nullopt : std::optional(delimiter->front());
}

List parse_list(Cursor& at) {
  List list;
  list.attributes = parse_flags(at);
  list.delimiter = parse_delimiter(at);
  list.name = at.text();
  list.text = readable(list.name);
  while (!at.at_end()) at.skip();  // RFC 5258 6
  return list;
}

Search parse_search(Cursor& at) {
  Search search;
  while (!at.at_end() && !at.next_is('(')) search.numbers.push_back(at.nonzero());
  if (!at.at_end()) at.skip();  // (MODSEQ 7), RFC 7162 3.1.5
  return search;
}

UidSet parse_set(Cursor& at) {
  UidSet set;
  do {
    const std::uint32_t first = at.nonzero();
    set.push_back({first, at.take_adjacent(':') ? at.nonzero() : first});
    if (*set.back().last < first) std::swap(set.back().first, *set.back().last);
  } while (at.take_adjacent(','));
  return set;
}

/// "(TAG "A7")"
std::string parse_correlator(Cursor& at) {
  std::string tag;
  at.list([&] {
    const bool is_tag = same_word(at.word(), "TAG");
    std::string value = at.text();
    if (is_tag) tag = std::move(value);
  });
  return tag;
}

void parse_result(Cursor& at, Esearch& search) {
  const auto name = upper(at.word());
  if (name == "UID") {
    search.uid = true;
  } else if (name == "MIN") {
    search.min = at.nonzero();
  } else if (name == "MAX") {
    search.max = at.nonzero();
  } else if (name == "COUNT") {
    search.count = at.number();
  } else if (name == "ALL") {
    search.all = parse_set(at);
  } else {
    at.skip();
  }
}

Esearch parse_esearch(Cursor& at) {
  Esearch search;
  if (at.next_is('(')) search.tag = parse_correlator(at);
  while (!at.at_end()) parse_result(at, search);
  return search;
}

/// "* 12 EXISTS"
std::optional<Response> parse_numbered(Cursor& at, std::uint32_t number, std::string_view name) {
  if (name == "EXISTS") return Exists{number};
  if (name == "RECENT") return Recent{number};
  if (name != "EXPUNGE" && name != "FETCH") return std::nullopt;
  if (number == 0) at.fail("a message has the number 0");
  if (name == "EXPUNGE") return Expunge{number};
  return parse_fetch(at, number);
}

std::optional<Response> parse_named(Cursor& at, std::string_view name) {
  if (name == "CAPABILITY") return parse_capability(at);
  if (name == "FLAGS") return Flags{parse_flags(at)};
  if (name == "LIST") return parse_list(at);
  if (name == "SEARCH") return parse_search(at);
  if (name == "ESEARCH") return parse_esearch(at);
  return std::nullopt;
}

/// Ours have only letters and digits.
bool is_tag(std::string_view word) {
  return !word.empty() && std::ranges::all_of(word, [](char c) {
    const char letter = upper(c);
    return (letter >= 'A' && letter <= 'Z') || (c >= '0' && c <= '9');
  });
}

bool is_number(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

core::Result<std::optional<Response>> parse_data(Pieces& pieces, const Limits& limits) {
  Cursor at(pieces, limits);
  at.expect('*');
  Cursor behind_number = at;
  const bool is_numbered = is_number(behind_number.word());
  const std::uint32_t number = is_numbered ? at.number() : 0;
  const auto name = upper(is_numbered ? behind_number.word() : at.word());
  if (is_numbered && !at.failed()) (void)at.word();
  auto response = is_numbered ? parse_numbered(at, number, name) : parse_named(at, name);
  if (!response) return std::nullopt;
  if (!at.at_end()) at.fail("something follows that does not belong there");
  if (at.failed()) return core::outside("a response that cannot be read: " + std::string{at.why()}, name);
  return response;
}

core::Result<std::optional<Response>> parse_tagged(std::string_view line, const Limits& limits) {
  const auto tag = line.substr(0, line.find(' '));
  if (is_tag(tag) && tag.size() < line.size()) {
    auto status = parse_status(line.substr(tag.size() + 1), limits);
    if (status && status->condition != Condition::preauth && status->condition != Condition::bye) {
      status->tag = tag;
      return *std::move(status);
    }
  }
  return core::outside("a line that is no response of IMAP");
}

}  // namespace

std::vector<std::string> parse_flags(Cursor& at) {
  std::vector<std::string> flags;
  at.list([&] { flags.emplace_back(at.word()); });
  return flags;
}

core::Result<std::optional<Response>> parse_response(Pieces pieces, const Limits& limits) {
  const std::string_view line = pieces.lines.front();
  if (line.starts_with('+')) return Continuation{std::string{line.substr(line.starts_with("+ ") ? 2 : 1)}};
  if (!line.starts_with("* ")) return parse_tagged(line, limits);
  if (auto status = parse_status(line.substr(2), limits)) return *std::move(status);
  return parse_data(pieces, limits);
}

}  // namespace afterword::mail::imap
