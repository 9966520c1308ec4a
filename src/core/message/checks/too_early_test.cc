#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

TEST(TooEarly, a_follow_up_waits_five_business_days) {
  Acme acme;
  acme.follow_up(1).at("2026-11-18T08:59:59-05:00");
  EXPECT_EQ(acme.marked("too-early"), "");
  EXPECT_FALSE(acme.at("2026-11-18T09:00:00-05:00").finds("too-early"));
}

TEST(TooEarly, a_stated_date_is_waited_out) {
  Acme acme;
  acme.follow_up(1);
  acme.debrief().when.reply_by = make_date(2026, 11, 24);
  EXPECT_TRUE(acme.finds("too-early"));
  EXPECT_FALSE(acme.at("2026-11-25T09:00:00-05:00").finds("too-early"));
}

TEST(TooEarly, a_note_waits_until_the_interview_is_over) {
  Acme acme;
  EXPECT_TRUE(acme.at("2026-11-10T14:30:00-05:00").finds("too-early"));
  EXPECT_TRUE(acme.at("2026-11-10T15:04:59-05:00").finds("too-early"));
  EXPECT_FALSE(acme.at("2026-11-10T15:05:00-05:00").finds("too-early"));
}

TEST(TooEarly, a_wish_that_runs_is_another_checks) {
  Acme acme;
  acme.follow_up(1).at("2026-11-12T10:00:00-05:00");
  acme.debrief().when.asked_not_to_contact = true;
  acme.debrief().when.reply_by = make_date(2026, 11, 24);
  EXPECT_FALSE(acme.finds("too-early"));
  EXPECT_TRUE(acme.finds("asked-not-to-contact"));
}

TEST(TooEarly, other_messages_have_no_time) {
  Acme acme;
  acme.draft.kind = MessageKind::other;
  EXPECT_FALSE(acme.at("2026-11-01T10:00:00-05:00").finds("too-early"));
}

}  // namespace
}  // namespace afterword::core::checks
