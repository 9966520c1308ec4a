#include "app/set_outcome.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "app/add_reply.h"
#include "tests/fakes/world.h"

namespace afterword::app {
namespace {

using fakes::at;
using fakes::when;

const Instant now = at("2026-11-20T16:00:00-05:00");

TEST(SetOutcome, it_and_its_time_come_together_and_go_together) {
  fakes::World world;
  const auto set = set_outcome(world.store, world.zones, "acme", core::Outcome::offer, std::nullopt, now);
  ASSERT_TRUE(set.has_value()) << set.error().what;
  EXPECT_EQ(world.application().outcome, core::Outcome::offer);
  EXPECT_EQ(world.application().outcome_at->instant, now);
  ASSERT_TRUE(set_outcome(world.store, world.zones, "acme", std::nullopt, std::nullopt, now).has_value());
  EXPECT_EQ(world.application().outcome, std::nullopt);
  EXPECT_EQ(world.application().outcome_at, std::nullopt);
}

TEST(SetOutcome, the_person_says_when) {
  fakes::World world;
  const auto noon = when("2026-11-19T12:00:00-05:00");
  EXPECT_EQ(set_outcome(world.store, world.zones, "acme", core::Outcome::rejected, noon, now).value().outcome_at, noon);
  EXPECT_EQ(set_outcome(world.store, world.zones, "nowhere", core::Outcome::rejected, noon, now).error().code,
            core::ErrorCode::not_found);
}

TEST(SetOutcome, its_rows_say_reflect) {
  fakes::World world;
  ASSERT_TRUE(set_outcome(world.store, world.zones, "acme", core::Outcome::rejected, std::nullopt, now).has_value());
  const auto& steps = world.store.contents().plans.at("acme").steps;
  EXPECT_TRUE(std::any_of(steps.begin(), steps.end(),
                          [](const core::Step& step) { return step.kind == core::StepKind::reflect; }));
}

TEST(Reflect, it_needs_an_outcome) {
  fakes::World world;
  core::Reflection reflection;
  reflection.text = core::PrivateText("a good talk");
  EXPECT_EQ(reflect(world.store, world.zones, "acme", reflection, now).error().code, core::ErrorCode::refused);
  ReplyToAdd rejection;
  rejection.application = "acme";
  rejection.kind = core::ReplyKind::rejection;
  rejection.at = when("2026-11-20T15:00:00-05:00");
  ASSERT_TRUE(add_reply(world.store, world.zones, rejection, now).has_value());
  const auto reflected = reflect(world.store, world.zones, "acme", reflection, now);
  ASSERT_TRUE(reflected.has_value()) << reflected.error().what;
  EXPECT_EQ(world.application().reflection->at->instant, now);
}

TEST(Reflect, whom_to_stay_in_touch_with_is_somebody_known) {
  fakes::World world;
  ASSERT_TRUE(set_outcome(world.store, world.zones, "acme", core::Outcome::offer, std::nullopt, now).has_value());
  core::Reflection reflection;
  reflection.stay_in_touch = {"nobody"};
  EXPECT_EQ(reflect(world.store, world.zones, "acme", reflection, now).error().where, "stay_in_touch");
  reflection.stay_in_touch = {"ann"};
  reflection.worked = {core::PrivateText(std::string(1024 * 1024 + 1, 'a'))};
  EXPECT_FALSE(reflect(world.store, world.zones, "acme", reflection, now).has_value());
}

}  // namespace
}  // namespace afterword::app
