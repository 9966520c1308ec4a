#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/message/checks/checks.h"

namespace afterword::core::checks {
namespace {

using reading::Term;
using reading::Text;

constexpr std::size_t shingle_size = 4;
constexpr std::size_t fewest_shingles = 5;  // fewer prove nothing: "My resume is attached."

std::uint64_t shingle_at(const std::vector<Term>& terms, std::size_t at) {
  std::uint64_t hash = 0;
  for (std::size_t i = 0; i < shingle_size; ++i) hash = (hash ^ terms[at + i].hash) * 0x9e3779b97f4a7c15U;
  return hash;
}

/// Could both be meant to be sent? A draft of the same step to the same person is another try at this one.
bool counts(const DraftInContext& draft, const OtherMessage& other) {
  const Message& message = *other.message;
  if (message.state == MessageState::cancelled || message.state == MessageState::failed) return false;
  if (message.state != MessageState::draft) return true;
  return message.to != draft.message().to || message.kind != draft.message().kind ||
         message.interview != draft.message().interview || message.number != draft.message().number;
}

}  // namespace

void same_as_another(const DraftInContext& draft, Findings& findings) {
  // The draft's shingles, sentence after sentence, without those that hold the employer's or the role's name.
  const Text& text = draft.body();
  const auto& terms = text.terms();
  const std::size_t first = text.term_of(draft.first_word());
  const std::size_t end = text.term_of(draft.end_word());
  std::vector<std::uint64_t> own;
  for (std::size_t at = first; at + shingle_size <= end; ++at) {
    const bool named = std::any_of(terms.begin() + static_cast<std::ptrdiff_t>(at),
                                   terms.begin() + static_cast<std::ptrdiff_t>(at + shingle_size),
                                   [&](const Term& term) { return draft.names_role_or_employer(term.word); });
    if (!named) own.push_back(shingle_at(terms, at));
  }
  if (own.size() < fewest_shingles) return;
  std::sort(own.begin(), own.end());

  for (const OtherMessage& other : draft.other_messages()) {
    if (!counts(draft, other)) continue;
    const Text theirs(other.message->body);
    std::vector<bool> found(own.size(), false);
    for (std::size_t at = 0; at + shingle_size <= theirs.terms().size(); ++at) {
      const auto range = std::equal_range(own.begin(), own.end(), shingle_at(theirs.terms(), at));
      for (auto i = range.first; i != range.second; ++i) found[static_cast<std::size_t>(i - own.begin())] = true;
    }
    const auto shared = static_cast<std::size_t>(std::count(found.begin(), found.end(), true));
    if (shared * 2 <= own.size()) continue;
    const std::size_t percent = shared * 100 / own.size();
    findings.add(DraftInContext::whole(),
                 std::to_string(percent) + " % of this text stands in your " +
                     (other.message->state == MessageState::sent ? "message to " : "other draft to ") +
                     std::string(name_of_contact(*other.application, other.message->to)) +
                     "; each message is its own (R3.1).");
    return;
  }
}

}  // namespace afterword::core::checks
