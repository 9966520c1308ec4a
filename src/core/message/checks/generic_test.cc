#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

TEST(Generic, a_note_that_could_be_to_anybody_is_found) {
  for (const char* text :
       {"Thank you for the interview. I am sure that I would be a good match for the position and for the company.",
        "It was a pleasure to meet you. I am excited about the opportunity to join Acme as a Platform Engineer.",
        "I enjoyed our conversation and learning more about the team. My skills would be a great fit."}) {
    Acme acme;
    acme.says(std::string(text) + " What are the next steps?");
    EXPECT_EQ(acme.marked("generic"), "") << text;
  }
}

TEST(Generic, one_thing_from_the_conversation_is_enough) {
  for (const char* text : {"Your billing sounds like fun.", "I hire people the same way: by how they write.",
                           "Lund was well represented!", "A ledger without a past is a gift.",
                           "Game days are the best days.", "I would not mind being on call every sixth week."}) {
    Acme acme;
    acme.says(std::string(text) + " What are the next steps?");
    EXPECT_FALSE(acme.finds("generic")) << text;
  }
}

TEST(Generic, where_nothing_was_noted_nothing_can_be_used) {
  Acme acme;
  acme.debrief().who.clear();
  acme.debrief().what = {};
  acme.says("Thank you for the interview. What are the next steps?");
  EXPECT_FALSE(acme.finds("generic"));
  acme.debrief().who = {{"bo", {}, {"both studied in Lund"}}};
  EXPECT_FALSE(acme.finds("generic")) << "what one shares with Bo is nothing for Ann";
  acme.application().interviews[0].debrief.reset();
  EXPECT_FALSE(acme.finds("generic"));
}

}  // namespace
}  // namespace afterword::core::checks
