#include "app/hold_restored.h"

#include <gtest/gtest.h>

#include "app/add_message.h"
#include "app/approve_message.h"
#include "app/hold_message.h"
#include "tests/fakes/world.h"

namespace afterword::app {
namespace {

using core::MessageState;
using fakes::at;

const Instant now = at("2026-11-10T16:00:00-05:00");
const Ref m1{"m1", std::nullopt};

fakes::World with_one_approved() {
  fakes::World world;
  MessageToAdd input;
  input.application = "acme";
  input.to = "ann";
  input.subject = "The page";
  input.body = "Dear Ann,\n\nHere is the page that you asked for.\n\nBest wishes,\nMaya Lindqvist\n";
  EXPECT_TRUE(add_message(world.store, world.zones, world.files, input, now).has_value());
  EXPECT_TRUE(approve_message(world.store, world.zones, world.mail(), {m1, {}, std::chrono::seconds{0}, nullptr}, now)
                  .value()
                  .item.approved);
  return world;
}

TEST(HoldRestored, what_was_waiting_is_held_and_goes_once_a_person_resumes_it) {
  fakes::World world = with_one_approved();
  // Nothing is known here of the folder that was backed up: another machine.
  const auto held = hold_restored(world.store, world.zones, world.ledger, 0, now);
  ASSERT_EQ(held.value().size(), 1U);
  EXPECT_EQ(world.message("m1").held, restored);
  EXPECT_TRUE(world.send(world.sender, now).value().empty());
  ASSERT_TRUE(resume_message(world.store, world.zones, world.mail(), {m1, {}, std::chrono::seconds{0}, nullptr}, now));
  // The first `send` of the new folder does not take it for a copy and hold it once more.
  EXPECT_EQ(world.send(world.sender, now).value().at(0).state, MessageState::sent);
}

TEST(HoldRestored, no_attempt_of_the_folder_before_is_counted_again) {
  fakes::World world = with_one_approved();
  ASSERT_TRUE(hold_restored(world.store, world.zones, world.ledger, 7, now).has_value());
  EXPECT_EQ(world.ledger.number, 7);
  ASSERT_TRUE(resume_message(world.store, world.zones, world.mail(), {m1, {}, std::chrono::seconds{0}, nullptr}, now));
  ASSERT_TRUE(world.send(world.sender, now).has_value());
  EXPECT_EQ(world.ledger.number, 8);
}

TEST(HoldRestored, what_was_being_sent_is_in_doubt) {
  fakes::World world = with_one_approved();
  core::Application application = world.application();
  application.messages[0].state = MessageState::sending;
  world.put(application);
  EXPECT_EQ(hold_restored(world.store, world.zones, world.ledger, 0, now).value().at(0).state, MessageState::in_doubt);
}

}  // namespace
}  // namespace afterword::app
