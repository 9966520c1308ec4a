// Phrases as data, compiled at compile time, found in texts.
//
// A table is one string, a phrase a line, in lower case without diacritics and with contractions written out ("i am",
// not "i'm"). In a phrase:
//   word|other   either word
//   word?        may be left out
//   *            up to four words of any kind
//   **           up to ten
//   #            a number, in figures or in words
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "core/message/reading/text.h"

namespace afterword::core::reading {

/// Terms [first, end) of a text, and which line of the table they are.
struct PhraseMatch {
  std::size_t first = 0;
  std::size_t end = 0;
  std::size_t phrase = 0;
};

struct PhraseElement {
  std::uint16_t first_hash = 0;  ///< its alternatives, in the table's hashes
  std::uint8_t alternatives = 0;
  std::uint8_t gap = 0;  ///< so many words may stand before it
  bool optional = false;
  bool number = false;
};

/// A compiled table. Cheap to copy: it points at constants.
class Phrases {
 public:
  constexpr Phrases(std::span<const std::uint64_t> hashes, std::span<const PhraseElement> elements,
                    std::span<const std::uint16_t> starts)
      : hashes_(hashes), elements_(elements), starts_(starts) {}

  /// The first phrase in terms [first, end), earliest in the text; nullopt where there is none.
  std::optional<PhraseMatch> find(const Text& text, std::size_t first, std::size_t end) const;
  /// How many there are without overlapping.
  std::size_t count(const Text& text, std::size_t first, std::size_t end) const;
  std::size_t size() const { return starts_.size() - 1; }

 private:
  std::span<const PhraseElement> elements_of(std::size_t phrase) const {
    return elements_.subspan(starts_[phrase], static_cast<std::size_t>(starts_[phrase + 1] - starts_[phrase]));
  }
  bool is_possible(const Text& text, std::size_t phrase) const;
  bool fits(const Text& text, const PhraseElement& element, std::size_t term) const;
  std::optional<std::size_t> match(const Text& text, std::span<const PhraseElement> rest, std::size_t term,
                                   std::size_t end) const;

  std::span<const std::uint64_t> hashes_;
  std::span<const PhraseElement> elements_;
  std::span<const std::uint16_t> starts_;
};

namespace phrases_detail {

template <std::size_t Size>
struct Literal {
  char text[Size];
  // NOLINTNEXTLINE(google-explicit-constructor): a literal is written where the table is named
  consteval Literal(const char (&literal)[Size]) : text{} { std::copy_n(literal, Size, text); }
  constexpr std::string_view view() const { return {text, Size - 1}; }
};

struct Counts {
  std::size_t hashes = 0;
  std::size_t elements = 0;
  std::size_t phrases = 0;
};

/// Walks through the table and calls what is given for each part.
template <class OnHash, class OnElement, class OnPhrase>
constexpr void walk(std::string_view table, OnHash on_hash, OnElement on_element, OnPhrase on_phrase) {
  std::size_t at = 0;
  while (at < table.size()) {
    std::size_t end = table.find('\n', at);
    if (end == std::string_view::npos) end = table.size();
    std::string_view line = table.substr(at, end - at);
    at = end + 1;
    bool any = false;
    std::uint8_t gap = 0;
    while (!line.empty()) {
      const std::size_t space = line.find(' ');
      std::string_view element = line.substr(0, space);
      line = space == std::string_view::npos ? std::string_view{} : line.substr(space + 1);
      if (element.empty()) continue;
      if (element == "*" || element == "**") {
        gap = element == "*" ? 4 : 10;
        continue;
      }
      PhraseElement compiled;
      compiled.gap = gap;
      gap = 0;
      if (element.back() == '?') {
        compiled.optional = true;
        element.remove_suffix(1);
      }
      if (element == "#") {
        compiled.number = true;
      } else {
        while (true) {
          const std::size_t bar = element.find('|');
          on_hash(hash_of(element.substr(0, bar)));
          ++compiled.alternatives;
          if (bar == std::string_view::npos) break;
          element.remove_prefix(bar + 1);
        }
      }
      on_element(compiled);
      any = true;
    }
    if (any) on_phrase();
  }
}

consteval Counts count_parts(std::string_view table) {
  Counts counts;
  walk(
      table, [&](std::uint64_t) { ++counts.hashes; }, [&](PhraseElement) { ++counts.elements; },
      [&] { ++counts.phrases; });
  return counts;
}

template <Literal Table>
struct Compiled {
  static constexpr Counts counts = count_parts(Table.view());
  std::array<std::uint64_t, counts.hashes> hashes{};
  std::array<PhraseElement, counts.elements> elements{};
  std::array<std::uint16_t, counts.phrases + 1> starts{};

  consteval Compiled() {
    std::size_t hash = 0;
    std::size_t element = 0;
    std::size_t phrase = 0;
    walk(
        Table.view(), [&](std::uint64_t value) { hashes[hash++] = value; },
        [&](PhraseElement value) {
          value.first_hash = static_cast<std::uint16_t>(hash - value.alternatives);
          elements[element++] = value;
        },
        [&] { starts[++phrase] = static_cast<std::uint16_t>(element); });
  }
};

template <Literal Table>
inline constexpr Compiled<Table> compiled{};

}  // namespace phrases_detail

/// `constexpr Phrases pushy = phrases<R"(...)">;`
template <phrases_detail::Literal Table>
inline constexpr Phrases phrases{phrases_detail::compiled<Table>.hashes, phrases_detail::compiled<Table>.elements,
                                 phrases_detail::compiled<Table>.starts};

/// Is this folded word a number in words ("two", "couple", "third")?
bool is_number_word(std::uint64_t hash);

}  // namespace afterword::core::reading
