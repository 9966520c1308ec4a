// Where one clause ends and the next begins, and what stands under a condition, under thanks or under a "not".
#include <algorithm>
#include <array>
#include <string_view>

#include "core/reply/sentence.h"

namespace afterword::core {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 18> subjects{"we",    "i",     "you",    "it",    "they",  "he",
                                                    "she",   "there", "please", "this",  "could", "can",
                                                    "would", "let",   "once",   "which", "hence", "kindly"};
constexpr std::array<std::string_view, 6> breakers{"but", "though", "although", "because", "whereas", "nevertheless"};
constexpr std::array<std::string_view, 22> after_and{
    "we",     "i",    "you",           "it",     "they", "he",    "she", "will", "would", "shall",
    "regret", "wish", "unfortunately", "please", "can",  "could", "let", "hope", "then",  "there",
    "am",     "look"};
constexpr std::array<std::string_view, 13> conditions{"if",       "whether",  "unless",  "once",     "until",
                                                      "till",     "before",   "when",    "whenever", "depending",
                                                      "assuming", "provided", "wherever"};
constexpr std::array<std::string_view, 11> denials{"not",     "never",  "no",   "neither", "nor",    "without",
                                                   "nothing", "nobody", "none", "hardly",  "decline"};

/// The characters between two words.
std::string_view between(const Sentence& sentence, std::size_t i) {
  const Word& before = sentence.words[i - 1];
  const Word& here = sentence.words[i];
  return here.at > before.at ? std::string_view(sentence.text).substr(before.at, here.at - before.at)
                             : std::string_view();
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

bool greets(std::string_view word) {
  return word == "hi" || word == "hello" || word == "dear" || word == "hey" || word == "good";
}

bool begins_clause(const Sentence& sentence, std::size_t i, bool comma) {
  const std::string_view gap = between(sentence, i);
  const std::string& word = sentence.words[i].text;
  const std::string& before = sentence.words[i - 1].text;
  // "Good day Thandi, feedback will be given".
  if (comma && i <= 2 + (greets(sentence.words.front().text) ? 2U : 0U)) return true;
  if (has(gap, ";") || has(gap, ": ") || has(gap, " - ") || has(gap, "(") || has(gap, ")") || has(gap, ".."))
    return true;
  if (is_one_of(word, breakers)) return true;
  if (comma && (is_one_of(word, subjects) || word == "so" || word == "and" || word == "unfortunately" ||
                word == "what" || word == "yet"))
    return true;
  if (before == "and" && is_one_of(word, after_and)) return true;
  // "To let you know we found someone."
  if ((before == "know" || before == "say") && (word == "we" || word == "they")) return true;
  return false;
}

/// "Should you be selected", "were we to" at the head of a clause, "as soon as", "in case", "after we have met".
bool opens_condition(const std::vector<Word>& words, std::size_t i) {
  const std::string& word = words[i].text;
  const std::string_view next = i + 1 < words.size() ? std::string_view(words[i + 1].text) : std::string_view();
  const bool head = i == 0 || words[i - 1].clause != words[i].clause;
  if (word == "once" && (next == "again" || next == "more")) return false;
  if (word == "before" && i > 0 && words[i - 1].text == "day") return false;
  // "Come in on Wednesday if you'd like to", "if you are free": politeness, not a condition.
  if (word == "if" && next == "you" && i + 2 < words.size()) {
    static constexpr std::array<std::string_view, 9> polite{"would", "like", "want", "fancy", "wish",
                                                            "could", "can",  "care", "cared"};
    static constexpr std::array<std::string_view, 6> at_hand{"free",       "available", "around",
                                                             "interested", "about",     "keen"};
    if (is_one_of(words[i + 2].text, polite)) return false;
    if (words[i + 2].text == "are" && i + 3 < words.size() && is_one_of(words[i + 3].text, at_hand)) return false;
  }
  if (is_one_of(word, conditions)) return true;
  if (word == "should" && (head || words[i - 1].text == "and"))
    return next == "you" || next == "we" || next == "your" || next == "there" || next == "the";
  if (word == "as" && next == "soon") return true;
  if (word == "in" && (next == "case" || next == "event")) return true;
  if (word == "after") return next == "we" || next == "all" || next == "i" || next == "they" || next == "everyone";
  return false;
}

/// "Before I can put you forward I need your papers": behind a condition without its comma.
bool begins_main_clause(const std::vector<Word>& words, std::size_t i) {
  static constexpr std::array<std::string_view, 3> who{"i", "we", "please"};
  static constexpr std::array<std::string_view, 5> does{"need", "must", "would", "want", "require"};
  static constexpr std::array<std::string_view, 18> joins{"what", "that", "which",   "how",    "who",   "think",
                                                          "know", "if",   "whether", "and",    "or",    "as",
                                                          "than", "when", "once",    "before", "until", "sure"};
  if (!is_one_of(words[i].text, who) || is_one_of(words[i - 1].text, joins)) return false;
  return words[i].text == "please" || (i + 1 < words.size() && is_one_of(words[i + 1].text, does));
}

/// "We had hoped to offer", "we would have loved to meet": it did not come to that.
bool was_only_wished(const std::vector<Word>& words, std::size_t i) {
  static constexpr std::array<std::string_view, 7> wished{"hoped",   "wanted", "wished", "intended",
                                                          "planned", "loved",  "liked"};
  if (!is_one_of(words[i].text, wished)) return false;
  for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
    if (words[i - back].text == "had") return true;
    if (words[i - back].text == "have" && i > back && words[i - back - 1].text == "would") return true;
  }
  return false;
}

}  // namespace

