#include "app/last_look.h"

#include <gmock/gmock.h>

#include "app/approve_message.h"
#include "app/hold_message.h"
#include "tests/fakes/letters.h"

namespace afterword::app {
namespace {

using core::MessageState;
using fakes::at;
using testing::HasSubstr;

const Instant now = at("2026-11-10T16:00:00-05:00");
const Instant window = at("2026-11-18T10:00:00-05:00");

fakes::World with_a_note() {
  fakes::World world;
  fakes::approve_note(world, now);
  return world;
}

/// Approved, its words beside the point.
fakes::World with_a_follow_up() {
  fakes::World world = with_a_note();
  core::Application application = world.application();
  application.messages[0].kind = core::MessageKind::follow_up;
  application.messages[0].number = 1;
  application.messages[0].interview.reset();
  world.put(application);
  return world;
}

core::Reply reply(core::ReplyKind kind, std::string_view when) {
  core::Reply reply;
  reply.id = "p1";
  reply.kind = kind;
  reply.at = fakes::when(when);
  return reply;
}

std::string held(fakes::World& world, Instant when) {
  EXPECT_TRUE(world.send(world.sender, when).has_value());
  return world.message("m1").held.value_or("");
}

TEST(LastLook, a_note_that_lay_until_the_follow_up_opened_waits_for_a_person) {
  fakes::World world = with_a_note();
  const Instant late = at("2026-11-18T09:30:00-05:00");
  EXPECT_THAT(held(world, late), HasSubstr("follow-up"));
  EXPECT_TRUE(world.sender.given.empty());
  // Resumed, it goes: that it is late was seen.
  ASSERT_TRUE(resume_message(world.store, world.zones, world.mail(), {{"m1", std::nullopt}, {}}, late)->item.approved);
  ASSERT_TRUE(world.send(world.sender, late).has_value());
  EXPECT_EQ(world.message("m1").state, MessageState::sent);
  EXPECT_EQ(world.message("m1").waivers.at(0).check, "lapsed");
}

TEST(LastLook, a_follow_up_whose_day_was_moved_waits) {
  fakes::World world = with_a_follow_up();
  core::Application application = world.application();
  application.replies = {reply(core::ReplyKind::timeframe, "2026-11-17T12:00:00-05:00")};
  application.replies[0].reply_by = fakes::date("2026-12-04");
  world.put(application);
  EXPECT_THAT(held(world, window), HasSubstr("too early"));
  EXPECT_TRUE(world.sender.given.empty());
}

TEST(LastLook, a_follow_up_past_a_question_goes_only_with_a_reason) {
  fakes::World world = with_a_follow_up();
  core::Application application = world.application();
  application.replies = {reply(core::ReplyKind::question, "2026-11-17T12:00:00-05:00")};
  world.put(application);
  EXPECT_THAT(held(world, window), HasSubstr("They asked you something"));
  const auto refused = resume_message(world.store, world.zones, world.mail(), {{"m1", std::nullopt}, {}}, window);
  ASSERT_TRUE(refused);
  EXPECT_FALSE(refused->item.approved);
  ASSERT_EQ(refused->item.blocking.size(), 1U);
  EXPECT_EQ(refused->item.blocking[0].check, "question-unanswered");
  EXPECT_TRUE(world.message("m1").held);
  const MessageToApprove waived{{"m1", std::nullopt}, {{"question-unanswered", "I answered by telephone"}}};
  ASSERT_TRUE(resume_message(world.store, world.zones, world.mail(), waived, window)->item.approved);
  EXPECT_EQ(held(world, window), "");
  EXPECT_EQ(world.message("m1").state, MessageState::sent);
}

TEST(LastLook, words_and_decisions_of_a_later_date_count) {
  for (const bool decided : {false, true}) {
    fakes::World world = with_a_follow_up();
    core::Application application = world.application();
    const auto later = fakes::when("2026-11-30T12:00:00-05:00");
    if (decided) {
      application.outcome = core::Outcome::rejected;
      application.outcome_at = later;
    } else {
      application.replies = {reply(core::ReplyKind::rejection, "2026-11-30T12:00:00-05:00")};
    }
    world.put(application);
    EXPECT_NE(held(world, window), "") << decided;
    EXPECT_TRUE(world.sender.given.empty()) << decided;
  }
}

TEST(LastLook, what_could_not_go_for_a_week_waits_for_a_person) {
  fakes::World world = with_a_note();
  core::Application application = world.application();
  application.messages[0].kind = core::MessageKind::other;
  application.messages[0].send_at = fakes::when("2026-11-10T17:00:00-05:00");
  world.put(application);
  const Instant later = at("2026-11-17T17:00:01-05:00");
  EXPECT_EQ(held(world, later), "it was to go on 2026-11-10 and could not: look at it, then resume it");
  ASSERT_TRUE(resume_message(world.store, world.zones, world.mail(), {{"m1", std::nullopt}, {}}, later)->item.approved);
  EXPECT_EQ(held(world, later), "");
  EXPECT_EQ(world.message("m1").state, MessageState::sent);
}

TEST(LastLook, what_nothing_has_changed_goes) {
  fakes::World world = with_a_follow_up();
  EXPECT_EQ(held(world, window), "");
  EXPECT_EQ(world.message("m1").state, MessageState::sent);
}

}  // namespace
}  // namespace afterword::app
