#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

std::string with(const char* question) {
  return std::string("I talked with Ann and Bo on November 10. My resume is attached. ") + question +
         " I'll check in again in early December.";
}

TEST(CheckInMissing, timeline_and_offer_are_both_wanted) {
  for (const char* text : {"I remain interested in it.", "What is the timeline?", "Is there anything else you need?",
                           "When can I expect a decision?", "I am happy to send references."}) {
    Acme acme;
    acme.follow_up(1);
    EXPECT_TRUE(acme.says(with(text)).finds("check-in-missing")) << text;
  }
}

TEST(CheckInMissing, many_ways_of_asking_both_count) {
  for (const char* text : {"Could you share what the timeline is, and is there anything else you need?",
                           "What is the timeline, and what else may I send you?",
                           "May I ask about the timeline, and whether you need anything more?",
                           "Do you know yet when a decision is likely, and can I send references or anything else?",
                           "Where do things stand? If more material would help, just say so.",
                           "How is the search going, and is anything missing from my file?",
                           "Is there any news on timing? I am glad to send whatever is useful.",
                           "Has a date been set for the decision? Should you want further samples, I have some.",
                           "I'd be grateful for a word on where things stand; and if you have questions, I am here."}) {
    Acme acme;
    acme.follow_up(1);
    EXPECT_FALSE(acme.says(with(text)).finds("check-in-missing")) << text;
  }
}

TEST(CheckInMissing, later_follow_ups_need_not_ask) {
  Acme acme;
  acme.follow_up(2);
  EXPECT_FALSE(acme.finds("check-in-missing"));
}

}  // namespace
}  // namespace afterword::core::checks
