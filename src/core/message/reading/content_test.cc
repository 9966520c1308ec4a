#include "core/message/reading/content.h"

#include <gtest/gtest.h>

namespace afterword::core::reading {
namespace {

TEST(Content, forms_of_one_word_share_a_stem) {
  for (const auto& [a, b] : {std::pair{"moving", "move"},
                             {"moves", "moved"},
                             {"decides", "decided"},
                             {"days", "day"},
                             {"promotion", "promoted"},
                             {"migration", "migrate"},
                             {"parties", "party"},
                             {"cancelled", "cancels"},
                             {"planning", "plans"},
                             {"openings", "opening"}}) {
    EXPECT_EQ(stem_of(a), stem_of(b)) << a << " " << b;
  }
  for (const auto& [a, b] : {std::pair{"decide", "decision"}, {"bus", "bu"}, {"ring", "r"}, {"need", "ne"}}) {
    EXPECT_NE(stem_of(a), stem_of(b)) << a << " " << b;
  }
}

TEST(Content, function_words_and_links_are_not_content) {
  const Text text("It's the ledger that we'd love: https://a.example/ledger");
  const auto words = content_words(text);
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(words[0].stem, stem_of("ledgers"));
  EXPECT_EQ(words[1].stem, stem_of("love"));
  const StemSet set(words);
  EXPECT_TRUE(set.has(stem_of("ledger")));
  EXPECT_FALSE(set.has(stem_of("sourcing")));
}

TEST(Content, words_of_any_letter_are_told_apart) {
  EXPECT_TRUE(is_letter_word(stem_of("opportunities")));
  EXPECT_TRUE(is_letter_word(stem_of("interviewing")));
  EXPECT_FALSE(is_letter_word(stem_of("ledger")));
  EXPECT_TRUE(is_everyday_word(hash_of("target")));
  EXPECT_FALSE(is_everyday_word(hash_of("globex")));
}

}  // namespace
}  // namespace afterword::core::reading
