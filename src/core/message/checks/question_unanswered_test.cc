#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

struct Asked : Acme {
  Asked() {
    follow_up(1);
    Reply question;
    question.id = "q1";
    question.at = time_at("2026-11-17T14:00:00-05:00");
    question.kind = ReplyKind::question;
    application().replies = {question};
  }
};

TEST(QuestionUnanswered, a_follow_up_past_a_question_is_found) {
  Asked acme;
  EXPECT_EQ(acme.marked("question-unanswered"), "");
  acme.draft.kind = MessageKind::other;
  EXPECT_FALSE(acme.finds("question-unanswered"));
}

TEST(QuestionUnanswered, the_answer_itself_and_an_answered_question_are_let_through) {
  Asked acme;
  acme.draft.reply = "q1";
  EXPECT_FALSE(acme.finds("question-unanswered"));
  acme.draft.reply.reset();
  acme.application().replies[0].answered_at = time_at("2026-11-17T16:00:00-05:00");
  EXPECT_FALSE(acme.finds("question-unanswered"));
}

}  // namespace
}  // namespace afterword::core::checks
