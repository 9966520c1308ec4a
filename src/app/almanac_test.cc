#include "app/almanac.h"

#include <gtest/gtest.h>

#include "tests/fakes/world.h"

namespace afterword::app {
namespace {

TEST(Almanac, every_zone_that_the_facts_name_is_loaded) {
  core::Facts facts = fakes::facts_of(fakes::acme_document);
  facts.applications[0].interviews[0].timezone = "Europe/Berlin";
  tzdata::SystemZones zones;
  const auto almanac = load_almanac(facts, zones);
  ASSERT_TRUE(almanac.has_value());
  EXPECT_TRUE(almanac->knows("America/New_York"));
  EXPECT_TRUE(almanac->knows("Europe/Berlin"));
}

TEST(Almanac, a_zone_that_does_not_exist_is_named_with_its_path) {
  const core::Facts sound = fakes::facts_of(fakes::acme_document);
  tzdata::SystemZones zones;
  core::Facts facts = sound;
  facts.seeker.timezone = "Mars/Olympus";
  EXPECT_EQ(load_almanac(facts, zones).error().where, "seeker.timezone");
  facts = sound;
  facts.applications[0].employer.timezone = "America/Springfield";
  EXPECT_EQ(load_almanac(facts, zones).error().where, "applications[0].employer.timezone");
  EXPECT_EQ(load_almanac(facts, zones).error().code, core::ErrorCode::invalid_input);
  facts = sound;
  facts.applications[0].interviews[0].timezone = "../../etc/passwd";
  EXPECT_EQ(load_almanac(facts, zones).error().where, "applications[0].interviews[0].timezone");
}

TEST(Almanac, surroundings_stay_whole_when_they_are_moved) {
  const core::Facts facts = fakes::facts_of(fakes::acme_document);
  tzdata::SystemZones zones;
  auto loaded = Surroundings::load(facts.applications[0], facts.seeker, zones);
  ASSERT_TRUE(loaded.has_value());
  const Surroundings moved = std::move(*loaded);
  EXPECT_EQ(moved.setting().employer_zone.name(), "America/New_York");
  EXPECT_FALSE(moved.setting().calendar.is_business_day(fakes::date("2026-11-26")));  // Thanksgiving
}

TEST(Almanac, a_seeker_who_was_never_set_is_in_utc) {
  const core::Facts facts = fakes::facts_of(fakes::acme_document);
  tzdata::SystemZones zones;
  EXPECT_EQ(Surroundings::load(facts.applications[0], std::nullopt, zones).value().seeker_zone().name(), "UTC");
}

}  // namespace
}  // namespace afterword::app
