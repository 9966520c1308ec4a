// For the checks that are a table of phrases.
#pragma once

#include <string>
#include <string_view>

#include "core/message/checks/checks.h"
#include "core/message/reading/phrases.h"

namespace afterword::core::checks {

/// Calls `report(part, match)` for each phrase of the table in subject and body (sign-off apart), none across
/// sentences. Words that the facts say themselves ("urgent care" where that is the role) are let through.
template <class Report>
void for_each_phrase(const DraftInContext& draft, const reading::Phrases& table, Report report) {
  const auto look = [&](Part part, std::size_t first, std::size_t end) {
    const reading::Text& text = draft.text(part);
    while (const auto match = table.find(text, first, end)) {
      if (!draft.facts_say(text, match->first, match->end)) report(part, *match);
      first = match->end;
    }
  };
  look(Part::subject, 0, draft.subject().terms().size());
  for (const reading::Sentence& sentence : draft.letter().sentences()) {
    look(Part::body, draft.body().term_of(sentence.first_word), draft.body().term_of(sentence.end_word));
  }
}

/// The words of a match, as they stand in the text.
std::string words_of(const DraftInContext& draft, Part part, const reading::PhraseMatch& match);

}  // namespace afterword::core::checks
