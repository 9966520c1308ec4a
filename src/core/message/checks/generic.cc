#include <algorithm>

#include "core/message/checks/checks.h"
#include "core/message/checks/draws_on.h"

namespace afterword::core::checks {
namespace {

bool is_from_the_conversation(const Note& note) {
  return note.kind == NoteKind::talking_point || note.kind == NoteKind::takeaway || note.kind == NoteKind::excited ||
         note.kind == NoteKind::in_common;
}

/// What the recipient talked about, for the advice; else whatever stands first.
const Note* suggestion(const DraftInContext& draft, const std::vector<const Note*>& noted) {
  for (const Impression& impression : draft.debrief()->who) {
    if (impression.contact != draft.message().to) continue;
    for (const Note* note : noted) {
      const std::string_view text = note->text.bytes();
      const auto said = [&](const std::string& point) { return point == text; };
      if (std::any_of(impression.talking_points.begin(), impression.talking_points.end(), said) ||
          std::any_of(impression.in_common.begin(), impression.in_common.end(), said)) {
        return note;
      }
    }
  }
  return noted.front();
}

}  // namespace

void generic(const DraftInContext& draft, Findings& findings) {
  if (!draft.is(MessageKind::thank_you) || draft.debrief() == nullptr) return;
  std::vector<const Note*> noted;
  for (const Note& note : draft.notes()) {
    if (note.interview == draft.interview() && is_from_the_conversation(note) && !note.text.words().empty()) {
      noted.push_back(&note);
    }
  }
  if (noted.empty()) return;
  const reading::StemSet letter = content_of(draft);
  if (std::any_of(noted.begin(), noted.end(), [&](const Note* note) { return draws_on(letter, note->text); })) return;
  findings.add(DraftInContext::whole(), "Nothing here is from the conversation. You noted, for one: " +
                                            std::string(suggestion(draft, noted)->text.bytes()) + ".");
}

}  // namespace afterword::core::checks
