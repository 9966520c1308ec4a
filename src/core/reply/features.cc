#include "core/reply/features.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/reply/plain_text.h"

namespace afterword::core {
namespace {

/// Which kind of company: a word and the next are something else than the two with one between.
enum class Sort : std::uint8_t { word = 1, stem, beginning, pair, near_pair, triple, question, length };

class Hash {
 public:
  explicit Hash(Sort sort) { add(static_cast<char>(sort)); }
  Hash& operator<<(std::string_view text) {
    for (const char c : text) add(c);
    add('\0');
    return *this;
  }
  Feature value() const { return value_; }

 private:
  void add(char c) { value_ = (value_ ^ static_cast<unsigned char>(c)) * 16777619U; }
  Feature value_ = 2166136261U;
};

/// What one date, day or number is, another is too.
std::string_view generalised(std::string_view word) {
  static constexpr auto days =
      std::to_array<std::string_view>({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
                                       "mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri"});
  // Not "may" and "march", which are mostly something else.
  static constexpr auto months = std::to_array<std::string_view>(
      {"january",  "february", "april", "june", "july", "august", "september", "october",
       "november", "december", "jan",   "feb",  "mar",  "apr",    "jun",       "jul",
       "aug",      "sep",      "sept",  "oct",  "nov",  "dec"});
  if (word.front() >= '0' && word.front() <= '9') return "#";
  if (is_one_of(word, days)) return "<day>";
  if (is_one_of(word, months)) return "<month>";
  return word;
}

/// Without its ending, where enough is left: what was decided, is decided and will be decided are alike.
std::string_view stem(std::string_view word) {
  static constexpr auto endings =
      std::to_array<std::string_view>({"ations", "ation", "ings", "ing", "edly", "ed", "ies", "es", "s", "ly", "al"});
  constexpr std::size_t least = 4;
  for (const std::string_view ending : endings) {
    if (word.size() >= least + ending.size() && word.ends_with(ending))
      return word.substr(0, word.size() - ending.size());
  }
  return word;
}

}  // namespace

std::vector<Feature> features_of(const Sentence& sentence) {
  constexpr std::size_t beginning = 4;  // letters
  std::vector<std::string_view> words{"^"};
  for (const Word& word : sentence.words) words.push_back(generalised(word.text));
  words.emplace_back("$");
  std::vector<std::string_view> stems;
  stems.reserve(words.size());
  for (const std::string_view word : words) stems.push_back(stem(word));

  std::vector<Feature> features;
  features.reserve(6 * words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    features.push_back((Hash(Sort::word) << words[i]).value());
    features.push_back((Hash(Sort::stem) << stems[i]).value());
    if (words[i].size() > beginning)
      features.push_back((Hash(Sort::beginning) << words[i].substr(0, beginning)).value());
    if (i + 1 < words.size()) features.push_back((Hash(Sort::pair) << stems[i] << stems[i + 1]).value());
    if (i + 2 < words.size()) {
      features.push_back((Hash(Sort::near_pair) << stems[i] << stems[i + 2]).value());
      features.push_back((Hash(Sort::triple) << stems[i] << stems[i + 1] << stems[i + 2]).value());
    }
  }
  if (sentence.asks) features.push_back(Hash(Sort::question).value());
  constexpr std::size_t long_one = 6;
  const char length = static_cast<char>('0' + std::min(long_one, words.size() / 4));
  features.push_back((Hash(Sort::length) << std::string_view(&length, 1)).value());
  std::sort(features.begin(), features.end());
  features.erase(std::unique(features.begin(), features.end()), features.end());
  return features;
}

}  // namespace afterword::core
