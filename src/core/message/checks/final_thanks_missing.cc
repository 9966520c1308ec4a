#include "core/message/checks/checks.h"
#include "core/message/checks/what_it_asks.h"

namespace afterword::core::checks {
namespace {

constexpr reading::Phrases thanks = reading::phrases<R"(
thank|thanks|thankful|grateful|gratitude|appreciate|appreciated|appreciation|obliged|indebted
)">;

constexpr reading::Phrases open_to_the_future = reading::phrases<R"(
future
another|other|different|later|new opening|openings|role|roles|position|positions|opportunity|opportunities|time|occasion|project
speak|talk|meet|work|hear|write|cross|collaborate|see|come|visit|chat|connect ** again
again ** some|one|another day|time
some|one day
down the road|line|track
path|paths|ways cross
keep|stay|remain|be|staying|keeping in touch
keep|stay|remain|staying|keeping in contact
door|doors|line|lines|ear * open
remain|stay|am|would open|interested|available|glad|happy|delighted
if|should|whenever|when * anything|something|things|ever|chance|one * change|changes|opens|open|arise|arises|come|comes|up|fits|fit
whenever|wherever|anytime
pick|take|continue|resume|reopen * conversation|talk|thread * up?
glad|happy|delighted|pleased|welcome|love|ready to|for ** conversation|talk|chat|coffee|call
if|should|whenever|when ** need|needs|looking|look|want|wants somebody|someone|people|anyone|hands
if|should another|other|different|new
any time
next time
later on
years|months from now
to come
)">;

}  // namespace

void final_thanks_missing(const DraftInContext& draft, Findings& findings) {
  if (draft.number() != 3) return;
  const auto says = [&](const reading::Phrases& table) {
    return any_sentence(draft.letter(), [&](const reading::Letter& letter, const reading::Sentence& sentence) {
      return has(letter, sentence, table);
    });
  };
  const bool thanked = says(thanks);
  const bool open = says(open_to_the_future);
  if (thanked && open) return;
  findings.add(DraftInContext::whole(),
               thanked ? "The last note leaves the door open: say that you would be glad to speak again (R5.2)."
               : open  ? "The last note thanks them for considering you (R5.2)."
                       : "The last note thanks them for considering you, and leaves the door open (R5.2).");
}

}  // namespace afterword::core::checks
