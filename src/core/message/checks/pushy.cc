#include <optional>

#include "core/message/checks/phrase_findings.h"

namespace afterword::core::checks {
namespace {

constexpr reading::Phrases pressure = reading::phrases<R"(
still waiting
been waiting
keep|keeps|kept me waiting
as soon as possible
asap
i deserve
you owe me
owe me an|a
urgent|urgently
it is imperative
demand|demanding an|a|that|to
i expect an|a|your|you quick? answer|reply|response|decision|to
i need an|a|your|you quick? answer|reply|response|decision|to
i must have an|a|your answer|reply|response|decision
i require an|a|your answer|reply|response|decision
need to know by
need|want|expect|require * answer|reply|response|decision * by|before|today|tomorrow|now
answer|reply|respond|response|decide|call|write * immediately
answer|reply|respond|call|write|hear * right away
answer|reply|respond|call|write|hear * at once
final|last notice|warning
unless i hear|get|receive|have * i will|shall|would|must have? to? withdraw|accept|go|look|assume|take|call|escalate|move
if i do|have not hear|heard ** i will|shall|would|must have? to? withdraw|accept|go|look|assume|take|call|escalate|move
unless i hear|get|receive|have ** i will|shall have? to? withdraw|accept|go|look|assume|take|call
if i do|have|am not hear|heard|get|receive|told ** by ** i will|shall have? to? withdraw|accept|go|look|assume|take
if you do not reply|respond|answer|write|call
or i will|shall have|withdraw|accept|go|look|assume|take|call|escalate
will|shall assume that|you
why have|has not you|i|anybody|anyone|it
why have|has you|nobody not? replied|answered|responded|written|called
why is it taking
why|how does it take
taking so|too long
you|they|anyone|anybody have|has|did not even? yet? replied|responded|answered|bothered|reply|respond|answer
no one|nobody has even? yet? replied|responded|answered|bothered|called
you promised ** answer|reply|decision|call|write|hear|back
you|being|been ignored|ignoring
ignored|ignoring my
ghosted|ghosting
i am|was|feel|felt very? quite? rather? deeply? disappointed|frustrated|annoyed|insulted that|by|with|not|to
this|it|that|which is quite? simply? unacceptable|unprofessional|rude
the least you could
have the courtesy|decency
common courtesy
i took * off|unpaid for your|this|the|that interview|interviews
after all the my? time|work|effort i
do|does not waste|wasting
wasting|wasted|waste my time
running out of time|patience
lose|losing|lost patience
my patience is
weeks|months|days|silence without a|any single? word|reply|answer|response|news
must|have to? hear|reply|respond|answer * today|tomorrow|now
please|pls|kindly reply|respond|answer|call|write|decide * today|now|immediately|tomorrow|tonight
i will|shall keep|continue * writing|calling|asking|emailing|until
not wait any|much longer
)">;

constexpr reading::Phrases no_word = reading::phrases<R"(
have|had|has|did not yet? ever? even? heard|hear back|anything|from|yet|a|since|so|to
no reply|response|answer|word from|since|yet|so|to
not|never heard back
)">;

/// "as soon as possible", "immediately" are pressure on them, not when the writer is the one to hurry.
constexpr reading::Phrases haste = reading::phrases<R"(
as soon as possible
asap
)">;
constexpr reading::Phrases my_own_haste = reading::phrases<R"(
i|we
glad|happy|able|available|free|ready|can|could start
)">;

/// "Nothing urgent", "no need to answer right away".
constexpr reading::Phrases no_pressure = reading::phrases<R"(
not|no|nothing|never|without|neither|less|hardly
)">;

/// "When may I expect an answer?" asks; "I expect an answer" does not.
constexpr reading::Phrases asking_leave = reading::phrases<R"(
may|might|can|could|should|when|what i
)">;

/// "Urgent Care" is a ward, "Urgent Ink" a firm.
bool is_part_of_a_name(const DraftInContext& draft, Part part, const reading::PhraseMatch& match) {
  if (match.end - match.first != 1) return false;
  const reading::Text& text = draft.text(part);
  const auto& words = text.words();
  const Span span = draft.terms(part, match.first, match.end);
  for (std::size_t at = 0; at + 1 < words.size(); ++at) {
    if (words[at].start != span.start) continue;
    return words[at].capital && words[at + 1].capital && text.slice(words[at].end, words[at + 1].start) == " ";
  }
  return false;
}

bool is_harmless(const DraftInContext& draft, Part part, const reading::PhraseMatch& match) {
  const reading::Text& text = draft.text(part);
  const std::size_t before = match.first > 5 ? match.first - 5 : 0;
  if (is_part_of_a_name(draft, part, match)) return true;
  if (match.first > 0 && asking_leave.find(text, match.first - 1, match.first + 1)) return true;
  if (no_pressure.find(text, match.first > 3 ? match.first - 3 : 0, match.first)) return true;
  const auto hurried = haste.find(text, match.first, match.end);
  return hurried && hurried->first == match.first && my_own_haste.find(text, before, match.first).has_value();
}

}  // namespace

void pushy(const DraftInContext& draft, Findings& findings) {
  for_each_phrase(draft, pressure, [&](Part part, const reading::PhraseMatch& match) {
    if (is_harmless(draft, part, match)) return;
    findings.add(draft.terms(part, match.first, match.end),
                 "\"" + words_of(draft, part, match) + "\" presses them; they have more to do than this.");
  });
  // Once is a fact, twice is a reproach.
  std::optional<Span> first;
  for_each_phrase(draft, no_word, [&](Part part, const reading::PhraseMatch& match) {
    const Span span = draft.terms(part, match.first, match.end);
    if (first) findings.add(span, "That they have not answered is said twice.");
    first = span;
  });
}

}  // namespace afterword::core::checks
