#include "app/import_facts.h"

#include <gtest/gtest.h>

#include "app/compare_plan_rows.h"
#include "app/merge_facts.h"
#include "tests/fakes/world.h"

namespace afterword::app {
namespace {

using core::Message;
using core::MessageState;
using fakes::at;

const Instant now = at("2026-11-12T16:00:00-05:00");

core::Facts acme() { return fakes::facts_of(fakes::acme_document); }

core::Facts with_message(MessageState state) {
  core::Facts facts = acme();
  Message message;
  message.id = "m1";
  message.kind = core::MessageKind::thank_you;
  message.interview = "r1";
  message.to = "ann";
  message.subject = "Thank you";
  message.body = "Dear Ann,\n";
  message.state = state;
  if (state == MessageState::sent) message.sent_at = fakes::when("2026-11-10T18:00:00-05:00");
  facts.applications[0].messages.push_back(message);
  return facts;
}

TEST(ImportFacts, an_empty_store_takes_all_of_it) {
  store::MemoryStore store;
  tzdata::SystemZones zones;
  const auto counts = import_facts(store, zones, acme(), false, now);
  ASSERT_TRUE(counts.has_value()) << counts.error().what;
  EXPECT_EQ(*counts, (ImportCounts{6, 0, 0, 0}));  // the seeker, an application, three contacts, an interview
  EXPECT_EQ(export_facts(store).value(), acme());
  EXPECT_EQ(compare_plan_rows(store, zones, now).value().compared, 1U);
}

TEST(ImportFacts, the_same_document_again_changes_nothing) {
  for (const auto state : {MessageState::draft, MessageState::approved, MessageState::sending, MessageState::sent,
                           MessageState::failed, MessageState::in_doubt, MessageState::cancelled}) {
    store::MemoryStore store;
    tzdata::SystemZones zones;
    const core::Facts document = with_message(state);
    ASSERT_TRUE(import_facts(store, zones, document, false, now).has_value());
    const core::Facts once = export_facts(store).value();
    const auto events = store.contents().events.size();
    const auto again = import_facts(store, zones, document, false, now + std::chrono::hours{1});
    EXPECT_EQ(again.value(), (ImportCounts{0, 0, 7, 0})) << static_cast<int>(state);
    EXPECT_EQ(export_facts(store).value(), once);
    EXPECT_EQ(store.contents().events.size(), events);
  }
}

TEST(ImportFacts, an_export_imported_again_changes_nothing) {
  store::MemoryStore store;
  tzdata::SystemZones zones;
  ASSERT_TRUE(import_facts(store, zones, with_message(MessageState::approved), false, now).has_value());
  const core::Facts exported = export_facts(store).value();
  EXPECT_EQ(import_facts(store, zones, exported, false, now).value(), (ImportCounts{0, 0, 7, 0}));
}

TEST(ImportFacts, a_dry_run_counts_and_writes_nothing) {
  store::MemoryStore store;
  tzdata::SystemZones zones;
  EXPECT_EQ(import_facts(store, zones, acme(), true, now).value().added, 6);
  EXPECT_TRUE(store.contents().applications.empty());
  EXPECT_FALSE(store.contents().seeker.has_value());
}

TEST(ImportFacts, what_the_document_leaves_out_stays) {
  fakes::World world;
  core::Application mine = world.application();
  mine.outcome = core::Outcome::rejected;
  mine.outcome_at = fakes::when("2026-11-12T12:00:00-05:00");
  mine.contacts[0].title = "CTO";
  world.put(mine);
  core::Facts sparse = acme();
  sparse.applications[0].contacts = {{"ann", "Ann Lee", std::nullopt, "ann@acme.example", false}};
  sparse.applications[0].interviews.clear();
  sparse.applications[0].employer.domain.reset();
  const auto counts = import_facts(world.store, world.zones, sparse, false, now);
  ASSERT_TRUE(counts.has_value()) << counts.error().what;
  EXPECT_EQ(*counts, (ImportCounts{0, 1, 2, 0}));
  const core::Application merged = world.application();
  EXPECT_EQ(merged.contact("ann")->email, "ann@acme.example");
  EXPECT_EQ(merged.contact("ann")->title, "CTO");
  EXPECT_EQ(merged.contacts.size(), 3U);
  EXPECT_EQ(merged.interviews.size(), 1U);
  EXPECT_EQ(merged.outcome, core::Outcome::rejected);
  EXPECT_EQ(merged.employer.domain, "acme.example");
}

TEST(ImportFacts, a_main_contact_that_the_document_names_is_the_only_one) {
  fakes::World world;
  core::Facts document = acme();
  document.applications[0].contacts = {{"ann", "Ann Lee", std::nullopt, std::nullopt, true}};
  document.applications[0].interviews.clear();
  ASSERT_TRUE(import_facts(world.store, world.zones, document, false, now).has_value());
  EXPECT_TRUE(world.application().contact("ann")->main);
  EXPECT_FALSE(world.application().contact("hr")->main);
}

TEST(ImportFacts, what_comes_in_approved_or_sending_is_held) {
  for (const auto state : {MessageState::approved, MessageState::sending}) {
    fakes::World world;
    const auto counts = import_facts(world.store, world.zones, with_message(state), false, now);
    EXPECT_EQ(counts.value().held, 1);
    EXPECT_EQ(world.message("m1").state, MessageState::approved);
    EXPECT_NE(world.message("m1").held, std::nullopt);
  }
}

TEST(ImportFacts, a_zone_that_does_not_exist_is_named_with_its_path) {
  fakes::World world;
  core::Facts document = acme();
  document.applications[0].employer.timezone = "America/Springfield";
  const auto counts = import_facts(world.store, world.zones, document, false, now);
  EXPECT_EQ(counts.error().where, "applications[0].employer.timezone");
}

TEST(ImportFacts, a_new_zone_of_the_seeker_moves_every_plan) {
  fakes::World world;
  core::Application other = world.application();
  other.id = "brook";
  world.put(other);
  core::Facts document = acme();
  document.seeker.timezone = "Asia/Tokyo";
  ASSERT_TRUE(import_facts(world.store, world.zones, document, false, now).has_value());
  EXPECT_TRUE(world.store.contents().plans.contains("brook"));
}

TEST(ImportFacts, a_changed_address_holds_what_was_approved_for_the_old_one) {
  fakes::World world;
  core::Application mine = world.application();
  mine.messages = with_message(MessageState::approved).applications[0].messages;
  world.put(mine);
  core::Facts document = acme();
  document.applications[0].contacts[0].email = "ann@elsewhere.example";
  ASSERT_TRUE(import_facts(world.store, world.zones, document, false, now).has_value());
  EXPECT_NE(world.message("m1").held, std::nullopt);
}

// Every pair of states: what was here, what came in, what is here then.
TEST(MergeMessage, a_state_never_moves_backwards) {
  using enum MessageState;
  const MessageState all[] = {draft, approved, sending, sent, failed, in_doubt, cancelled};
  const auto height = [](MessageState state) {
    switch (state) {
      case draft:
        return 0;
      case approved:
        return 1;
      case sending:
        return 2;
      case in_doubt:
        return 3;
      case failed:
      case cancelled:
        return 4;
      case sent:
        return 5;
    }
    return -1;
  };
  for (const MessageState here : all) {
    for (const MessageState there : all) {
      Message mine;
      mine.id = "m1";
      mine.body = "mine";
      mine.state = here;
      Message theirs = mine;
      theirs.body = "theirs";
      theirs.state = there;
      const MergedMessage merged = merge_message(&mine, theirs);
      EXPECT_GE(height(merged.message.state), height(here));
      if (here == sent) {
        EXPECT_EQ(merged.message.state, sent);
      }
      // Nothing that came in is ever ready to be sent.
      const bool ready = merged.message.state == approved && !merged.message.held;
      EXPECT_FALSE(ready && merged.message.body == "theirs");
      EXPECT_FALSE(merged.message.state == sending && here != sending);
    }
  }
}

TEST(MergeMessage, what_is_approved_here_with_the_same_words_stays_approved) {
  Message mine;
  mine.id = "m1";
  mine.body = "words";
  mine.state = MessageState::approved;
  mine.message_id = "mine@example.org";
  Message theirs = mine;
  theirs.message_id = "theirs@example.org";
  const MergedMessage same = merge_message(&mine, theirs);
  EXPECT_EQ(same.message, mine);
  EXPECT_FALSE(same.held);
  theirs.body = "other words";
  const MergedMessage changed = merge_message(&mine, theirs);
  EXPECT_TRUE(changed.held);
  EXPECT_TRUE(changed.thawed);
  EXPECT_NE(changed.message.held, std::nullopt);
}

TEST(MergeMessage, all_that_was_said_yes_to_needs_another_yes_where_it_changes) {
  Message mine;
  mine.id = "m1";
  mine.kind = core::MessageKind::follow_up;
  mine.state = MessageState::approved;
  const auto changed = [&](auto change) {
    Message theirs = mine;
    change(theirs);
    const MergedMessage merged = merge_message(&mine, theirs);
    return merged.held && merged.thawed && merged.message.held.has_value();
  };
  EXPECT_TRUE(changed([](Message& m) { m.send_at = fakes::when("2026-11-10T16:00:00-05:00"); }));
  EXPECT_TRUE(changed([](Message& m) { m.kind = core::MessageKind::other; }));
  EXPECT_TRUE(changed([](Message& m) { m.number = 2; }));
  EXPECT_TRUE(changed([](Message& m) { m.interview = "r1"; }));
  EXPECT_TRUE(changed([](Message& m) { m.reply = "p1"; }));
  EXPECT_TRUE(changed([](Message& m) { m.waivers = {{"too-early", "so they say"}}; }));
  EXPECT_TRUE(changed([](Message& m) { m.forward_for = {"bo"}; }));
  EXPECT_FALSE(changed([](Message& m) { m.message_id = "theirs@example.org"; }));
}

TEST(MergeMessage, what_has_ended_here_keeps_its_words) {
  for (const auto state : {MessageState::sent, MessageState::failed, MessageState::cancelled}) {
    Message mine;
    mine.id = "m1";
    mine.body = "as it went";
    mine.state = state;
    Message theirs = mine;
    theirs.body = "as somebody would have liked it";
    EXPECT_EQ(merge_message(&mine, theirs).message, mine);
  }
}

TEST(MergeMessage, what_is_under_way_here_only_ends_as_sent) {
  for (const auto here : {MessageState::sending, MessageState::in_doubt}) {
    Message mine;
    mine.id = "m1";
    mine.state = here;
    for (const auto there : {MessageState::draft, MessageState::approved, MessageState::in_doubt, MessageState::failed,
                             MessageState::cancelled}) {
      Message theirs = mine;
      theirs.state = there;
      EXPECT_EQ(merge_message(&mine, theirs).message, mine);
    }
    Message theirs = mine;
    theirs.state = MessageState::sent;
    EXPECT_EQ(merge_message(&mine, theirs).message.state, MessageState::sent);
  }
}

}  // namespace
}  // namespace afterword::app
