// Reading what was typed: making it fit to stand in text.
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
constexpr std::size_t most_quoted_words = 5;

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

/// Nouns that begin notes, and are no names.
constexpr std::string_view common_nouns[] = {
    "data",        "team",      "teams",      "dashboards", "customers", "clients",     "patients",   "parents",
    "students",    "pupils",    "children",   "kids",       "people",    "users",       "tests",      "test",
    "code",        "tools",     "budget",     "pay",        "plans",     "plan",        "projects",   "project",
    "product",     "products",  "process",    "quality",    "safety",    "service",     "services",   "sales",
    "security",    "support",   "systems",    "system",     "travel",    "tenants",     "village",    "visitors",
    "volunteers",  "work",      "workshops",  "workshop",   "writing",   "music",       "garden",     "gardens",
    "kitchen",     "menu",      "menus",      "library",    "museum",    "school",      "ward",       "wards",
    "night",       "nights",    "shift",      "shifts",     "site",      "sites",       "staff",      "stories",
    "story",       "strategy",  "research",   "reports",    "report",    "records",     "release",    "releases",
    "remote",      "hybrid",    "flexible",   "small",      "big",       "large",       "new",        "old",
    "open",        "early",     "late",       "long",       "short",     "fast",        "slow",       "weekly",
    "daily",       "monthly",   "quarterly",  "annual",     "local",     "national",    "public",     "private",
    "social",      "digital",   "strong",     "clear",      "plain",     "simple",      "better",     "best",
    "first",       "second",    "third",      "same",       "other",     "real",        "true",       "great",
    "nice",        "love",      "jazz",       "running",    "cricket",   "football",    "chess",      "baking",
    "cooking",     "sailing",   "cycling",    "climbing",   "hiking",    "photography", "pricing",    "billing",
    "ledger",      "ledgers",   "freedom",    "variety",    "growth",    "impact",      "culture",    "dealing",
    "deals",       "renewals",  "contracts",  "suppliers",  "supply",    "stock",       "waste",      "energy",
    "climate",     "water",     "housing",    "health",     "care",      "nursing",     "phonics",    "maths",
    "science",     "history",   "art",        "theatre",    "theater",   "film",        "books",      "news",
    "newspaper",   "radio",     "lunch",      "dinner",     "bread",     "food",        "wine",       "coffee",
    "tea",         "hands",     "everyone",   "event",      "events",    "exhibitions", "exhibition", "collection",
    "collections", "archive",   "archives",   "mission",    "values",    "trust",       "on-call",    "incident",
    "incidents",   "migration", "migrations",
};

bool is_one_of(std::string_view word, const auto& list) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool is_pictogram(char32_t c) {
  return (c >= 0x1f000 && c < 0x20000) || (c >= 0x2600 && c < 0x27c0) || c == 0xfe0f || c == 0x200d;
}

/// What stands in quotation marks as a whole, without them; empty where it does not.
std::string_view unquoted(std::string_view text) {
  constexpr std::pair<std::string_view, std::string_view> pairs[] = {
      {"\"", "\""}, {"'", "'"}, {"\u201c", "\u201d"}, {"\u2018", "\u2019"}, {"\u201e", "\u201c"}, {"\u00ab", "\u00bb"}};
  for (const auto& [open, close] : pairs) {
    if (text.size() <= open.size() + close.size() || !text.starts_with(open) || !text.ends_with(close)) continue;
    const std::string_view inner = text.substr(open.size(), text.size() - open.size() - close.size());
    if (inner.find(open) == std::string_view::npos && inner.find(close) == std::string_view::npos) return inner;
  }
  return {};
}

