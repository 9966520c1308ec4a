#include <algorithm>

#include "core/message/checks/checks.h"

namespace afterword::core::checks {
namespace {

using reading::Text;
using reading::Word;

/// Not a word that a dictionary would have: a number, an acronym, a link, a name in camel case.
bool is_no_plain_word(const Text& text, const Word& word) {
  if (word.link || word.digits || word.all_capitals || word.core_end - word.start < 2) return true;
  const std::string_view written = text.slice(word.start, word.core_end);
  return std::any_of(written.begin() + 1, written.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

void look_at(const DraftInContext& draft, Part part, Findings& findings) {
  const Speller& knows = *draft.speller();
  const Text& text = draft.text(part);
  const auto& words = text.words();
  const std::size_t end = part == Part::body ? draft.end_word() : words.size();
  for (std::size_t at = 0; at < end; ++at) {
    const Word& word = words[at];
    if (is_no_plain_word(text, word) || draft.is_known_word(word.hash)) continue;
    // Dictionaries have the plain apostrophe.
    std::string plain(text.slice(word.start, word.core_end));
    for (std::size_t i = plain.find("\u2019"); i != std::string::npos; i = plain.find("\u2019"))
      plain.replace(i, 3, "'");
    std::string suggestion;
    if (knows(plain, &suggestion)) continue;
    // "append-only": the whole may be known where a part is not.
    std::size_t first = at;
    std::size_t past = at + 1;
    while (first > 0 && words[first].hyphened) --first;
    while (past < words.size() && words[past].hyphened) ++past;
    if (past - first > 1 && knows(text.slice(words[first].start, words[past - 1].end), nullptr)) continue;
    std::optional<std::string> fix;
    if (!suggestion.empty()) fix = suggestion;
    findings.add({part, word.start, word.core_end},
                 "The dictionary does not know \"" + std::string(text.slice(word.start, word.core_end)) + "\".", fix);
  }
}

}  // namespace

void spelling(const DraftInContext& draft, Findings& findings) {
  if (draft.speller() == nullptr) return;
  look_at(draft, Part::subject, findings);
  look_at(draft, Part::body, findings);
}

}  // namespace afterword::core::checks
