#include "cli/letter_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace afterword::cli {
namespace {

constexpr std::string_view subject_mark = "Subject:";
constexpr std::string_view end_of_letter = "# ------------------------ >8 ------------------------";

/// "line 3, “Soren”", counted in the body; "the subject".
std::string place_of(const core::Finding& finding, const LetterText& letter) {
  const core::Span& span = finding.span;
  if (span.end <= span.start) return "the letter";
  const std::string& text = span.part == core::Part::subject ? letter.subject : letter.body;
  const std::size_t start = std::min(span.start, text.size());
  std::string words = text.substr(start, std::min(span.end, text.size()) - start);
  words = words.substr(0, words.find('\n'));
  if (span.part == core::Part::subject) return fmt::format("the subject, “{}”", words);
  const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(start), '\n');
  return fmt::format("line {}, “{}”", line, words);
}

std::string remark(const core::Finding& finding, const LetterText& letter) {
  std::string text = fmt::format("# {} {}: {}\n#     {}\n", core::name_of(finding.severity), finding.check,
                                 place_of(finding, letter), finding.why);
  if (finding.fix) text += fmt::format("#     instead: {}\n", finding.fix->empty() ? "leave it out" : *finding.fix);
  return text;
}

}  // namespace

std::string write_letter_text(const LetterText& letter, const std::vector<core::Finding>& findings) {
  std::string text = std::string(subject_mark) + " " + letter.subject + "\n\n" + letter.body;
  if (!text.ends_with('\n')) text += '\n';
  if (findings.empty()) return text;
  text += fmt::format("\n{}\n# This line and all below it are left out. What the checks say of the letter:\n#\n",
                      end_of_letter);
  for (const core::Finding& finding : findings) text += remark(finding, letter);
  return text;
}

LetterText read_letter_text(std::string_view text) {
  LetterText letter;
  for (std::size_t at = text.find(end_of_letter); at != std::string_view::npos; at = text.find(end_of_letter, at + 1)) {
    if (at != 0 && text[at - 1] != '\n') continue;  // within a line it is the writer's
    text = text.substr(0, at);
    while (text.ends_with("\n\n")) text.remove_suffix(1);
    break;
  }
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
