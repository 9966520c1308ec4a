#include "app/departure.h"

#include <gtest/gtest.h>

#include "app/add_message.h"
#include "app/approve_message.h"
#include "app/deliver_message.h"
#include "app/hold_message.h"
#include "tests/fakes/world.h"

namespace afterword::app {
namespace {

using core::MessageKind;
using core::MessageState;
using fakes::at;
using std::chrono::minutes;
using std::chrono::seconds;

const Ref m1{"m1", std::nullopt};
// The interview ended on Tuesday 10 November at 15:00 in New York: its notes are due on Wednesday at 15:00.
const Instant night = at("2026-11-10T23:40:00-05:00");
const Instant morning = at("2026-11-11T08:00:00-05:00");

fakes::World with_a_draft(MessageKind kind = MessageKind::thank_you) {
  fakes::World world;
  MessageToAdd input;
  input.application = "acme";
  input.kind = kind;
  input.to = "ann";
  input.subject = "Thank you for today";
  input.body =
      "Dear Ann,\n\nThank you for the billing work. What are the next steps from here?\n\nBest,\nMaya Lindqvist\n";
  EXPECT_TRUE(add_message(world.store, world.zones, world.files, input, at("2026-11-10T16:00:00-05:00")).has_value());
  return world;
}

MessageToApprove civilly(bool at_once = false) {
  return {.message = m1, .waivers = {{"too-early", "a test"}}, .civil_hours = true, .at_once = at_once};
}

Instant approved(fakes::World& world, const MessageToApprove& input, Instant now) {
  const auto approval = approve_message(world.store, world.zones, world.mail(), input, now);
  EXPECT_TRUE(approval.has_value()) << approval.error().what;
  EXPECT_TRUE(approval->item.approved) << approval->item.blocking.front().why;
  return world.message("m1").send_at.value_or(core::OffsetTime{}).instant;
}

bool sends(fakes::World& world, Instant now) {
  const std::size_t before = world.sender.given.size();
  EXPECT_TRUE(world.send(world.sender, now, false, true).has_value());
  return world.sender.given.size() > before;
}

TEST(Departure, approved_at_night_it_goes_in_the_morning) {
  fakes::World world = with_a_draft();
  EXPECT_EQ(approved(world, civilly(), night), morning);
  EXPECT_FALSE(sends(world, night));
  EXPECT_FALSE(sends(world, morning - seconds{1}));
  EXPECT_TRUE(sends(world, morning));
}

TEST(Departure, by_day_it_goes_at_once_and_so_it_does_where_civil_hours_are_off) {
  fakes::World by_day = with_a_draft();
  const Instant noon = at("2026-11-11T12:00:00-05:00");
  EXPECT_EQ(approved(by_day, civilly(), noon), noon);
  EXPECT_TRUE(sends(by_day, noon));
  fakes::World off = with_a_draft();
  approved(off, {.message = m1, .waivers = {}}, night);
  EXPECT_EQ(off.message("m1").send_at, std::nullopt);
  EXPECT_EQ(off.send(off.sender, night).value().at(0).state, MessageState::sent);
}

TEST(Departure, the_readers_clock_counts_not_the_writers) {
  fakes::World world = with_a_draft();
  core::Application application = world.application();
  application.employer.timezone = "Asia/Tokyo";
  world.put(application);
  EXPECT_EQ(approved(world, civilly(), at("2026-11-10T16:30:00-05:00")), at("2026-11-11T08:00:00+09:00"));
}

TEST(Departure, a_note_whose_24_hours_would_pass_goes_now) {
  fakes::World world = with_a_draft();
  core::Application application = world.application();
  application.interviews[0].ends_at = fakes::when("2026-11-10T07:30:00-05:00");
  world.put(application);
  EXPECT_EQ(approved(world, civilly(), night), night);
  EXPECT_TRUE(sends(world, night + minutes{1}));
}

TEST(Departure, a_follow_up_goes_on_a_business_day_and_another_letter_on_any) {
  const Instant saturday = at("2026-11-21T12:00:00-05:00");
  fakes::World letter = with_a_draft(MessageKind::other);
  EXPECT_EQ(approved(letter, civilly(), saturday), saturday);
  fakes::World follow_up = with_a_draft(MessageKind::follow_up);
  core::Application application = follow_up.application();
  core::Message& message = application.messages[0];
  message.to = "hr";
  // Beyond what the checks say: what counts here is the time alone.
  EXPECT_TRUE(follow_up.store.read([&](ReadSession& session) -> Result<void> {
    auto set = set_departure(session, follow_up.zones, application, message, civilly().timing(), saturday);
    EXPECT_EQ(message.send_at->instant, at("2026-11-23T08:00:00-05:00"));
    return set;
  }));
}

TEST(Departure, who_wants_it_to_go_at_once_is_obeyed_by_the_sender_as_well) {
  fakes::World world = with_a_draft();
  EXPECT_EQ(approved(world, civilly(true), night), night);
  EXPECT_TRUE(sends(world, night));
}

TEST(Departure, a_date_that_the_person_chose_stays) {
  fakes::World world = with_a_draft();
  core::Application application = world.application();
  application.messages[0].send_at = fakes::when("2026-11-11T06:30:00-05:00");
  world.put(application);
  EXPECT_EQ(approved(world, civilly(), night), at("2026-11-11T06:30:00-05:00"));
  EXPECT_TRUE(sends(world, at("2026-11-11T06:31:00-05:00")));
}

TEST(Departure, what_a_sleeping_machine_missed_waits_for_the_next_morning) {
  fakes::World world = with_a_draft(MessageKind::other);
  approved(world, civilly(), night);
  const Instant opened = at("2026-11-12T02:00:00-05:00");
  const auto said = world.send(world.sender, opened, false, true);
  ASSERT_EQ(said.value().size(), 1U);
  EXPECT_EQ(said.value()[0].state, MessageState::approved);
  EXPECT_EQ(said.value()[0].goes_at, fakes::when("2026-11-12T08:00:00-05:00"));
  EXPECT_TRUE(world.sender.given.empty());
  EXPECT_EQ(world.message("m1").send_at, fakes::when("2026-11-12T08:00:00-05:00"));
  EXPECT_TRUE(world.send(world.sender, opened + minutes{1}, false, true).value().empty());  // said once
  EXPECT_TRUE(sends(world, at("2026-11-12T08:00:00-05:00")));
}

TEST(Departure, meant_for_one_night_it_does_not_go_in_the_next) {
  fakes::World world = with_a_draft(MessageKind::other);
  approved(world, civilly(true), night);
  EXPECT_FALSE(sends(world, night + std::chrono::days{1}));
}

TEST(Departure, a_note_that_slept_past_its_24_hours_goes_when_the_machine_wakes) {
  fakes::World world = with_a_draft();
  approved(world, civilly(), night);
  EXPECT_TRUE(sends(world, at("2026-11-12T02:00:00-05:00")));
}

TEST(Departure, a_try_that_failed_in_the_evening_is_repeated_in_the_morning) {
  fakes::World world = with_a_draft();
  const Instant evening = at("2026-11-10T19:58:00-05:00");
  approved(world, civilly(), evening);
  world.sender.answer = {HandOver::try_again, "451 later"};
  EXPECT_TRUE(sends(world, evening));
  EXPECT_FALSE(sends(world, evening + minutes{5}));
  EXPECT_TRUE(sends(world, morning));
}

TEST(Departure, what_is_resumed_or_sent_again_at_night_waits_too) {
  fakes::World world = with_a_draft(MessageKind::other);
  approved(world, civilly(), at("2026-11-10T16:00:00-05:00"));
  ASSERT_TRUE(hold_message(world.store, world.zones, m1, "", night).has_value());
  ASSERT_TRUE(resume_message(world.store, world.zones, world.mail(), civilly(), night).has_value());
  EXPECT_EQ(world.message("m1").send_at->instant, morning);
  ASSERT_TRUE(resume_message(world.store, world.zones, world.mail(), civilly(true), night).has_value());
  EXPECT_EQ(world.message("m1").send_at->instant, night);
  world.sender.answer = {HandOver::unknown, ""};
  EXPECT_TRUE(sends(world, night));
  ASSERT_TRUE(
      resolve_message(world.store, world.zones, m1, Resolution::again, night + minutes{5}, {.civil_hours = true}));
  EXPECT_EQ(world.message("m1").send_at->instant, morning);
}

TEST(Departure, it_is_known_before_anybody_approves) {
  fakes::World world = with_a_draft();
  const auto foreseen = foresee_departure(world.store, world.zones, m1, {.civil_hours = true}, night);
  ASSERT_TRUE(foreseen.value().has_value());
  EXPECT_EQ((*foreseen)->there.instant, morning);
  EXPECT_EQ((*foreseen)->zone, "America/New_York");
  EXPECT_EQ(world.message("m1").send_at, std::nullopt);
  EXPECT_EQ(foresee_departure(world.store, world.zones, m1, {.civil_hours = true}, morning).value().has_value(), false);
}

}  // namespace
}  // namespace afterword::app
