#include <algorithm>

#include "core/message/checks/checks.h"
#include "core/message/reading/content.h"

namespace afterword::core::checks {
namespace {

using reading::Text;
using reading::Word;

constexpr std::size_t in_a_row = 3;
constexpr std::size_t most_marks = 3;
constexpr std::size_t longest_acronym = 5;

/// Short, and no word of every day; or written so in the facts.
bool is_acronym(const DraftInContext& draft, const Text& text, std::size_t at) {
  const Word& word = text.words()[at];
  if (word.digits) return true;
  const std::string_view folded = text.folded(word);
  if (reading::is_everyday_word(word.hash) || reading::is_letter_word(reading::stem_of(folded))) return false;
  return folded.size() <= longest_acronym || draft.is_known_word(word.hash);
}

void capitals(const DraftInContext& draft, Part part, Findings& findings) {
  const Text& text = draft.text(part);
  const auto& words = text.words();
  for (std::size_t at = 0; at < words.size();) {
    std::size_t end = at;
    std::size_t count = 0;
    while (end < words.size() && !words[end].link) {
      // "I" and "A" are capitals anyway: they neither break a row nor make one longer.
      const bool single = words[end].capital && words[end].end - words[end].start == 1;
      if (!words[end].all_capitals && !single) break;
      if (words[end].all_capitals) ++count;
      ++end;
    }
    if (count >= in_a_row) {
      std::vector<std::size_t> row;
      for (std::size_t i = at; i < end; ++i) {
        if (words[i].all_capitals) row.push_back(i);
      }
      const bool acronyms =
          std::all_of(row.begin(), row.end(), [&](std::size_t i) { return is_acronym(draft, text, i); });
      if (!acronyms && !draft.facts_say(text, text.term_of(at), text.term_of(end))) {
        findings.add(draft.words(part, at, end), "Capitals read as shouting.");
      }
    }
    at = std::max(end, at + 1);
  }
}

}  // namespace

void shouting(const DraftInContext& draft, Findings& findings) {
  capitals(draft, Part::subject, findings);
  capitals(draft, Part::body, findings);
  std::size_t marks = 0;
  for (const Part part : {Part::subject, Part::body}) {
    const std::string_view bytes = draft.text(part).bytes();
    for (std::size_t at = bytes.find('!'); at != std::string_view::npos; at = bytes.find('!', at)) {
      const std::size_t start = at;
      while (at < bytes.size() && bytes[at] == '!') ++at;
      marks += at - start;
      if (at - start > 1) {
        findings.add({part, start, at}, "One exclamation mark is enough.", "!");
      } else if (marks == most_marks + 1) {
        findings.add({part, start, at}, "More than three exclamation marks in one letter.", ".");
      }
    }
  }
}

}  // namespace afterword::core::checks
