#include "core/message/checks/checks.h"

namespace afterword::core::checks {

void asked_not_to_contact(const DraftInContext& draft, Findings& findings) {
  if (!draft.is(MessageKind::follow_up) && !draft.is(MessageKind::other)) return;
  const ContactWish wish = contact_wish(draft.application(), draft.now(), draft.plan_setting());
  if (!wish.runs) return;
  const int this_year = static_cast<int>(fields(draft.plan_setting().employer_zone.date_of(draft.now())).year());
  findings.add(DraftInContext::whole(),
               wish.until
                   ? "They asked not to be contacted before " + say_date(*wish.until, this_year) + " has passed (R4.3)."
                   : "They asked not to be contacted, and gave no date: wait until they write (R4.3).");
}

}  // namespace afterword::core::checks
