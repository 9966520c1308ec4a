// What a text is about: its content words, brought to a stem, so that "moving", "moves" and "move" are one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/message/reading/text.h"

namespace afterword::core::reading {

/// Words that say nothing by themselves: articles, pronouns, prepositions, auxiliaries, "please", "very".
bool is_function_word(std::uint64_t hash);
/// Words that any letter after any interview has: "interview", "team", "forward", "opportunity". They are content, but
/// prove nothing. Takes a stem.
bool is_letter_word(std::uint64_t stem);
/// Common as an ordinary word, capitals apart: a name that is also one of these needs more than a match ("Target").
bool is_everyday_word(std::uint64_t hash);

/// The hash of a light English stem of a folded word: plural, -ed, -ing, -ion, -ly and a final e are dropped.
std::uint64_t stem_of(std::string_view folded);

struct ContentWord {
  std::uint64_t stem = 0;
  std::size_t word = 0;
};
/// The content words among words [first, end) of a text, in order; no links.
std::vector<ContentWord> content_words(const Text& text, std::size_t first, std::size_t end);
std::vector<ContentWord> content_words(const Text& text);

/// A set of stems.
class StemSet {
 public:
  StemSet() = default;
  explicit StemSet(const std::vector<ContentWord>& words);
  bool has(std::uint64_t stem) const;
  bool empty() const { return stems_.empty(); }

 private:
  std::vector<std::uint64_t> stems_;  // sorted
};

}  // namespace afterword::core::reading
