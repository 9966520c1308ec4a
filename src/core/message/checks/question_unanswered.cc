#include "core/message/checks/checks.h"

namespace afterword::core::checks {

void question_unanswered(const DraftInContext& draft, Findings& findings) {
  if (!draft.is(MessageKind::follow_up)) return;
  for (const Reply* question : open_questions(draft.application(), draft.now())) {
    if (draft.message().reply == question->id) continue;
    const Zone& zone = draft.plan_setting().employer_zone;
    const int this_year = static_cast<int>(fields(zone.date_of(draft.now())).year());
    findings.add(DraftInContext::whole(), "They asked you something on " +
                                              say_date(zone.date_of(question->at.instant), this_year) +
                                              "; answer that first, follow-ups wait for it (R7).");
    return;
  }
}

}  // namespace afterword::core::checks
