#include <algorithm>

#include "core/message/checks/checks.h"
#include "core/message/checks/what_it_asks.h"

namespace afterword::core::checks {
namespace {

constexpr reading::Phrases attachments = reading::phrases<R"(
attached
i|am|also|have|now attach|attaching
attachment|attachments
find|please|am|is|are|have|i|herewith enclosed|enclosing
i enclose
enclosed|enclosing a|the|my|is|are|you|please|resume|cv|portfolio|copy|references
the enclosed resume|cv|portfolio|document|documents|file|files|references|copy|article|sample|samples|list|letter|slides
)">;

/// Where the word means something else, or an attachment somewhere else.
constexpr reading::Phrases something_else = reading::phrases<R"(
no strings attached
grew|grown|grow|growing|became|become|becoming|get|got|getting|feel|felt|feeling|deeply|emotionally|sentimentally attached
so|too|very|rather|quite|more|less|strangely|oddly|fondly attached
attached to the|a|an|our|your|my|their|his|her|it|them|one|any|that|being|some|each|every|earlier|previous|such|what
you|they|he|she|bo attached|attach
you|they|he|she have|has|had|had attached
you|your|their|his|her ** attachment|attachments
attachment|attachments to|style|styles|theory|point|points|you|order|orders|bracket|clip|figure|parenting
emotional|sentimental|strong|deep|no|without|any|your|growing attachment|attachments
attached|attachment|enclosed|enclosing|attaching ** earlier|previously|before|already|yesterday
attached|attachment|enclosed|enclosing|attaching ** last|previous|first|earlier|original note|message|email|mail|letter|application|time|week
attached|attachment|enclosed|enclosing|attaching ** my application|portal
if|should|whether|until|unless|when ** attached|attach|attachment|attachments|enclosed
semi|un|newly attached
garden|space|courtyard|yard|room|area attached|enclosed
)">;

/// It is attached to this very message.
constexpr reading::Phrases to_this_one = reading::phrases<R"(
attached to this|the email|mail|message|note|letter
)">;

}  // namespace

void attachment_missing(const DraftInContext& draft, Findings& findings) {
  const Message& message = draft.message();
  if (message.channel != Channel::email || !message.attachments.empty()) return;
  for (const reading::Sentence& sentence : draft.letter().sentences()) {
    const auto match = find_in(draft.letter(), sentence, attachments);
    if (!match) continue;
    const bool other = has(draft.letter(), sentence, something_else) && !has(draft.letter(), sentence, to_this_one);
    if (other || draft.facts_say(draft.body(), match->first, match->end)) continue;
    findings.add(draft.terms(Part::body, match->first, match->end),
                 "The text speaks of an attachment, and there is none.");
    return;
  }
}

}  // namespace afterword::core::checks
