#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

struct Known : Acme {
  Known() {
    debrief().when.said = "within two weeks";
    debrief().when.reply_by = make_date(2026, 11, 24);
  }
};

TEST(NextStepsKnown, asking_for_what_they_said_is_found) {
  for (const char* text : {"When can I expect to hear from you about a decision?", "What are the next steps?",
                           "Could you tell me the timeline?", "Could you let me know when you will decide?",
                           "I wonder how soon you will choose.", "What happens next?",
                           "How long will the decision take?", "Do tell me what comes next."}) {
    Known acme;
    acme.says(std::string("Moving billing to event sourcing excites me. ") + text);
    EXPECT_EQ(acme.marked("next-steps-known"), text);
  }
}

TEST(NextStepsKnown, looking_forward_to_it_is_no_question) {
  for (const char* text :
       {"I look forward to hearing from you within two weeks.", "You said I would hear by the 24th; I can wait.",
        "Please let me know if you need anything before you decide.", "When we moved billing, finance loved it.",
        "Could I send you the notes before the next round?", "May I show you the ledger next time?",
        "I'll be glad to hear your decision."}) {
    Known acme;
    acme.says(std::string("Moving billing to event sourcing excites me. ") + text);
    EXPECT_EQ(acme.marked("next-steps-known"), "-") << text;
  }
}

TEST(NextStepsKnown, a_date_that_a_reply_gave_counts) {
  Acme acme;
  Reply reply;
  reply.id = "p1";
  reply.at = time_at("2026-11-10T17:00:00-05:00");
  reply.kind = ReplyKind::timeframe;
  reply.reply_by = make_date(2026, 12, 4);
  acme.application().replies = {reply};
  EXPECT_TRUE(acme.finds("next-steps-known"));
}

TEST(NextStepsKnown, a_follow_up_may_ask) {
  Known acme;
  acme.follow_up(1).at("2026-11-25T10:00:00-05:00");
  EXPECT_FALSE(acme.finds("next-steps-known"));
}

}  // namespace
}  // namespace afterword::core::checks
