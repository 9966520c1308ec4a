#include "cli/letter_text.h"

namespace afterword::cli {
namespace {

constexpr std::string_view subject_mark = "Subject:";

}  // namespace

std::string write_letter_text(const LetterText& letter) {
  std::string text = std::string(subject_mark) + " " + letter.subject + "\n\n" + letter.body;
  if (!text.ends_with('\n')) text += '\n';
  return text;
}

LetterText read_letter_text(std::string_view text) {
  LetterText letter;
  if (text.starts_with(subject_mark)) {
    const std::size_t end = text.find('\n');
    std::string_view subject =
        text.substr(subject_mark.size(), end == std::string_view::npos ? end : end - subject_mark.size());
    while (subject.starts_with(' ')) subject.remove_prefix(1);
    while (subject.ends_with(' ') || subject.ends_with('\r')) subject.remove_suffix(1);
    letter.subject = subject;
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    if (text.starts_with("\r\n")) {
      text.remove_prefix(2);
    } else if (text.starts_with('\n')) {
      text.remove_prefix(1);
    }
  }
  letter.body = text;
  return letter;
}

}  // namespace afterword::cli
