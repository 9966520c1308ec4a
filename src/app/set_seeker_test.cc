#include "app/set_seeker.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "app/plan_today.h"
#include "tests/fakes/world.h"

namespace afterword::app {
namespace {

using fakes::at;

const Instant now = at("2026-11-10T23:30:00-05:00");

TEST(SetSeeker, the_first_time_all_three_are_needed) {
  store::MemoryStore store;
  fakes::World world;
  SeekerChange change{"Maya Lindqvist", "maya@example.org", std::nullopt, std::nullopt, std::nullopt};
  const auto missing = set_seeker(store, world.zones, world.files, change, now);
  ASSERT_FALSE(missing.has_value());
  EXPECT_EQ(missing.error().where, "--timezone");
  EXPECT_FALSE(store.contents().seeker.has_value());
  change.timezone = "Europe/Stockholm";
  const auto seeker = set_seeker(store, world.zones, world.files, change, now);
  ASSERT_TRUE(seeker.has_value()) << seeker.error().what;
  EXPECT_EQ(store.contents().seeker, *seeker);
  EXPECT_EQ(seeker->locale, "en-US");
}

TEST(SetSeeker, what_is_left_out_stays) {
  fakes::World world;
  SeekerChange change;
  change.locale = "en-GB";
  const auto seeker = set_seeker(world.store, world.zones, world.files, change, now);
  ASSERT_TRUE(seeker.has_value());
  EXPECT_EQ(seeker->name, "Maya Lindqvist");
  EXPECT_EQ(seeker->locale, "en-GB");
  EXPECT_EQ(world.verbs(), std::vector<std::string>{"set_seeker"});
}

TEST(SetSeeker, bad_values_are_refused_by_their_flag) {
  fakes::World world;
  const auto refused = [&](const SeekerChange& change) {
    const auto seeker = set_seeker(world.store, world.zones, world.files, change, now);
    return seeker ? std::string("nothing") : seeker.error().where;
  };
  EXPECT_EQ(refused({"a\nb", {}, {}, {}, {}}), "--name");
  EXPECT_EQ(refused({{}, "nobody", {}, {}, {}}), "--email");
  EXPECT_EQ(refused({{}, {}, "Atlantis/Capital", {}, {}}), "--timezone");
  EXPECT_EQ(refused({{}, {}, {}, "english!", {}}), "--locale");
  EXPECT_TRUE(world.verbs().empty());
}

TEST(SetSeeker, a_new_zone_moves_what_is_told_in_it) {
  fakes::World world;
  ASSERT_TRUE(plan_today(world.store, world.zones, now).has_value());
  const PlanRows before = world.store.contents().plans.at("acme");
  SeekerChange change;
  change.timezone = "Asia/Tokyo";
  ASSERT_TRUE(set_seeker(world.store, world.zones, world.files, change, now + std::chrono::minutes{1}).has_value());
  EXPECT_EQ(world.store.contents().plans.at("acme").from, now + std::chrono::minutes{1});
  EXPECT_NE(before.from, world.store.contents().plans.at("acme").from);
}

TEST(SetSeeker, a_resume_is_copied_in_and_dated_where_the_seeker_is) {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "afterword-set-seeker-test";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "resume.pdf") << "%PDF";
  fakes::World world;
  SeekerChange change;
  change.resume = (folder / "resume.pdf").string();
  const auto seeker = set_seeker(world.store, world.zones, world.files, change, now);
  std::filesystem::remove_all(folder);
  ASSERT_TRUE(seeker.has_value()) << seeker.error().what;
  EXPECT_EQ(seeker->resume->file, "resume.pdf");
  EXPECT_EQ(seeker->resume->updated_on, fakes::date("2026-11-10"));  // already the 11th in UTC
  EXPECT_EQ(world.files.read("resume.pdf").value(), "%PDF");
}

TEST(SetSeeker, a_resume_that_is_not_there_changes_nothing) {
  fakes::World world;
  SeekerChange change;
  change.name = "Somebody Else";
  change.resume = "/nowhere/resume.pdf";
  EXPECT_FALSE(set_seeker(world.store, world.zones, world.files, change, now).has_value());
  EXPECT_EQ(world.store.contents().seeker->name, "Maya Lindqvist");
}

}  // namespace
}  // namespace afterword::app
