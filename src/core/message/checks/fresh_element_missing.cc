#include <algorithm>

#include "core/message/checks/checks.h"
#include "core/message/checks/draws_on.h"

namespace afterword::core::checks {

void fresh_element_missing(const DraftInContext& draft, Findings& findings) {
  if (draft.number() != 2 && draft.number() != 3) return;
  const auto& linked = draft.message().materials;
  if (linked.empty()) {
    findings.add(DraftInContext::whole(),
                 "A second or third follow-up carries something fresh: an article, a connection, an accomplishment or "
                 "something you are learning; none is linked (R5.1).");
    return;
  }
  const reading::StemSet letter = content_of(draft);
  const auto used = [&](const std::string& id) {
    const Material* material = draft.facts().material(id);
    return material != nullptr && uses_material(draft, letter, *material);
  };
  if (std::any_of(linked.begin(), linked.end(), used)) return;
  const Material* first = draft.facts().material(linked.front());
  findings.add(DraftInContext::whole(),
               "The text does not use what is linked" +
                   (first == nullptr ? std::string(" (R5.1).") : ": " + first->text + " (R5.1)."));
}

}  // namespace afterword::core::checks
