// Sentences as words, and sayings to look for in them. Private to this room.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace afterword::core {

struct Sentence {
  std::string text;                ///< as it was written, one line
  std::vector<std::string> words;  ///< lower-case, contractions spelled out: "won't" is "will", "not"
  bool asks = false;               ///< ends in a question mark
};

/// A sentence ends at . ? ! before white space, at an empty line, and at a line break before a capital or a list's
/// dash.
std::vector<Sentence> sentences_of(std::string_view text);

/// A saying is words with "a|b" for either, "~" at the end for any ending, "*" for up to three words between and "**"
/// for up to eight. Found anywhere in the sentence; `where`, if given, is the number of the word after it.
bool says(const Sentence& sentence, std::string_view saying, std::size_t* where = nullptr);

template <class Sayings>
const std::string_view* first_said(const Sentence& sentence, const Sayings& sayings) {
  for (const std::string_view& saying : sayings) {
    if (says(sentence, saying)) return &saying;
  }
  return nullptr;
}

}  // namespace afterword::core
