#include "core/message/composing/fragment.h"

#include <algorithm>

#include "core/message/composing/verbs.h"
#include "core/message/reading/text.h"

namespace afterword::core::composing {
namespace {

using reading::Text;
using reading::Word;

bool is_one_of(std::string_view word, const auto& list) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

/// What people have, rather than are.
constexpr std::string_view belongings[] = {"families", "kids",         "children",  "dogs",     "cats",
                                           "twins",    "sons",         "sisters",   "degrees",  "siblings",
                                           "brothers", "grandparents", "daughters", "teenagers"};

bool names_people(std::string_view plural) {
  constexpr std::string_view people[] = {"fans",   "parents",   "nurses",   "migrants", "vegetarians",
                                         "vegans", "graduates", "veterans", "dads",     "mums",
                                         "moms",   "people",    "chefs",    "cooks"};
  return is_one_of(plural, people) || plural.ends_with("ists") || plural.ends_with("ers") || plural.ends_with("ors") ||
         plural.ends_with("ians") || plural.ends_with("eers");
}

}  // namespace

bool is_somebody(const Fragment& fragment) {
  constexpr std::string_view people[] = {
      "learner",    "worker",     "player",     "listener",   "speaker",      "customer", "teacher",   "engineer",
      "nurse",      "manager",    "leader",     "user",       "writer",       "reader",   "developer", "designer",
      "runner",     "swimmer",    "member",     "parent",     "graduate",     "veteran",  "expert",    "mentor",
      "coach",      "founder",    "owner",      "chef",       "baker",        "driver",   "cook",      "analyst",
      "scientist",  "thinker",    "researcher", "translator", "editor",       "solver",   "starter",   "finisher",
      "fan",        "specialist", "organiser",  "organizer",  "communicator", "carer",    "gardener",  "builder",
      "bricklayer", "seller",     "planner",    "volunteer",  "native",       "musician"};
  if (fragment.shape != Shape::noun || fragment.has_comma || fragment.unsure) return false;
  const Text text(fragment.text);
  std::string_view head;
  for (std::size_t i = 0; i < text.words().size(); ++i) {
    const std::string_view word = text.folded(text.words()[i]);
    if (i > 0 && (is_preposition(word) || word == "who" || word == "and")) break;
    head = word;
  }
  if (is_one_of(head, people)) return true;
  // "Experienced diver", "qualified electrician"; but "my career", "the summer".
  constexpr std::string_view things[] = {
      "career",   "number",   "paper",     "power",  "order",  "computer",  "matter",  "letter",  "offer",   "water",
      "summer",   "winter",   "answer",    "manner", "server", "container", "layer",   "cluster", "master",  "chapter",
      "border",   "counter",  "transfer",  "tower",  "other",  "center",    "quarter", "error",   "sector",  "factor",
      "behavior", "favor",    "humor",     "labor",  "color",  "honor",     "mirror",  "motor",   "floor",   "door",
      "monitor",  "list",     "checklist", "twist",  "never",  "over",      "under",   "river",   "weather", "dinner",
      "theater",  "calendar", "folder",    "ladder", "weather"};
  const bool of_people = head.size() > 4 && (head.ends_with("er") || head.ends_with("or") || head.ends_with("ist") ||
                                             head.ends_with("ician"));
  return of_people && text.words().size() < 4 && !is_one_of(head, things);
}

std::string capitalised(std::string_view text) {
  std::string out(text);
  // "dbt" and "npm" are spelled so, at the beginning of a sentence too.
  const std::string_view first = text.substr(0, text.find_first_of(" ,;:.'-"));
  if (first.size() > 1 && first.find_first_of("aeiouyAEIOUY") == std::string_view::npos &&
      std::all_of(first.begin(), first.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    return out;
  }
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 0x20);
  if (out.size() > 1 && static_cast<unsigned char>(out[0]) == 0xc3) {  // Latin-1: the capital sits 0x20 before
    const auto second = static_cast<unsigned char>(out[1]);
    if (second >= 0xa0 && second <= 0xbe && second != 0xb7) out[1] = static_cast<char>(second - 0x20);
  }
  return out;
}

std::optional<std::string> as_noun(const Fragment& fragment) {
  switch (fragment.shape) {
    case Shape::gerund:
    case Shape::noun_clause:
      return fragment.text;
    case Shape::infinitive:
      return "the chance " + fragment.text;
    case Shape::noun:
      break;
    default:
      return std::nullopt;
  }
  if (fragment.text.starts_with("no ") && !fragment.has_comma) return "having " + fragment.text;
  if (fragment.text.starts_with("no ") || fragment.text.starts_with("not ")) return std::nullopt;
  if (!fragment.bare) return fragment.text;
  if (fragment.has_comma) return std::nullopt;  // "small team, big backlog" takes no article as a whole
  const Text text(fragment.text);
  const auto& words = text.words();
  if (!fragment.unsure && (words.front().capital || words.front().core_end != words.front().end))
    return fragment.text;  // a name, a possessive
  const std::string first(text.folded(words.front()));
  const std::string last(text.folded(words.back()));
  const bool modified = std::any_of(words.begin() + 1, words.end(), [&](const Word& w) {
    const std::string_view word = text.folded(w);
    return is_preposition(word) || word == "that" || word == "who" || word == "which" || word == "where";
  });
  // "the team of six", "the greenfield ledger"; but "weekly demos", "event sourcing", "sailing".
  const bool plural = last.ends_with('s') && !last.ends_with("ss") && !last.ends_with("us");
  const bool mass =
      last.ends_with("ing") || words.size() == 1 || last == "work" || last == "culture" || last == "people";
  if (!modified && (plural || mass)) return fragment.text;
  if (words.size() == 3 && text.folded(words[1]) == "and") return fragment.text;  // "diversity and inclusion"
  if (modified && first.ends_with("ing") && !is_gerund(first) && is_preposition(std::string(text.folded(words[1])))) {
    return fragment.text;  // "training for new leads"
  }
  if (fragment.unsure) return std::nullopt;
  return "the " + fragment.text;
}

std::optional<std::string> as_shared_noun(const Fragment& fragment) {
  if (fragment.unsure || fragment.counted || fragment.text.starts_with("both ")) return std::nullopt;
  if (fragment.shape == Shape::gerund) return fragment.text;
  if (fragment.shape != Shape::noun) return std::nullopt;
  if (!fragment.bare) return fragment.text;
  const Text text(fragment.text);
  const auto& words = text.words();
  const std::string first(text.folded(words.front()));
  if (is_one_of(text.folded(words.back()), belongings) || is_somebody(fragment)) return std::nullopt;
  if (first == "same") return "the " + fragment.text;
  if (words.size() > 1 && (first == "mutual" || first == "shared" || first == "common")) {
    Fragment rest = fragment;  // "mutual love of spreadsheets": that it is shared is said anyway
    rest.text.erase(0, first.size() + 1);
    return as_shared_noun(rest);
  }
  if (words.size() > 2 && !words.front().capital) {
    const std::string second(text.folded(words[1]));
    if ((second == "of" || second == "for") && !first.ends_with('s')) {  // "love of sailing", "weakness for puns"
      return (std::string_view{"aeiou"}.find(first.front()) != std::string_view::npos ? "an " : "a ") + fragment.text;
    }
  }
  return fragment.text;
}

std::optional<std::string> as_known_noun(const Fragment& fragment) {
  auto noun = as_noun(fragment);
  if (!noun || fragment.shape != Shape::noun || fragment.unsure) return noun;
  const Text text(*noun);
  const auto& words = text.words();
  const std::string_view article = noun->starts_with("a ") ? "a" : "an";
  if (words.size() < 2 || !noun->starts_with(std::string(article) + " ")) return noun;
  // "A lot of freedom", "a good mentor", "a love of maps": nothing that could be pointed at.
  constexpr std::string_view vague[] = {"lot",  "few",   "couple", "bit",     "little", "number",
                                        "good", "great", "real",   "sense",   "lack",   "way",
                                        "kind", "sort",  "type",   "passion", "love",   "life"};
  if (is_one_of(text.folded(words[1]), vague)) return noun;
  return "the" + noun->substr(article.size());
}

bool is_one_thing(const Fragment& fragment) {
  if (fragment.shape == Shape::gerund || fragment.shape == Shape::noun_clause) return true;
  if (fragment.shape != Shape::noun || fragment.has_comma || fragment.counted || fragment.unsure) return false;
  const Text text(fragment.text);
  const auto& words = text.words();
  constexpr std::string_view many[] = {"both", "these", "those", "all", "some", "many", "several", "few", "other"};
  if (is_one_of(text.folded(words.front()), many)) return false;
  std::string_view head;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = text.folded(words[i]);
    if (word == "and") return false;
    if (i > 0 && (is_preposition(word) || word == "that" || word == "who" || word == "which" || word == "where")) break;
    head = word;
  }
  constexpr std::string_view plural[] = {"people", "children", "men",   "women", "staff",
                                         "data",   "media",    "folks", "kids"};
  return !is_one_of(head, plural) && (!head.ends_with('s') || head.ends_with("ss") || head.ends_with("us"));
}

