#include "app/deliver_message.h"

#include <gtest/gtest.h>

#include "app/attempts.h"
#include "tests/fakes/world.h"

namespace afterword::app {
namespace {

using core::MessageState;
using fakes::at;
using fakes::when;

const Instant now = at("2026-11-10T16:00:00-05:00");
const Ref m1{"m1", std::nullopt};

fakes::World with(MessageState state, core::Channel channel = core::Channel::email) {
  fakes::World world;
  core::Application application = world.application();
  core::Message message;
  message.id = "m1";
  message.kind = core::MessageKind::answer;
  message.to = "bo";
  message.reply = "p1";
  message.state = state;
  message.channel = channel;
  application.messages.push_back(message);
  core::Reply reply;
  reply.id = "p1";
  reply.at = when("2026-11-10T15:30:00-05:00");
  application.replies.push_back(reply);
  world.put(application);
  return world;
}

/// Its sender is at work.
void being_sent(fakes::World& world) {
  ASSERT_TRUE(world.store.write(
      [](WriteSession& session) { return session.put_attempt({"acme", "m1"}, Attempt{1, now, now + lease, true}); }));
}

TEST(DeliverMessage, of_one_whose_sender_died_a_person_may_say_that_it_went) {
  fakes::World world = with(MessageState::sending);
  EXPECT_EQ(deliver_message(world.store, world.zones, m1, std::nullopt, now).value().item.state, MessageState::sent);
}

TEST(DeliverMessage, an_approved_one_has_gone_and_its_question_is_answered) {
  fakes::World world = with(MessageState::approved);
  const auto delivered = deliver_message(world.store, world.zones, m1, std::nullopt, now);
  ASSERT_TRUE(delivered.has_value()) << delivered.error().what;
  EXPECT_EQ(delivered->item.state, MessageState::sent);
  EXPECT_EQ(delivered->item.sent_at->instant, now);
  EXPECT_EQ(world.application().reply("p1")->answered_at->instant, now);
  EXPECT_FALSE(delivered->item.hand_delivered);
}

TEST(DeliverMessage, the_person_says_when) {
  fakes::World world = with(MessageState::approved);
  const auto at_five = when("2026-11-10T17:00:00+01:00");
  EXPECT_EQ(deliver_message(world.store, world.zones, m1, at_five, now).value().item.sent_at, at_five);
}

TEST(DeliverMessage, an_email_that_no_check_has_read_has_not_gone) {
  fakes::World world = with(MessageState::draft);
  const auto delivered = deliver_message(world.store, world.zones, m1, std::nullopt, now);
  ASSERT_FALSE(delivered.has_value());
  EXPECT_EQ(delivered.error().code, core::ErrorCode::refused);
  EXPECT_EQ(delivered.error().advice, "approve it first: afterword message approve m1");
}

TEST(DeliverMessage, a_handwritten_note_goes_from_hand_to_hand) {
  fakes::World world = with(MessageState::draft, core::Channel::handwritten);
  const auto delivered = deliver_message(world.store, world.zones, m1, std::nullopt, now);
  ASSERT_TRUE(delivered.has_value()) << delivered.error().what;
  EXPECT_TRUE(delivered->item.hand_delivered);
  EXPECT_EQ(delivered->item.state, MessageState::sent);
}

TEST(DeliverMessage, what_is_sent_or_cancelled_does_not_go_again) {
  for (const auto state : {MessageState::sent, MessageState::cancelled, MessageState::sending}) {
    fakes::World world = with(state);
    being_sent(world);
    EXPECT_EQ(deliver_message(world.store, world.zones, m1, std::nullopt, now).error().code, core::ErrorCode::refused);
  }
}

TEST(ResolveMessage, it_arrived_when_it_was_tried) {
  fakes::World world = with(MessageState::in_doubt);
  const Instant tried = at("2026-11-10T15:40:00-05:00");
  ASSERT_TRUE(world.store.write(
      [&](WriteSession& session) { return session.put_attempt({"acme", "m1"}, Attempt{1, tried, tried, true}); }));
  const auto resolved = resolve_message(world.store, world.zones, m1, Resolution::arrived, now);
  ASSERT_TRUE(resolved.has_value()) << resolved.error().what;
  EXPECT_EQ(resolved->item.state, MessageState::sent);
  EXPECT_EQ(resolved->item.sent_at->instant, tried);
  EXPECT_EQ(world.application().reply("p1")->answered_at->instant, tried);
  EXPECT_TRUE(world.store.contents().attempts.empty());
}

TEST(ResolveMessage, it_did_not_or_goes_again_and_is_approved) {
  for (const auto resolution : {Resolution::not_arrived, Resolution::again}) {
    fakes::World world = with(MessageState::in_doubt);
    EXPECT_EQ(resolve_message(world.store, world.zones, m1, resolution, now).value().item.state,
              MessageState::approved);
    EXPECT_EQ(world.application().reply("p1")->answered_at, std::nullopt);
  }
  EXPECT_NE(with(MessageState::in_doubt).message("m1").state, MessageState::approved);
}

TEST(ResolveMessage, only_a_doubt_is_resolved) {
  for (const auto state : {MessageState::draft, MessageState::approved, MessageState::sending, MessageState::sent}) {
    fakes::World world = with(state);
    being_sent(world);
    EXPECT_EQ(resolve_message(world.store, world.zones, m1, Resolution::again, now).error().code,
              core::ErrorCode::refused);
  }
}

}  // namespace
}  // namespace afterword::app
