#include "app/compose_draft.h"

#include <gtest/gtest.h>

#include "app/add_message.h"
#include "app/check_message.h"
#include "app/finish_debrief.h"
#include "tests/fakes/world.h"

namespace afterword::app {
namespace {

using fakes::at;

const Instant now = at("2026-11-10T16:00:00-05:00");

DraftToCompose for_ann(bool save) {
  DraftToCompose input;
  input.application = "acme";
  input.request.kind = core::MessageKind::thank_you;
  input.request.interview = "r1";
  input.request.to = "ann";
  input.save = save;
  return input;
}

void finish(fakes::World& world, const std::string& talking_point) {
  core::Debrief debrief;
  debrief.who = {{"ann", {talking_point}, {}}};
  debrief.why = {"ran exactly this migration at my last job"};
  debrief.when.said = "within two weeks";
  ASSERT_TRUE(finish_debrief(world.store, world.zones, {"r1", std::nullopt}, debrief, now).has_value());
}

TEST(ComposeDraft, without_saving_nothing_is_kept) {
  fakes::World world;
  finish(world, "moving billing to event sourcing");
  const auto composed = compose_draft(world.store, world.zones, for_ann(false), now);
  ASSERT_TRUE(composed.has_value()) << composed.error().what;
  EXPECT_FALSE(composed->item.saved);
  EXPECT_EQ(composed->item.draft.message.id, "draft");
  EXPECT_EQ(composed->item.draft.message.to, "ann");
  EXPECT_FALSE(composed->item.draft.sources.empty());
  EXPECT_TRUE(world.application().messages.empty());
}

TEST(ComposeDraft, a_saved_one_has_an_id_and_can_be_checked) {
  fakes::World world;
  finish(world, "moving billing to event sourcing");
  const auto composed = compose_draft(world.store, world.zones, for_ann(true), now);
  ASSERT_TRUE(composed.has_value()) << composed.error().what;
  EXPECT_EQ(composed->item.draft.message.id, "m1");
  EXPECT_EQ(world.message("m1"), composed->item.draft.message);
  const auto checked = check_message(world.store, world.zones, {"m1", std::nullopt}, now);
  ASSERT_TRUE(checked.has_value()) << checked.error().what;
  EXPECT_TRUE(checked->item.blocking.empty());
}

TEST(ComposeDraft, a_new_one_takes_the_place_of_one_that_nobody_edited) {
  fakes::World world;
  finish(world, "moving billing to event sourcing");
  ASSERT_TRUE(compose_draft(world.store, world.zones, for_ann(true), now).has_value());
  const std::string before = world.message("m1").body;
  DebriefEdit edit;
  edit.interview = {"r1", std::nullopt};
  edit.who = std::vector<core::Impression>{{"ann", {"the on-call handbook of the ledger team"}, {}}};
  ASSERT_TRUE(edit_debrief(world.store, world.zones, edit, now).has_value());
  const auto again = compose_draft(world.store, world.zones, for_ann(true), now);
  ASSERT_TRUE(again.has_value()) << again.error().what;
  EXPECT_EQ(again->item.replaced, "m1");
  EXPECT_EQ(world.application().messages.size(), 1U);
  EXPECT_NE(world.message("m1").body, before);
}

TEST(ComposeDraft, what_somebody_edited_stays) {
  fakes::World world;
  finish(world, "moving billing to event sourcing");
  ASSERT_TRUE(compose_draft(world.store, world.zones, for_ann(true), now).has_value());
  MessageEdit edit;
  edit.message = {"m1", std::nullopt};
  edit.body = "Dear Ann,\n\nMy own words.\n";
  ASSERT_TRUE(edit_message(world.store, world.zones, world.files, edit, now).has_value());
  const auto again = compose_draft(world.store, world.zones, for_ann(true), now);
  ASSERT_TRUE(again.has_value()) << again.error().what;
  EXPECT_EQ(again->item.replaced, std::nullopt);
  EXPECT_EQ(again->item.draft.message.id, "m2");
  EXPECT_EQ(world.message("m1").body, "Dear Ann,\n\nMy own words.\n");
}

TEST(ComposeDraft, an_application_that_is_not_there_is_not_found) {
  fakes::World world;
  DraftToCompose input = for_ann(true);
  input.application = "nowhere";
  EXPECT_EQ(compose_draft(world.store, world.zones, input, now).error().code, core::ErrorCode::not_found);
  input.save = false;
  EXPECT_EQ(compose_draft(world.store, world.zones, input, now).error().code, core::ErrorCode::not_found);
}

}  // namespace
}  // namespace afterword::app
