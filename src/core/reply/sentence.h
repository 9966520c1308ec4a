// Sentences as words, and what a clause says of them: a condition, thanks, a "not". Private to this room.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace afterword::core {

struct Word {
  std::string text;        ///< lower-case; contractions and phone spellings spelled out: "won't" is "will", "not"
  std::size_t at = 0;      ///< where it begins in the sentence's text
  std::size_t clause = 0;  ///< no saying reaches from one clause into the next
  bool supposed = false;   ///< behind "if", "once", "before": it has not happened
  bool follows = false;    ///< in the clause behind an "if": only then
  bool thanked = false;    ///< behind "thank you for": it is over
  bool denied = false;     ///< behind a "not" of the same clause
};

struct Sentence {
  std::string text;  ///< as it was written, one line, typewriter's apostrophes and dashes
  std::vector<Word> words;
  bool asks = false;  ///< ends in a question mark
};

/// A sentence ends at . ? ! before white space, at an empty line, and at a line break before a list's dash or behind
/// a line too short to have been wrapped.
std::vector<Sentence> sentences_of(std::string_view text);

/// Clauses, and what `supposed`, `thanked` and `denied` say, from the words and the commas between them.
void mark_clauses(Sentence& sentence);

}  // namespace afterword::core
