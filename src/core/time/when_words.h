// The reader of time frames, first layer: text becomes words whose kind is known ("Dec." is the month 12, "2wks" is a
// number and a unit), and short phrases are found among them. Not here: what a phrase means (when_grammar.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace afterword::core::when {

enum class Kind : std::uint8_t {
  end,           ///< what lies beyond the last word
  word,          ///< any other word
  number,        ///< value, and tenth: "2.5", "two", "a dozen" is not one
  ordinal,       ///< value: "4th", "fourth"
  weekday,       ///< value: std::chrono::weekday::c_encoding()
  month,         ///< value: 1 to 12
  unit,          ///< value: a Unit
  numeric_date,  ///< value: year or 0; first, second: the other two numbers as written; separator
  clock,         ///< a time of day: "17:00", "5pm"
  comma,
  stop,   ///< . ! ? or a blank line
  pause,  ///< ; : ( ) " or a dash between spaces
  slash,
  mark,  ///< anything else: ~ + % ...
};

enum class Unit : std::uint8_t { hour, day, week, fortnight, month, quarter, year };

struct Token {
  std::string_view text;  ///< lower case, plain apostrophes, without a possessive ending
  std::string_view said;  ///< the same as it was written, for the reading sentence
  std::uint64_t bit = 0;  ///< of text: see Phrase
  Kind kind = Kind::end;
  bool joined = false;  ///< a hyphen, and no space, stands before it: the "12" of "10-12"
  bool glued = false;   ///< nothing at all stands before it: the "wks" of "2wks"
  bool weak = false;    ///< also an ordinary English word or a name: may, march, sat, June
  bool plural = false;  ///< "Fridays", "weeks"
  bool possessive = false;
  bool business = false;  ///< a unit of business days in one word: "workdays"
  bool about = false;     ///< ended in -ish
  bool capital = false;   ///< starts with a capital
  std::uint8_t tenth = 0;
  char separator = 0;
  int value = 0;  ///< saturates at a million
  int first = 0;
  int second = 0;
};

/// A few words to look for, known when the program is built: words with single spaces; "a|b" is either, "the?" may be
/// missing. Most texts have most phrases nowhere: `first` tells that without a look at the letters.
class Phrase {
 public:
  // Implicit, so that a phrase is written where it is looked for, as plain text.
  consteval Phrase(const char* text) : text_(text), first_(bits_of_first(text)) {}

  constexpr std::string_view text() const { return text_; }
  /// One bit for each word that it may begin with (see bit_of).
  constexpr std::uint64_t first() const { return first_; }

  /// One of 64 bits for a word.
  static constexpr std::uint64_t bit_of(std::string_view word) {
    std::uint64_t hash = 14695981039346656037U;  // FNV-1a
    for (char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return std::uint64_t{1} << (hash >> 58U);
  }

 private:
  static constexpr std::uint64_t bits_of_first(std::string_view text) {
    std::uint64_t bits = 0;
    while (!text.empty()) {
      auto element = text.substr(0, text.find(' '));
      text.remove_prefix(element.size() < text.size() ? element.size() + 1 : text.size());
      const bool optional = element.size() > 1 && element.ends_with('?');
      if (optional) element.remove_suffix(1);
      while (true) {
        const auto bar = element.find('|');
        bits |= bit_of(element.substr(0, bar));
        if (bar == element.npos) break;
        element.remove_prefix(bar + 1);
      }
      if (!optional) break;
    }
    return bits;
  }

  std::string_view text_;
  std::uint64_t first_;
};

/// The words of a text, with the two copies of it that they point into; therefore it stays where it was made.
class Words {
 public:
  /// Any bytes. Time and space are linear in its length.
  explicit Words(std::string_view text);
  Words(const Words&) = delete;
  Words& operator=(const Words&) = delete;

  std::size_t size() const { return tokens_.size(); }
  /// Beyond the end: a token of Kind::end.
  const Token& operator[](std::size_t i) const { return i < tokens_.size() ? tokens_[i] : beyond_; }

  /// Does the phrase stand at `i`? The index after it, or 0 where it does not. Hyphens between the words of the text do
  /// not matter.
  std::size_t after(std::size_t i, Phrase phrase) const {
    return ((*this)[i].bit & phrase.first()) == 0 ? 0 : match(i, phrase.text());
  }
  /// The same for whichever phrase of a list matches furthest.
  template <class Phrases>
  std::size_t after_any(std::size_t i, const Phrases& phrases) const {
    std::size_t furthest = 0;
    for (const Phrase phrase : phrases) {
      const auto next = after(i, phrase);
      if (next > furthest) furthest = next;
    }
    return furthest;
  }
  bool is(std::size_t i, Phrase alternatives) const { return after(i, alternatives) != 0; }

 private:
  std::size_t match(std::size_t i, std::string_view phrase) const;

  std::string lower_;
  std::string cased_;
  std::vector<Token> tokens_;
  Token beyond_;
};

/// Fills in what the word list knows of `token.text`; false where it knows nothing. when_lexicon.cc
bool look_up(Token& token);
/// Is it written with a full stop that ends no sentence: "Dec.", "approx.", "bus."?
bool is_abbreviation(std::string_view word);

}  // namespace afterword::core::when
