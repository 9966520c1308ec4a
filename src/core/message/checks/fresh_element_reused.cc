#include <algorithm>

#include "core/message/checks/checks.h"
#include "core/message/reading/characters.h"

namespace afterword::core::checks {
namespace {

bool is_same(const DraftInContext& draft, const std::string& a, const std::string& b) {
  if (a == b) return true;
  const Material* one = draft.facts().material(a);
  const Material* other = draft.facts().material(b);
  return one != nullptr && other != nullptr && one->url && other->url && !reading::trimmed(*one->url).empty() &&
         reading::trimmed(*one->url) == reading::trimmed(*other->url);
}

}  // namespace

void fresh_element_reused(const DraftInContext& draft, Findings& findings) {
  if (!draft.is(MessageKind::follow_up)) return;
  for (const std::string& id : draft.message().materials) {
    for (const OtherMessage& other : draft.other_messages()) {
      const Message& message = *other.message;
      if (message.state != MessageState::sent && !is_on_its_way(message)) continue;
      const auto& used = message.materials;
      if (std::none_of(used.begin(), used.end(), [&](const std::string& each) { return is_same(draft, each, id); })) {
        continue;
      }
      const Material* material = draft.facts().material(id);
      std::size_t at = std::string::npos;
      if (material != nullptr && material->url) at = draft.body().bytes().find(*material->url);
      const Span span =
          at == std::string::npos ? DraftInContext::whole() : DraftInContext::in_body(at, at + material->url->size());
      findings.add(span, "You used this in your message to " +
                             std::string(name_of_contact(*other.application, message.to)) +
                             "; bring something they have not seen (R5.1).");
      break;
    }
  }
}

}  // namespace afterword::core::checks
