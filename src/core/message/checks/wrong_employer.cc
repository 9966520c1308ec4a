#include <algorithm>
#include <optional>

#include "core/message/checks/checks.h"
#include "core/message/reading/content.h"
#include "core/message/reading/edit_distance.h"

namespace afterword::core::checks {
namespace {

using reading::OrganisationName;
using reading::Text;
using reading::Word;

/// Capitalised in the middle of a sentence by everybody; no misspelling of a name.
constexpr std::string_view always_capital[] = {
    "monday",   "tuesday",  "wednesday", "thursday", "friday",    "saturday", "sunday",       "january",
    "february", "march",    "april",     "may",      "june",      "july",     "august",       "september",
    "october",  "november", "december",  "english",  "christmas", "easter",   "thanksgiving",
};

bool begins_sentence(const DraftInContext& draft, Part part, std::size_t word) {
  if (part == Part::subject) return word == 0;
  const auto& sentences = draft.letter().sentences();
  return std::any_of(sentences.begin(), sentences.end(),
                     [&](const reading::Sentence& sentence) { return sentence.first_word == word; });
}

/// Is the word part of a person's name of this application ("Morgan" Reed, where Morgan & Co is an employer)?
bool is_a_person(const DraftInContext& draft, std::uint64_t hash) {
  const auto has = [&](const std::string& name) { return reading::PersonName(name).has(hash); };
  if (has(draft.facts().seeker.name)) return true;
  const auto& contacts = draft.application().contacts;
  return std::any_of(contacts.begin(), contacts.end(), [&](const Contact& contact) { return has(contact.name); });
}

/// After these a name in small letters is still a name: "a role at globex".
bool follows_at(const Text& text, std::size_t word) {
  if (word == 0) return false;
  const std::string_view before = text.folded(text.words()[word - 1]);
  return before == "at" || before == "with" || before == "for" || before == "join" || before == "joining";
}

/// Does the text mean the organisation here, or an ordinary word that is spelled like it?
bool is_meant(const DraftInContext& draft, Part part, const OrganisationName& name, std::size_t at,
              std::size_t length) {
  const Text& text = draft.text(part);
  const auto& words = text.words();
  const Word& first = words[at];
  if (!first.capital && !words[at + length - 1].capital) {
    return name.core().size() >= 2 ? length >= 2 && follows_at(text, at)
                                   : !name.is_everyday() && name.core().front().size() >= 5 && follows_at(text, at);
  }
  if (!name.is_everyday() || length > 1) return true;
  // "Target", "Beacon": only where nothing else explains the capital.
  if (begins_sentence(draft, part, at) && first.core_end == first.end) return false;
  const auto neighbour = [&](std::size_t i, std::size_t left, std::size_t right) {
    return words[i].capital && !begins_sentence(draft, part, i) &&
           text.slice(words[left].end, words[right].start) == " " && text.folded(words[i]) != "i";
  };
  if (at > 0 && neighbour(at - 1, at - 1, at)) return false;
  return !(at + 1 < words.size() && neighbour(at + 1, at, at + 1));
}

struct Match {
  const DraftInContext::OtherEmployer* employer = nullptr;
  std::size_t length = 0;
};

Match longest_other(const DraftInContext& draft, const Text& text, std::size_t at) {
  Match best;
  for (const auto& other : draft.other_employers()) {
    const std::size_t length = other.name.length_at(text, at);
    if (length > best.length && !same_employer(other.application->employer, draft.application().employer)) {
      best = {&other, length};
    }
  }
  return best;
}

/// The word that was meant, where the one at `at` is a slip of the pen for a part of this employer's name.
std::optional<std::string> slip(const DraftInContext& draft, Part part, std::size_t at) {
  const Text& text = draft.text(part);
  const auto& words = text.words();
  const Word& word = words[at];
  const std::string_view folded = text.folded(word);
  if (!word.capital || word.link || draft.is_known_word(word.hash)) return std::nullopt;
  if (std::find(std::begin(always_capital), std::end(always_capital), folded) != std::end(always_capital)) {
    return std::nullopt;
  }
  const auto& core = draft.employer().core();
  const Text name(draft.employer().written());
  for (std::size_t i = 0; i < core.size(); ++i) {
    if (!reading::is_near_miss(folded, core[i])) continue;
    // A part of the name by itself counts where the name is known by it: the first word, or the only one. Elsewhere its
    // neighbour has to be there too ("Larkspur Musem").
    const std::uint64_t before = i > 0 ? reading::hash_of(core[i - 1]) : 0;
    const std::uint64_t after = i + 1 < core.size() ? reading::hash_of(core[i + 1]) : 0;
    const bool with_neighbour = (before != 0 && at > 0 && words[at - 1].hash == before) ||
                                (after != 0 && at + 1 < words.size() && words[at + 1].hash == after) ||
                                (at + 1 < words.size() && words[at + 1].capital &&
                                 reading::is_legal_form(text.folded(words[at + 1])) && i + 1 == core.size());
    const bool alone = i == 0 && (draft.employer().has_short_form() || core.size() == 1);
    if (!with_neighbour && !alone) continue;
    // At the beginning of a sentence any word has a capital ("Came ..." is no "Acme").
    if (!with_neighbour && begins_sentence(draft, part, at) && word.core_end == word.end) {
      const bool known =
          reading::is_everyday_word(word.hash) || draft.speller() == nullptr || (*draft.speller())(folded, nullptr);
      if (known) continue;
    }
    for (const Word& wanted : name.words()) {
      if (name.folded(wanted) == core[i]) return std::string(name.slice(wanted.start, wanted.core_end));
    }
  }
  return std::nullopt;
}

/// "Acme Crop" for "Acme Corp": the word behind this employer's name, where the name has one there.
std::optional<std::string> slip_in_legal_form(const DraftInContext& draft, const Text& text, std::size_t at,
                                              std::size_t end) {
  if (at >= end || !text.words()[at].capital || text.slice(text.words()[at - 1].end, text.words()[at].start) != " ") {
    return std::nullopt;
  }
  const Text name(draft.employer().written());
  const std::string_view said = text.folded(text.words()[at]);
  if (draft.is_known_word(text.words()[at].hash) || reading::is_legal_form(said)) return std::nullopt;
  for (const Word& word : name.words()) {
    const std::string_view meant = name.folded(word);
    if (reading::is_legal_form(meant) && reading::is_near_miss(said, meant)) {
      return std::string(name.slice(word.start, word.core_end));
    }
  }
  return std::nullopt;
}

/// "Orsted" for "Ørsted": the right letters without their diacritics.
std::optional<std::string> without_diacritics(const DraftInContext& draft, const Text& text, std::size_t at) {
  const Word& word = text.words()[at];
  const Text name(draft.employer().written());
  for (const Word& wanted : name.words()) {
    if (wanted.hash != word.hash || !word.capital) continue;
    const std::string meant = reading::spelled(name.slice(wanted.start, wanted.core_end));
    const std::string said = reading::spelled(text.slice(word.start, word.core_end));
    if (said != meant && said == reading::folded(said) && meant != reading::folded(meant)) {
      return std::string(name.slice(wanted.start, wanted.core_end));
    }
  }
  return std::nullopt;
}

void look_at(const DraftInContext& draft, Part part, Findings& findings) {
  const Text& text = draft.text(part);
  const auto& words = text.words();
  const std::size_t end = part == Part::body ? draft.end_word() : words.size();
  for (std::size_t at = 0; at < end; ++at) {
    if (words[at].link) continue;
    const std::size_t own = draft.employer().length_at(text, at);
    const Match other = longest_other(draft, text, at);
    if (other.length > own) {
      const std::size_t past = at + other.length;
      const Span span{part, words[at].start, words[past - 1].core_end};
      const bool person = other.length == 1 && is_a_person(draft, words[at].hash);
      const bool said = draft.facts_say(text, text.term_of(at), text.term_of(past));
      if (!person && !said && is_meant(draft, part, other.employer->name, at, other.length)) {
        findings.add(span,
                     "This goes to " + draft.application().employer.name + "; " + other.employer->name.written() +
                         " is another of your applications.",
                     draft.application().employer.name);
      }
      at = past - 1;
      continue;
    }
    if (own > 0) {
      if (const auto right = without_diacritics(draft, text, at)) {
        findings.add({part, words[at].start, words[at].core_end}, "They spell themselves " + *right + ".", *right);
      }
      at += own - 1;
      if (const auto right = slip_in_legal_form(draft, text, at + 1, end)) {
        findings.add({part, words[at + 1].start, words[at + 1].core_end}, "They spell themselves " + *right + ".",
                     *right);
      }
      continue;
    }
    if (const auto right = slip(draft, part, at)) {
      findings.add({part, words[at].start, words[at].core_end}, "They spell themselves " + *right + ".", *right);
    }
  }
}

}  // namespace

void wrong_employer(const DraftInContext& draft, Findings& findings) {
  look_at(draft, Part::subject, findings);
  look_at(draft, Part::body, findings);
}

}  // namespace afterword::core::checks
