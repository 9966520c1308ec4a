#include "cli/letter_text.h"

#include <gmock/gmock.h>

namespace afterword::cli {
namespace {

using ::testing::HasSubstr;

const LetterText letter{"Thank you", "Dear Soren,\n\nThank you.\n"};
const std::vector<core::Finding> findings{
    {"wrong-person", core::Severity::error, {core::Part::body, 5, 10}, "They spell themselves Søren.", "Søren"},
    {"next-steps-missing", core::Severity::warning, {}, "Ask for the next steps (R3.4).", std::nullopt}};

TEST(LetterText, comes_back_as_it_was) {
  EXPECT_EQ(read_letter_text(write_letter_text(letter)), letter);
  EXPECT_EQ(read_letter_text(write_letter_text(letter, findings)), letter);
}

TEST(LetterText, findings_stand_below_it_with_their_place_and_the_mend) {
  const std::string text = write_letter_text(letter, findings);
  EXPECT_THAT(
      text,
      HasSubstr("# error wrong-person: line 1, “Soren”\n#     They spell themselves Søren.\n#     instead: Søren\n"));
  EXPECT_THAT(text, HasSubstr("# warning next-steps-missing: the letter\n"));
}

TEST(LetterText, lines_that_begin_with_a_hash_are_the_writers) {
  const LetterText numbered{"", "#1 is the ledger\n"};
  EXPECT_EQ(read_letter_text(write_letter_text(numbered, findings)), numbered);
}

TEST(LetterText, a_text_without_a_subject_is_all_body) {
  EXPECT_EQ(read_letter_text("Dear Ann,\n"), (LetterText{"", "Dear Ann,\n"}));
  EXPECT_EQ(read_letter_text("Subject: Hello\r\n\r\nDear Ann,\n"), (LetterText{"Hello", "Dear Ann,\n"}));
}

}  // namespace
}  // namespace afterword::cli
