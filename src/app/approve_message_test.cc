#include "app/approve_message.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "app/add_message.h"
#include "app/composed_mark.h"
#include "app/hold_message.h"
#include "app/keep_contact.h"
#include "tests/fakes/world.h"

namespace afterword::app {
namespace {

using core::MessageState;
using fakes::at;

const Instant now = at("2026-11-10T16:00:00-05:00");
const Ref m1{"m1", std::nullopt};

MessageToAdd note() {
  MessageToAdd input;
  input.application = "acme";
  input.kind = core::MessageKind::thank_you;
  input.to = "ann";
  input.subject = "Thank you for today";
  input.body =
      "Dear Ann,\n\nThank you for walking me through the billing work. What are the next steps from here?\n\n"
      "Best wishes,\nMaya Lindqvist\n";
  return input;
}

fakes::World with(const MessageToAdd& input) {
  fakes::World world;
  const auto added = add_message(world.store, world.zones, world.files, input, now);
  EXPECT_TRUE(added.has_value());
  return world;
}

MessageToApprove approval() { return {m1, {}, std::chrono::seconds{0}, nullptr}; }

TEST(ApproveMessage, the_bytes_and_the_message_id_are_frozen) {
  fakes::World world = with(note());
  const auto approved = approve_message(world.store, world.zones, world.mail(), approval(), now);
  ASSERT_TRUE(approved.has_value()) << approved.error().what;
  ASSERT_TRUE(approved->item.approved);
  const core::Message message = world.message("m1");
  EXPECT_EQ(message.state, MessageState::approved);
  EXPECT_EQ(message.message_id, "aaaaaaaaaaaaaaaaaaaaaaaaac@example.org");
  const FrozenMail& frozen = world.store.contents().frozen_mail.at({"acme", "m1"});
  EXPECT_EQ(frozen.from, "maya@example.org");
  EXPECT_EQ(frozen.to, "ann.lee@acme.example");
  EXPECT_NE(frozen.bytes.find("Thank you for walking me through"), std::string::npos);
  EXPECT_NE(frozen.bytes.find("<aaaaaaaaaaaaaaaaaaaaaaaaac@example.org>"), std::string::npos);
  EXPECT_EQ(frozen.sha256, sha256_of(frozen.bytes));
  EXPECT_EQ(world.verbs().back(), "approve_message");
}

TEST(ApproveMessage, a_placeholder_blocks_it_until_it_is_waived_with_a_reason) {
  MessageToAdd input = note();
  input.body =
      "Dear Ann,\n\nThank you for telling me about [Project]. What are the next steps?\n\nBest,\nMaya Lindqvist\n";
  fakes::World world = with(input);
  const core::Message before = world.message("m1");
  const auto blocked = approve_message(world.store, world.zones, world.mail(), approval(), now);
  ASSERT_TRUE(blocked.has_value());
  EXPECT_FALSE(blocked->item.approved);
  ASSERT_FALSE(blocked->item.blocking.empty());
  EXPECT_EQ(blocked->item.blocking[0].check, "placeholder");
  EXPECT_EQ(world.message("m1"), before);
  EXPECT_TRUE(world.store.contents().frozen_mail.empty());

  MessageToApprove waived = approval();
  waived.waivers = {{"placeholder", "it is the project's name"}};
  const auto approved = approve_message(world.store, world.zones, world.mail(), waived, now);
  EXPECT_TRUE(approved.value().item.approved);
  EXPECT_EQ(world.message("m1").waivers, waived.waivers);
}

TEST(ApproveMessage, a_waiver_needs_a_check_that_exists_and_a_reason) {
  fakes::World world = with(note());
  const auto refused = [&](const core::Waiver& waiver) {
    MessageToApprove input = approval();
    input.waivers = {waiver};
    const auto approved = approve_message(world.store, world.zones, world.mail(), input, now);
    return approved ? 0 : static_cast<int>(approved.error().code);
  };
  EXPECT_EQ(refused({"no-such-check", "because"}), 2);
  EXPECT_EQ(refused({"placeholder", "  "}), 2);
  EXPECT_EQ(refused({"asked-not-to-contact", "because"}), 4);
  EXPECT_EQ(world.message("m1").state, MessageState::draft);
}

TEST(ApproveMessage, without_an_address_or_a_seeker_there_is_nothing_to_freeze) {
  MessageToAdd input = note();
  input.to = "bo";
  input.body = "Dear Bo,\n\nThank you for the tour. What are the next steps?\n\nBest,\nMaya Lindqvist\n";
  fakes::World world = with(input);
  const auto approved = approve_message(world.store, world.zones, world.mail(), approval(), now);
  ASSERT_FALSE(approved.has_value());
  EXPECT_EQ(approved.error().what, "Bo Novak has no address");
  EXPECT_EQ(world.message("m1").state, MessageState::draft);

  core::Facts facts = fakes::facts_of(fakes::acme_document);
  facts.seeker = {};
  store::MemoryStore store(facts);
  ASSERT_TRUE(add_message(store, world.zones, world.files, note(), now).has_value());
  EXPECT_FALSE(approve_message(store, world.zones, world.mail(), approval(), now).has_value());
}

TEST(ApproveMessage, a_handwritten_note_needs_no_address_and_has_no_bytes) {
  MessageToAdd input = note();
  input.to = "bo";
  input.channel = core::Channel::handwritten;
  input.subject = "";
  input.body = "Dear Bo,\n\nThank you for the tour. What are the next steps?\n\nBest,\nMaya Lindqvist\n";
  fakes::World world = with(input);
  const auto approved = approve_message(world.store, world.zones, world.mail(), approval(), now);
  ASSERT_TRUE(approved.has_value()) << approved.error().what;
  EXPECT_TRUE(approved->item.approved);
  EXPECT_TRUE(world.store.contents().frozen_mail.empty());
  EXPECT_EQ(world.message("m1").message_id, std::nullopt);
}

TEST(ApproveMessage, attachments_go_in_as_they_are_now) {
  fakes::World world = with(note());
  core::Application application = world.application();
  application.messages[0].attachments = {"resume.pdf"};
  world.put(application);
  const auto absent = approve_message(world.store, world.zones, world.mail(), approval(), now);
  ASSERT_FALSE(absent.has_value());
  EXPECT_EQ(absent.error().what, "the attachment \"resume.pdf\" is not here");
  world.files.add("resume.pdf", "%PDF");
  ASSERT_TRUE(approve_message(world.store, world.zones, world.mail(), approval(), now).value().item.approved);
  EXPECT_NE(world.store.contents().frozen_mail.at({"acme", "m1"}).bytes.find("[resume.pdf: %PDF]"), std::string::npos);
}

TEST(ApproveMessage, a_path_in_somebody_elses_document_is_not_followed) {
  fakes::World world = with(note());
  core::Application application = world.application();
  application.messages[0].attachments = {"/etc/hostname"};
  world.put(application);
  EXPECT_FALSE(approve_message(world.store, world.zones, world.mail(), approval(), now).has_value());
}

TEST(ApproveMessage, a_composer_that_refuses_leaves_a_draft) {
  fakes::World world = with(note());
  MailPorts mail = world.mail();
  mail.compose = [](const core::OutgoingMail&) -> Result<std::string> { return core::invalid("no"); };
  EXPECT_FALSE(approve_message(world.store, world.zones, mail, approval(), now).has_value());
  EXPECT_EQ(world.message("m1").state, MessageState::draft);
  EXPECT_TRUE(world.store.contents().frozen_mail.empty());
}

TEST(ApproveMessage, once_is_enough) {
  fakes::World world = with(note());
  ASSERT_TRUE(approve_message(world.store, world.zones, world.mail(), approval(), now).has_value());
  EXPECT_EQ(approve_message(world.store, world.zones, world.mail(), approval(), now).error().code,
            core::ErrorCode::refused);
}

TEST(ApproveMessage, time_to_think_again_moves_the_sending_and_never_forward_a_later_one) {
  fakes::World world = with(note());
  MessageToApprove input = approval();
  input.undo = std::chrono::seconds{30};
  EXPECT_EQ(approve_message(world.store, world.zones, world.mail(), input, now).value().item.message.send_at->instant,
            now + std::chrono::seconds{30});
  MessageToAdd later = note();
  later.send_at = fakes::when("2026-11-11T09:00:00-05:00");
  fakes::World other = with(later);
  EXPECT_EQ(approve_message(other.store, other.zones, other.mail(), input, now).value().item.message.send_at,
            later.send_at);
}

TEST(HoldMessage, an_approved_one_is_held_and_resumed_with_the_same_bytes) {
  fakes::World world = with(note());
  ASSERT_TRUE(approve_message(world.store, world.zones, world.mail(), approval(), now).has_value());
  const FrozenMail frozen = world.store.contents().frozen_mail.at({"acme", "m1"});
  ASSERT_TRUE(hold_message(world.store, world.zones, m1, "let me sleep on it", now).has_value());
  EXPECT_EQ(world.message("m1").held, "let me sleep on it");
  const auto resumed = resume_message(world.store, world.zones, world.mail(), approval(), now);
  ASSERT_TRUE(resumed.has_value()) << resumed.error().what;
  EXPECT_EQ(world.message("m1").held, std::nullopt);
  EXPECT_EQ(world.store.contents().frozen_mail.at({"acme", "m1"}).bytes, frozen.bytes);
}

TEST(ResumeMessage, one_whose_recipient_has_a_new_address_is_frozen_for_that) {
  fakes::World world = with(note());
  ASSERT_TRUE(approve_message(world.store, world.zones, world.mail(), approval(), now).has_value());
  ContactEdit edit;
  edit.contact = {"ann", std::nullopt};
  edit.email = "ann@new.acme.example";
  ASSERT_TRUE(edit_contact(world.store, world.zones, edit, now).has_value());
  ASSERT_NE(world.message("m1").held, std::nullopt);
  ASSERT_TRUE(resume_message(world.store, world.zones, world.mail(), approval(), now).value().item.approved);
  EXPECT_EQ(world.store.contents().frozen_mail.at({"acme", "m1"}).to, "ann@new.acme.example");
  EXPECT_EQ(world.message("m1").held, std::nullopt);
}

TEST(HoldMessage, a_draft_is_neither_held_nor_resumed) {
  fakes::World world = with(note());
  EXPECT_EQ(hold_message(world.store, world.zones, m1, "", now).error().code, core::ErrorCode::refused);
  EXPECT_EQ(resume_message(world.store, world.zones, world.mail(), approval(), now).error().code,
            core::ErrorCode::refused);
}

TEST(ResumeMessage, one_that_came_by_import_is_checked_and_frozen_with_its_own_message_id) {
  fakes::World world = with(note());
  core::Application application = world.application();
  application.messages[0].state = MessageState::approved;
  application.messages[0].held = "it came in by import";
  application.messages[0].message_id = "first@elsewhere.example";
  world.put(application);
  const auto resumed = resume_message(world.store, world.zones, world.mail(), approval(), now);
  ASSERT_TRUE(resumed.has_value()) << resumed.error().what;
  EXPECT_TRUE(resumed->item.approved);
  EXPECT_EQ(world.message("m1").message_id, "first@elsewhere.example");
  EXPECT_NE(world.store.contents().frozen_mail.at({"acme", "m1"}).bytes.find("first@elsewhere.example"),
            std::string::npos);

  application.messages[0].body = "Dear Ann,\n\nThank you, [Name].\n";
  application.messages[0].id = "m2";
  application.messages[0].to = "hr";
  world.put(application);
  MessageToApprove second = approval();
  second.message.id = "m2";
  const auto blocked = resume_message(world.store, world.zones, world.mail(), second, now);
  EXPECT_FALSE(blocked.value().item.approved);
  EXPECT_NE(world.message("m2").held, std::nullopt);
}

}  // namespace
}  // namespace afterword::app
