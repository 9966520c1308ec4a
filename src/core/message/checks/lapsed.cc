#include <algorithm>

#include "core/message/checks/checks.h"

namespace afterword::core::checks {

void lapsed(const DraftInContext& draft, Findings& findings) {
  if (!draft.is(MessageKind::thank_you) || draft.interview() == nullptr) return;
  if (outcome_at(draft.application(), draft.now())) return;  // `already-answered`
  // The debrief of an interview lapses when its notes do (R2), also where every planned note was sent.
  const auto& steps = draft.steps();
  const bool step_lapsed = std::any_of(steps.begin(), steps.end(), [&](const Step& step) {
    return (step.kind == StepKind::thank_you || step.kind == StepKind::debrief) && step.state == StepState::lapsed &&
           step.interview == draft.interview()->id;
  });
  const Step* follow_up = draft.next_follow_up();
  const bool opened = follow_up != nullptr && follow_up->opens_at && follow_up->number == 1 &&
                      follow_up->opens_at->instant <= draft.now();
  const auto& messages = draft.application().messages;
  const bool sent = std::any_of(messages.begin(), messages.end(), [&](const Message& message) {
    return message.kind == MessageKind::follow_up && counts_as_sent(message, draft.now()) &&
           *message.sent_at > draft.interview()->ends_at;
  });
  if (step_lapsed || opened || sent) {
    findings.add(DraftInContext::whole(),
                 "The time for a note has passed; let the follow-up carry the thanks instead (R3.6).");
  }
}

}  // namespace afterword::core::checks
