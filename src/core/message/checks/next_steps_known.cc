#include "core/message/checks/checks.h"
#include "core/message/checks/what_it_asks.h"

namespace afterword::core::checks {

void next_steps_known(const DraftInContext& draft, Findings& findings) {
  if (!draft.is(MessageKind::thank_you) || draft.interview() == nullptr) return;
  const auto stated = stated_date(draft.application(), *draft.interview(), draft.now());
  if (!stated) return;
  const int this_year = static_cast<int>(fields(draft.plan_setting().employer_zone.date_of(draft.now())).year());
  for (const reading::Sentence& sentence : draft.letter().sentences()) {
    if (!asks_when(draft.letter(), sentence)) continue;
    findings.add(DraftInContext::sentence(sentence),
                 "They already said that you would hear by " + say_date(stated->by, this_year) + ".");
  }
}

}  // namespace afterword::core::checks
