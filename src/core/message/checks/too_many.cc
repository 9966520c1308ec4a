#include <algorithm>

#include "core/message/checks/checks.h"

namespace afterword::core::checks {
namespace {

constexpr std::size_t most_follow_ups = 3;  // R5: nothing raises it

}  // namespace

void too_many(const DraftInContext& draft, Findings& findings) {
  if (!draft.is(MessageKind::follow_up) && !draft.is(MessageKind::other)) return;
  const Interview* round = current_round(draft.application(), draft.now());
  if (round == nullptr) return;
  const std::size_t sent = follow_ups_sent(draft.application(), *round, draft.now()).size();
  // One that is on its way will be one more, or may have arrived.
  const auto& messages = draft.application().messages;
  const auto going =
      static_cast<std::size_t>(std::count_if(messages.begin(), messages.end(), [&](const Message& other) {
        return other.kind == MessageKind::follow_up && is_on_its_way(other) && other.id != draft.message().id &&
               round_of(draft.application(), other, draft.now()) == round;
      }));
  if (sent + going < most_follow_ups) return;
  findings.add(DraftInContext::whole(),
               going == 0 ? "Three follow-ups have gone in this round; three are enough (R5)."
                          : "Three follow-ups have gone or are on their way in this round; three are enough (R5).");
}

}  // namespace afterword::core::checks
