#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

TEST(NextStepsMissing, the_note_that_should_ask_and_does_not_is_found) {
  for (const char* text : {"I look forward to hearing from you.", "I hope that we speak again.",
                           "The step from billing to events is a big one."}) {
    Acme acme;
    acme.says(std::string("Moving billing to event sourcing excites me. ") + text);
    EXPECT_EQ(acme.marked("next-steps-missing"), "") << text;
  }
}

TEST(NextStepsMissing, every_way_of_asking_counts) {
  for (const char* text : {"What are the next steps?", "Do tell me what comes next.", "And what happens next for me?",
                           "Could you tell me what to expect from here?", "When might I hear from you?",
                           "I wonder how the process goes on from here.", "Do you have a sense of the timeline?",
                           "Is there a date by which you hope to decide?", "I'd be grateful for a word on timing.",
                           "I look forward to hearing about the next steps.", "How soon do you expect to choose?",
                           "Please let me know what happens next."}) {
    Acme acme;
    acme.says(std::string("Moving billing to event sourcing excites me. ") + text);
    EXPECT_FALSE(acme.finds("next-steps-missing")) << text;
  }
}

TEST(NextStepsMissing, only_one_note_asks) {
  Acme acme;
  acme.draft.to = "bo";
  acme.says("A game day every quarter sounds right.");
  EXPECT_FALSE(acme.finds("next-steps-missing"));
}

TEST(NextStepsMissing, nobody_asks_where_they_said_when_or_asked_to_be_left_alone) {
  Acme acme;
  acme.says("Moving billing to event sourcing excites me.");
  acme.debrief().when.reply_by = make_date(2026, 11, 24);
  EXPECT_FALSE(acme.finds("next-steps-missing"));
  acme.debrief().when.reply_by.reset();
  acme.debrief().when.asked_not_to_contact = true;
  EXPECT_FALSE(acme.finds("next-steps-missing"));
}

}  // namespace
}  // namespace afterword::core::checks