void mark_clauses(Sentence& sentence) {
  std::vector<Word>& words = sentence.words;
  std::size_t clause = 0;
  bool supposed = false;
  bool on_if = false;
  bool follows = false;
  std::size_t since = 0;    // words behind the condition
  std::size_t thanked = 0;  // how many words on
  std::size_t denied = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view gap = i > 0 ? between(sentence, i) : std::string_view();
    const bool comma = has(gap, ",");
    if (i > 0 && ((comma && supposed) || (supposed && since >= 3 && begins_main_clause(words, i)) ||
                  begins_clause(sentence, i, comma))) {
      ++clause;
      follows = supposed && on_if && !is_one_of(words[i].text, breakers);
      supposed = false;
      thanked = denied = 0;
    } else if (comma) {
      thanked = 0;
    }
    words[i].clause = clause;
    words[i].supposed = supposed;
    words[i].follows = follows;
    words[i].thanked = thanked > 0;
    words[i].denied = denied > 0;
    if (thanked > 0) --thanked;
    if (denied > 0) --denied;

    const std::string& word = words[i].text;
    ++since;
    if (opens_condition(words, i) || was_only_wished(words, i)) {
      supposed = true;
      since = 0;
      // "If I'm honest, we took somebody else."
      const bool own = i + 1 < words.size() && words[i + 1].text == "i";
      on_if = (word == "if" || word == "unless") && !own;
    }
    static constexpr std::array<std::string_view, 8> thanks{"thank", "thanks",   "appreciate",  "enjoyed",
                                                            "loved", "grateful", "appreciated", "following"};
    const bool list = i > 0 && (words[i - 1].text == "the" || words[i - 1].text == "these");  // "the following link"
    if (is_one_of(word, thanks) && !list) thanked = word == "following" ? 5 : 40;
    if (is_one_of(word, denials) && !(i + 1 < words.size() && words[i + 1].text == "only")) {
      static constexpr std::array<std::string_view, 5> opinions{"think", "believe", "feel", "see", "expect"};
      denied = i + 1 < words.size() && is_one_of(words[i + 1].text, opinions) ? 12 : 5;
    }
  }
}

}  // namespace afterword::core
