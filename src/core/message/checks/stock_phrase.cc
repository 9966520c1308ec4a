#include "core/message/checks/phrase_findings.h"

namespace afterword::core::checks {
namespace {

constexpr reading::Phrases stock = reading::phrases<R"(
thank|thanks you? for your time and consideration
for your time and consideration
i am|was writing|reaching|emailing|contacting|messaging to|out to? follow|check|touch|inquire|enquire
i wanted|want|would to|like to? follow|circle up|back
i just wanted to follow|check|touch|reach
just wanted|wanting to follow|check|touch|reach
just|simply following|checking up|in
touch|touching base
circle|circling|circled back
to whom it may concern
dear sir|sirs or madam
please do not hesitate
at your earliest convenience
i hope this email|message|note|letter|mail finds you
hope this finds you
per|as per our conversation|discussion|call
as per my last|previous
pick|picking your brain
think|thinking outside the box
team player
hit the ground running
hard worker
go getter
self starter
results driven|oriented
perfect|ideal fit|candidate for the|this role|position|job
win win
low hanging fruit
synergy|synergies
proven track record
detail oriented
thank you in advance
thanks in advance
bring|brings to the table
valuable|invaluable|great asset to your|the|team|company|organization|organisation
skill set
best of both worlds
fast paced environment
attached please find
enclosed please find
humbled and honored|honoured
wealth of experience|knowledge
)">;

}  // namespace

void stock_phrase(const DraftInContext& draft, Findings& findings) {
  const reading::Greeting& greeting = draft.letter().greeting();
  if (greeting.found()) {
    // "To whom it may concern" is a greeting, which no sentence is.
    const reading::Text& text = draft.body();
    const std::size_t end = text.term_of(greeting.end_word);
    if (const auto match = stock.find(text, 0, end)) {
      findings.add(draft.terms(Part::body, match->first, match->end), "Nobody is addressed by this; name the person.");
    }
  }
  for_each_phrase(draft, stock, [&](Part part, const reading::PhraseMatch& match) {
    findings.add(draft.terms(part, match.first, match.end),
                 "\"" + words_of(draft, part, match) + "\" stands in every letter; say it in your own words.");
  });
}

}  // namespace afterword::core::checks
