#include "app/add_reply.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "app/plan_today.h"
#include "tests/fakes/world.h"

namespace afterword::app {
namespace {

using core::ReplyKind;
using fakes::at;
using fakes::date;
using fakes::when;

const Instant now = at("2026-11-12T16:00:00-05:00");

ReplyToAdd reply(std::optional<ReplyKind> kind, std::string text) {
  ReplyToAdd input;
  input.application = "acme";
  input.kind = kind;
  input.at = when("2026-11-12T15:00:00-05:00");
  input.from = "hr";
  input.text = std::move(text);
  return input;
}

TEST(AddReply, a_question_asks_for_an_answer_at_once) {
  fakes::World world;
  const auto added = add_reply(world.store, world.zones, reply(ReplyKind::question, "When could you start?"), now);
  ASSERT_TRUE(added.has_value()) << added.error().what;
  EXPECT_EQ(added->item.reply.id, "p1");
  EXPECT_EQ(*world.application().reply("p1"), added->item.reply);
  const auto today = plan_today(world.store, world.zones, now);
  EXPECT_TRUE(std::any_of(today.value().pressing.begin(), today.value().pressing.end(),
                          [](const core::Step& step) { return step.kind == core::StepKind::answer; }));
}

TEST(AddReply, what_cannot_be_told_apart_is_a_question) {
  fakes::World world;
  EXPECT_EQ(add_reply(world.store, world.zones, reply(std::nullopt, "Hm."), now).value().item.reply.kind,
            ReplyKind::question);
}

TEST(AddReply, the_kind_is_read_where_nobody_named_it) {
  fakes::World world;
  const auto rejection =
      add_reply(world.store, world.zones,
                reply(std::nullopt, "Unfortunately we will not be moving forward with your application."), now);
  ASSERT_TRUE(rejection.has_value()) << rejection.error().what;
  EXPECT_EQ(rejection->item.reply.kind, ReplyKind::rejection);
  EXPECT_FALSE(rejection->item.read->reading.empty());
  ReplyToAdd away = reply(std::nullopt, "I am out of the office until Monday, November 16.");
  away.headers = {{"Auto-Submitted", "auto-replied"}};
  const auto automatic = add_reply(world.store, world.zones, away, now);
  EXPECT_EQ(automatic.value().item.reply.kind, ReplyKind::automatic);
  EXPECT_EQ(automatic.value().item.reply.returns_on, date("2026-11-16"));
}

TEST(AddReply, what_would_steer_a_terminal_is_dropped_and_not_refused) {
  fakes::World world;
  const auto added = add_reply(world.store, world.zones, reply(ReplyKind::generic, "a\x1b[2Jb\r\nc"), now);
  EXPECT_EQ(added.value().item.reply.text, core::PrivateText("a[2Jb\nc"));
  const auto endless = add_reply(world.store, world.zones, reply(ReplyKind::generic, std::string(3'000'000, 'x')), now);
  EXPECT_EQ(endless.value().item.reply.text.for_seeker_only().size(), 1024U * 1024U);
}

TEST(AddReply, a_time_frame_is_read_from_its_words) {
  fakes::World world;
  const auto added =
      add_reply(world.store, world.zones, reply(ReplyKind::timeframe, "We will decide within two weeks."), now);
  ASSERT_TRUE(added.has_value()) << added.error().what;
  EXPECT_EQ(added->item.reply.reply_by, date("2026-11-26"));
  EXPECT_TRUE(added->item.read.has_value());
}

TEST(AddReply, a_time_frame_without_a_date_is_asked_for) {
  fakes::World world;
  const auto added = add_reply(world.store, world.zones, reply(ReplyKind::timeframe, "We will see."), now);
  ASSERT_FALSE(added.has_value());
  EXPECT_EQ(added.error().where, "--reply-by");
  ReplyToAdd dated = reply(ReplyKind::timeframe, "We will see.");
  dated.reply_by = date("2026-12-04");
  EXPECT_EQ(add_reply(world.store, world.zones, dated, now).value().item.reply.reply_by, date("2026-12-04"));
}

TEST(AddReply, the_sender_is_a_contact_or_nobody_known) {
  fakes::World world;
  ReplyToAdd input = reply(ReplyKind::generic, "Thank you.");
  input.from = "nobody";
  EXPECT_EQ(add_reply(world.store, world.zones, input, now).error().where, "--from");
  input.from.reset();
  input.from_address = "HANA@acme.example";
  EXPECT_EQ(add_reply(world.store, world.zones, input, now).value().item.reply.from, "hr");
  input.from_address = "robot@acme.example";
  EXPECT_EQ(add_reply(world.store, world.zones, input, now).value().item.reply.from, std::nullopt);
}

TEST(EditReply, its_kind_is_corrected) {
  fakes::World world;
  ASSERT_TRUE(add_reply(world.store, world.zones, reply(std::nullopt, "No, thank you."), now).has_value());
  ReplyEdit edit;
  edit.reply = {"p1", std::nullopt};
  edit.kind = ReplyKind::rejection;
  edit.from = "";
  const auto edited = edit_reply(world.store, world.zones, edit, now);
  ASSERT_TRUE(edited.has_value()) << edited.error().what;
  EXPECT_EQ(world.application().reply("p1")->kind, ReplyKind::rejection);
  EXPECT_EQ(world.application().reply("p1")->from, std::nullopt);
  EXPECT_EQ(world.application().reply("p1")->text, core::PrivateText("No, thank you."));
}

TEST(EditReply, one_that_is_not_there_is_not_found) {
  fakes::World world;
  ReplyEdit edit;
  edit.reply = {"p9", std::nullopt};
  EXPECT_EQ(edit_reply(world.store, world.zones, edit, now).error().code, core::ErrorCode::not_found);
}

}  // namespace
}  // namespace afterword::app
