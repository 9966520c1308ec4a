// Telling the shape of a note: as much parsing as its first few words allow.
#include <algorithm>

#include "core/message/composing/fragment.h"
#include "core/message/composing/verbs.h"

namespace afterword::core::composing {
namespace {

using reading::Text;
using reading::Word;

bool is_one_of(std::string_view word, const auto& list) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool is_question(const Text& text) {
  if (text.bytes().ends_with('?')) return true;
  if (text.words().size() < 3 || !is_wh_word(text.folded(text.words()[0]))) return false;
  return is_auxiliary(text.folded(text.words()[1]));
}

/// "hiring process", "training budget": an -ing word before the noun that it describes.
bool describes_a_noun(std::string_view word) {
  constexpr std::string_view nouns[] = {"process",   "policy",   "plan",       "culture", "model",     "strategy",
                                        "team",      "system",   "tool",       "tools",   "pipeline",  "practice",
                                        "practices", "approach", "experience", "program", "programme", "budget",
                                        "manager",   "rate",     "schedule",   "work",    "standards", "platform",
                                        "group",     "club",     "wall",       "room",    "question"};
  return is_one_of(word, nouns);
}

/// A past form that is the verb of its sentence: "went", "merged last year"; not "led by engineers".
bool tells(std::string_view word, std::string_view next) {
  constexpr std::string_view finite[] = {"went", "became", "began", "grew",  "knew",  "took", "wrote",
                                         "saw",  "gave",   "drove", "spoke", "chose", "fell", "rose",
                                         "was",  "were",   "did",   "had",   "came"};
  if (is_one_of(word, finite)) return true;
  return word.ends_with("ed") && is_past_verb(word) && !next.empty() &&
         (!is_preposition(next) || next == "from" || next == "to");
}

/// Verbs of which "-ing" words are nouns as well: "building trust", but "building permit".
bool does_something(std::string_view first, std::string_view second) {
  constexpr std::string_view no_doing[] = {"everything", "something", "anything", "nothing",
                                           "during",     "morning",   "evening"};
  if (first.size() < 6 || !first.ends_with("ing") || is_one_of(first, no_doing) || second.empty() || second == "and" ||
      is_preposition(second))
    return false;
  if (is_determiner(second)) return true;  // "rewilding the north field"
  const std::string_view stem = first.substr(0, first.size() - 3);
  if (!is_base_verb(stem) && !is_base_verb(std::string(stem) + "e")) return false;
  constexpr std::string_view objects[] = {"things", "people", "trust", "data", "software", "new", "better", "good"};
  return is_one_of(second, objects);
}

std::string word_of(const Text& text, std::size_t i) {
  const auto& words = text.words();
  return i < words.size() ? reading::folded(text.slice(words[i].start, words[i].end)) : std::string();
}

/// "the team answers to a committee", "his students publish a newspaper": is word `i`, which is not the first, a verb
/// with its object?
bool does_to(const Text& text, std::size_t i) {
  const std::string verb = word_of(text, i);
  const std::string next = word_of(text, i + 1);
  constexpr std::string_view times[] = {"day", "week", "month", "quarter", "term", "season", "year", "shift"};
  if (next == "a" && is_one_of(word_of(text, i + 2), times)) return false;  // "three releases a day"
  const bool one = verb.ends_with('s') && is_base_verb(verb.substr(0, verb.size() - 1));
  const bool many = word_of(text, i - 1).ends_with('s') && is_base_verb(verb);
  return (one || many) && (is_determiner(next) || ((one || verb == "go") && next == "to"));
}

/// "The team is six people", "Ann thinks that ...", "patients over 70 can't read the portal": is there a verb of which
/// the note's first words are the subject? `first` is the first word that may be it.
bool has_finite_verb(const Text& text, std::size_t first) {
  const auto word = [&](std::size_t i) { return word_of(text, i); };
  const std::size_t size = text.words().size();
  constexpr std::string_view changes[] = {"doubled", "tripled", "halved", "merged", "moved", "changed", "closed",
                                          "grew",    "shrank",  "left",   "quit",   "fell",  "rose",    "retired"};
  constexpr std::string_view plain[] = {"is",     "are",    "was",    "were",    "can",    "will",
                                        "can't",  "won't",  "don't",  "isn't",   "didn't", "doesn't",
                                        "aren't", "cannot", "wasn't", "couldn't"};
  if (size > 1 && size < 5 && is_one_of(word(size - 1), changes)) return true;
  bool near = true;  // nothing stands between the subject and its verb yet
  for (std::size_t i = 1; i + 1 < size; ++i) {
    const std::string here = word(i);
    if (here == "that" || is_wh_word(here)) return false;  // what follows is about the noun
    if (here == "the" && i == 2) return false;             // "the way the team is run"
    if (is_one_of(here, plain)) return true;
    near = near && i < 4 && !is_preposition(here) && (i == 1 || !is_determiner(here));
    if (!near) continue;
    if (is_auxiliary(here)) return true;
    if (i >= first && (base_of_third_person(here) || tells(here, word(i + 1)) || does_to(text, i))) return true;
  }
  return false;
}

}  // namespace

Shape shape_of(const Text& text) {
  const auto& words = text.words();
  const auto word = [&](std::size_t i) { return word_of(text, i); };
  for (const Word& each : words) {
    // Another script: our grammar has nothing to say about it.
    const std::string_view folded = text.folded(each);
    if (std::any_of(folded.begin(), folded.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) {
      return Shape::other;
    }
  }
  if (is_question(text)) return Shape::other;
  std::string first = word(0);
  std::size_t next = 1;
  while (next < words.size() && words[next].hyphened) first = word(next++);  // "co-teaching" is a kind of teaching
  if (next > 1 && (first.ends_with("ed") || first == "taught" || first == "driven" || first == "military")) {
    return is_preposition(word(next)) || word(next).empty() ? Shape::adjective : Shape::noun;  // "detail-oriented"
  }
  if (is_subject_pronoun(first)) return words.size() > 1 ? Shape::sentence : Shape::other;
  if ((first == "everyone" || first == "everybody" || first == "nobody") &&
      (word(1).ends_with('s') || is_past_verb(word(1)) || is_auxiliary(word(1)))) {
    return Shape::sentence;
  }
  if ((first == "lots" || first == "plenty") && word(1) == "of") return Shape::noun;
  constexpr std::string_view papers[] = {"certified", "qualified", "licensed", "accredited", "trained"};
  if (words.size() < 4 && words.size() > 1 && is_one_of(word(words.size() - 1), papers)) return Shape::adjective;
  if (first == "people" && is_base_verb(word(1))) return Shape::sentence;
  if (first == "used" && word(1) == "to" && is_base_verb(word(2))) return Shape::past;
  if (is_wh_word(first)) return words.size() > 2 ? Shape::noun_clause : Shape::other;
  if (first == "to" && is_base_verb(word(1))) return Shape::infinitive;
  if (is_determiner(first) && first != "both") {
    if (has_finite_verb(text, 2)) return Shape::sentence;
    return Shape::noun;
  }
  const bool both = first == "both";
  while (is_adverb_before_verb(first) && next < words.size()) first = word(next++);
  const bool compound = next < words.size() && words[next].hyphened;
  while (next < words.size() && words[next].hyphened) first = word(next++);
  if (compound && (first.ends_with("ed") || first == "taught" || first == "made") && word(next).empty())
    return Shape::adjective;  // "both left-handed"
  const std::string second = word(next);
  const bool goes_on = is_determiner(second) || is_preposition(second) || second.empty();
  if (is_past_verb(first) && (!is_adjective(first) || (goes_on && !second.empty()) || words.size() > 2)) {
    return Shape::past;
  }
  if (first.ends_with("ed") && first.size() > 4 && goes_on && !is_adjective(first)) return Shape::past;
  if (does_something(first, second)) return Shape::gerund;
  if (is_gerund(first)) return describes_a_noun(second) ? Shape::noun : Shape::gerund;
  if (is_preposition(first)) return Shape::preposition;
  if (is_adjective(first) && (is_preposition(second) || is_wh_word(second) || second == "enough" || second == "even" ||
                              (first == "not" && !second.empty()))) {
    return Shape::adjective;
  }
  const std::size_t after = words[next - 1].end;
  const bool alone =
      second.empty() || text.bytes().substr(after).starts_with(" (") || text.bytes().substr(after).starts_with(",");
  if (is_adjective(first) && alone) return Shape::adjective;
  if (base_of_third_person(first) && words.size() > 1) return Shape::third_person;
  if (is_auxiliary(first) && words.size() > 1) return Shape::present;
  // "know the stack", "speak Danish": a verb where an object follows that a noun would not have.
  if (both && !compound && is_base_verb(first)) return Shape::present;  // "both knit on night shifts"
  if (!compound && is_base_verb(first) && words.size() > 1) {
    const bool object = is_determiner(second) || (next < words.size() && words[next].capital) || second == "how" ||
                        second == "what" || second == "well" || (is_gerund(second) && first != "pair");
    constexpr std::string_view plain_verbs[] = {
        "know", "speak", "love", "enjoy", "bring", "understand", "teach", "write", "care",  "believe", "learn", "keep",
        "want", "read",  "grow", "have",  "like",  "build",      "live",  "make",  "think", "prefer",  "sing"};
    const bool a_noun_too = second == "of" || (second == "for" && first != "care");  // "love of sailing"
    if (!a_noun_too && (object || is_one_of(first, plain_verbs))) return Shape::present;
  }
  if (!compound && has_finite_verb(text, 1)) return Shape::sentence;
  return Shape::noun;
}

}  // namespace afterword::core::composing
