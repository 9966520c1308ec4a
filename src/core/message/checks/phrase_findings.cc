#include "core/message/checks/phrase_findings.h"

namespace afterword::core::checks {

std::string words_of(const DraftInContext& draft, Part part, const reading::PhraseMatch& match) {
  const Span span = draft.terms(part, match.first, match.end);
  return std::string(draft.text(part).slice(span.start, span.end));
}

}  // namespace afterword::core::checks