std::optional<std::string> as_clause(const Fragment& typed, std::string_view subject) {
  if (typed.unsure) return typed.shape == Shape::sentence ? std::optional(typed.text) : std::nullopt;
  const bool both = subject.ends_with("both");
  Fragment fragment = typed;
  if (both && fragment.text.starts_with("both ")) {  // "both studied in Lund": the subject brings its own
    fragment.text.erase(0, 5);
    const Text rest(fragment.text);
    const std::string noun(rest.folded(rest.words().back()));
    if (fragment.shape == Shape::noun && is_one_of(noun, belongings)) return "we both have " + fragment.text;
    const bool people = rest.words().size() == 1 || rest.words().front().capital || names_people(noun);
    if (fragment.shape == Shape::noun && people && rest.words().size() < 4 && noun.ends_with('s')) {
      return "we are both " + fragment.text;  // "both cyclists"
    }
    constexpr std::string_view states[] = {"taught", "trained", "made", "born", "raised", "educated"};
    if (fragment.shape == Shape::noun && rest.words().size() < 3 && is_one_of(noun, states)) {
      return "we are both " + fragment.text;  // "both self-taught"
    }
  }
  const Text text(fragment.text);
  const std::string first(text.folded(text.words().front()));
  const std::string lead = std::string(subject) + " ";
  switch (fragment.shape) {
    case Shape::sentence: {
      // "Team is 12 people", "father was a miner": a subject without its article.
      constexpr std::string_view known[] = {"team",    "office",   "role",  "job",      "company",  "department",
                                            "product", "manager",  "boss",  "schedule", "contract", "territory",
                                            "project", "deadline", "board", "panel",    "site",     "school",
                                            "ward",    "kitchen",  "budget"};
      constexpr std::string_view relatives[] = {"father",  "mother", "dad", "mum",      "mom",    "wife",
                                                "husband", "sister", "son", "daughter", "brother"};
      if (is_one_of(first, relatives)) return std::nullopt;
      const bool second_known = text.words().size() > 2 && !is_determiner(first) && !is_gerund(first) &&
                                !is_subject_pronoun(first) &&
                                text.words().front().core_end == text.words().front().end &&
                                !text.words().front().capital && is_one_of(text.folded(text.words()[1]), known);
      return (is_one_of(first, known) || second_known ? "the " : "") + fragment.text;
    }
    case Shape::noun:
      if (both && (fragment.counted || is_one_of(text.folded(text.words().back()), belongings))) {
        return "we both have " + fragment.text;
      }
      if (is_somebody(fragment) && fragment.bare && !subject.empty()) {
        if (both) return std::nullopt;
        const bool vowel = std::string_view{"aeiou"}.find(first.front()) != std::string_view::npos;
        return lead + (subject == "I" ? "am " : "are ") + (vowel ? "an " : "a ") + fragment.text;
      }
      if (is_somebody(fragment) && subject == "I") return lead + "am " + fragment.text;  // "a fast learner"
      return std::nullopt;
    case Shape::past:
      if (first == "was" || first == "were") {
        return lead + (subject == "I" ? "was" : "were") + fragment.text.substr(first.size());
      }
      return lead + fragment.text;
    case Shape::present:
      if (first == "am" || first == "are" || first == "is") {
        return lead + (subject == "I" ? "am" : "are") + fragment.text.substr(first.size());
      }
      if (first == "has" || first == "does") {
        return lead + (first == "has" ? "have" : "do") + fragment.text.substr(first.size());
      }
      return lead + fragment.text;
    case Shape::third_person: {
      if (first == "is") return lead + (subject == "I" ? "am" : "are") + fragment.text.substr(first.size());
      const auto base = base_of_third_person(first);
      if (!base) return std::nullopt;
      return lead + *base + fragment.text.substr(first.size());
    }
    case Shape::adjective:
      if (both) return "we are both " + fragment.text;
      return lead + (subject == "I" ? "am " : "are ") + fragment.text;
    case Shape::preposition:
      if (both && (first == "from" || first == "in" || first == "on")) return "we are both " + fragment.text;
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

}  // namespace afterword::core::composing
