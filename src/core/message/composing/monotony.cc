#include "core/message/composing/monotony.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/message/reading/content.h"

namespace afterword::core::composing {
namespace {

/// Words that one letter should not have too often, and how often it may.
struct Worn {
  std::string_view word;
  int at_most;
};
constexpr Worn worn_words[] = {
    {"conversation", 1}, {"talk", 1},  {"glad", 1},      {"hear", 1},     {"learn", 1},    {"note", 1},  {"word", 1},
    {"excite", 1},       {"know", 1},  {"say", 1},       {"said", 1},     {"tell", 1},     {"told", 1},  {"about", 2},
    {"role", 1},         {"would", 3}, {"interview", 1}, {"interest", 1}, {"question", 1}, {"most", 1},  {"like", 1},
    {"one", 2},          {"time", 1},  {"that", 4},      {"bring", 1},    {"last", 1},     {"again", 1}, {"think", 1},
    {"thank", 2},        {"more", 2},  {"could", 2},     {"remember", 1}, {"what", 2},
};

}  // namespace

std::size_t monotony(const reading::Letter& letter) {
  std::vector<std::uint64_t> stems;
  for (const reading::Sentence& sentence : letter.sentences()) {
    for (std::size_t i = sentence.first_word; i < sentence.end_word; ++i) {
      stems.push_back(reading::stem_of(letter.text().folded(letter.text().words()[i])));
    }
  }
  std::size_t repeats = 0;
  for (const Worn& worn : worn_words) {
    const auto count = std::count(stems.begin(), stems.end(), reading::stem_of(worn.word));
    if (count > worn.at_most) repeats += static_cast<std::size_t>(count - worn.at_most);
  }
  // Sentences that begin alike.
  const auto first_word = [&](const reading::Sentence& sentence) {
    return letter.text().folded(letter.text().words()[sentence.first_word]);
  };
  for (std::size_t i = 1; i < letter.sentences().size(); ++i) {
    if (first_word(letter.sentences()[i]) == first_word(letter.sentences()[i - 1])) repeats += 2;
  }
  return repeats;
}

}  // namespace afterword::core::composing
