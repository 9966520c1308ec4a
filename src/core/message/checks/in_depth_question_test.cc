#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

TEST(InDepthQuestion, a_lingering_question_and_its_paraphrase_are_found) {
  for (const char* text :
       {"How is promotion to staff level decided?", "Who decides on promotions to staff?",
        "May I ask how promotions to the staff level work?", "I wonder how one is promoted to staff."}) {
    Acme acme;
    acme.says(std::string("Billing! What are the next steps? ") + text);
    EXPECT_EQ(acme.marked("in-depth-question"), text);
  }
}

TEST(InDepthQuestion, other_questions_and_statements_are_let_through) {
  for (const char* text : {"When will it be decided?", "Could you tell me what the next steps are for the staff?",
                           "Promotion to staff level is decided by peers, you said.", "What is the level of the lake?",
                           "My question about promotion to staff level will keep until we meet again."}) {
    Acme acme;
    acme.says(std::string("Billing! What are the next steps? ") + text);
    EXPECT_EQ(acme.marked("in-depth-question"), "-") << text;
  }
}

TEST(InDepthQuestion, the_name_of_the_role_is_no_question) {
  Acme acme;
  acme.application().role = "Events Coordinator";
  acme.debrief().what.questions = {"Who decides which events are cancelled?"};
  acme.says("Do you know yet when you will decide about the Events Coordinator role? Billing!");
  EXPECT_FALSE(acme.finds("in-depth-question"));
}

TEST(InDepthQuestion, another_round_or_an_offer_is_the_time_for_it) {
  Acme acme;
  acme.says("How is promotion to staff level decided? And billing: what are the next steps?");
  Reply invitation;
  invitation.id = "p1";
  invitation.at = time_at("2026-11-10T17:00:00-05:00");
  invitation.kind = ReplyKind::invitation;
  acme.application().replies = {invitation};
  EXPECT_FALSE(acme.finds("in-depth-question"));
  acme.application().replies[0].kind = ReplyKind::offer;
  EXPECT_FALSE(acme.finds("in-depth-question"));
  acme.application().replies.clear();
  acme.draft.kind = MessageKind::answer;
  EXPECT_FALSE(acme.finds("in-depth-question"));
}

}  // namespace
}  // namespace afterword::core::checks
