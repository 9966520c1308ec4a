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
const Note& suggestion(const DraftInContext& draft, const std::vector<const Note*>& noted) {
  const auto theirs =
      std::find_if(noted.begin(), noted.end(), [&](const Note* note) { return note->contact == draft.message().to; });
  return theirs == noted.end() ? *noted.front() : **theirs;
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
  // What somebody else and the writer have in common is nothing to say here.
  const bool usable = std::any_of(noted.begin(), noted.end(), [&](const Note* note) {
    return note->kind != NoteKind::in_common || note->contact == draft.message().to;
  });
  if (!usable) return;
  const reading::StemSet letter = content_of(draft);
  if (std::any_of(noted.begin(), noted.end(), [&](const Note* note) { return draws_on(letter, note->text); })) return;
  findings.add(DraftInContext::whole(), "Nothing here is from the conversation. You noted, for one: " +
                                            std::string(suggestion(draft, noted).text.bytes()) + ".");
}

}  // namespace afterword::core::checks
