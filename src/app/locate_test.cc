#include "app/locate.h"

#include <gtest/gtest.h>

#include "tests/fakes/world.h"

namespace afterword::app {
namespace {

fakes::World with_two_applications() {
  fakes::World world;
  core::Application second = world.application();
  second.id = "acme-2";
  second.contacts.push_back(core::Contact{"cy", "Cy Twist", std::nullopt, std::nullopt, false});
  world.put(second);
  return world;
}

TEST(Locate, an_id_that_stands_once_is_found_by_itself) {
  fakes::World world = with_two_applications();
  EXPECT_EQ(look_up(world.store, Noun::contact, {"cy", std::nullopt}).value().id, "acme-2");
}

TEST(Locate, an_id_that_stands_in_several_applications_is_asked_about) {
  fakes::World world = with_two_applications();
  const auto found = look_up(world.store, Noun::interview, {"r1", std::nullopt});
  ASSERT_FALSE(found.has_value());
  EXPECT_EQ(found.error().code, core::ErrorCode::invalid_input);
  EXPECT_EQ(found.error().what, "2 applications have a interview \"r1\": acme, acme-2");
  EXPECT_EQ(look_up(world.store, Noun::interview, {"r1", "acme-2"}).value().id, "acme-2");
}

TEST(Locate, what_is_not_there_is_not_found) {
  fakes::World world = with_two_applications();
  for (const Noun noun : {Noun::contact, Noun::interview, Noun::message, Noun::reply}) {
    EXPECT_EQ(look_up(world.store, noun, {"none", std::nullopt}).error().code, core::ErrorCode::not_found);
    EXPECT_EQ(look_up(world.store, noun, {"none", "acme"}).error().code, core::ErrorCode::not_found);
    EXPECT_EQ(look_up(world.store, noun, {"ann", "nowhere"}).error().code, core::ErrorCode::not_found);
  }
  EXPECT_EQ(look_up_application(world.store, "nowhere").error().code, core::ErrorCode::not_found);
}

}  // namespace
}  // namespace afterword::app
