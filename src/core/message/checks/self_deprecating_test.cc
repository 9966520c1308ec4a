#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

TEST(SelfDeprecating, apologies_are_found) {
  for (const char* text :
       {"I'm sorry that I did so badly on the ledger question.", "I know I didn't show you my best.",
        "Sorry to bother you.", "I was so nervous.", "I apologize for my rambling answers.",
        "I don't want to bother you.", "Sorry for wasting your time.", "I know that my answer was weak.",
        "I messed up the ledger.", "I may not be the strongest candidate."}) {
    Acme acme;
    acme.says(std::string(text) + " What are the next steps for billing?");
    EXPECT_NE(acme.marked("self-deprecating"), "-") << text;
  }
}

TEST(SelfDeprecating, courtesy_and_candour_are_let_through) {
  for (const char* text :
       {"I am sorry that Hana could not join us.", "I know the way.", "I should have said one thing: by account.",
        "I did not know the ledger before.", "Please forgive me the length.", "I know I would enjoy it.",
        "I am sorry to hear about the flood."}) {
    Acme acme;
    acme.says(std::string(text) + " What are the next steps for billing?");
    EXPECT_EQ(acme.marked("self-deprecating"), "-") << text;
  }
}

}  // namespace
}  // namespace afterword::core::checks
