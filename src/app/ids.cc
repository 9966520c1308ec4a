#include "app/ids.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/codec/utf8.h"

namespace afterword::app {
namespace {

// U+00C0 to U+017F without their marks, in order; "" where a code point is no letter.
constexpr std::array<std::string_view, 192> latin_letters{
    "a", "a", "a",  "a", "a", "a", "ae", "c",  "e", "e", "e",  "e",  "i", "i", "i",  "i",  "d", "n", "o",  "o",
    "o", "o", "o",  "",  "o", "u", "u",  "u",  "u", "y", "th", "ss", "a", "a", "a",  "a",  "a", "a", "ae", "c",
    "e", "e", "e",  "e", "i", "i", "i",  "i",  "d", "n", "o",  "o",  "o", "o", "o",  "",   "o", "u", "u",  "u",
    "u", "y", "th", "y", "a", "a", "a",  "a",  "a", "a", "c",  "c",  "c", "c", "c",  "c",  "c", "c", "d",  "d",
    "d", "d", "e",  "e", "e", "e", "e",  "e",  "e", "e", "e",  "e",  "g", "g", "g",  "g",  "g", "g", "g",  "g",
    "h", "h", "h",  "h", "i", "i", "i",  "i",  "i", "i", "i",  "i",  "i", "i", "ij", "ij", "j", "j", "k",  "k",
    "k", "l", "l",  "l", "l", "l", "l",  "l",  "l", "l", "l",  "n",  "n", "n", "n",  "n",  "n", "n", "n",  "n",
    "o", "o", "o",  "o", "o", "o", "oe", "oe", "r", "r", "r",  "r",  "r", "r", "s",  "s",  "s", "s", "s",  "s",
    "s", "s", "t",  "t", "t", "t", "t",  "t",  "u", "u", "u",  "u",  "u", "u", "u",  "u",  "u", "u", "u",  "u",
    "w", "w", "y",  "y", "y", "z", "z",  "z",  "z", "z", "z",  "s"};

constexpr std::size_t longest_slug = 40;
constexpr int most_probes = 20;

std::string_view letters_at(std::string_view name, std::size_t at, std::size_t length) {
  if (length == 1) {
    static constexpr std::string_view ascii = "0123456789abcdefghijklmnopqrstuvwxyz";
    const char c = name[at] >= 'A' && name[at] <= 'Z' ? static_cast<char>(name[at] - 'A' + 'a') : name[at];
    const std::size_t found = ascii.find(c);
    return found == std::string_view::npos ? std::string_view() : ascii.substr(found, 1);
  }
  if (length == 2) {
    const unsigned code =
        (static_cast<unsigned char>(name[at]) & 0x1fU) << 6 | (static_cast<unsigned char>(name[at + 1]) & 0x3fU);
    if (code >= 0xc0 && code - 0xc0 < latin_letters.size()) return latin_letters.at(code - 0xc0);
  }
  return {};
}

char prefix_of(Noun noun) {
  switch (noun) {
    case Noun::contact:
      return 'c';
    case Noun::interview:
      return 'i';
    case Noun::message:
      return 'm';
    case Noun::reply:
      return 'p';
  }
  return 'x';
}

}  // namespace

std::string slug(std::string_view name) {
  std::string result;
  bool gap = false;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t length = std::max<std::size_t>(1, core::utf8_length(name, at));
    const std::string_view letters = letters_at(name, at, length);
    // An apostrophe joins: "O'Brien" is one word.
    const bool joins = name[at] == '\'' || name.substr(at, length) == "\u2019";
    if (!letters.empty()) {
      if (gap && !result.empty()) result += '-';
      gap = false;
      result += letters;
    } else if (!joins) {
      gap = true;
    }
    at += length;
  }
  if (result.size() > longest_slug) {
    const std::size_t word_end = result.rfind('-', longest_slug);
    result.resize(word_end == std::string::npos ? longest_slug : word_end);
  }
  return result;
}

std::string free_slug(std::string_view name, std::string_view noun,
                      const std::function<bool(std::string_view)>& taken) {
  std::string base = slug(name);
  if (base.empty()) base = noun;
  std::string id = base;
  for (int n = 2; taken(id); ++n) id = fmt::format("{}-{}", base, n);
  return id;
}

Result<std::string> new_application_id(WriteSession& session, std::string_view employer) {
  std::string base = slug(employer);
  if (base.empty()) base = "application";
  std::string id = base;
  for (int probe = 2;; ++probe) {
    auto found = session.application(id);
    if (!found) return std::unexpected(found.error());
    if (!*found) return id;
    int number = probe;
    if (probe > most_probes) {  // hundreds of roles at one employer: stop looking at each
      auto next = session.next_number("application " + base);
      if (!next) return std::unexpected(next.error());
      number = *next + most_probes;
    }
    id = fmt::format("{}-{}", base, number);
  }
}

Result<std::string> new_id(WriteSession& session, Noun noun) {
  for (;;) {
    auto number = session.next_number(name_of(noun));
    if (!number) return std::unexpected(number.error());
    std::string id = fmt::format("{}{}", prefix_of(noun), *number);
    auto holders = session.applications_with(noun, id);
    if (!holders) return std::unexpected(holders.error());
    if (holders->empty()) return id;
  }
}

Result<std::string> new_material_id(WriteSession& session) {
  auto materials = session.materials();
  if (!materials) return std::unexpected(materials.error());
  for (;;) {
    auto number = session.next_number("material");
    if (!number) return std::unexpected(number.error());
    std::string id = fmt::format("a{}", *number);
    if (std::none_of(materials->begin(), materials->end(), [&](const auto& material) { return material.id == id; })) {
      return id;
    }
  }
}

}  // namespace afterword::app
