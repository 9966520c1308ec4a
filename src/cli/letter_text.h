// A letter as a text file for an editor: "Subject: ...", an empty line, the words. Pure.
#pragma once

#include <string>
#include <string_view>

namespace afterword::cli {

struct LetterText {
  std::string subject;
  std::string body;
  bool operator==(const LetterText&) const = default;
};

std::string write_letter_text(const LetterText& letter);
/// A text without a subject line is all body, and the subject empty.
LetterText read_letter_text(std::string_view text);

}  // namespace afterword::cli
