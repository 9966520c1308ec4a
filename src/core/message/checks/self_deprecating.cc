#include "core/message/checks/phrase_findings.h"

namespace afterword::core::checks {
namespace {

constexpr reading::Phrases apologies = reading::phrases<R"(
sorry|apologies|apologize|apologise to|for be|bother|bothering|disturb|disturbing|trouble|troubling|taking|write|writing|pester
sorry|apologies|apologize|apologise if|that|for|about|i ** i|my ** badly|poorly|nervous|nerves|rambled|rambling|blanked|blank
sorry|apologies|apologize|apologise if|that|for|about|i ** stumbled|fumbled|froze|messed|unprepared|performance|nonsense
sorry|apologies|apologize|apologise for|about my
sorry|apologies|apologize|apologise if|that? i was|am|seemed|sounded|came|looked|must * nervous|nerves|quiet|shy|tired|flustered|awkward
sorry|apologies|apologize|apologise if|that? i was|am|seemed|sounded|came|looked|must * mess|scattered|vague|slow|dull|wreck|babbling
bag|bundle|ball of nerves
i know i did|do|was|am|may|might|must not
i know i rambled|stumbled|fumbled|froze|blanked|failed|messed
i know|realize|realise|am|was afraid|sure? that? my * badly|poorly|nervous|weak|worse
i know|fear that my ** weak|poor|bad|badly|wrong
do|did|does not mean|want|wish to bother|disturb|pester|annoy|trouble|nag
hate|afraid|loath to bother|pester|nag|trouble
bothering you
i was|am so|very|too|really|terribly|awfully nervous
my nerves got
i messed|screwed up
i did so|very|rather|quite? badly|poorly|terribly
i performed|answered|interviewed|presented * poorly|badly|terribly
i am not|hardly|scarcely the? most|best|strongest|ideal|obvious|perfect qualified|candidate|fit|person|choice
i may|might not be the|a|your most|best|strongest|ideal|obvious|perfect|first
i lack the? experience|skills|qualifications|background
not my finest|proudest
i should have prepared|known|done
i wish i had done|prepared|performed|answered * better
i am no expert
waste|wasting|wasted of? your time
taking so|too much of your time
i was|am|feel|felt embarrassed|ashamed|stupid|foolish
forgive|excuse|pardon my|me * nerves|nervousness|rambling|answer|answers|performance|ignorance|mistake|mistakes|bothering
)">;

}  // namespace

void self_deprecating(const DraftInContext& draft, Findings& findings) {
  for_each_phrase(draft, apologies, [&](Part part, const reading::PhraseMatch& match) {
    findings.add(draft.terms(part, match.first, match.end),
                 "No need to make yourself small; they remember the rest of the conversation.");
  });
}

}  // namespace afterword::core::checks
