#include "app/record_interview.h"

#include <gtest/gtest.h>

#include "app/compare_plan_rows.h"
#include "tests/fakes/world.h"

namespace afterword::app {
namespace {

using fakes::at;
using fakes::civil;

const Instant now = at("2026-11-09T12:00:00-05:00");

InterviewToRecord brook() {
  InterviewToRecord input;
  input.employer = "Brook & Sons";
  input.role = "Data Analyst";
  input.starts_at = civil("2026-11-12 10:00");
  input.ends_at = civil("2026-11-12 10:45");
  input.zone = "America/Chicago";
  return input;
}

TEST(RecordInterview, a_new_employer_gets_an_application_with_one_interview) {
  fakes::World world;
  InterviewToRecord input = brook();
  input.kind = core::InterviewKind::phone;
  input.domain = "Brook.Example";
  input.interviewers = {{"Cy Twist", "cy@brook.example", "Analyst"}};
  const auto recorded = record_interview(world.store, world.zones, input, now);
  ASSERT_TRUE(recorded.has_value()) << recorded.error().what;
  const core::Application& application = recorded->application;
  EXPECT_EQ(application.id, "brook-sons");
  EXPECT_EQ(application.employer.domain, "brook.example");
  EXPECT_EQ(application.employer.timezone, "America/Chicago");
  EXPECT_EQ(application.employer.holidays, core::HolidaySetting(std::string("US")));  // follows from the zone
  const core::Interview& interview = *application.interview(recorded->interview);
  EXPECT_EQ(interview.starts_at.instant, at("2026-11-12T10:00:00-06:00"));
  EXPECT_EQ(interview.starts_at.offset, std::chrono::hours{-6});
  EXPECT_EQ(interview.timezone, std::nullopt);
  EXPECT_EQ(interview.round, 1);
  EXPECT_EQ(interview.interviewers, std::vector<std::string>{"cy-twist"});
  EXPECT_EQ(world.application("brook-sons"), application);
  EXPECT_EQ(world.verbs(), std::vector<std::string>{"record_interview"});
}

TEST(RecordInterview, its_plan_rows_are_there_at_once) {
  fakes::World world;
  ASSERT_TRUE(record_interview(world.store, world.zones, brook(), now).has_value());
  const auto report = compare_plan_rows(world.store, world.zones, now);
  EXPECT_EQ(report.value().compared, 1U);  // acme was put without a verb and has none
  EXPECT_TRUE(report.value().differing.empty());
}

TEST(RecordInterview, a_second_role_at_one_employer_is_another_application) {
  fakes::World world;
  ASSERT_TRUE(record_interview(world.store, world.zones, brook(), now).has_value());
  InterviewToRecord other = brook();
  other.role = "Data Engineer";
  const auto second = record_interview(world.store, world.zones, other, now);
  EXPECT_EQ(second.value().application.id, "brook-sons-2");
  EXPECT_EQ(second.value().similar, std::nullopt);
  const auto again = record_interview(world.store, world.zones, brook(), now);
  EXPECT_EQ(again.value().similar, "brook-sons");  // was a later round meant?
}

TEST(RecordInterview, a_later_round_joins_its_application) {
  fakes::World world;
  InterviewToRecord input;
  input.application = "acme";
  input.starts_at = civil("2026-11-20T09:00");
  input.ends_at = civil("2026-11-20T12:00");
  input.zone = "Europe/Berlin";
  const auto recorded = record_interview(world.store, world.zones, input, now);
  ASSERT_TRUE(recorded.has_value()) << recorded.error().what;
  const core::Interview& interview = *recorded->application.interview(recorded->interview);
  EXPECT_EQ(interview.round, 2);
  EXPECT_EQ(interview.timezone, "Europe/Berlin");
  EXPECT_EQ(interview.starts_at.instant, at("2026-11-20T09:00:00+01:00"));
  EXPECT_EQ(recorded->application.employer.timezone, "America/New_York");
}

TEST(RecordInterview, without_a_zone_a_later_round_is_in_its_employers) {
  fakes::World world;
  InterviewToRecord input;
  input.application = "acme";
  input.starts_at = civil("2026-11-20T09:00");
  input.ends_at = civil("2026-11-20T12:00");
  const auto recorded = record_interview(world.store, world.zones, input, now);
  EXPECT_EQ(recorded.value().application.interviews.back().starts_at.instant, at("2026-11-20T09:00:00-05:00"));
}

TEST(RecordInterview, what_is_missing_is_asked_for_by_its_flag) {
  fakes::World world;
  const auto flag = [&](auto change) {
    InterviewToRecord input = brook();
    change(input);
    const auto recorded = record_interview(world.store, world.zones, input, now);
    return recorded ? std::string("nothing") : recorded.error().where;
  };
  EXPECT_EQ(flag([](auto& input) { input.employer.reset(); }), "--employer");
  EXPECT_EQ(flag([](auto& input) { input.role.reset(); }), "--role");
  EXPECT_EQ(flag([](auto& input) { input.zone.reset(); }), "--zone");
  EXPECT_EQ(flag([](auto& input) { input.zone = "America/Springfield"; }), "--zone");
  EXPECT_EQ(flag([](auto& input) { input.domain = "https://brook"; }), "--domain");
  EXPECT_EQ(flag([](auto& input) { input.holidays = core::HolidaySetting(std::string("XX")); }), "--holidays");
  EXPECT_EQ(flag([](auto& input) { input.round = 0; }), "--round");
  EXPECT_EQ(flag([](auto& input) { input.employer = std::string(201, 'a'); }), "--employer");
  EXPECT_TRUE(world.verbs().empty());
  EXPECT_EQ(world.store.contents().applications.size(), 1U);
}

TEST(RecordInterview, one_that_ends_before_it_starts_is_refused) {
  fakes::World world;
  InterviewToRecord input = brook();
  input.ends_at = civil("2026-11-12 09:59");
  const auto recorded = record_interview(world.store, world.zones, input, now);
  ASSERT_FALSE(recorded.has_value());
  EXPECT_EQ(recorded.error().code, core::ErrorCode::invalid_input);
  EXPECT_EQ(recorded.error().what, "the interview ends before it starts");
}

TEST(RecordInterview, one_of_more_than_a_day_is_refused) {
  fakes::World world;
  InterviewToRecord input = brook();
  input.ends_at = civil("2026-11-13 10:00");
  EXPECT_TRUE(record_interview(world.store, world.zones, input, now).has_value());
  input.ends_at = civil("2026-11-13 10:01");
  EXPECT_FALSE(record_interview(world.store, world.zones, input, now).has_value());
}

TEST(RecordInterview, an_hour_that_the_clock_skips_is_not_the_persons_mistake) {
  fakes::World world;
  InterviewToRecord input = brook();
  input.starts_at = civil("2027-03-14 02:10");  // there is none in Chicago
  input.ends_at = civil("2027-03-14 02:50");
  const auto recorded = record_interview(world.store, world.zones, input, now);
  ASSERT_TRUE(recorded.has_value()) << recorded.error().what;
  EXPECT_EQ(recorded->application.interviews[0].starts_at.instant, at("2027-03-14T03:00:00-05:00"));
}

TEST(RecordInterview, an_application_that_is_not_there_is_not_found) {
  fakes::World world;
  InterviewToRecord input = brook();
  input.application = "nowhere";
  EXPECT_EQ(record_interview(world.store, world.zones, input, now).error().code, core::ErrorCode::not_found);
}

TEST(RecordInterview, an_employer_in_another_script_gets_an_id_to_type) {
  fakes::World world;
  InterviewToRecord input = brook();
  input.employer = "חברת הנחל 🙂";
  const auto recorded = record_interview(world.store, world.zones, input, now);
  EXPECT_EQ(recorded.value().application.id, "application");
  EXPECT_EQ(recorded.value().application.employer.name, "חברת הנחל 🙂");
}

}  // namespace
}  // namespace afterword::app
