#include "core/message/checks/checks.h"
#include "core/message/checks/what_it_asks.h"

namespace afterword::core::checks {

void forward_missing(const DraftInContext& draft, Findings& findings) {
  if (!draft.is(MessageKind::thank_you)) return;
  const bool asks = any_sentence(draft.letter(), asks_to_pass_on);
  for (const std::string& id : draft.message().forward_for) {
    const Contact* contact = draft.application().contact(id);
    if (contact == nullptr) continue;
    const bool named =
        reading::PersonName(contact->name).find_any(draft.body(), draft.first_word(), draft.end_word()).has_value();
    if (asks && named) continue;
    findings.add(DraftInContext::whole(),
                 named ? "Ask to pass your thanks on to " + contact->name + " (R3.2)."
                       : "Ask to pass your thanks on to " + contact->name + ", by name: there is no address (R3.2).");
  }
}

}  // namespace afterword::core::checks
