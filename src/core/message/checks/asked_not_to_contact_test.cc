#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

TEST(AskedNotToContact, the_wish_holds_for_follow_ups_and_other_messages) {
  Acme acme;
  acme.follow_up(1);
  acme.debrief().when.asked_not_to_contact = true;
  EXPECT_EQ(acme.marked("asked-not-to-contact"), "");
  acme.draft.kind = MessageKind::other;
  EXPECT_TRUE(acme.finds("asked-not-to-contact"));
}

TEST(AskedNotToContact, an_answer_and_a_note_of_thanks_are_let_through) {
  Acme acme;
  acme.debrief().when.asked_not_to_contact = true;
  EXPECT_FALSE(acme.finds("asked-not-to-contact"));
  acme.draft.kind = MessageKind::answer;
  EXPECT_FALSE(acme.finds("asked-not-to-contact"));
}

TEST(AskedNotToContact, it_ends_when_their_date_has_passed) {
  Acme acme;
  acme.follow_up(1);
  acme.debrief().when.asked_not_to_contact = true;
  acme.debrief().when.reply_by = make_date(2026, 11, 24);
  EXPECT_TRUE(acme.at("2026-11-24T23:00:00-05:00").finds("asked-not-to-contact"));
  EXPECT_FALSE(acme.at("2026-11-25T09:00:00-05:00").finds("asked-not-to-contact"));
}

TEST(AskedNotToContact, no_reason_overrules_it) {
  Acme acme;
  acme.follow_up(1);
  acme.debrief().when.asked_not_to_contact = true;
  EXPECT_EQ(blocking(acme.findings(), {{"asked-not-to-contact", "I have a reason"}}).size(), 1U);
}

}  // namespace
}  // namespace afterword::core::checks
