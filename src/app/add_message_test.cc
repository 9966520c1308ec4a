#include "app/add_message.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "app/check_message.h"
#include "tests/fakes/world.h"

namespace afterword::app {
namespace {

using fakes::at;

const Instant now = at("2026-11-10T16:00:00-05:00");

MessageToAdd note() {
  MessageToAdd input;
  input.application = "acme";
  input.kind = core::MessageKind::thank_you;
  input.to = "ann";
  input.subject = " Thank you ";
  input.body = "Dear Ann,\r\n\r\nThank you.\r\n";
  return input;
}

TEST(AddMessage, it_is_a_draft_of_the_last_round) {
  fakes::World world;
  const auto added = add_message(world.store, world.zones, world.files, note(), now);
  ASSERT_TRUE(added.has_value()) << added.error().what;
  EXPECT_EQ(added->item.id, "m1");
  EXPECT_EQ(added->item.state, core::MessageState::draft);
  EXPECT_EQ(added->item.interview, "r1");
  EXPECT_EQ(added->item.subject, "Thank you");
  EXPECT_EQ(added->item.body, "Dear Ann,\n\nThank you.\n");
  EXPECT_EQ(world.message("m1"), added->item);
}

TEST(AddMessage, a_follow_up_goes_to_its_recipient) {
  fakes::World world;
  MessageToAdd input = note();
  input.kind = core::MessageKind::follow_up;
  input.to.reset();
  EXPECT_EQ(add_message(world.store, world.zones, world.files, input, now).value().item.to, "hr");
}

TEST(AddMessage, an_answer_goes_to_whoever_asked) {
  fakes::World world;
  core::Application application = world.application();
  core::Reply reply;
  reply.id = "p1";
  reply.at = fakes::when("2026-11-10T15:50:00-05:00");
  reply.from = "bo";
  application.replies.push_back(reply);
  world.put(application);
  MessageToAdd input = note();
  input.kind = core::MessageKind::answer;
  input.to.reset();
  input.reply = "p1";
  EXPECT_EQ(add_message(world.store, world.zones, world.files, input, now).value().item.to, "bo");
}

TEST(AddMessage, whom_to_thank_is_asked_where_there_are_two) {
  fakes::World world;
  MessageToAdd input = note();
  input.to.reset();
  EXPECT_EQ(add_message(world.store, world.zones, world.files, input, now).error().where, "--to");
}

TEST(AddMessage, what_it_mentions_must_be_there) {
  fakes::World world;
  const auto refused = [&](auto change) {
    MessageToAdd input = note();
    change(input);
    const auto added = add_message(world.store, world.zones, world.files, input, now);
    return added ? std::string("nothing") : added.error().where;
  };
  EXPECT_EQ(refused([](auto& input) { input.to = "nobody"; }), "--to");
  EXPECT_EQ(refused([](auto& input) { input.interview = "r9"; }), "--interview");
  EXPECT_EQ(refused([](auto& input) { input.reply = "p9"; }), "--reply");
  EXPECT_EQ(refused([](auto& input) { input.materials = {"a9"}; }), "--material");
  EXPECT_EQ(refused([](auto& input) { input.forward_for = {"nobody"}; }), "--forward-for");
  EXPECT_EQ(refused([](auto& input) { input.forward_for = {"ann"}; }), "--forward-for");
  EXPECT_EQ(refused([](auto& input) { input.subject = "a\r\nBcc: x@y.org"; }), "--subject");
  EXPECT_EQ(refused([](auto& input) { input.body = std::string(1, '\0'); }), "--body-file");
  EXPECT_EQ(refused([](auto& input) { input.number = 1; }), "--number");
  EXPECT_TRUE(world.application().messages.empty());
}

TEST(AddMessage, nothing_makes_a_fourth_or_a_handwritten_follow_up) {
  fakes::World world;
  MessageToAdd input = note();
  input.kind = core::MessageKind::follow_up;
  input.number = 4;
  EXPECT_EQ(add_message(world.store, world.zones, world.files, input, now).error().code, core::ErrorCode::refused);
  input.number = 3;
  EXPECT_TRUE(add_message(world.store, world.zones, world.files, input, now).has_value());
  input.channel = core::Channel::handwritten;
  EXPECT_EQ(add_message(world.store, world.zones, world.files, input, now).error().code, core::ErrorCode::refused);
}

TEST(AddMessage, an_attached_file_is_copied_in) {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "afterword-add-message-test";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "essay.txt") << "words";
  fakes::World world;
  MessageToAdd input = note();
  input.attach = {(folder / "essay.txt").string()};
  const auto added = add_message(world.store, world.zones, world.files, input, now);
  std::filesystem::remove_all(folder);
  ASSERT_TRUE(added.has_value()) << added.error().what;
  EXPECT_EQ(added->item.attachments, std::vector<std::string>{"essay.txt"});
  EXPECT_EQ(world.files.read("essay.txt").value(), "words");
}

TEST(EditMessage, what_is_left_out_stays) {
  fakes::World world;
  ASSERT_TRUE(add_message(world.store, world.zones, world.files, note(), now).has_value());
  MessageEdit edit;
  edit.message = {"m1", std::nullopt};
  edit.body = "Dear Ann,\n\nThank you very much.\n";
  const auto edited = edit_message(world.store, world.zones, world.files, edit, now);
  ASSERT_TRUE(edited.has_value()) << edited.error().what;
  EXPECT_EQ(edited->item.subject, "Thank you");
  EXPECT_EQ(edited->item.body, "Dear Ann,\n\nThank you very much.\n");
}

TEST(EditMessage, an_approved_one_is_a_draft_again_without_its_bytes) {
  fakes::World world;
  ASSERT_TRUE(add_message(world.store, world.zones, world.files, note(), now).has_value());
  core::Application application = world.application();
  application.messages[0].state = core::MessageState::approved;
  application.messages[0].message_id = "x@example.org";
  world.put(application);
  ASSERT_TRUE(world.store
                  .write([](WriteSession& session) {
                    return session.put_frozen_mail({"acme", "m1"},
                                                   {"maya@example.org", "ann.lee@acme.example", "x", "y"});
                  })
                  .has_value());
  MessageEdit edit;
  edit.message = {"m1", std::nullopt};
  edit.subject = "Thank you again";
  ASSERT_TRUE(edit_message(world.store, world.zones, world.files, edit, now).has_value());
  EXPECT_EQ(world.message("m1").state, core::MessageState::draft);
  EXPECT_EQ(world.message("m1").message_id, std::nullopt);
  EXPECT_TRUE(world.store.contents().frozen_mail.empty());
}

TEST(EditMessage, what_has_gone_is_not_edited) {
  for (const auto state : {core::MessageState::sending, core::MessageState::sent, core::MessageState::in_doubt,
                           core::MessageState::cancelled}) {
    fakes::World world;
    ASSERT_TRUE(add_message(world.store, world.zones, world.files, note(), now).has_value());
    core::Application application = world.application();
    application.messages[0].state = state;
    world.put(application);
    MessageEdit edit;
    edit.message = {"m1", std::nullopt};
    edit.subject = "Another";
    EXPECT_EQ(edit_message(world.store, world.zones, world.files, edit, now).error().code, core::ErrorCode::refused);
    EXPECT_EQ(cancel_message(world.store, world.zones, {"m1", std::nullopt}, now).error().code,
              core::ErrorCode::refused);
    EXPECT_EQ(world.message("m1").state, state);
  }
}

TEST(CancelMessage, a_draft_is_taken_back_and_stays_to_be_seen) {
  fakes::World world;
  ASSERT_TRUE(add_message(world.store, world.zones, world.files, note(), now).has_value());
  EXPECT_EQ(cancel_message(world.store, world.zones, {"m1", std::nullopt}, now).value().item.state,
            core::MessageState::cancelled);
  EXPECT_EQ(list_messages(world.store, "acme").value().size(), 1U);
}

TEST(ListMessages, all_applications_or_one) {
  fakes::World world;
  ASSERT_TRUE(add_message(world.store, world.zones, world.files, note(), now).has_value());
  core::Application second = world.application();
  second.id = "brook";
  second.messages[0].id = "m7";
  world.put(second);
  const auto all = list_messages(world.store, std::nullopt);
  ASSERT_EQ(all.value().size(), 2U);
  EXPECT_EQ(all.value()[1].application, "brook");
  EXPECT_EQ(list_messages(world.store, "brook").value().size(), 1U);
  EXPECT_EQ(list_messages(world.store, "nowhere").error().code, core::ErrorCode::not_found);
  EXPECT_EQ(show_message(world.store, {"m7", std::nullopt}).value().application, "brook");
}

}  // namespace
}  // namespace afterword::app
