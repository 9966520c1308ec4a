#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

TEST(Pushy, pressure_and_guilt_are_found) {
  for (const char* text :
       {"I am still waiting for an answer.", "It is urgent.", "Please answer as soon as possible.",
        "I deserve an answer.", "I need an answer by Friday.",
        "If I don't hear from you by Friday, I will accept another offer.",
        "Unless I hear from you I will have to withdraw.", "You have not even replied.", "Please reply today.",
        "I took a day off for your interview.", "I am disappointed that nobody wrote.", "Why haven't you answered?",
        "This is my final notice.", "I expect a response by Monday.", "You promised me an answer.",
        "Please respond ASAP.", "I can't wait any longer."}) {
    Acme acme;
    acme.follow_up(1);
    acme.says(text);
    EXPECT_NE(acme.marked("pushy"), "-") << text;
  }
}

TEST(Pushy, saying_twice_that_nothing_came_is_found_and_saying_it_once_is_not) {
  Acme acme;
  acme.follow_up(1);
  acme.says("I haven't heard back from you. As I have not heard anything, I write again.");
  EXPECT_EQ(acme.marked("pushy"), "have not heard anything");
  acme.says("I haven't heard back from you, which is fine. I will write again in December.");
  EXPECT_FALSE(acme.finds("pushy"));
}

TEST(Pushy, patience_is_let_through) {
  for (const char* text :
       {"There is nothing urgent about this.", "No need to reply right away.", "It is not urgent.",
        "I'll send it as soon as possible.", "I can start as soon as possible.", "I can't wait to see the ledger.",
        "I immediately thought of your billing.", "Please take your time.", "I expect to finish the course in May.",
        "If I don't hear from you, I will write again around December 10.", "Unless you object, I will write again.",
        "I need to learn the answer to that.", "You told me that you would show me the ledger.",
        "I have another offer, and would rather work with you.", "Waiting is part of it."}) {
    Acme acme;
    acme.follow_up(1);
    acme.says(text);
    EXPECT_EQ(acme.marked("pushy"), "-") << text;
  }
}

TEST(Pushy, words_that_the_facts_have_are_let_through) {
  Acme acme;
  acme.application().role = "Urgent Care Nurse";
  acme.says("The Urgent Care Nurse role and billing: what are the next steps?");
  EXPECT_FALSE(acme.finds("pushy"));
}

}  // namespace
}  // namespace afterword::core::checks
