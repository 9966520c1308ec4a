#include "core/time/when_wishes.h"

#include <algorithm>

namespace afterword::core::when {
namespace {

constexpr Phrase contact_phrases[] = {
    "call|contact|email|mail|phone|ring|text|message|ping|chase|nudge|bother|pester|approach|inquire|enquire|write",
    "chasing|disturb",
    "calling|contacting|emailing|mailing|phoning|ringing|texting|messaging|pinging|inquiring|enquiring|writing",
    "bothering",
    "contacted|called|phoned|chased|approached|emailed",
    "e mail|mailing",
    "follow|following|followed up",
    "followup|followups",
    "reach|reaching|reached out",
    "check|checking in|back|up",
    "get|getting in touch|contact",
    "get|getting back to us|them|me",
    "be|being in touch",
    "touch|touching base",
    "circle|circling back",
    "chase|chasing up",
    "give us|them|me|him|her a call|ring|shout",
};
constexpr Phrase contact_nouns[] = {
    "phone? calls|emails|messages|inquiries|enquiries|contact|texts",
    "follow up|ups",
    "followup|followups",
};
/// What may stand between "don't" and the verb: "don't ever feel that you need to call".
constexpr Phrase filler =
    "please|ever|even|try|to|need|have|bother|feel|the|you|must|worry|about|be|any|further|again|directly|also|just|at|"
    "all|or|"
    "obliged|obligated|pressured|yet|him|her|us|them|me|i|for|under|circumstances|that|candidates|applicants|"
    "personally|"
    "by|attempt|start|keep|go|and|call|email|phone|write|contact|actively|separately";

std::size_t contact_at(const Words& words, std::size_t i) { return words.after_any(i, contact_phrases); }

/// "contact you": theirs to us, and no wish.
bool is_about_you(const Words& words, std::size_t after_verb) {
  const auto preposition = words.after(after_verb, "to|with|on|at|for|in");
  return words.is(preposition != 0 ? preposition : after_verb, "you|your");
}

bool leads_to_contact(const Words& words, std::size_t i) {
  constexpr int longest = 8;
  for (int skipped = 0; skipped <= longest; ++skipped, ++i) {
    if (const auto next = contact_at(words, i); next != 0) {
      if (!is_about_you(words, next)) return true;
      return false;
    }
    if (words[i].kind != Kind::word || !words.is(i, filler)) return false;
  }
  return false;
}

/// "we don't call everybody", "if you don't contact us": told, not asked.
bool is_said_of_somebody(const Words& words, std::size_t i) {
  if (i == 0) return false;
  if (words.is(
          i - 1,
          "we|they|i|who|he|she|it|recruiters|companies|employers|most|usually|normally|generally|typically|always|hr"))
    return true;
  if (words.is(i - 1, "why|decided|chose|choosing|trying|try|better|going|hesitate|want|wanted|wants|going"))
    return true;
  return words.is(i - 1, "you|candidates|applicants") && i >= 2 &&
         words.is(i - 2, "if|when|unless|because|case|why|since|that's");
}

bool forbids_at(const Words& words, std::size_t i) {
  static constexpr Phrase orders[] = {
      "don't|dont|never|mustn't|shouldn't|needn't",
      "do|must|should|need not",
      "not to",
  };
  static constexpr Phrase requests[] = {
      "please not",
      "no need|reason|point",
      "not necessary|needed|required",
      "isn't|wasn't necessary|needed|required",
      "rather|prefer|prefers that? i|you|we|candidates|applicants|people not|didn't|don't",
      "ask|asks|asked|request|requested that? i|you|we|candidates|applicants|people not|didn't|don't",
      "without|avoid|avoiding|stop",
      "refrain|refraining from",
      "hold|holding off on?",
      "discourage|discourages|discouraged me|you|us|candidates|applicants|people? from?",
  };
  const auto order = words.after_any(i, orders);
  if (order != 0 && !is_said_of_somebody(words, i) && leads_to_contact(words, order)) return true;
  const auto request = words.after_any(i, requests);
  return request != 0 && leads_to_contact(words, request);
}

/// "They don't want to be contacted", "would rather not be called", "we do not accept calls"
bool dislikes_at(const Words& words, std::size_t i) {
  const auto negation = words.after(i, "don't|dont|doesn't|not|never|won't|rather|prefer");
  if (negation == 0) return false;
  auto at =
      words.after(negation, "want|wants|like|likes|wish|wishes|appreciate|welcome|take|accept|accepting|encourage");
  if (at == 0 && words.is(i, "rather|prefer")) at = words.after(negation, "not|to to? be?");
  if (at == 0 && words.is(i, "not")) at = words.after(negation, "to? be");
  if (at == 0) return false;
  if (words.is(i, "rather|prefer") && !words.is(negation, "not") && !words.is(at - 1, "not")) return false;
  constexpr int longest = 4;
  for (int skipped = 0; skipped <= longest; ++skipped, ++at) {
    if (const auto next = std::max(contact_at(words, at), words.after_any(at, contact_nouns)); next != 0) {
      return !is_about_you(words, next);
    }
    if (!words.is(at,
                  "me|you|us|candidates|applicants|people|anyone|anybody|any|to|be|get|being|getting|phone|a|lot|of|it|"
                  "when|if"))
      return false;
  }
  return false;
}

/// "no phone calls, please", "follow-up is not necessary", "no need for a follow-up"
bool refuses_contact_at(const Words& words, std::size_t i) {
  if (const auto next = words.after(i, "no need for a|any? further?");
      next != 0 && words.after_any(next, contact_nouns) != 0)
    return true;
  if (const auto no = words.after(i, "no further?"); no != 0) {
    const auto noun = words.after_any(no, contact_nouns);
    if (noun != 0) {
      if (words.is(noun, "needed|necessary|required")) return true;
      const bool asked = words.is(noun, "please") || words.is(noun, ", please") ||
                         (i > 0 && words.is(i - 1, "please|said|asked|was|:"));
      if (asked && !words.is(noun, "yet|so|from")) return true;
    }
  }
  if (const auto noun = words.after_any(i, contact_nouns); noun != 0) {
    return words.after(noun, "is not needed|necessary|required") != 0 ||
           words.after(noun, "isn't needed|necessary|required") != 0 ||
           words.after(noun, "are not needed|necessary|required|welcome") != 0;
  }
  return words.is(i, "not the other way around|round");
}

/// "please wait to hear from us", "wait until we call"
bool asks_to_wait_at(const Words& words, std::size_t i) {
  static constexpr Phrase waits[] = {
      "wait|waiting to hear",
      "wait|waiting to be contacted|called|informed|notified",
      "wait|waiting until|till|for we|they|he|she|you|i contact|contacts|call|calls|reach|hear|hears",
      "wait|waiting until|till|for we|they|he|she|you|i have|write|writes|email|emails|get|gets|are|am|is",
      "wait|waiting for us|them|him|her|me|hr to contact|call|reach|get|write|email|be|come",
      "wait|waiting for our|their|his|her|my call|email|response|reply|answer|letter|message|decision",
      "sit|hang tight until|till you|we|i|they hear|contact|call|reach|have|are",
  };
  const auto next = words.after_any(i, waits);
  if (next == 0) return false;
  if (i > 0 &&
      words.is(
          i - 1,
          "can't|cannot|couldn't|not|don't|to|we|i|they|still|been|we're|i'm|am|are|we'll|will|i'll|they're|not")) {
    // "told me to wait to hear" is a wish as well; "no need to wait" is none
    const bool told =
        words.is(i - 1, "to") && i >= 2 && words.is(i - 2, "me|us|candidates|applicants|you|supposed|asked|told|have");
    return told;
  }
  return !(i > 1 && words.is(i - 2, "not|don't|no"));
}

}  // namespace

bool asks_not_to_contact(const Words& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].kind != Kind::word) continue;
    if (forbids_at(words, i) || dislikes_at(words, i) || refuses_contact_at(words, i) || asks_to_wait_at(words, i))
      return true;
  }
  return false;
}

}  // namespace afterword::core::when
