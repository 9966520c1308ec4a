#include "app/plan_today.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "app/compare_plan_rows.h"
#include "app/plan_rows.h"
#include "app/show_plan.h"
#include "tests/fakes/read_only_store.h"
#include "tests/fakes/world.h"

namespace afterword::app {
namespace {

using core::StepKind;
using fakes::at;

std::vector<StepKind> kinds(const std::vector<core::Step>& steps) {
  std::vector<StepKind> list;
  for (const core::Step& step : steps) list.push_back(step.kind);
  return list;
}

bool has(const std::vector<core::Step>& steps, StepKind kind) {
  const auto list = kinds(steps);
  return std::find(list.begin(), list.end(), kind) != list.end();
}

// Counts what is asked of it.
class CountedZones final : public Zones {
 public:
  std::optional<core::Zone> find(std::string_view name) override {
    ++asked;
    return zones_.find(name);
  }
  int asked = 0;

 private:
  tzdata::SystemZones zones_;
};

TEST(PlanToday, an_empty_store_says_so) {
  store::MemoryStore store;
  tzdata::SystemZones zones;
  const auto today = plan_today(store, zones, at("2026-11-10T15:01:00-05:00"));
  ASSERT_TRUE(today.has_value());
  EXPECT_TRUE(today->nothing_recorded);
  EXPECT_TRUE(today->pressing.empty());
}

TEST(PlanToday, a_minute_after_the_interview_it_is_time_to_breathe) {
  fakes::World world;
  const auto today = plan_today(world.store, world.zones, at("2026-11-10T15:01:00-05:00"));
  ASSERT_TRUE(today.has_value());
  EXPECT_FALSE(today->nothing_recorded);
  EXPECT_EQ(kinds(today->pressing), std::vector{StepKind::breathe});
  EXPECT_EQ(today->upcoming.size(), 1U);
}

TEST(PlanToday, time_alone_moves_it_on) {
  fakes::World world;
  ASSERT_TRUE(plan_today(world.store, world.zones, at("2026-11-10T15:01:00-05:00")).has_value());
  const auto today = plan_today(world.store, world.zones, at("2026-11-10T15:06:00-05:00"));
  ASSERT_TRUE(today.has_value());
  EXPECT_FALSE(has(today->pressing, StepKind::breathe));
  EXPECT_TRUE(has(today->pressing, StepKind::debrief));
  EXPECT_TRUE(has(today->pressing, StepKind::thank_you));
}

TEST(PlanToday, a_clock_that_goes_back_is_followed) {
  fakes::World world;
  ASSERT_TRUE(plan_today(world.store, world.zones, at("2026-11-10T15:06:00-05:00")).has_value());
  const auto today = plan_today(world.store, world.zones, at("2026-11-10T15:01:00-05:00"));
  ASSERT_TRUE(today.has_value());
  EXPECT_EQ(kinds(today->pressing), std::vector{StepKind::breathe});
}

TEST(PlanToday, rows_that_hold_ask_for_no_zone) {
  fakes::World world;
  ASSERT_TRUE(plan_today(world.store, world.zones, at("2026-11-10T15:06:00-05:00")).has_value());
  CountedZones zones;
  ASSERT_TRUE(plan_today(world.store, zones, at("2026-11-10T15:07:00-05:00")).has_value());
  EXPECT_EQ(zones.asked, 0);
}

TEST(PlanToday, a_read_only_folder_gives_the_same_answer) {
  fakes::World world;
  core::Application second = world.application();
  second.id = "brook";
  second.interviews[0].ends_at = fakes::when("2026-11-10T15:03:00-05:00");
  world.put(second);
  // One has rows that hold, the other has rows that do not.
  ASSERT_TRUE(plan_today(world.store, world.zones, at("2026-11-10T15:01:00-05:00")).has_value());
  fakes::ReadOnlyStore read_only(world.store);
  const TodayLimits all{100, 100, 100};
  const Instant now = at("2026-11-10T15:05:30-05:00");
  const auto in_memory = plan_today(read_only, world.zones, now, all);
  ASSERT_TRUE(in_memory.has_value()) << in_memory.error().what;
  const auto from_rows = plan_today(world.store, world.zones, now, all);
  ASSERT_TRUE(from_rows.has_value());
  EXPECT_EQ(in_memory->pressing, from_rows->pressing);
  EXPECT_EQ(in_memory->upcoming, from_rows->upcoming);
  EXPECT_EQ(in_memory->waiting, from_rows->waiting);
  EXPECT_EQ(in_memory->pressing_count, from_rows->pressing_count);
}

TEST(PlanToday, a_limit_cuts_the_list_and_not_the_count) {
  fakes::World world;
  const auto today = plan_today(world.store, world.zones, at("2026-11-10T15:06:00-05:00"), {1, 1, 0});
  ASSERT_TRUE(today.has_value());
  EXPECT_EQ(today->pressing.size(), 1U);
  EXPECT_GT(today->pressing_count, 1U);
}

TEST(PlanToday, what_it_shows_is_what_the_pure_plan_says) {
  fakes::World world;
  const Instant now = at("2026-11-10T15:06:00-05:00");
  const auto today = plan_today(world.store, world.zones, now, {100, 100, 100});
  auto whole = show_plan(world.store, world.zones, std::nullopt, now);
  ASSERT_TRUE(today.has_value());
  ASSERT_TRUE(whole.has_value());
  std::erase_if(*whole, [](const core::Step& step) {
    return step.state != core::StepState::late && step.state != core::StepState::open;
  });
  EXPECT_EQ(today->pressing, *whole);
}

TEST(ShowPlan, an_application_that_is_not_there_is_not_found) {
  fakes::World world;
  const auto plan = show_plan(world.store, world.zones, "nowhere", at("2026-11-10T15:06:00-05:00"));
  EXPECT_EQ(plan.error().code, core::ErrorCode::not_found);
  EXPECT_FALSE(show_plan(world.store, world.zones, "acme", at("2026-11-10T15:06:00-05:00")).value().empty());
}

TEST(ShowPlan, a_document_without_a_seeker_can_be_planned) {
  core::Facts facts = fakes::facts_of(fakes::acme_document);
  facts.seeker = {};
  store::MemoryStore store(facts);
  tzdata::SystemZones zones;
  EXPECT_FALSE(show_plan(store, zones, std::nullopt, at("2026-11-10T15:06:00-05:00")).value().empty());
}

TEST(ComparePlanRows, rows_that_were_just_made_agree) {
  fakes::World world;
  const Instant now = at("2026-11-10T15:06:00-05:00");
  ASSERT_TRUE(rebuild_plan_rows(world.store, world.zones, now).has_value());
  const auto report = compare_plan_rows(world.store, world.zones, now + std::chrono::minutes{1});
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->compared, 1U);
  EXPECT_TRUE(report->differing.empty());
}

TEST(ComparePlanRows, a_fact_that_changed_behind_the_verbs_back_is_found_and_mended) {
  fakes::World world;
  const Instant now = at("2026-11-10T15:06:00-05:00");
  ASSERT_TRUE(rebuild_plan_rows(world.store, world.zones, now).has_value());
  core::Application application = world.application();
  application.interviews[0].interviewers = {"hr"};
  world.put(application);
  EXPECT_EQ(compare_plan_rows(world.store, world.zones, now).value().differing, std::vector<std::string>{"acme"});
  ASSERT_TRUE(rebuild_plan_rows(world.store, world.zones, now).has_value());
  EXPECT_TRUE(compare_plan_rows(world.store, world.zones, now).value().differing.empty());
}

TEST(ComparePlanRows, rows_that_time_has_passed_are_stale_and_no_fault) {
  fakes::World world;
  ASSERT_TRUE(rebuild_plan_rows(world.store, world.zones, at("2026-11-10T15:06:00-05:00")).has_value());
  const auto report = compare_plan_rows(world.store, world.zones, at("2026-11-20T15:06:00-05:00"));
  EXPECT_EQ(report.value().stale, 1U);
  EXPECT_TRUE(report.value().differing.empty());
}

}  // namespace
}  // namespace afterword::app
