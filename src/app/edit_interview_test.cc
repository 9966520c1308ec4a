#include "app/edit_interview.h"

#include <gtest/gtest.h>

#include "tests/fakes/world.h"

namespace afterword::app {
namespace {

using fakes::at;
using fakes::civil;

const Instant now = at("2026-11-10T14:50:00-05:00");

core::Message message(std::string id, core::MessageState state) {
  core::Message result;
  result.id = std::move(id);
  result.kind = core::MessageKind::thank_you;
  result.interview = "r1";
  result.to = "ann";
  result.state = state;
  if (state == core::MessageState::sent) result.sent_at = fakes::when("2026-11-10T16:00:00-05:00");
  return result;
}

fakes::World with_message(core::MessageState state) {
  fakes::World world;
  core::Application application = world.application();
  application.messages.push_back(message("m1", state));
  world.put(application);
  return world;
}

TEST(EditInterview, a_new_start_moves_the_end_with_it) {
  fakes::World world;
  InterviewEdit edit;
  edit.interview = {"r1", std::nullopt};
  edit.starts_at = civil("2026-11-11 09:30");
  const auto edited = edit_interview(world.store, world.zones, edit, now);
  ASSERT_TRUE(edited.has_value()) << edited.error().what;
  EXPECT_EQ(edited->item.ends_at.instant, at("2026-11-11T10:30:00-05:00"));
  EXPECT_EQ(world.application().interviews[0], edited->item);
}

TEST(EditInterview, a_new_zone_keeps_the_local_times) {
  fakes::World world;
  InterviewEdit edit;
  edit.interview = {"r1", "acme"};
  edit.zone = "Europe/Berlin";
  EXPECT_EQ(edit_interview(world.store, world.zones, edit, now).value().item.starts_at.instant,
            at("2026-11-10T14:00:00+01:00"));
  edit.zone = "America/New_York";
  const auto back = edit_interview(world.store, world.zones, edit, now);
  EXPECT_EQ(back.value().item.starts_at.instant, at("2026-11-10T14:00:00-05:00"));
  EXPECT_EQ(back.value().item.timezone, std::nullopt);  // the employer's again
}

TEST(EditInterview, an_end_before_the_start_changes_nothing) {
  fakes::World world;
  InterviewEdit edit;
  edit.interview = {"r1", std::nullopt};
  edit.ends_at = civil("2026-11-10 13:59");
  EXPECT_EQ(edit_interview(world.store, world.zones, edit, now).error().code, core::ErrorCode::invalid_input);
  EXPECT_EQ(world.application().interviews[0].ends_at.instant, at("2026-11-10T15:00:00-05:00"));
}

TEST(EditInterview, its_people_can_be_replaced) {
  fakes::World world;
  InterviewEdit edit;
  edit.interview = {"r1", std::nullopt};
  edit.interviewers = {{"Ann Lee", "ann.lee@acme.example", std::nullopt}, {"Cy Twist", std::nullopt, std::nullopt}};
  EXPECT_EQ(edit_interview(world.store, world.zones, edit, now).value().item.interviewers,
            (std::vector<std::string>{"ann", "cy-twist"}));
}

TEST(CancelInterview, it_is_taken_out_and_its_drafts_with_it) {
  for (const auto state : {core::MessageState::draft, core::MessageState::approved}) {
    fakes::World world = with_message(state);
    const auto cancelled = cancel_interview(world.store, world.zones, {"r1", std::nullopt}, now);
    ASSERT_TRUE(cancelled.has_value()) << cancelled.error().what;
    EXPECT_TRUE(world.application().interviews.empty());
    EXPECT_EQ(world.message("m1").state, core::MessageState::cancelled);
    EXPECT_EQ(world.message("m1").interview, std::nullopt);
  }
}

TEST(CancelInterview, one_that_took_place_stays) {
  for (const auto state : {core::MessageState::sent, core::MessageState::sending, core::MessageState::in_doubt}) {
    fakes::World world = with_message(state);
    EXPECT_EQ(cancel_interview(world.store, world.zones, {"r1", std::nullopt}, now).error().code,
              core::ErrorCode::refused);
    EXPECT_EQ(world.application().interviews.size(), 1U);
  }
  fakes::World world;
  core::Application application = world.application();
  application.interviews[0].debrief = core::Debrief{};
  world.put(application);
  EXPECT_EQ(cancel_interview(world.store, world.zones, {"r1", std::nullopt}, now).error().code,
            core::ErrorCode::refused);
}

TEST(EndInterview, it_has_just_ended) {
  fakes::World world;
  const auto ended = end_interview(world.store, world.zones, std::nullopt, now);
  ASSERT_TRUE(ended.has_value()) << ended.error().what;
  EXPECT_EQ(ended->item.id, "r1");
  EXPECT_EQ(ended->item.ends_at.instant, now);
  EXPECT_EQ(ended->item.ends_at.offset, std::chrono::hours{-5});
}

TEST(EndInterview, one_that_has_not_begun_cannot_end) {
  fakes::World world;
  const Instant before = at("2026-11-10T13:59:59-05:00");
  EXPECT_EQ(end_interview(world.store, world.zones, Ref{"r1", std::nullopt}, before).error().code,
            core::ErrorCode::refused);
  EXPECT_EQ(end_interview(world.store, world.zones, std::nullopt, before).error().code, core::ErrorCode::not_found);
  EXPECT_TRUE(end_interview(world.store, world.zones, std::nullopt, at("2026-11-10T14:00:00-05:00")).has_value());
}

TEST(EndInterview, days_later_nothing_has_just_ended) {
  fakes::World world;
  const Instant later = at("2026-11-12T09:00:00-05:00");
  EXPECT_EQ(end_interview(world.store, world.zones, std::nullopt, later).error().code, core::ErrorCode::not_found);
  EXPECT_EQ(end_interview(world.store, world.zones, Ref{"r1", std::nullopt}, later).error().code,
            core::ErrorCode::refused);
}

TEST(EndInterview, several_that_could_be_meant_are_asked_about) {
  fakes::World world;
  core::Application second = world.application();
  second.id = "brook";
  second.employer.name = "Brook";
  world.put(second);
  const auto ended = end_interview(world.store, world.zones, std::nullopt, now);
  ASSERT_FALSE(ended.has_value());
  EXPECT_EQ(ended.error().what, "several interviews could be meant: r1 (Acme Corp), r1 (Brook)");
  EXPECT_TRUE(end_interview(world.store, world.zones, Ref{"r1", "brook"}, now).has_value());
}

}  // namespace
}  // namespace afterword::app
