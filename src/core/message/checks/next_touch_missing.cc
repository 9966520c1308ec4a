#include "core/message/checks/checks.h"
#include "core/message/checks/what_it_asks.h"

namespace afterword::core::checks {

void next_touch_missing(const DraftInContext& draft, Findings& findings) {
  if (draft.number() != 1 && draft.number() != 2) return;
  if (any_sentence(draft.letter(), says_when_next)) return;
  findings.add(DraftInContext::whole(), "Say when they will hear from you again, with a day or a week (R4.4).");
}

}  // namespace afterword::core::checks
