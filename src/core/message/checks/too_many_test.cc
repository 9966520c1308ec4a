#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

TEST(TooMany, a_fourth_follow_up_is_found_whatever_it_is_called) {
  Acme acme;
  acme.follow_up(3);
  EXPECT_FALSE(acme.finds("too-many"));
  acme.sent("f3", MessageKind::follow_up, "hr", "2026-12-03T10:00:00-05:00", "Hi Hana,\n\nBye.\n\nMaya");
  acme.at("2026-12-14T10:00:00-05:00");
  EXPECT_EQ(acme.marked("too-many"), "");
  acme.draft.kind = MessageKind::other;
  EXPECT_TRUE(acme.finds("too-many"));
  acme.draft.kind = MessageKind::answer;
  EXPECT_FALSE(acme.finds("too-many"));
}

TEST(TooMany, one_that_is_on_its_way_counts) {
  Acme acme;
  acme.follow_up(3);
  Message going = acme.draft;
  going.id = "f3";
  going.state = MessageState::approved;
  acme.application().messages.push_back(going);
  EXPECT_TRUE(acme.finds("too-many"));
  acme.draft.id = "f3";
  EXPECT_FALSE(acme.finds("too-many")) << "it is not one more than itself";
}

TEST(TooMany, a_later_round_starts_again) {
  Acme acme;
  acme.follow_up(3);
  acme.sent("f3", MessageKind::follow_up, "hr", "2026-12-03T10:00:00-05:00", "Hi Hana,\n\nBye.\n\nMaya");
  Interview second = acme.application().interviews[0];
  second.id = "r2";
  second.starts_at = time_at("2026-12-08T14:00:00-05:00");
  second.ends_at = time_at("2026-12-08T15:00:00-05:00");
  acme.application().interviews.push_back(second);
  acme.draft.interview = "r2";
  EXPECT_FALSE(acme.at("2026-12-16T10:00:00-05:00").finds("too-many"));
}

}  // namespace
}  // namespace afterword::core::checks
