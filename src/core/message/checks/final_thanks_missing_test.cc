#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

std::string last(const char* text) {
  return std::string("One last note: I am halfway through a course on distributed tracing. ") + text;
}

TEST(FinalThanksMissing, thanks_and_an_open_door_are_both_wanted) {
  for (const char* text : {"It would help on game days.", "Thank you for considering me.",
                           "I would be glad to talk again in the future."}) {
    Acme acme;
    acme.follow_up(3);
    EXPECT_EQ(acme.says(last(text)).marked("final-thanks-missing"), "") << text;
  }
}

TEST(FinalThanksMissing, many_ways_of_closing_count) {
  for (const char* text : {"Thank you for considering me. I would be glad to talk again if another opening comes up.",
                           "I'm grateful for the consideration, and hope that our paths cross.",
                           "Thanks for everything; let's stay in touch.",
                           "I appreciate the thought you gave it, and I remain open to a conversation some day."}) {
    Acme acme;
    acme.follow_up(3);
    EXPECT_FALSE(acme.says(last(text)).finds("final-thanks-missing")) << text;
  }
}

TEST(FinalThanksMissing, thanks_in_the_sign_off_are_not_enough_and_earlier_follow_ups_need_none) {
  Acme acme;
  acme.follow_up(3);
  acme.draft.body = "Hi Hana,\n\n" + last("Perhaps another time.") + "\n\nThanks,\nMaya Lindqvist";
  EXPECT_TRUE(acme.finds("final-thanks-missing"));
  Acme second;
  second.follow_up(2);
  EXPECT_FALSE(second.finds("final-thanks-missing"));
}

}  // namespace
}  // namespace afterword::core::checks
