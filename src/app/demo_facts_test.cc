#include "app/demo_facts.h"

#include <gtest/gtest.h>

#include <set>

#include "app/almanac.h"
#include "app/check_message.h"
#include "app/compose_draft.h"
#include "core/codec/facts_json.h"
#include "core/plan/plan.h"
#include "tests/fakes/world.h"

namespace afterword::app {
namespace {

using core::StepKind;
using core::StepState;

TEST(DemoFacts, they_are_a_sound_document) {
  tzdata::SystemZones zones;
  const auto facts = demo_facts(zones, fakes::at("2026-11-10T11:00:00-05:00"));
  ASSERT_TRUE(facts.has_value());
  const auto read = core::parse_facts(core::write_facts(*facts));
  ASSERT_TRUE(read.has_value()) << read.error().what << " " << read.error().where;
  EXPECT_EQ(*read, *facts);
}

TEST(DemoFacts, the_same_time_gives_the_same_facts) {
  tzdata::SystemZones zones;
  const Instant now = fakes::at("2026-11-10T11:00:00-05:00");
  EXPECT_EQ(core::write_facts(demo_facts(zones, now).value()), core::write_facts(demo_facts(zones, now).value()));
}

TEST(DemoFacts, every_kind_of_step_is_to_be_seen_on_any_day_at_any_hour) {
  tzdata::SystemZones zones;
  for (int hour = 0; hour < 24 * 14; hour += 7) {
    const Instant now = fakes::at("2026-11-18T00:30:00-05:00") + std::chrono::hours{hour};
    const core::Facts facts = demo_facts(zones, now).value();
    auto almanac = load_almanac(facts, zones);
    ASSERT_TRUE(almanac.has_value());
    std::set<StepKind> live;
    std::set<StepState> states;
    for (const core::Step& step : core::plan(facts, *almanac, now)) {
      states.insert(step.state);
      if (step.state != StepState::done && step.state != StepState::lapsed) live.insert(step.kind);
    }
    for (const StepKind kind :
         {StepKind::breathe, StepKind::debrief, StepKind::thank_you, StepKind::find_contact, StepKind::follow_up,
          StepKind::answer, StepKind::schedule, StepKind::stay_busy, StepKind::close, StepKind::reflect}) {
      EXPECT_TRUE(live.contains(kind)) << core::name_of(kind) << " at " << core::format_instant(now);
    }
    for (const StepState state : {StepState::open, StepState::waiting, StepState::upcoming, StepState::done}) {
      EXPECT_TRUE(states.contains(state)) << core::name_of(state) << " at " << core::format_instant(now);
    }
  }
}

TEST(DemoFacts, the_messages_that_are_due_can_be_written_at_once) {
  fakes::World world;
  const Instant now = fakes::at("2026-11-10T11:00:00-05:00");
  store::MemoryStore store(demo_facts(world.zones, now).value());
  const std::pair<const char*, core::DraftRequest> due[] = {
      {"fernhill", {core::MessageKind::thank_you, std::nullopt, "ruth-adler", std::nullopt}},
      {"tidewater", {core::MessageKind::follow_up, std::nullopt, std::nullopt, std::nullopt}}};
  for (const auto& [application, request] : due) {
    const auto draft = compose_draft(store, world.zones, {application, request, true}, now);
    ASSERT_TRUE(draft.has_value()) << application << ": " << draft.error().what;
    const auto checked = check_message(store, world.zones, {draft->item.draft.message.id, application}, now);
    ASSERT_TRUE(checked.has_value()) << checked.error().what;
    for (const core::Finding& finding : checked->item.blocking) ADD_FAILURE() << application << ": " << finding.why;
  }
}

}  // namespace
}  // namespace afterword::app
