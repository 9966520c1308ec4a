#include "app/finish_debrief.h"

#include <gtest/gtest.h>

#include "app/plan_today.h"
#include "tests/fakes/world.h"

namespace afterword::app {
namespace {

using fakes::at;
using fakes::date;

const Ref r1{"r1", std::nullopt};
const Instant now = at("2026-11-10T15:20:00-05:00");

core::Debrief notes() {
  core::Debrief debrief;
  debrief.who = {{"ann", {"moving billing to event sourcing"}, {}}};
  debrief.what.concerns = {core::PrivateText("two people left this year")};
  debrief.when.said = "within two weeks";
  return debrief;
}

TEST(FinishDebrief, what_they_said_becomes_a_date) {
  fakes::World world;
  const auto finished = finish_debrief(world.store, world.zones, r1, notes(), now);
  ASSERT_TRUE(finished.has_value()) << finished.error().what;
  const core::Debrief& debrief = *finished->item.interview.debrief;
  EXPECT_EQ(debrief.at->instant, now);
  EXPECT_EQ(debrief.at->offset, std::chrono::hours{-5});
  EXPECT_EQ(debrief.when.reply_by, date("2026-11-24"));
  EXPECT_FALSE(debrief.when.asked_not_to_contact);
  EXPECT_TRUE(finished->item.read.has_value());
  EXPECT_EQ(world.application().interviews[0].debrief, debrief);
}

TEST(FinishDebrief, it_counts_from_the_employers_date_of_the_interview) {
  fakes::World world;
  core::Application application = world.application();
  application.employer.timezone = "Asia/Tokyo";  // it ended at 5:00 on the 11th there
  world.put(application);
  core::Debrief debrief = notes();
  debrief.when.said = "tomorrow";
  EXPECT_EQ(finish_debrief(world.store, world.zones, r1, debrief, at("2026-11-13T15:20:00-05:00"))
                .value()
                .item.interview.debrief->when.reply_by,
            date("2026-11-12"));
}

TEST(FinishDebrief, a_date_that_the_person_gave_is_not_read_again) {
  fakes::World world;
  core::Debrief debrief = notes();
  debrief.when.reply_by = date("2026-12-04");
  const auto finished = finish_debrief(world.store, world.zones, r1, debrief, now);
  EXPECT_EQ(finished.value().item.interview.debrief->when.reply_by, date("2026-12-04"));
  EXPECT_FALSE(finished.value().item.read.has_value());
}

TEST(FinishDebrief, a_wish_not_to_be_contacted_is_heard) {
  fakes::World world;
  core::Debrief debrief = notes();
  debrief.when.said = "please don't contact us";
  const auto finished = finish_debrief(world.store, world.zones, r1, debrief, now);
  EXPECT_TRUE(finished.value().item.interview.debrief->when.asked_not_to_contact);
  EXPECT_EQ(finished.value().item.interview.debrief->when.reply_by, std::nullopt);
}

TEST(FinishDebrief, the_step_is_done_at_once) {
  fakes::World world;
  ASSERT_TRUE(finish_debrief(world.store, world.zones, r1, notes(), now).has_value());
  const auto today = plan_today(world.store, world.zones, now);
  for (const core::Step& step : today.value().pressing) EXPECT_NE(step.kind, core::StepKind::debrief);
}

TEST(FinishDebrief, it_is_finished_once_and_then_edited) {
  fakes::World world;
  ASSERT_TRUE(finish_debrief(world.store, world.zones, r1, notes(), now).has_value());
  EXPECT_EQ(finish_debrief(world.store, world.zones, r1, notes(), now).error().code, core::ErrorCode::refused);
  EXPECT_EQ(save_debrief_draft(world.store, world.zones, r1, notes(), now).error().code, core::ErrorCode::refused);
}

TEST(FinishDebrief, an_interview_that_goes_on_is_not_debriefed) {
  fakes::World world;
  const Instant during = at("2026-11-10T14:59:59-05:00");
  EXPECT_EQ(finish_debrief(world.store, world.zones, r1, notes(), during).error().code, core::ErrorCode::refused);
  EXPECT_TRUE(save_debrief_draft(world.store, world.zones, r1, notes(), during).has_value());
}

TEST(FinishDebrief, somebody_who_is_no_contact_is_named_with_the_path) {
  fakes::World world;
  core::Debrief debrief = notes();
  debrief.who.push_back({"nobody", {}, {}});
  EXPECT_EQ(finish_debrief(world.store, world.zones, r1, debrief, now).error().where, "who[1].contact");
}

TEST(FinishDebrief, notes_of_more_than_a_mebibyte_are_refused_with_the_path) {
  fakes::World world;
  core::Debrief debrief = notes();
  debrief.what.takeaways = {std::string(600'000, 'a')};
  EXPECT_TRUE(save_debrief_draft(world.store, world.zones, r1, debrief, now).has_value());
  debrief.why = {std::string(500'000, 'b')};
  EXPECT_EQ(finish_debrief(world.store, world.zones, r1, debrief, now).error().where, "why[0]");
}

TEST(FinishDebrief, control_characters_are_refused_in_private_notes_as_well) {
  fakes::World world;
  core::Debrief debrief = notes();
  debrief.what.concerns.emplace_back("a\x1b[2J");
  EXPECT_EQ(finish_debrief(world.store, world.zones, r1, debrief, now).error().where, "what.concerns[1]");
}

TEST(DebriefDraft, it_is_kept_half_done_and_gone_when_finished) {
  fakes::World world;
  ASSERT_TRUE(save_debrief_draft(world.store, world.zones, r1, notes(), now).has_value());
  EXPECT_EQ(world.application().interviews[0].debrief_draft, notes());
  EXPECT_EQ(world.application().interviews[0].debrief, std::nullopt);
  ASSERT_TRUE(finish_debrief(world.store, world.zones, r1, notes(), now).has_value());
  EXPECT_EQ(world.application().interviews[0].debrief_draft, std::nullopt);
}

TEST(EditDebrief, what_is_left_out_stays) {
  fakes::World world;
  ASSERT_TRUE(finish_debrief(world.store, world.zones, r1, notes(), now).has_value());
  DebriefEdit edit;
  edit.interview = r1;
  edit.why = {"ran this migration before"};
  const auto edited = edit_debrief(world.store, world.zones, edit, now);
  ASSERT_TRUE(edited.has_value()) << edited.error().what;
  EXPECT_EQ(edited->item.interview.debrief->who, notes().who);
  EXPECT_EQ(edited->item.interview.debrief->when.reply_by, date("2026-11-24"));
  EXPECT_EQ(edited->item.interview.debrief->why, std::vector<std::string>{"ran this migration before"});
}

TEST(EditDebrief, a_wish_can_be_lifted) {
  fakes::World world;
  core::Debrief debrief = notes();
  debrief.when.said = "please don't contact us";
  ASSERT_TRUE(finish_debrief(world.store, world.zones, r1, debrief, now).has_value());
  DebriefEdit edit;
  edit.interview = r1;
  edit.when = core::StatedTiming{"please don't contact us", std::nullopt, std::nullopt, false};
  EXPECT_FALSE(
      edit_debrief(world.store, world.zones, edit, now).value().item.interview.debrief->when.asked_not_to_contact);
}

TEST(EditDebrief, other_words_are_read_again_and_a_corrected_date_is_not) {
  fakes::World world;
  ASSERT_TRUE(finish_debrief(world.store, world.zones, r1, notes(), now).has_value());
  DebriefEdit edit;
  edit.interview = r1;
  edit.when = core::StatedTiming{"within three weeks", date("2026-11-24"), std::nullopt, false};
  EXPECT_EQ(edit_debrief(world.store, world.zones, edit, now).value().item.interview.debrief->when.reply_by,
            date("2026-12-01"));
  edit.when = core::StatedTiming{"within three weeks", date("2026-12-03"), std::nullopt, false};
  EXPECT_EQ(edit_debrief(world.store, world.zones, edit, now).value().item.interview.debrief->when.reply_by,
            date("2026-12-03"));
}

TEST(EditDebrief, there_is_nothing_to_edit_before_it_is_finished) {
  fakes::World world;
  DebriefEdit edit;
  edit.interview = r1;
  EXPECT_EQ(edit_debrief(world.store, world.zones, edit, now).error().code, core::ErrorCode::refused);
}

}  // namespace
}  // namespace afterword::app
