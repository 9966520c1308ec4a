#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

TEST(RepeatsEarlier, a_sentence_of_eight_words_is_found) {
  Acme acme;
  acme.follow_up(1);
  acme.says(
      "I met Ann and Bo on November 10. Moving billing to event sourcing is the project I would pick from any list. My "
      "resume is attached. What is the timeline, and what else may I send you? I'll be in touch in early December.");
  EXPECT_EQ(acme.marked("repeats-earlier"),
            "Moving billing to event sourcing is the project I would pick from any list.");
}

TEST(RepeatsEarlier, a_sentence_within_a_longer_one_and_other_punctuation_do_not_hide_it) {
  Acme acme;
  acme.follow_up(1);
  acme.says(
      "As I wrote, moving billing to event sourcing is the project I\u2019d pick from any list! My resume is attached. "
      "What is the timeline, and what else may I send you? I'll be in touch in early December.");
  EXPECT_TRUE(acme.finds("repeats-earlier"));
}

TEST(RepeatsEarlier, seven_words_and_quoted_lines_are_let_through) {
  Acme acme;
  acme.follow_up(1);
  acme.application().messages[0].body = "Hi Ann,\n\nYou and I both studied in Lund. Yes.\n\nBest,\nMaya Lindqvist";
  acme.says("You and I both studied in Lund. Bye.\n\n> Thank you for today, and for all of it, I am glad.");
  EXPECT_FALSE(acme.finds("repeats-earlier"));
}

TEST(RepeatsEarlier, a_thank_you_note_is_another_checks_business) {
  Acme acme;
  acme.sent("m1", MessageKind::thank_you, "bo", "2026-11-10T18:00:00-05:00",
            "Hi Bo,\n\nThank you for a good and thoughtful hour this afternoon.\n\nBest,\nMaya Lindqvist");
  acme.says("Thank you for a good and thoughtful hour this afternoon. Billing! What are the next steps?");
  EXPECT_FALSE(acme.finds("repeats-earlier"));
}

}  // namespace
}  // namespace afterword::core::checks
