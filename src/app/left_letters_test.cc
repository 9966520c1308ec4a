#include "app/left_letters.h"

#include <gmock/gmock.h>

#include "app/add_message.h"
#include "app/hold_message.h"
#include "tests/fakes/letters.h"

namespace afterword::app {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Instant now = fakes::at("2026-11-10T16:00:00-05:00");

std::vector<std::string> taken_back(fakes::World& world) {
  std::vector<std::string> names;
  EXPECT_TRUE(world.store.read([&](ReadSession& session) -> Result<void> {
    names = letters_to_take_back(session, {"acme-m1.eml", "notes.txt", "gone-m1.eml"}).value();
    return {};
  }));
  return names;
}

fakes::World with_one_left() {
  fakes::World world;
  fakes::approve_note(world, now);
  world.sender.to_folder = true;
  world.sender.answer = {HandOver::left_for_person, "It lies there"};
  EXPECT_TRUE(world.send(world.sender, now).has_value());
  return world;
}

TEST(LeftLetters, what_waits_for_a_person_stays_and_what_is_erased_goes) {
  fakes::World world = with_one_left();
  EXPECT_THAT(taken_back(world), ElementsAre("gone-m1.eml"));
}

TEST(LeftLetters, what_was_held_taken_back_or_never_left_goes) {
  fakes::World world = with_one_left();
  ASSERT_TRUE(hold_message(world.store, world.zones, {"m1", std::nullopt}, "", now));
  EXPECT_THAT(taken_back(world), ElementsAre("acme-m1.eml", "gone-m1.eml"));
  fakes::World cancelled = with_one_left();
  ASSERT_TRUE(cancel_message(cancelled.store, cancelled.zones, {"m1", std::nullopt}, now));
  EXPECT_THAT(taken_back(cancelled), ElementsAre("acme-m1.eml", "gone-m1.eml"));
  fakes::World approved;
  fakes::approve_note(approved, now);
  EXPECT_THAT(taken_back(approved), ElementsAre("acme-m1.eml", "gone-m1.eml"));
}

}  // namespace
}  // namespace afterword::app
