#include "app/hold_restored.h"

#include <gtest/gtest.h>

#include <functional>
#include <stdexcept>
#include <utility>

#include "app/approve_message.h"
#include "app/hold_message.h"
#include "tests/fakes/letters.h"

namespace afterword::app {
namespace {

using core::MessageState;
using fakes::at;

const Instant now = at("2026-11-10T16:00:00-05:00");
const Ref m1{"m1", std::nullopt};

fakes::World with_one_approved() {
  fakes::World world;
  fakes::approve_note(world, now);
  return world;
}

Result<Filed<Approval>> resume(fakes::World& world) {
  return resume_message(world.store, world.zones, world.mail(), {m1, {}, std::chrono::seconds{0}, nullptr}, now);
}

/// Nothing goes, m1 is held and says why.
void expect_held(fakes::World& world) {
  const auto sent = world.send(world.sender, now);
  ASSERT_TRUE(sent.has_value()) << sent.error().what;
  EXPECT_TRUE(world.sender.given.empty());
  EXPECT_EQ(world.message("m1").state, MessageState::approved);
  EXPECT_EQ(world.message("m1").held, restored);
}

TEST(HoldRestored, an_approval_is_known_outside_before_anything_was_sent) {
  fakes::World world = with_one_approved();
  ASSERT_TRUE(world.ledger.entry.has_value());
  EXPECT_FALSE(world.ledger.entry->incarnation.empty());
  EXPECT_EQ(world.store.contents().incarnation, world.ledger.entry->incarnation);
  EXPECT_EQ(world.send(world.sender, now).value().at(0).state, MessageState::sent);
}

TEST(HoldRestored, an_empty_folder_that_sends_begins_as_well) {
  fakes::World world;
  ASSERT_TRUE(world.send(world.sender, now).has_value());
  EXPECT_EQ(world.store.contents().incarnation, world.ledger.entry->incarnation);
  fakes::approve_note(world, now);
  EXPECT_EQ(world.send(world.sender, now).value().at(0).state, MessageState::sent);
}

TEST(HoldRestored, a_copy_made_before_the_first_attempt_sends_nothing) {
  fakes::World copy = with_one_approved();
  copy.ledger.entry.reset();
  expect_held(copy);
  // A person who is sure resumes it; from then on it is at home there.
  ASSERT_TRUE(resume(copy).has_value());
  EXPECT_EQ(copy.send(copy.sender, now).value().at(0).state, MessageState::sent);
}

TEST(HoldRestored, a_foreign_database_that_is_further_sends_nothing) {
  fakes::World world = with_one_approved();
  ASSERT_TRUE(world.store.write([](WriteSession& session) { return session.skip_numbers("attempt", 9); }));
  world.ledger.entry = LedgerEntry{2, 0, "another"};
  expect_held(world);
  EXPECT_EQ(world.ledger.entry->attempts, 9);
  EXPECT_EQ(world.ledger.entry->incarnation, world.store.contents().incarnation);
}

TEST(HoldRestored, a_hold_begins_a_new_incarnation) {
  fakes::World world = with_one_approved();
  const auto before = world.store.contents().incarnation;
  world.ledger.entry->attempts = 7;
  expect_held(world);
  EXPECT_NE(world.store.contents().incarnation, before);
  // The backup once more, after that: it is not the one that was resumed.
  ASSERT_TRUE(resume(world).has_value());
  ASSERT_TRUE(world.store.write([&](WriteSession& session) { return session.put_incarnation(*before); }));
  expect_held(world);
}

TEST(HoldRestored, a_database_without_an_incarnation_in_a_folder_that_has_one_sends_nothing) {
  fakes::World old = with_one_approved();
  old.store.forget_incarnation();
  expect_held(old);
}

TEST(HoldRestored, what_an_earlier_version_kept_goes_on) {
  fakes::World world = with_one_approved();
  ASSERT_TRUE(world.store.write([](WriteSession& session) { return session.skip_numbers("attempt", 4); }));
  world.store.forget_incarnation();
  world.ledger.entry = LedgerEntry{4, 0, ""};
  EXPECT_EQ(world.send(world.sender, now).value().at(0).state, MessageState::sent);
  EXPECT_EQ(world.ledger.entry->incarnation, world.store.contents().incarnation);
}

TEST(HoldRestored, what_came_in_by_import_into_an_empty_folder_is_resumed_as_ever) {
  fakes::World world = with_one_approved();
  fakes::World fresh;
  core::Application imported = world.application();
  imported.messages[0].held = "it came in by import";
  fresh.put(imported);
  ASSERT_TRUE(resume(fresh).has_value());
  EXPECT_EQ(fresh.send(fresh.sender, now).value().at(0).state, MessageState::sent);
}

TEST(HoldRestored, whoever_approves_in_a_copy_approves_that_letter_alone) {
  fakes::World copy = with_one_approved();
  copy.ledger.entry.reset();
  fakes::approve_note(copy, now, "hr", "Hana", "It was good to hear how the two offices share one kitchen.");
  ASSERT_EQ(copy.send(copy.sender, now).value().size(), 1U);
  EXPECT_EQ(copy.message("m1").held, restored);
  EXPECT_EQ(copy.message("m2").state, MessageState::sent);
}

TEST(HoldRestored, nobody_resumes_in_a_copy_what_they_were_not_told_about) {
  fakes::World copy = with_one_approved();
  ASSERT_TRUE(hold_message(copy.store, copy.zones, m1, "", now).has_value());
  fakes::approve_note(copy, now, "hr", "Hana", "It was good to hear how the two offices share one kitchen.");
  copy.ledger.entry.reset();
  const auto refused = resume(copy);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, core::ErrorCode::refused);
  EXPECT_EQ(copy.message("m2").held, restored);
  EXPECT_TRUE(resume(copy).has_value());
}

/// Something happens just after it was first looked at.
class LedgerLookedAt final : public AttemptLedger {
 public:
  LedgerLookedAt(AttemptLedger& real, std::function<void()> then) : real_(real), then_(std::move(then)) {}
  Result<std::optional<LedgerEntry>> last() override {
    auto found = real_.last();
    if (then_) std::exchange(then_, nullptr)();
    return found;
  }
  Result<void> raise(const LedgerEntry& entry) override { return real_.raise(entry); }

