#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

TEST(Lapsed, a_note_after_the_follow_up_opened_is_found) {
  Acme acme;
  EXPECT_FALSE(acme.at("2026-11-18T08:59:00-05:00").finds("lapsed"));
  EXPECT_EQ(acme.at("2026-11-18T09:00:00-05:00").marked("lapsed"), "");
}

TEST(Lapsed, a_note_after_a_follow_up_went_is_found) {
  Acme acme;
  acme.sent("f1", MessageKind::follow_up, "hr", "2026-11-16T10:00:00-05:00", "Hi Hana,\n\nHello.\n\nMaya");
  EXPECT_TRUE(acme.at("2026-11-16T11:00:00-05:00").finds("lapsed"));
}

TEST(Lapsed, somebody_whom_the_plan_does_not_ask_to_thank_is_late_as_well) {
  Acme acme;
  acme.draft.to = "hr";
  acme.says("Thank you for billing. What are the next steps?");
  EXPECT_TRUE(acme.at("2026-11-19T09:00:00-05:00").finds("lapsed"));
}

TEST(Lapsed, an_outcome_is_another_checks) {
  Acme acme;
  acme.application().outcome = Outcome::rejected;
  acme.application().outcome_at = time_at("2026-11-10T16:00:00-05:00");
  EXPECT_FALSE(acme.finds("lapsed"));
}

}  // namespace
}  // namespace afterword::core::checks
