#include <algorithm>

#include "core/message/checks/checks.h"

namespace afterword::core::checks {
namespace {

/// What stands after the "@", in lower case.
std::string host_of(std::string_view address) {
  const std::size_t at = address.rfind('@');
  return at == std::string_view::npos ? std::string() : reading::folded(address.substr(at + 1));
}

bool is_within(std::string_view host, std::string_view domain) {
  return host == domain ||
         (host.size() > domain.size() && host.ends_with(domain) && host[host.size() - domain.size() - 1] == '.');
}

/// Has a message gone to that address, or a reply come from it, in any application?
bool is_known_address(const DraftInContext& draft, std::string_view address) {
  const std::string wanted = reading::folded(address);
  const auto has_it = [&](const Contact& contact) {
    return contact.email && reading::folded(*contact.email) == wanted;
  };
  for (const Application& application : draft.facts().applications) {
    for (const Contact& contact : application.contacts) {
      if (!has_it(contact)) continue;
      const bool written =
          std::any_of(application.messages.begin(), application.messages.end(), [&](const Message& message) {
            return message.to == contact.id && message.state == MessageState::sent &&
                   message.channel == Channel::email && &message != &draft.message() &&
                   !(application.id == draft.application().id && message.id == draft.message().id);
          });
      const bool heard = std::any_of(application.replies.begin(), application.replies.end(),
                                     [&](const Reply& reply) { return reply.from == contact.id; });
      if (written || heard) return true;
    }
  }
  return false;
}

}  // namespace

void recipient_domain(const DraftInContext& draft, Findings& findings) {
  const Contact* recipient = draft.recipient();
  const auto& domain = draft.application().employer.domain;
  if (draft.message().channel != Channel::email || recipient == nullptr || !recipient->email || !domain) return;
  const std::string wanted = reading::folded(*domain);
  const std::string host = host_of(*recipient->email);
  if (wanted.empty() || host.empty() || is_within(host, wanted) || is_known_address(draft, *recipient->email)) return;
  findings.add(DraftInContext::whole(), *recipient->email + " is not at " + *domain +
                                            ", and you never wrote to it before: is it the right address?");
}

}  // namespace afterword::core::checks
