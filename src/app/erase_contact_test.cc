#include <gtest/gtest.h>

#include "app/keep_contact.h"
#include "core/codec/facts_json.h"
#include "tests/fakes/world.h"

namespace afterword::app {
namespace {

const Instant now = fakes::at("2026-11-12T16:00:00-05:00");

core::Message to_ann(std::string id, core::MessageState state) {
  core::Message message;
  message.id = std::move(id);
  message.kind = core::MessageKind::thank_you;
  message.interview = "r1";
  message.to = "ann";
  message.state = state;
  message.subject = "Thank you, Ann";
  message.body = "Dear Ann,\n\nThank you.\n";
  if (state == core::MessageState::sent) message.sent_at = fakes::when("2026-11-10T18:00:00-05:00");
  return message;
}

// Ann is mentioned wherever somebody can be.
fakes::World full_of_ann() {
  fakes::World world;
  core::Application application = world.application();
  core::Debrief debrief;
  debrief.at = fakes::when("2026-11-10T15:20:00-05:00");
  debrief.who = {{"ann", {"sails with Ann's crew"}, {}}, {"bo", {"event sourcing"}, {}}};
  application.interviews[0].debrief = debrief;
  core::Reply reply;
  reply.id = "p1";
  reply.at = fakes::when("2026-11-11T15:20:00-05:00");
  reply.from = "ann";
  reply.kind = core::ReplyKind::acknowledgement;
  reply.text = core::PrivateText("Thanks, Ann");
  application.replies.push_back(reply);
  application.reflection = core::Reflection{fakes::when("2026-11-12T15:20:00-05:00"), {}, {}, {}, {"ann"}};
  world.put(application);
  return world;
}

std::string everything(fakes::World& world) { return core::write_facts(core::Facts{{}, {world.application()}, {}}); }

TEST(EraseContact, nothing_of_them_is_left) {
  fakes::World world = full_of_ann();
  core::Application application = world.application();
  application.messages = {to_ann("m1", core::MessageState::draft)};
  world.put(application);
  const auto erased = erase_contact(world.store, world.zones, {"ann", std::nullopt}, now);
  ASSERT_TRUE(erased.has_value()) << erased.error().what;
  EXPECT_FALSE(erased->item.record_kept);
  EXPECT_EQ(erased->item.drafts_dropped, 1);
  EXPECT_EQ(everything(world).find("nn Lee"), std::string::npos);
  EXPECT_EQ(everything(world).find("ann"), std::string::npos);
  EXPECT_EQ(everything(world).find("Ann"), std::string::npos);
  EXPECT_TRUE(world.application().messages.empty());
  for (const Event& event : world.store.contents().events) EXPECT_EQ(event.subject, "");
}

TEST(EraseContact, what_was_sent_stays_as_a_date_without_words) {
  fakes::World world = full_of_ann();
  core::Application application = world.application();
  application.messages = {to_ann("m1", core::MessageState::sent)};
  world.put(application);
  const auto erased = erase_contact(world.store, world.zones, {"ann", "acme"}, now);
  ASSERT_TRUE(erased.has_value()) << erased.error().what;
  EXPECT_TRUE(erased->item.record_kept);
  EXPECT_EQ(erased->item.kept_as, "erased");
  EXPECT_EQ(world.message("m1").to, "erased");
  EXPECT_EQ(world.message("m1").sent_at, fakes::when("2026-11-10T18:00:00-05:00"));
  EXPECT_EQ(world.message("m1").body, "");
  EXPECT_EQ(everything(world).find("Ann"), std::string::npos);
  EXPECT_EQ(everything(world).find("\"ann"), std::string::npos);
  // The note stays done: nobody is asked to write it again.
  EXPECT_EQ(world.application().interviews[0].interviewers, (std::vector<std::string>{"erased", "bo"}));
  EXPECT_TRUE(core::check_references(world.application(), {}, "").has_value());
}

TEST(EraseContact, while_something_is_on_its_way_to_them_it_is_refused) {
  for (const auto state : {core::MessageState::approved, core::MessageState::sending, core::MessageState::in_doubt}) {
    fakes::World world;
    core::Application application = world.application();
    application.messages = {to_ann("m1", state)};
    world.put(application);
    EXPECT_EQ(erase_contact(world.store, world.zones, {"ann", std::nullopt}, now).error().code,
              core::ErrorCode::refused);
    EXPECT_NE(world.application().contact("ann"), nullptr);
  }
}

TEST(EraseContact, a_draft_to_somebody_else_no_longer_passes_thanks_on_to_them) {
  fakes::World world;
  core::Application application = world.application();
  core::Message draft = to_ann("m1", core::MessageState::draft);
  draft.to = "hr";
  draft.forward_for = {"bo"};
  application.messages = {draft};
  world.put(application);
  const auto erased = erase_contact(world.store, world.zones, {"bo", std::nullopt}, now);
  ASSERT_TRUE(erased.has_value());
  EXPECT_FALSE(erased->item.record_kept);
  EXPECT_TRUE(world.message("m1").forward_for.empty());
}

}  // namespace
}  // namespace afterword::app
