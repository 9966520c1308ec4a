#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

constexpr const char* long_text =
    "The idea of a game day every quarter fits how I like to work, and I would be glad to bring what I learned while "
    "migrating billing to a team of your size.";

TEST(SameAsAnother, half_of_anothers_words_is_found) {
  Acme acme;
  acme.sent("m1", MessageKind::thank_you, "bo", "2026-11-10T18:00:00-05:00",
            std::string("Hi Bo,\n\n") + long_text + "\n\nBest,\nMaya Lindqvist");
  acme.says(std::string(long_text) + " What are the next steps?");
  EXPECT_EQ(acme.marked("same-as-another"), "");
}

TEST(SameAsAnother, another_draft_to_somebody_else_counts_and_another_try_does_not) {
  Acme acme;
  Message& other = acme.sent("m1", MessageKind::thank_you, "bo", "2026-11-10T18:00:00-05:00",
                             std::string("Hi Bo,\n\n") + long_text + "\n\nBest,\nMaya Lindqvist");
  other.state = MessageState::draft;
  other.sent_at.reset();
  acme.says(std::string(long_text) + " What are the next steps?");
  EXPECT_TRUE(acme.finds("same-as-another"));
  other.to = "ann";
  EXPECT_FALSE(acme.finds("same-as-another"));
  other.to = "bo";
  other.state = MessageState::cancelled;
  EXPECT_FALSE(acme.finds("same-as-another"));
}

TEST(SameAsAnother, greeting_sign_off_and_a_sentence_in_common_are_let_through) {
  Acme acme;
  acme.sent("m1", MessageKind::thank_you, "bo", "2026-11-10T18:00:00-05:00",
            "Hi Bo,\n\nThank you for a thoughtful hour this afternoon. Your game days sound like fun.\n\nBest,\nMaya "
            "Lindqvist");
  acme.says(
      "Thank you for a thoughtful hour this afternoon. Moving billing to event sourcing is the project that I would "
      "pick "
      "from any list that I was ever given. What are the next steps?");
  EXPECT_FALSE(acme.finds("same-as-another"));
}

TEST(SameAsAnother, the_message_itself_is_no_other) {
  Acme acme;
  acme.draft.state = MessageState::sent;
  acme.draft.sent_at = time_at("2026-11-10T18:00:00-05:00");
  acme.application().messages.push_back(acme.draft);
  EXPECT_FALSE(acme.finds("same-as-another"));
}

}  // namespace
}  // namespace afterword::core::checks
