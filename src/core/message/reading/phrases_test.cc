#include "core/message/reading/phrases.h"

#include <gtest/gtest.h>

#include <string>

namespace afterword::core::reading {
namespace {

constexpr Phrases table = phrases<R"(
still waiting
need|want an? answer
within # weeks
do * best
i am
)">;

std::string found(std::string_view bytes) {
  const Text text(bytes);
  const auto match = table.find(text, 0, text.terms().size());
  if (!match) return "-";
  const auto& words = text.words();
  return std::string(
      text.slice(words[text.terms()[match->first].word].start, words[text.terms()[match->end - 1].word].end));
}

TEST(Phrases, words_alternatives_options_numbers_and_gaps_are_found) {
  EXPECT_EQ(table.size(), 5U);
  EXPECT_EQ(found("We are STILL\nwaiting here"), "STILL\nwaiting");
  EXPECT_EQ(found("you want answer"), "want answer");
  EXPECT_EQ(found("you need an answer"), "need an answer");
  EXPECT_EQ(found("within two weeks or within 3 weeks"), "within two weeks");
  EXPECT_EQ(found("do your very best"), "do your very best");
  EXPECT_EQ(found("do it and that and this and best"), "-");
  EXPECT_EQ(found("so I\u2019m here"), "I\u2019m");
}

TEST(Phrases, the_earliest_in_the_text_wins_and_a_range_is_kept_to) {
  EXPECT_EQ(found("I am still waiting"), "I am");
  const Text text("still waiting");
  EXPECT_FALSE(table.find(text, 1, 2).has_value());
  EXPECT_FALSE(table.find(text, 0, 1).has_value());
  EXPECT_EQ(table.count(Text("still waiting, still waiting"), 0, 4), 2U);
}

TEST(Phrases, an_empty_text_has_none) { EXPECT_EQ(found(""), "-"); }

}  // namespace
}  // namespace afterword::core::reading