 private:
  AttemptLedger& real_;
  std::function<void()> then_;
};

TEST(HoldRestored, a_folder_s_first_two_processes_at_once_do_not_take_it_for_a_copy) {
  fakes::World world;
  // The other one begins, approves and connects, between this one's looks at the ledger and the database.
  fakes::RecordingSender other;
  other.meanwhile = [&] { throw std::runtime_error("it is paused here"); };
  LedgerLookedAt ledger(world.ledger, [&] {
    fakes::approve_note(world, now);
    EXPECT_THROW((void)world.send(other, now), std::runtime_error);
    fakes::approve_note(world, now, "hr", "Hana", "It was good to hear how the two offices share one kitchen.");
  });
  const auto sent = send_due({world.store, world.zones, world.sender, ledger, world.randomness, [] { return now; }});
  ASSERT_EQ(sent.value().size(), 1U);
  EXPECT_EQ(sent.value()[0].state, MessageState::sent);
  EXPECT_EQ(world.message("m1").state, MessageState::sending);
  EXPECT_FALSE(world.message("m2").held.has_value());
}

TEST(HoldRestored, a_backup_put_in_its_place_is_held_and_goes_once_a_person_resumes_it) {
  fakes::World world = with_one_approved();
  // Nothing is known here of the folder that was backed up: another machine.
  world.ledger.entry.reset();
  ASSERT_EQ(hold_restored(world.store, world.zones, world.ledger, world.randomness, {}, now).value().size(), 1U);
  EXPECT_EQ(world.message("m1").held, restored);
  EXPECT_TRUE(world.send(world.sender, now).value().empty());
  // The first resume of the new folder does not take it for a copy and hold it once more.
  ASSERT_TRUE(resume(world).has_value());
  EXPECT_EQ(world.send(world.sender, now).value().at(0).state, MessageState::sent);
}

TEST(HoldRestored, no_attempt_of_the_folder_before_is_counted_again) {
  fakes::World world = with_one_approved();
  const LedgerEntry before{7, 0, "the folder before"};
  ASSERT_TRUE(hold_restored(world.store, world.zones, world.ledger, world.randomness, before, now).has_value());
  EXPECT_EQ(world.ledger.entry->attempts, 7);
  ASSERT_TRUE(resume(world).has_value());
  ASSERT_TRUE(world.send(world.sender, now).has_value());
  EXPECT_EQ(world.ledger.entry->attempts, 9);  // claimed 8, and its dot
}

TEST(HoldRestored, what_was_being_sent_when_it_was_backed_up_is_in_doubt) {
  fakes::World world = with_one_approved();
  core::Application application = world.application();
  application.messages[0].state = MessageState::sending;
  world.put(application);
  const auto held = hold_restored(world.store, world.zones, world.ledger, world.randomness, {}, now);
  EXPECT_EQ(held.value().at(0).state, MessageState::in_doubt);
}

}  // namespace
}  // namespace afterword::app
