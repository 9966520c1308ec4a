#include "core/message/checks/checks.h"

namespace afterword::core::checks {
namespace {

constexpr std::size_t longest_note = 200;       // words
constexpr std::size_t longest_follow_up = 150;  // words

}  // namespace

void too_long(const DraftInContext& draft, Findings& findings) {
  if (!draft.is(MessageKind::thank_you) && !draft.is(MessageKind::follow_up)) return;
  std::size_t words = 0;
  const auto& all = draft.body().words();
  for (const reading::Sentence& sentence : draft.letter().sentences()) {
    for (std::size_t i = sentence.first_word; i < sentence.end_word; ++i) words += all[i].hyphened ? 0 : 1;
  }
  const std::size_t longest = draft.is(MessageKind::thank_you) ? longest_note : longest_follow_up;
  if (words <= longest) return;
  findings.add(DraftInContext::whole(), std::to_string(words) + " words; " +
                                            (draft.is(MessageKind::thank_you) ? "a thank-you note" : "a follow-up") +
                                            " is read best with at most " + std::to_string(longest) + ".");
}

}  // namespace afterword::core::checks
