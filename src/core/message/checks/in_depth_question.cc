#include <algorithm>
#include <vector>

#include "core/message/checks/checks.h"
#include "core/message/checks/what_it_asks.h"
#include "core/message/reading/content.h"

namespace afterword::core::checks {
namespace {

using reading::ContentWord;

/// A question that is put as a statement.
constexpr reading::Phrases asked_indirectly = reading::phrases<R"(
tell me|us
let me know
wonder|wondering|curious
like|love|happy|glad|grateful|keen|eager|interested to? know|hear|hearing|understand|learn
could|can|would|might you explain|say|share|describe|elaborate|clarify
may|might|can|could i ask
question about|for|is|was
ask|asking you? how|what|why|who|whether|if|about
)">;

/// Kept for later, as it should be: "my question about promotions will keep until we meet again".
constexpr reading::Phrases kept_for_later = reading::phrases<R"(
keep|keeps|kept|wait|waits|save|saved|later
another|next|some other? time|day|round|occasion
second round
round two
)">;

/// R3.5: a later round or an offer has come, so that in-depth questions are in place again.
bool may_be_asked(const DraftInContext& draft, const Interview& interview) {
  if (has_later_interview(draft.application(), interview)) return true;
  if (invitation_after(draft.application(), interview, draft.now()) != nullptr) return true;
  const auto outcome = outcome_at(draft.application(), draft.now());
  return outcome && outcome->outcome == Outcome::offer;
}

}  // namespace

void in_depth_question(const DraftInContext& draft, Findings& findings) {
  if (draft.is(MessageKind::answer)) return;
  const reading::Letter& letter = draft.letter();
  for (const Note& note : draft.notes()) {
    if (note.kind != NoteKind::question || may_be_asked(draft, *note.interview)) continue;
    std::vector<std::uint64_t> lingering;
    for (const ContentWord& word : reading::content_words(note.text)) lingering.push_back(word.stem);
    std::sort(lingering.begin(), lingering.end());
    lingering.erase(std::unique(lingering.begin(), lingering.end()), lingering.end());
    if (lingering.empty()) continue;
    // Half of its content words; with fewer than four of them, two, so that one shared word is no paraphrase.
    const std::size_t wanted = std::max((lingering.size() + 1) / 2, std::min<std::size_t>(2, lingering.size()));

    for (const reading::Sentence& sentence : letter.sentences()) {
      const bool asks =
          sentence.question || (has(letter, sentence, asked_indirectly) && !has(letter, sentence, kept_for_later));
      if (!asks) continue;
      std::vector<std::uint64_t> asked;
      for (const ContentWord& word : reading::content_words(letter.text(), sentence.first_word, sentence.end_word)) {
        if (!draft.names_role_or_employer(word.word)) asked.push_back(word.stem);
      }
      const auto shared =
          static_cast<std::size_t>(std::count_if(lingering.begin(), lingering.end(), [&](std::uint64_t stem) {
            return std::find(asked.begin(), asked.end(), stem) != asked.end();
          }));
      if (shared < wanted) continue;
      findings.add(DraftInContext::sentence(sentence),
                   "You noted this question for a later round or an offer; keep it until then (R3.5).");
      break;
    }
  }
}

}  // namespace afterword::core::checks
