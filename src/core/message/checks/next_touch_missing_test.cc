#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

TEST(NextTouchMissing, a_follow_up_that_does_not_say_when_is_found) {
  for (const char* text : {"I remain interested.", "I hope to hear from you soon.", "I will write again.",
                           "I talked with Ann and Bo on November 10.", "Thank you for last week."}) {
    Acme acme;
    acme.follow_up(2);
    EXPECT_TRUE(
        acme.says(std::string("https://ledgers.example/append-only is worth it. ") + text).finds("next-touch-missing"))
        << text;
  }
}

TEST(NextTouchMissing, many_ways_of_saying_when_count) {
  for (const char* text :
       {"I'll check in again the first week of December.", "I will send one more line around December 10.",
        "I'll be in touch again in early December.", "I will write again in March.",
        "You'll hear from me again in the first week of December.", "Expect a line from me on the 4th.",
        "My next note will come in the week of 7 December.", "I plan to write again next Friday.",
        "Unless I hear from you first, I will look in again after Thanksgiving.", "I'll drop you a line in two weeks.",
        "I will call tomorrow.", "I intend to check back in ten days.", "I'll follow up on Monday.",
        "Let me write again after the holidays.", "You will have one more note from me before Christmas."}) {
    Acme acme;
    acme.follow_up(2);
    EXPECT_FALSE(
        acme.says(std::string("https://ledgers.example/append-only is worth it. ") + text).finds("next-touch-missing"))
        << text;
  }
}

TEST(NextTouchMissing, the_last_one_announces_nothing) {
  Acme acme;
  acme.follow_up(3);
  EXPECT_FALSE(acme.finds("next-touch-missing"));
}

}  // namespace
}  // namespace afterword::core::checks
