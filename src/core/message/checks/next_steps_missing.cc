#include <algorithm>

#include "core/message/checks/checks.h"
#include "core/message/checks/what_it_asks.h"

namespace afterword::core::checks {

void next_steps_missing(const DraftInContext& draft, Findings& findings) {
  if (!draft.is(MessageKind::thank_you) || draft.interview() == nullptr) return;
  const PlannedNotes planned = planned_notes(draft.application(), *draft.interview(), draft.now());
  const auto note = std::find_if(planned.notes.begin(), planned.notes.end(),
                                 [&](const PlannedNote& each) { return each.to == draft.message().to; });
  if (note == planned.notes.end() || !note->asks_next_steps) return;
  if (any_sentence(draft.letter(), asks_about_timing)) return;
  findings.add(DraftInContext::whole(),
               "They gave no time frame, and this is the note that should ask about next steps (R3.4).");
}

}  // namespace afterword::core::checks
