#include "app/record_invitation.h"

#include <gtest/gtest.h>

#include "tests/fakes/world.h"

namespace afterword::app {
namespace {

using fakes::at;
using fakes::civil;

const Instant now = at("2026-11-09T12:00:00-05:00");

InvitationToRecord brook() {
  InvitationToRecord input;
  input.invitation.uid = "1@brook.example";
  input.invitation.summary = "Interview: Data Analyst";
  input.invitation.zone = "America/Chicago";
  input.invitation.starts = civil("2026-11-12 10:00");
  input.invitation.ends = civil("2026-11-12 10:45");
  input.invitation.attendees = {{"Cy Twist", "cy@brook.example", true}, {"Maya", "maya@example.org", false}};
  return input;
}

TEST(RecordInvitation, it_becomes_an_application_with_its_people) {
  fakes::World world;
  const auto recorded = record_invitation(world.store, world.zones, brook(), now);
  ASSERT_TRUE(recorded.has_value()) << recorded.error().what;
  const core::Application& application = recorded->application;
  EXPECT_EQ(application.employer.name, "Brook");
  EXPECT_EQ(application.employer.domain, "brook.example");
  EXPECT_EQ(application.employer.timezone, "America/Chicago");
  EXPECT_EQ(application.role, "Data Analyst");
  ASSERT_EQ(application.contacts.size(), 1U);
  EXPECT_EQ(application.contacts[0].email, "cy@brook.example");
  EXPECT_EQ(application.interviews[0].interviewers, std::vector<std::string>{"cy-twist"});
  EXPECT_EQ(application.interviews[0].starts_at.instant, at("2026-11-12T10:00:00-06:00"));
}

TEST(RecordInvitation, what_is_said_beside_it_wins) {
  fakes::World world;
  InvitationToRecord input = brook();
  input.employer = "Brook & Sons";
  input.role = "Senior Analyst";
  input.zone = "Europe/Berlin";  // where the employer is; the invitation's times stay what they are
  input.kind = core::InterviewKind::phone;
  const auto recorded = record_invitation(world.store, world.zones, input, now);
  ASSERT_TRUE(recorded.has_value()) << recorded.error().what;
  EXPECT_EQ(recorded->application.employer.name, "Brook & Sons");
  EXPECT_EQ(recorded->application.employer.timezone, "Europe/Berlin");
  EXPECT_EQ(recorded->application.role, "Senior Analyst");
  EXPECT_EQ(recorded->application.interviews[0].timezone, "America/Chicago");
  EXPECT_EQ(recorded->application.interviews[0].starts_at.instant, at("2026-11-12T10:00:00-06:00"));
}

TEST(RecordInvitation, what_cannot_be_guessed_is_asked_for_by_its_flag) {
  fakes::World world;
  InvitationToRecord input = brook();
  input.invitation.summary = "Coffee";
  EXPECT_EQ(record_invitation(world.store, world.zones, input, now).error().where, "--role");
  input = brook();
  input.invitation.attendees.clear();
  EXPECT_EQ(record_invitation(world.store, world.zones, input, now).error().where, "--employer");
  input.employer = "Brook";
  EXPECT_TRUE(record_invitation(world.store, world.zones, input, now).has_value());  // nobody was noted: R3 copes
  input = brook();
  input.invitation.zone.reset();
  EXPECT_EQ(record_invitation(world.store, world.zones, input, now).error().where, "--zone");
  input.zone = "America/Denver";
  EXPECT_EQ(record_invitation(world.store, world.zones, input, now).value().application.interviews[0].starts_at.instant,
            at("2026-11-12T10:00:00-07:00"));
}

TEST(RecordInvitation, the_same_one_twice_is_refused) {
  fakes::World world;
  ASSERT_TRUE(record_invitation(world.store, world.zones, brook(), now).has_value());
  const auto again = record_invitation(world.store, world.zones, brook(), now);
  ASSERT_FALSE(again.has_value());
  EXPECT_EQ(again.error().code, core::ErrorCode::refused);
  EXPECT_EQ(world.store.contents().applications.size(), 2U);
}

TEST(RecordInvitation, a_second_one_from_the_same_employer_is_a_round) {
  fakes::World world;
  ASSERT_TRUE(record_invitation(world.store, world.zones, brook(), now).has_value());
  InvitationToRecord second = brook();
  second.invitation.summary = "On-site at Brook";
  second.invitation.starts = civil("2026-11-19 10:00");
  second.invitation.ends = civil("2026-11-19 15:00");
  const auto recorded = record_invitation(world.store, world.zones, second, now);
  ASSERT_TRUE(recorded.has_value()) << recorded.error().what;
  EXPECT_EQ(recorded->application.id, "brook");
  EXPECT_EQ(recorded->application.interviews.size(), 2U);
  EXPECT_EQ(recorded->application.interviews[1].round, 2);
}

TEST(RecordInvitation, another_role_there_is_another_application) {
  fakes::World world;
  ASSERT_TRUE(record_invitation(world.store, world.zones, brook(), now).has_value());
  InvitationToRecord second = brook();
  second.invitation.summary = "Interview: Data Engineer";
  second.invitation.starts = civil("2026-11-19 10:00");
  second.invitation.ends = civil("2026-11-19 11:00");
  EXPECT_EQ(record_invitation(world.store, world.zones, second, now).value().application.id, "brook-2");
  InvitationToRecord third = brook();
  third.invitation.summary = "Let us talk again";
  third.invitation.starts = civil("2026-11-26 10:00");
  third.invitation.ends = civil("2026-11-26 11:00");
  const auto which = record_invitation(world.store, world.zones, third, now);
  ASSERT_FALSE(which.has_value());
  EXPECT_EQ(which.error().what, "2 applications there could be meant: brook, brook-2");
}

TEST(RecordInvitation, five_hundred_attendees_are_an_event_and_not_an_interview) {
  fakes::World world;
  InvitationToRecord input = brook();
  for (int i = 0; i < 500; ++i) {
    input.invitation.attendees.push_back({"Guest", "guest" + std::to_string(i) + "@brook.example", false});
  }
  const auto recorded = record_invitation(world.store, world.zones, input, now);
  ASSERT_FALSE(recorded.has_value());
  EXPECT_NE(recorded.error().advice.find("--interviewer"), std::string::npos);
  input.interviewers = {{"Cy Twist", "cy@brook.example", std::nullopt}};
  EXPECT_EQ(record_invitation(world.store, world.zones, input, now).value().application.contacts.size(), 1U);
}

TEST(RecordInvitation, somebody_named_beside_the_attendees_is_added) {
  fakes::World world;
  InvitationToRecord input = brook();
  input.interviewers = {{"Cyrus Twist", "CY@brook.example", "Analyst"}, {"Di Moor", std::nullopt, std::nullopt}};
  const auto recorded = record_invitation(world.store, world.zones, input, now);
  ASSERT_TRUE(recorded.has_value());
  ASSERT_EQ(recorded->application.contacts.size(), 2U);
  EXPECT_EQ(recorded->application.contacts[0].name, "Cyrus Twist");
  EXPECT_EQ(recorded->application.contacts[0].title, "Analyst");
  EXPECT_EQ(recorded->application.contacts[1].name, "Di Moor");
}

TEST(RecordInvitation, a_cancellation_is_not_an_interview) {
  fakes::World world;
  InvitationToRecord input = brook();
  input.invitation.cancelled = true;
  EXPECT_EQ(record_invitation(world.store, world.zones, input, now).error().code, core::ErrorCode::refused);
}

}  // namespace
}  // namespace afterword::app
