#include "core/message/checks/checks.h"

namespace afterword::core::checks {
namespace {

/// R3: a note opens five minutes after the interview.
constexpr std::chrono::minutes breathing{5};

std::string when(const DraftInContext& draft, Instant opens) {
  const Zone& zone = draft.plan_setting().employer_zone;
  const OffsetTime there = zone.at(opens);
  const int this_year = static_cast<int>(fields(zone.date_of(draft.now())).year());
  return say_date(there.date(), this_year) + ", " + say_time(there.civil()) + " in " + zone.place();
}

}  // namespace

void too_early(const DraftInContext& draft, Findings& findings) {
  std::optional<Instant> opens;
  if (draft.is(MessageKind::thank_you)) {
    if (draft.interview() != nullptr) opens = draft.interview()->ends_at.instant + breathing;
  } else if (draft.is(MessageKind::follow_up)) {
    if (current_round(draft.application(), draft.now()) == nullptr) {
      findings.add(DraftInContext::whole(), "No interview has ended yet, so there is nothing to follow up on.");
      return;
    }
    // While the wish not to be contacted runs, that is the finding (R4.3).
    if (contact_wish(draft.application(), draft.now(), draft.plan_setting()).runs) return;
    if (const Step* step = draft.next_follow_up(); step != nullptr && step->opens_at) opens = step->opens_at->instant;
  }
  if (!opens || draft.now() >= *opens) return;
  findings.add(DraftInContext::whole(), "It is too early: this opens " + when(draft, *opens) + ".");
}

}  // namespace afterword::core::checks
