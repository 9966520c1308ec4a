// Mail as sentences, and these as words. Private to this room.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace afterword::core {

struct Word {
  std::string text;    ///< lower-case; contractions and phone spellings spelled out: "won't" is "will", "not"
  std::size_t at = 0;  ///< where it begins in the sentence's text
};

struct Sentence {
  std::string text;  ///< as it was written, one line, typewriter's apostrophes and dashes
  std::vector<Word> words;
  bool asks = false;  ///< ends in a question mark
};

/// A sentence ends at . ? ! before white space, at an empty line, and at a line break before a list's dash or behind
/// a line too short to have been wrapped.
std::vector<Sentence> sentences_of(std::string_view text);

}  // namespace afterword::core
