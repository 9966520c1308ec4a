// A body as a letter: greeting, sentences, sign-off.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/message/reading/text.h"

namespace afterword::core::reading {

/// Words [first_word, end_word) of the text.
struct Sentence {
  std::size_t first_word = 0;
  std::size_t end_word = 0;
  std::size_t start = 0;  ///< bytes, with an opening quotation mark
  std::size_t end = 0;    ///< bytes, with the full stop
  bool question = false;  ///< ends in a question mark

  std::size_t words() const { return end_word - first_word; }
};

/// "Dear Ms Lee,": bytes [start, end), and the words of it after "Dear".
struct Greeting {
  std::size_t start = 0;
  std::size_t end = 0;
  std::size_t first_word = 0;
  std::size_t end_word = 0;

  bool found() const { return end > start; }
};

class Letter {
 public:
  /// `writer` is the seeker's name: a last line that is nothing else is a signature.
  Letter(std::string_view body, std::string_view writer);

  const Text& text() const { return text_; }
  const Greeting& greeting() const { return greeting_; }
  /// What stands between greeting and sign-off, and in a postscript below it; quoted lines (">") are left out.
  const std::vector<Sentence>& sentences() const { return sentences_; }
  /// Where the sign-off begins ("Best,"); the end of the body where there is none.
  std::size_t sign_off() const { return sign_off_; }
  /// Where a postscript begins ("P.S."), below the sign-off; the end of the body where there is none.
  std::size_t postscript() const { return postscript_; }
  /// The words of the sign-off's first line: "Kind regards".
  std::string_view closing_words() const;
  /// "Dear", "Good morning"; empty where there is no greeting or it is a bare name.
  std::string_view greeting_words() const;

 private:
  struct Line {
    std::size_t start;
    std::size_t end;
  };
  std::vector<Line> lines() const;
  void find_greeting(const std::vector<Line>& lines);
  void find_sign_off(const std::vector<Line>& lines, std::string_view writer);
  void find_postscript(const std::vector<Line>& lines);
  void find_sentences(std::size_t first, std::size_t past, std::size_t ceiling);
  std::size_t word_at(std::size_t byte) const;
  bool ends_sentence(std::size_t word) const;

  Text text_;
  Greeting greeting_;
  std::size_t sign_off_ = 0;
  std::size_t postscript_ = 0;
  std::vector<Sentence> sentences_;
};

}  // namespace afterword::core::reading
