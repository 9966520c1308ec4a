// Turning a note towards the person who reads it.
#include <algorithm>
#include <utility>

#include "core/message/composing/fragment.h"
#include "core/message/composing/verbs.h"
#include "core/message/reading/content.h"
#include "core/message/reading/text.h"

namespace afterword::core::composing {
namespace {

using reading::Text;
using reading::Word;

constexpr std::pair<std::string_view, std::string_view> they_words[] = {
    {"they", "you"},
    {"their", "your"},
    {"theirs", "yours"},
    {"them", "you"},
    {"themselves", "yourselves"},
    {"they're", "you're"},
    {"they've", "you've"},
    {"they'll", "you'll"},
    {"they'd", "you'd"},
};
constexpr std::pair<std::string_view, std::string_view> she_words[] = {
    {"she", "you"}, {"he", "you"}, {"his", "your"}, {"him", "you"}, {"herself", "yourself"}, {"himself", "yourself"},
};

const std::string_view* meaning(const auto& table, std::string_view word) {
  for (const auto& [from, to] : table) {
    if (from == word) return &to;
  }
  return nullptr;
}

bool is_we(std::string_view word) {
  constexpr std::string_view words[] = {"we", "our", "ours", "us", "we're", "we've", "we'll", "we'd", "ourselves"};
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// Could this word be somebody, so that a later "their" is about them? Plurals and people.
bool may_be_meant(std::string_view word) {
  constexpr std::string_view people[] = {"people", "men",      "women",   "children", "everyone", "everybody", "staff",
                                         "folks",  "somebody", "someone", "anyone",   "team",     "person",    "who"};
  if (std::find(std::begin(people), std::end(people), word) != std::end(people)) return true;
  return word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") &&
         !reading::is_function_word(reading::hash_of(word)) && !base_of_third_person(word);
}

}  // namespace

std::optional<Fragment> turned_to(Fragment fragment, const Reader& reader) {
  const Text text(fragment.text);
  const auto& words = text.words();
  const std::string given = reading::folded(reader.given);
  std::string out;
  std::size_t copied = 0;
  const bool says_you = std::any_of(words.begin(), words.end(), [&](const Word& w) { return text.folded(w) == "you"; });
  bool somebody = false;    // a noun that "their" may refer to has been
  bool agree_next = false;  // "she runs": the next word loses its s
  bool begins_with_you = false;
  const auto replace = [&](const Word& word, std::string_view with) {
    out += fragment.text.substr(copied, word.start - copied);
    out += with;
    copied = word.end;
    if (word.start == 0) begins_with_you = true;
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Word& word = words[i];
    const std::string whole = reading::folded(text.slice(word.start, word.end));
    const std::string_view core = text.folded(word);
    if (is_we(whole)) return std::nullopt;
    if (agree_next) {
      agree_next = false;
      if (whole == "was") {
        replace(word, "were");
        continue;
      }
      if (is_adverb_before_verb(whole)) {
        agree_next = true;
      } else if (const auto base = base_of_third_person(whole)) {
        replace(word, *base);
        continue;
      } else if (!is_past_verb(whole) && !is_auxiliary(whole)) {
        return std::nullopt;  // a verb that cannot be turned
      }
    }
    if (const auto* you = meaning(they_words, whole)) {
      if (says_you) return std::nullopt;  // "they let you publish": who would "you" be?
      if (!somebody) replace(word, *you);
      continue;
    }
    const bool her = whole == "her" || whole == "hers";
    if (const auto* you = meaning(she_words, whole); you != nullptr || her || whole == "she's" || whole == "he's") {
      if (reader.is_the_one && !somebody && you == nullptr && !her && i + 1 < words.size()) {
        const std::string_view next = text.folded(words[i + 1]);  // "she's writing", "he's been"
        if (next.ends_with("ing") || is_determiner(next) || is_preposition(next) || is_adjective(next)) {
          replace(word, "you're");
          continue;
        }
        if (next == "been" || next == "had" || next == "done") {
          replace(word, "you've");
          continue;
        }
      }
      if (!reader.is_the_one || somebody || you == nullptr) {
        if (!reader.is_the_one || somebody || !her) return std::nullopt;
        const bool owns = whole == "her" && i + 1 < words.size() && !is_preposition(text.folded(words[i + 1])) &&
                          !is_auxiliary(text.folded(words[i + 1]));
        replace(word, whole == "hers" ? "yours" : owns ? "your" : "you");
        continue;
      }
      replace(word, *you);
      agree_next = whole == "she" || whole == "he";
      continue;
    }
    if (!given.empty() && core == given && word.capital) {
      if (word.core_end != word.end) {
        replace(word, "your");
      } else if (i == 0 && fragment.shape == Shape::sentence) {
        replace(word, "you");
        agree_next = true;
      } else {
        replace(word, "you");
      }
      continue;
    }
    if (may_be_meant(core)) somebody = true;
  }
  out += fragment.text.substr(copied);
  fragment.text = std::move(out);
  if (begins_with_you) {
    fragment.unsure = false;
    fragment.bare = false;
  }
  return fragment;
}

}  // namespace afterword::core::composing
