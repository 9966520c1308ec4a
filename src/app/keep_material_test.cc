#include "app/keep_material.h"

#include <gtest/gtest.h>

#include "tests/fakes/world.h"

namespace afterword::app {
namespace {

const Instant now = fakes::at("2026-11-12T16:00:00-05:00");

MaterialToAdd connection() {
  return {core::MaterialKind::connection, "knows Bo from Lund", std::nullopt, "Piet Hanse", std::nullopt};
}

TEST(AddMaterial, it_is_numbered_and_kept) {
  fakes::World world;
  const auto added = add_material(
      world.store, {core::MaterialKind::article, " how ledgers fail ", "https://x.example/a", {}, {}}, now);
  ASSERT_TRUE(added.has_value()) << added.error().what;
  EXPECT_EQ(added->id, "a1");
  EXPECT_EQ(added->text, "how ledgers fail");
  EXPECT_EQ(world.store.contents().materials, std::vector<core::Material>{*added});
}

TEST(AddMaterial, a_connection_may_not_be_named_until_they_said_so) {
  fakes::World world;
  EXPECT_EQ(add_material(world.store, connection(), now).value().permission, core::Permission::none);
}

TEST(AddMaterial, bad_values_are_refused_by_their_flag) {
  fakes::World world;
  const auto refused = [&](auto change) {
    MaterialToAdd input = connection();
    change(input);
    const auto added = add_material(world.store, input, now);
    return added ? std::string("nothing") : added.error().where;
  };
  EXPECT_EQ(refused([](auto& input) { input.text = " "; }), "--text");
  EXPECT_EQ(refused([](auto& input) { input.url = "javascript:alert(1)"; }), "--url");
  EXPECT_EQ(refused([](auto& input) { input.url = "https://a b"; }), "--url");
  EXPECT_EQ(refused([](auto& input) { input.kind = core::MaterialKind::article; }), "--person");
  EXPECT_EQ(refused([](auto& input) {
              input.person.reset();
              input.permission = core::Permission::granted;
            }),
            "--permission");
}

TEST(EditMaterial, a_permission_is_given_and_does_not_pass_to_another_person) {
  fakes::World world;
  const std::string id = add_material(world.store, connection(), now).value().id;
  MaterialEdit edit;
  edit.id = id;
  edit.permission = core::Permission::granted;
  EXPECT_EQ(edit_material(world.store, edit, now).value().permission, core::Permission::granted);
  MaterialEdit other;
  other.id = id;
  other.person = "Eva Brandt";
  EXPECT_EQ(edit_material(world.store, other, now).value().permission, core::Permission::none);
}

TEST(EditMaterial, one_that_is_not_there_is_not_found) {
  fakes::World world;
  MaterialEdit edit;
  edit.id = "a9";
  EXPECT_EQ(edit_material(world.store, edit, now).error().code, core::ErrorCode::not_found);
}

}  // namespace
}  // namespace afterword::app
