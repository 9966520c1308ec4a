#include <algorithm>
#include <vector>

#include "core/message/checks/checks.h"

namespace afterword::core::checks {
namespace {

using reading::Letter;
using reading::Sentence;
using reading::Text;

constexpr std::size_t long_enough = 8;  // words

/// Where terms [first, end) of `needle` stand in a row among terms of `hay`; hay.size() where they do not.
std::size_t find_run(const Text& hay, const Text& needle, std::size_t first, std::size_t end) {
  const auto& a = hay.terms();
  const auto& b = needle.terms();
  for (std::size_t at = 0; at + (end - first) <= a.size(); ++at) {
    if (a[at].hash != b[first].hash) continue;
    std::size_t same = 1;
    while (first + same < end && a[at + same].hash == b[first + same].hash) ++same;
    if (first + same == end) return at;
  }
  return a.size();
}

bool has_gone(const Message& message) { return message.state == MessageState::sent || is_on_its_way(message); }

}  // namespace

void repeats_earlier(const DraftInContext& draft, Findings& findings) {
  if (!draft.is(MessageKind::follow_up)) return;
  const Letter& letter = draft.letter();
  const Text& text = letter.text();
  std::vector<bool> reported(letter.sentences().size(), false);
  const auto report = [&](std::size_t i, const OtherMessage& other) {
    if (reported[i]) return;
    reported[i] = true;
    findings.add(DraftInContext::sentence(letter.sentences()[i]),
                 "This sentence stands in your message to " +
                     std::string(name_of_contact(*other.application, other.message->to)) +
                     " already; say it differently.");
  };

  for (const OtherMessage& other : draft.other_messages()) {
    if (!has_gone(*other.message)) continue;
    const Letter earlier(other.message->body, draft.facts().seeker.name);
    const Text& theirs = earlier.text();
    for (std::size_t i = 0; i < letter.sentences().size(); ++i) {
      const Sentence& sentence = letter.sentences()[i];
      const std::size_t first = text.term_of(sentence.first_word);
      const std::size_t end = text.term_of(sentence.end_word);
      if (sentence.words() < long_enough) continue;
      if (find_run(theirs, text, first, end) < theirs.terms().size()) report(i, other);
    }
    // The other way round: an earlier sentence that is part of a longer one now.
    for (const Sentence& sentence : earlier.sentences()) {
      if (sentence.words() < long_enough) continue;
      const std::size_t first = theirs.term_of(sentence.first_word);
      const std::size_t end = theirs.term_of(sentence.end_word);
      if (!text.may_have(theirs.terms()[first].hash) || !text.may_have(theirs.terms()[end - 1].hash)) continue;
      const std::size_t at = find_run(text, theirs, first, end);
      if (at == text.terms().size()) continue;
      const std::size_t word = text.terms()[at].word;
      for (std::size_t i = 0; i < letter.sentences().size(); ++i) {
        if (letter.sentences()[i].first_word <= word && word < letter.sentences()[i].end_word) report(i, other);
      }
    }
  }
}

}  // namespace afterword::core::checks
