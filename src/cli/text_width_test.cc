#include "cli/text_width.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/printable.h"

namespace afterword::cli {
namespace {

using ::testing::ElementsAre;

TEST(TextWidth, counts_columns_and_not_bytes) {
  EXPECT_EQ(display_width("Ann Lee"), 7);
  EXPECT_EQ(display_width("Åsa"), 3);
  EXPECT_EQ(display_width("A\u030Asa"), 3);  // A and a combining ring
  EXPECT_EQ(display_width("山田太郎"), 8);
  EXPECT_EQ(display_width("שרה כהן"), 7);
  EXPECT_EQ(display_width("\u202Aabc"), 3);  // a format character takes none
  EXPECT_EQ(display_width("한"), 2);
  EXPECT_EQ(display_width("\u1112\u1161\u11AB"), 2);  // the same syllable in its letters
}

TEST(TextWidth, an_emoji_sequence_is_one_picture) {
  EXPECT_EQ(display_width("🎉"), 2);
  EXPECT_EQ(display_width("👩‍👩‍👧‍👦"), 2);
  EXPECT_EQ(display_width("👍🏽"), 2);
  EXPECT_EQ(display_width("🇸🇪🇬🇧"), 4);
  EXPECT_EQ(display_width("❤️"), 2);
  EXPECT_EQ(display_width("1️⃣"), 2);
}

TEST(TextWidth, a_byte_that_is_no_text_takes_one_column) {
  EXPECT_EQ(display_width("a\xFFz"), 3);
  EXPECT_EQ(display_width("\xE2\x82"), 2);  // cut off
}

TEST(Wrap, breaks_at_spaces) {
  EXPECT_THAT(wrap("one two three", 8), ElementsAre("one two", "three"));
  EXPECT_THAT(wrap("one two three", 7), ElementsAre("one two", "three"));
  EXPECT_THAT(wrap("one  two", 3), ElementsAre("one", "two"));
}

TEST(Wrap, keeps_line_ends_and_indentation) {
  EXPECT_THAT(wrap("a\n\n  b", 10), ElementsAre("a", "", "  b"));
  EXPECT_THAT(wrap("", 10), ElementsAre(""));
}

TEST(Wrap, cuts_a_word_only_where_it_is_longer_than_a_line) {
  EXPECT_THAT(wrap("abcdefgh", 3), ElementsAre("abc", "def", "gh"));
  EXPECT_THAT(wrap("x abcdef", 4), ElementsAre("x", "abcd", "ef"));
  EXPECT_THAT(wrap("   abcdef", 5), ElementsAre("   ab", "cdef"));
}

TEST(Wrap, breaks_between_wide_characters_and_never_inside_one) {
  EXPECT_THAT(wrap("山田太郎", 5), ElementsAre("山田", "太郎"));
  EXPECT_THAT(wrap("👩‍👩‍👧‍👦👍🏽", 2), ElementsAre("👩‍👩‍👧‍👦", "👍🏽"));
  EXPECT_THAT(wrap("山", 1), ElementsAre("山"));
}

TEST(Wrap, no_line_is_wider_than_asked_for) {
  const std::string text =
      "Zo\u00EB 山田 wrote “ein sehr langes Wort: Donaudampfschifffahrtsgesellschaft” 👩‍👧 "
      "e\u0301e\u0301e\u0301 "
      "\u0627\u0644\u0633\u0644\u0627\u0645";
  for (int width = 2; width < 60; ++width) {
    for (const std::string& line : wrap(text, width)) EXPECT_LE(display_width(line), width) << line;
  }
}

TEST(Shorten, says_that_something_was_cut) {
  EXPECT_EQ(shorten("Ann Lee", 7), "Ann Lee");
  EXPECT_EQ(shorten("Ann Lee", 6), "Ann L…");
  EXPECT_EQ(shorten("Ann Lee", 5), "Ann…");
  EXPECT_EQ(shorten("山田太郎", 5), "山田…");
  EXPECT_EQ(shorten("abc", 0), "");
  EXPECT_EQ(shorten("Ann Lee", 6, "~"), "Ann L~");
}

TEST(Printable, a_name_cannot_steer_the_terminal) {
  EXPECT_EQ(printable("Ann\x1b[31m Lee\x07"), "Ann[31m Lee");
  EXPECT_EQ(printable("Ann\u009B31m"), "Ann31m");  // CSI as one C1 character
  EXPECT_EQ(printable("a\x7F\x08z"), "az");
  EXPECT_EQ(printable("eve\u202Emoc.elpmaxe"), "evemoc.elpmaxe");
  EXPECT_EQ(printable(std::string_view("a\0b", 3)), "ab");
}

TEST(Printable, line_ends_become_what_was_asked_for) {
  EXPECT_EQ(printable("a\r\nb\tc\u2028d"), "a b c d");
  EXPECT_EQ(printable("a\r\nb\nc", Newlines::keep), "a\nb\nc");
}

TEST(Printable, what_is_no_text_is_shown_as_such) {
  EXPECT_EQ(printable("a\xC3"), "a\uFFFD");
  EXPECT_EQ(printable("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");  // a surrogate
}

TEST(Printable, keeps_what_people_are_called) {
  for (const std::string_view name :
       {"Åsa Öberg", "山田太郎", "שרה כהן", "👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "नमस्ते"})
    EXPECT_EQ(printable(name), name);
}

TEST(Printable, a_tower_of_marks_is_cut) {
  std::string tower = "a";
  for (int i = 0; i < 1000; ++i) tower += "\u0301";
  EXPECT_EQ(printable(tower).size(), 1u + 8 * 2);
}

}  // namespace
}  // namespace afterword::cli
