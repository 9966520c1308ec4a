#include "app/keep_contact.h"

#include <gtest/gtest.h>

#include "tests/fakes/world.h"

namespace afterword::app {
namespace {

const Instant now = fakes::at("2026-11-10T16:00:00-05:00");

TEST(AddContact, a_person_gets_an_id_of_their_name) {
  fakes::World world;
  const auto added = add_contact(world.store, world.zones, {"acme", "Zoë Ng", "zoe@acme.example", "CTO", false}, now);
  ASSERT_TRUE(added.has_value()) << added.error().what;
  EXPECT_EQ(added->item.id, "zoe-ng");
  EXPECT_EQ(*world.application().contact("zoe-ng"), added->item);
}

TEST(AddContact, there_is_one_main_contact) {
  fakes::World world;
  ASSERT_TRUE(add_contact(world.store, world.zones, {"acme", "Zoe Ng", std::nullopt, std::nullopt, true}, now));
  EXPECT_FALSE(world.application().contact("hr")->main);
  EXPECT_TRUE(world.application().contact("zoe-ng")->main);
}

TEST(AddContact, bad_values_are_refused_by_their_flag) {
  fakes::World world;
  const auto refused = [&](const ContactToAdd& input) {
    const auto added = add_contact(world.store, world.zones, input, now);
    return added ? std::string("nothing") : added.error().where;
  };
  EXPECT_EQ(refused({"acme", "", {}, {}, false}), "--name");
  EXPECT_EQ(refused({"acme", "Zoe", "zoe", {}, false}), "--email");
  EXPECT_EQ(refused({"acme", "Zoe", {}, "a\nb", false}), "--title");
  EXPECT_EQ(add_contact(world.store, world.zones, {"nowhere", "Zoe", {}, {}, false}, now).error().code,
            core::ErrorCode::not_found);
}

TEST(EditContact, what_is_left_out_stays_and_what_is_empty_goes) {
  fakes::World world;
  ContactEdit edit;
  edit.contact = {"ann", std::nullopt};
  edit.name = "Ann B. Lee";
  edit.title = "";
  const auto edited = edit_contact(world.store, world.zones, edit, now);
  ASSERT_TRUE(edited.has_value());
  EXPECT_EQ(edited->item.id, "ann");
  EXPECT_EQ(edited->item.name, "Ann B. Lee");
  EXPECT_EQ(edited->item.title, std::nullopt);
  EXPECT_EQ(edited->item.email, "ann.lee@acme.example");
}

TEST(EditContact, what_was_approved_for_the_old_address_is_held) {
  fakes::World world;
  core::Application application = world.application();
  core::Message message;
  message.id = "m1";
  message.to = "ann";
  message.state = core::MessageState::approved;
  application.messages.push_back(message);
  world.put(application);
  ContactEdit edit;
  edit.contact = {"ann", std::nullopt};
  edit.title = "CEO";
  ASSERT_TRUE(edit_contact(world.store, world.zones, edit, now).has_value());
  EXPECT_EQ(world.message("m1").held, std::nullopt);
  edit.email = "ann@acme.example";
  ASSERT_TRUE(edit_contact(world.store, world.zones, edit, now).has_value());
  EXPECT_NE(world.message("m1").held, std::nullopt);
}

}  // namespace
}  // namespace afterword::app