/// The first sentence of what was typed, without bullets before and punctuation behind. Empty where it must not be
/// used.
std::string tidied(std::string_view typed) {
  typed = reading::trimmed(typed);
  if (const std::size_t end = typed.find_first_of(".)");
      end > 0 && end < 3 && end + 1 < typed.size() && typed[end + 1] == ' ') {
    const std::string_view number = typed.substr(0, end);  // "1) ", "2. "
    if (number.find_first_not_of("0123456789") == std::string_view::npos) typed.remove_prefix(end + 2);
  }
  for (const std::string_view lead : {"e.g. ", "E.g. ", "eg ", "i.e. ", "etc "}) {
    if (typed.starts_with(lead)) typed.remove_prefix(lead.size());
  }
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
  for (std::size_t at = 0; at < first.size();) {  // single blanks, no pictures
    const auto c = reading::character_at(first, at);
    const bool second_blank = c.code_point == U' ' && (text.empty() || text.back() == ' ');
    if (!second_blank && !is_pictogram(c.code_point)) text += first.substr(at, c.size);
    at += c.size;
  }
  while (!text.empty() && std::string_view{".,;:!- "}.find(text.back()) != std::string_view::npos) text.pop_back();
  while (!text.empty() && text.back() == ' ') text.pop_back();
  // Typed in a hurry.
  const auto mend = [&](std::string_view wrong, std::string_view right) {
    for (std::size_t at = text.find(wrong); at != std::string::npos; at = text.find(wrong, at + right.size())) {
      if (at == 0 || text[at - 1] == ' ') text.replace(at, wrong.size(), right);
    }
  };
  mend("i ", "I ");
  mend("i'", "I'");
  mend("years experience", "years of experience");
  if (text.find(',') == std::string::npos) std::replace(text.begin(), text.end(), ';', ',');
  const auto count = [&](char c) { return std::count(text.begin(), text.end(), c); };
  if (count('"') % 2 != 0 || count('(') != count(')')) return {};
  const auto marks = [&](std::string_view mark) {
    std::size_t n = 0;
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + mark.size())) ++n;
    return n;
  };
  if (marks("\u201c") != marks("\u201d") && marks("\u201e") == 0) return {};
  return text;
}

bool is_number(std::string_view word) {
  return reading::is_number_word(reading::hash_of(word)) || word == "fifteen" || word == "forty" || word == "fifty" ||
         word == "sixty" || word == "zero" || word == "hundred" || word == "dozens";
}

/// "SQL, Python, R" is "SQL, Python and R"; empty where it is no list of short things.
std::string joined_list(std::string_view text, Shape shape) {
  const auto fits = [&](const Text& part) {
    const Shape its = shape_of(part);
    return its == shape || (its == Shape::gerund && shape == Shape::noun && part.words().size() == 1);
  };
  constexpr std::string_view no_end[] = {"first", "second", "third", "last", "not", "only", "always", "never", "later"};
  std::string out;
  std::size_t parts = 0;
  for (std::size_t at = 0; at <= text.size(); ++parts) {
    const std::size_t comma = std::min(text.find(", ", at), text.size());
    const std::string_view part = reading::trimmed(text.substr(at, comma - at));
    const Text words(part);
    if (words.words().empty() || words.words().size() > 4 || part.find_first_of(",;:()&") != std::string_view::npos)
      return {};
    if (part.find(" and ") != std::string_view::npos || !fits(words)) return {};
    // "Her dog, Biscuit" is one dog.
    if (parts > 0 && words.words().front().capital && !Text(text).words().front().capital) return {};
    if (is_one_of(words.folded(words.words().back()), no_end)) return {};
    out += parts == 0 ? "" : comma == text.size() ? " and " : ", ";
    out += part;
    at = comma + 2;
  }
  return parts > 1 ? out : std::string();
}

/// "Ask about the merger" is a note to oneself.
bool is_reminder(const Text& text) {
  const std::string_view first = text.words().empty() ? std::string_view{} : text.folded(text.words()[0]);
  if (first == "todo" || first == "fixme" || first == "xxx" || first == "sorry") return true;
  constexpr std::string_view orders[] = {"ask", "check", "remember", "google", "email", "find", "look", "todo"};
  if (text.words().size() < 2 || !is_one_of(text.folded(text.words()[0]), orders)) return false;
  const std::string_view next = text.folded(text.words()[1]);
  return is_preposition(next) || is_determiner(next) || is_wh_word(next) || next == "if" || next == "out" ||
         next == "up";
}

