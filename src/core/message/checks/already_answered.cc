#include "core/message/checks/checks.h"

namespace afterword::core::checks {
namespace {

std::string_view in_words(Outcome outcome) {
  switch (outcome) {
    case Outcome::offer:
      return "There is an offer";
    case Outcome::rejected:
      return "They have declined";
    case Outcome::withdrawn:
      return "You have withdrawn";
    case Outcome::no_response:
      break;
  }
  return "You have closed this matter";
}

}  // namespace

void already_answered(const DraftInContext& draft, Findings& findings) {
  if (draft.is(MessageKind::answer)) return;
  const auto outcome = outcome_at(draft.application(), draft.now());
  if (draft.is(MessageKind::other)) {
    if (outcome && outcome->outcome == Outcome::rejected) {
      findings.add(DraftInContext::whole(), "They have declined; this employer may appear again, so let it rest.");
    }
    return;
  }
  if (outcome) {
    findings.add(DraftInContext::whole(),
                 std::string(in_words(outcome->outcome)) + (draft.is(MessageKind::follow_up)
                                                                ? ", so there is nothing to follow up on (R7)."
                                                                : ", so the time for this note has passed (R3.6)."));
    return;
  }
  if (!draft.is(MessageKind::follow_up)) return;
  // Follow-ups alone stand down for an invitation or a later round; thank-you notes stay (R4.5).
  const Interview* round = draft.interview();
  if (round == nullptr) return;
  if (has_later_interview(draft.application(), *round)) {
    findings.add(DraftInContext::whole(),
                 "A later interview is recorded; the follow-ups of this one have ended (R4.5).");
  } else if (invitation_after(draft.application(), *round, draft.now()) != nullptr) {
    findings.add(DraftInContext::whole(), "They have invited you: agree on a time with them instead (R7).");
  }
}

}  // namespace afterword::core::checks
