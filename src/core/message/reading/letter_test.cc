#include "core/message/reading/letter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace afterword::core::reading {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> sentences_of(const Letter& letter) {
  std::vector<std::string> out;
  for (const Sentence& s : letter.sentences()) out.emplace_back(letter.text().slice(s.start, s.end));
  return out;
}
std::string named_in_greeting(const Letter& letter) {
  const Greeting& g = letter.greeting();
  if (g.first_word == g.end_word) return {};
  return std::string(
      letter.text().slice(letter.text().words()[g.first_word].start, letter.text().words()[g.end_word - 1].end));
}

TEST(Letter, has_a_greeting_sentences_and_a_sign_off) {
  const Letter letter("Dear Dr. Lee,\n\nThank you. How are\nyou?\n\nBest,\nMaya Lindqvist\n+1 555", "Maya Lindqvist");
  EXPECT_EQ(named_in_greeting(letter), "Dr. Lee");
  EXPECT_EQ(letter.greeting_words(), "Dear");
  EXPECT_THAT(sentences_of(letter), ElementsAre("Thank you.", "How are\nyou?"));
  EXPECT_FALSE(letter.sentences()[0].question);
  EXPECT_TRUE(letter.sentences()[1].question);
  EXPECT_EQ(letter.closing_words(), "Best");
}

TEST(Letter, a_greeting_may_share_its_line_with_the_first_sentence) {
  const Letter letter("Hi Ann, thank you for today.\nMaya", "Maya Lindqvist");
  EXPECT_EQ(named_in_greeting(letter), "Ann");
  EXPECT_THAT(sentences_of(letter), ElementsAre("thank you for today."));
}

TEST(Letter, a_comma_after_hello_is_not_the_end_of_the_greeting) {
  EXPECT_EQ(named_in_greeting(Letter("Hello, Søren,\n\nYes.", "M")), "Søren");
  EXPECT_EQ(named_in_greeting(Letter("Good morning, Ann -\n\nYes.", "M")), "Ann");
  EXPECT_EQ(named_in_greeting(Letter("Hi again, Ann,\n\nYes.", "M")), "Ann");
}

TEST(Letter, a_bare_name_is_a_greeting_and_a_short_sentence_is_not) {
  EXPECT_EQ(named_in_greeting(Letter("Ann,\n\nThank you.", "M")), "Ann");
  EXPECT_FALSE(Letter("Well, thank you.", "M").greeting().found());
  EXPECT_FALSE(Letter("Thank you.\n\nMaya", "Maya").greeting().found());
}

TEST(Letter, a_greeting_to_nobody_is_one_too) {
  EXPECT_EQ(named_in_greeting(Letter("Hello,\n\nYes.", "M")), "");
  EXPECT_TRUE(Letter("Hello,\n\nYes.", "M").greeting().found());
}

TEST(Letter, a_signature_without_a_closing_is_found_by_the_name) {
  const Letter letter("Hi Ann,\n\nI will call tomorrow.\n\nMaya Lindqvist", "Maya Lindqvist");
  EXPECT_THAT(sentences_of(letter), ElementsAre("I will call tomorrow."));
  EXPECT_EQ(letter.closing_words(), "");
}

TEST(Letter, abbreviations_initials_and_links_end_no_sentence) {
  const Letter letter("Ms. D'Amico met J. Ng, e.g. at https://a.example/b.c. We left at 5 p.m. on No. 7. Done", "M");
  EXPECT_THAT(sentences_of(letter), ElementsAre("Ms. D'Amico met J. Ng, e.g. at https://a.example/b.c.",
                                                "We left at 5 p.m. on No. 7.", "Done"));
}

TEST(Letter, quoted_lines_are_set_aside) {
  const Letter letter("Hi Ann,\n\nGladly.\n\n> When can you start?\n> Ann\n\nMaya", "Maya");
  EXPECT_THAT(sentences_of(letter), ElementsAre("Gladly."));
}

TEST(Letter, nothing_at_all_is_a_letter_without_anything) {
  for (const char* body : {"", "\n\n", "   ", "\xff\xfe", "!!"}) {
    const Letter letter(body, "");
    EXPECT_FALSE(letter.greeting().found()) << body;
    EXPECT_THAT(sentences_of(letter), IsEmpty()) << body;
  }
}

}  // namespace
}  // namespace afterword::core::reading
