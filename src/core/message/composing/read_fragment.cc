// Reading what was typed: making it fit to stand in text, and telling its shape.
#include <algorithm>

#include "core/message/composing/fragment.h"
#include "core/message/composing/verbs.h"
#include "core/message/reading/characters.h"
#include "core/message/reading/content.h"
#include "core/message/reading/letter.h"
#include "core/message/reading/phrases.h"

namespace afterword::core::composing {
namespace {

using reading::Text;
using reading::Word;

constexpr std::size_t longest = 160;  // bytes
constexpr std::size_t most_words = 24;

/// Names that everybody capitalises, first words of notes among them.
constexpr std::string_view proper[] = {
    "rust",       "python",     "java",      "javascript", "typescript", "ruby",       "scala",     "kotlin",
    "swift",      "perl",       "haskell",   "erlang",     "elixir",     "kubernetes", "docker",    "linux",
    "postgres",   "postgresql", "kafka",     "spark",      "terraform",  "excel",      "figma",     "photoshop",
    "salesforce", "google",     "amazon",    "apple",      "microsoft",  "github",     "english",   "german",
    "french",     "spanish",    "danish",    "swedish",    "norwegian",  "dutch",      "italian",   "polish",
    "portuguese", "finnish",    "russian",   "arabic",     "hebrew",     "hindi",      "chinese",   "mandarin",
    "japanese",   "korean",     "latin",     "greek",      "turkish",    "european",   "american",  "british",
    "nordic",     "african",    "asian",     "indian",     "monday",     "tuesday",    "wednesday", "thursday",
    "friday",     "saturday",   "sunday",    "january",    "february",   "march",      "april",     "june",
    "july",       "august",     "september", "october",    "november",   "december",   "christmas", "easter",
    "london",     "paris",      "berlin",    "copenhagen", "stockholm",  "oslo",       "lund",      "york",
    "boston",     "chicago",
};

bool is_one_of(std::string_view word, const auto& list) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool is_wh_word(std::string_view word) {
  constexpr std::string_view words[] = {"how", "why", "what", "where", "when", "who", "which", "whether", "whose"};
  return is_one_of(word, words);
}

bool is_subject_pronoun(std::string_view word) {
  constexpr std::string_view words[] = {"i",       "we",     "they",  "you",  "he",    "she",    "it",      "there",
                                        "i'm",     "i've",   "i'd",   "i'll", "we're", "we've",  "they're", "they've",
                                        "they'll", "they'd", "she's", "he's", "it's",  "you're", "that's",  "there's"};
  return is_one_of(word, words);
}

/// The first sentence of what was typed, without bullets before and punctuation behind. Empty where it must not be
/// used.
std::string tidied(std::string_view typed) {
  typed = reading::trimmed(typed);
  for (std::size_t at = 0; at < typed.size();) {  // bullets, emoji, dashes
    const auto c = reading::character_at(typed, at);
    if (reading::is_letter(c.code_point) || reading::is_digit(c.code_point) || c.code_point == U'"' ||
        c.code_point == 0x201c || reading::is_apostrophe(c.code_point) || c.code_point == U'(') {
      typed.remove_prefix(at);
      break;
    }
    if (c.code_point == U'[' || c.code_point == U'{' || c.code_point == U'<') return {};
    at += c.size;
    if (at >= typed.size()) return {};
  }
  if (typed.find_first_of("\n\r\t[]{}<>|_\\`~^*=#@") != std::string_view::npos) return {};
  if (typed.find("://") != std::string_view::npos || typed.find("www.") != std::string_view::npos) return {};
  if (typed.find("!!") != std::string_view::npos || typed.find("??") != std::string_view::npos) return {};
  for (std::size_t at = 0; at < typed.size();) {
    const auto c = reading::character_at(typed, at);
    if (c.code_point == 0xfffd || c.code_point < 0x20 || (c.code_point >= 0x7f && c.code_point < 0xa0) ||
        (c.code_point >= 0x2028 && c.code_point <= 0x202f) || (c.code_point >= 0x2066 && c.code_point <= 0x2069) ||
        c.code_point == 0x200e || c.code_point == 0x200f || c.code_point == 0x200b || c.code_point == 0xfeff) {
      return {};
    }
    at += c.size;
  }
  const reading::Letter letter(typed, "");
  std::string_view first = typed;
  if (letter.sentences().size() > 1) {
    first = letter.text().slice(letter.sentences()[0].start, letter.sentences()[0].end);
  }
  std::string text;
  for (const char c : first) {  // single blanks
    if (c == ' ' && (text.empty() || text.back() == ' ')) continue;
    text += c;
  }
  while (!text.empty() && std::string_view{".,;:!- "}.find(text.back()) != std::string_view::npos) text.pop_back();
  const auto count = [&](char c) { return std::count(text.begin(), text.end(), c); };
  if (count('"') % 2 != 0 || count('(') != count(')')) return {};
  return text;
}

bool is_number(std::string_view word) {
  return reading::is_number_word(reading::hash_of(word)) || word == "fifteen" || word == "forty" || word == "fifty" ||
         word == "sixty" || word == "hundred" || word == "dozens";
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

Shape shape_of(const Text& text) {
  const auto& words = text.words();
  const auto word = [&](std::size_t i) {
    return i < words.size() ? reading::folded(text.slice(words[i].start, words[i].end)) : std::string();
  };
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
  if (is_subject_pronoun(first)) return words.size() > 1 ? Shape::sentence : Shape::other;
  if ((first == "everyone" || first == "everybody" || first == "nobody") && word(1).ends_with('s'))
    return Shape::sentence;
  if (first == "people" && is_base_verb(word(1))) return Shape::sentence;
  if (first == "used" && word(1) == "to" && is_base_verb(word(2))) return Shape::past;
  if (is_wh_word(first)) return words.size() > 2 ? Shape::noun_clause : Shape::other;
  if (first == "to" && is_base_verb(word(1))) return Shape::infinitive;
  if (is_determiner(first) && first != "both") {
    // "the team is six people": a determiner, a noun or two, and a finite verb.
    for (std::size_t i = 1; i < std::min<std::size_t>(words.size() - 1, 4); ++i) {
      if (word(i) == "that" || word(i) == "who" || word(i) == "which" || is_preposition(word(i))) break;
      if (is_auxiliary(word(i)) || (i > 1 && base_of_third_person(word(i)))) return Shape::sentence;
    }
    return Shape::noun;
  }
  const bool both = first == "both";
  while (is_adverb_before_verb(first) && next < words.size()) first = word(next++);
  const std::string second = word(next);
  const bool goes_on = is_determiner(second) || is_preposition(second) || second.empty();
  if (is_past_verb(first)) return Shape::past;
  if (first.ends_with("ed") && first.size() > 4 && goes_on && !is_adjective(first)) return Shape::past;
  if (is_gerund(first)) return describes_a_noun(second) ? Shape::noun : Shape::gerund;
  if (is_preposition(first)) return Shape::preposition;
  if (is_adjective(first) && (is_preposition(second) || is_wh_word(second) || second == "enough" || second == "even" ||
                              (first == "not" && !second.empty()))) {
    return Shape::adjective;
  }
  if (base_of_third_person(first) && words.size() > 1) return Shape::third_person;
  if (is_auxiliary(first) && words.size() > 1) return Shape::present;
  // "know the stack", "speak Danish": a verb where an object follows that a noun would not have.
  if (both && is_base_verb(first)) return Shape::present;  // "both knit on night shifts"
  if (is_base_verb(first) && words.size() > 1) {
    const bool object = is_determiner(second) || (next < words.size() && words[next].capital) || second == "how" ||
                        second == "what" || second == "well" || is_gerund(second);
    constexpr std::string_view plain_verbs[] = {
        "know", "speak", "love", "enjoy", "bring", "understand", "teach", "write", "care",  "believe", "learn", "keep",
        "want", "read",  "grow", "have",  "like",  "build",      "live",  "make",  "think", "prefer",  "sing"};
    const bool a_noun_too = second == "of" || (second == "for" && first != "care");  // "love of sailing"
    if (!a_noun_too && (object || is_one_of(first, plain_verbs))) return Shape::present;
  }
  if (words.size() > 2) {
    // "Ann thinks that ...", "tests run in a minute": a subject of one or two words and a plain finite verb.
    for (std::size_t i = 1; i < std::min<std::size_t>(words.size() - 1, 3); ++i) {
      if (is_preposition(word(i)) || is_determiner(word(i))) break;
      if (is_auxiliary(word(i)) || base_of_third_person(word(i))) return Shape::sentence;
    }
  }
  return Shape::noun;
}

void lower_first(Fragment& fragment, const std::vector<std::string>& names) {
  const Text text(fragment.text);
  const Word& first = text.words().front();
  if (first.start != 0 || !first.capital) return;
  const std::string folded(text.folded(first));
  if (folded == "i" || folded.starts_with("i'") || first.all_capitals || first.digits) return;
  const std::string_view written = text.slice(first.start, first.end);
  if (std::any_of(written.begin() + 1, written.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) return;
  if (is_one_of(folded, proper) || std::find(names.begin(), names.end(), folded) != names.end()) return;
  const bool ordinary = reading::is_everyday_word(first.hash) || reading::is_letter_word(reading::stem_of(folded)) ||
                        is_determiner(folded) || is_preposition(folded) || is_base_verb(folded) ||
                        is_past_verb(folded) || is_gerund(folded) || is_adjective(folded) || is_wh_word(folded) ||
                        is_subject_pronoun(folded) || base_of_third_person(folded).has_value() ||
                        is_adverb_before_verb(folded) || folded.ends_with("ing") || folded.ends_with("tion");
  if (ordinary && first.core_end == first.end) {
    std::string lowered;
    reading::append_spelled(lowered, static_cast<unsigned char>(fragment.text[0]));
    if (static_cast<unsigned char>(fragment.text[0]) < 0x80) {
      fragment.text.replace(0, 1, lowered);
      return;
    }
  }
  fragment.unsure = true;
}

}  // namespace

std::optional<Fragment> read_fragment(std::string_view typed, const std::vector<std::string>& names) {
  if (typed.size() > longest * 4) return std::nullopt;
  Fragment fragment;
  fragment.text = tidied(typed);
  if (fragment.text.empty() || fragment.text.size() > longest) return std::nullopt;
  {
    const Text text(fragment.text);
    const auto& words = text.words();
    fragment.words = words.size();
    if (words.empty() || words.size() > most_words) return std::nullopt;
    const auto loud = std::count_if(words.begin(), words.end(), [](const Word& w) { return w.all_capitals; });
    if (words.size() > 2 && static_cast<std::size_t>(loud) * 2 > words.size()) return std::nullopt;
    if (std::none_of(words.begin(), words.end(), [](const Word& w) { return !w.digits && !w.link; }))
      return std::nullopt;
    if (std::any_of(words.begin(), words.end(), [](const Word& w) { return w.link; })) return std::nullopt;
    fragment.shape = shape_of(text);
    fragment.has_comma = fragment.text.find_first_of(",;:()") != std::string::npos ||
                         fragment.text.find("\u2013") != std::string::npos ||
                         fragment.text.find("\u2014") != std::string::npos ||
                         fragment.text.find(" - ") != std::string::npos;
    if (words.front().start != 0) {  // it begins with a quotation mark or a bracket
      fragment.shape = Shape::other;
    }
    const std::string first(text.folded(words.front()));
    fragment.counted = words.front().digits || is_number(first);
    fragment.bare = fragment.shape == Shape::noun && !is_determiner(first) && !words.front().digits;
  }
  fragment.original = fragment.text;
  lower_first(fragment, names);
  return fragment;
}

Fragment without_report(Fragment fragment, const std::vector<std::string>& names) {
  constexpr std::string_view leads[] = {
      "we talked about ",
      "we spoke about ",
      "we chatted about ",
      "we discussed ",
      "talked about ",
      "spoke about ",
      "chatted about ",
      "discussed ",
      "mentioned that ",
      "said that ",
      "told me that ",
      "explained that ",
      "told me about ",
      "told me how ",
      "explained how ",
      "explained why ",
      "explained what ",
      "described how ",
      "described ",
      "mentioned ",
      "because ",
      "about ",
      "that ",
      "showed me ",
      "discussion of ",
      "discussion about ",
      "conversation about ",
      "talk about ",
      "talking about ",
      "heard about ",
      "learned about ",
      "learnt about ",
      "learned that ",
      "learnt that ",
      "noticed that ",
      "thinks that ",
      "believes that ",
      "says that ",
      "talks about ",
      "asked me about ",
      "asked about ",
  };
  for (const std::string_view lead : leads) {
    if (!fragment.text.starts_with(lead)) continue;
    std::string_view rest = std::string_view{fragment.text}.substr(lead.size());
    if (lead.ends_with("how ") || lead.ends_with("why ") || lead.ends_with("what ")) {
      rest = std::string_view{fragment.text}.substr(lead.find(' ') + 1);
      if (lead.starts_with("told me ")) rest = std::string_view{fragment.text}.substr(8);
    }
    auto inner = read_fragment(rest, names);
    return inner ? std::move(*inner) : std::move(fragment);
  }
  return fragment;
}

}  // namespace afterword::core::composing
