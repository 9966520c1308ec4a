#include "core/message/checks/checks.h"
#include "core/message/checks/what_it_asks.h"

namespace afterword::core::checks {

void check_in_missing(const DraftInContext& draft, Findings& findings) {
  if (draft.number() != 1) return;
  const bool asks = any_sentence(draft.letter(), asks_about_timing);
  const bool offers = any_sentence(draft.letter(), offers_more);
  if (asks && offers) return;
  findings.add(DraftInContext::whole(),
               asks     ? "The first follow-up asks whether they need anything more from you (R4.4)."
               : offers ? "The first follow-up asks about the timeline (R4.4)."
                        : "The first follow-up asks about the timeline, and whether they need anything more (R4.4).");
}

}  // namespace afterword::core::checks
