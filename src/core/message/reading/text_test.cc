#include "core/message/reading/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace afterword::core::reading {
namespace {

using testing::ElementsAre;

std::vector<std::string> words_of(const Text& text) {
  std::vector<std::string> out;
  for (const Word& word : text.words()) out.emplace_back(text.folded(word));
  return out;
}

TEST(Text, words_are_folded_and_keep_their_bytes) {
  const Text text("Søren\u2019s Kjær-Øst: 5 ÉTÉS!");
  EXPECT_THAT(words_of(text), ElementsAre("soren", "kjaer", "ost", "5", "etes"));
  EXPECT_EQ(text.slice(text.words()[0].start, text.words()[0].core_end), "Søren");
  EXPECT_EQ(text.slice(text.words()[0].start, text.words()[0].end), "Søren\u2019s");
  EXPECT_TRUE(text.words()[2].hyphened);
  EXPECT_TRUE(text.words()[2].capital);
  EXPECT_TRUE(text.words()[4].all_capitals);
  EXPECT_FALSE(text.words()[0].all_capitals);
  EXPECT_TRUE(text.words()[3].digits);
}

TEST(Text, decomposed_and_composed_letters_are_one) {
  EXPECT_EQ(spelled("Rene\u0301"), spelled("René"));
  EXPECT_EQ(folded("Rene\u0301"), "rene");
  EXPECT_NE(spelled("Rene"), spelled("René"));
  EXPECT_EQ(spelled("D\u2019Amico"), spelled("d'amico"));
}

TEST(Text, contractions_are_written_out_as_terms) {
  const Text text("I'll say it\u2019s Ann's; can't won't cannot");
  std::vector<std::uint64_t> hashes;
  for (const Term& term : text.terms()) hashes.push_back(term.hash);
  std::vector<std::uint64_t> expected;
  for (const char* word : {"i", "will", "say", "it", "is", "ann", "can", "not", "will", "not", "can", "not"}) {
    expected.push_back(hash_of(word));
  }
  EXPECT_EQ(hashes, expected);
  EXPECT_EQ(text.terms()[1].word, 0U);
  EXPECT_EQ(text.term_of(2), 3U);
}

TEST(Text, addresses_and_links_are_one_word_without_the_full_stop) {
  const Text text("See https://a.example/b?c=d. Write to ann.lee@acme.example, or (www.b.example).");
  EXPECT_THAT(words_of(text), ElementsAre("see", "https://a.example/b?c=d", "write", "to", "ann.lee@acme.example", "or",
                                          "www.b.example"));
}

TEST(Text, any_bytes_will_do) {
  EXPECT_THAT(words_of(Text(std::string_view("a\0b\xff\xf0\x9f c\xc3", 10))), ElementsAre("a", "b", "c"));
  EXPECT_TRUE(Text("").words().empty());
  EXPECT_THAT(words_of(Text("'tis o'clock '")), ElementsAre("tis", "o'clock"));
}

}  // namespace
}  // namespace afterword::core::reading