void lower_first(Fragment& fragment, const std::vector<std::string>& names) {
  const Text text(fragment.text);
  const Word& first = text.words().front();
  if (first.start != 0 || !first.capital) return;
  const std::string folded(text.folded(first));
  if (first.end < fragment.text.size() && fragment.text[first.end] == '/') return;  // "A/B testing"
  if (folded == "i" || folded.starts_with("i'") || first.all_capitals || first.digits) return;
  const std::string_view written = text.slice(first.start, first.end);
  if (std::any_of(written.begin() + 1, written.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) return;
  if (first.core_end != first.end && !is_one_of(folded, common_nouns) && !reading::is_everyday_word(first.hash)) return;
  if (is_one_of(folded, proper) || folded.ends_with("ish") || folded.ends_with("ese") ||
      std::find(names.begin(), names.end(), folded) != names.end())
    return;
  const bool ordinary = reading::is_everyday_word(first.hash) || reading::is_letter_word(reading::stem_of(folded)) ||
                        is_determiner(folded) || is_preposition(folded) || is_base_verb(folded) ||
                        is_past_verb(folded) || is_gerund(folded) || is_adjective(folded) || is_wh_word(folded) ||
                        is_subject_pronoun(folded) || base_of_third_person(folded).has_value() ||
                        is_adverb_before_verb(folded) || folded.ends_with("ing") || folded.ends_with("tion") ||
                        folded.ends_with("ment") || folded.ends_with("ments") || folded.ends_with("ness") ||
                        folded.ends_with("ship") || folded.ends_with("tions") || is_one_of(folded, common_nouns);
  if (ordinary) {
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
  const std::string quoted(reading::trimmed(unquoted(fragment.text)));
  if (!quoted.empty()) fragment.text = quoted;
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
    fragment.shape = quoted.empty() ? shape_of(text) : Shape::other;
    fragment.has_comma = fragment.text.find_first_of(",;:()") != std::string::npos ||
                         fragment.text.find("\u2013") != std::string::npos ||
                         fragment.text.find("\u2014") != std::string::npos ||
                         fragment.text.find(" - ") != std::string::npos;
    if (words.front().start != 0) {  // it begins with a quotation mark or a bracket
      fragment.shape = Shape::other;
    }
    const std::string first(text.folded(words.front()));
    fragment.counted = words.front().digits || is_number(first);
    fragment.bare = fragment.shape == Shape::noun && !is_determiner(first) && !words.front().digits &&
                    first != "lots" && first != "plenty";
    if (is_reminder(text)) return std::nullopt;
    if (words.size() == 1 && reading::is_function_word(words.front().hash)) return std::nullopt;  // "that"
  }
  const Shape of_parts = fragment.shape == Shape::adjective ? Shape::adjective : Shape::noun;
  if ((fragment.shape == of_parts || fragment.shape == Shape::gerund) && fragment.has_comma) {
    if (std::string list = joined_list(fragment.text, of_parts); !list.empty()) {
      fragment.text = std::move(list);
      fragment.has_comma = false;
    }
  }
  fragment.original = fragment.text;
  if (!quoted.empty() && fragment.words <= most_quoted_words && !quoted.ends_with('?')) {
    // Somebody's expression: it stays in its quotation marks, as a thing that can be spoken about.
    fragment.shape = Shape::noun;
    fragment.bare = false;
    fragment.text = "\u201c" + quoted + "\u201d";
    return fragment;
  }
  lower_first(fragment, names);
  return fragment;
}

Fragment without_report(Fragment fragment, const std::vector<std::string>& names) {
  constexpr std::string_view leads[] = {
      "they said that ",
      "they said ",
      "she said that ",
      "she said ",
      "he said that ",
      "he said ",
      "they told me that ",
      "they told me ",
      "she told me that ",
      "she told me ",
      "he told me that ",
      "he told me ",
      "they mentioned that ",
      "she mentioned that ",
      "he mentioned that ",
      "they mentioned ",
      "she mentioned ",
      "he mentioned ",
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
