#include "app/ledgered_store.h"

#include <gtest/gtest.h>

#include "app/hold_message.h"
#include "app/hold_restored.h"
#include "app/keep_contact.h"
#include "app/set_outcome.h"
#include "tests/fakes/letters.h"

namespace afterword::app {
namespace {

const Instant now = fakes::at("2026-11-10T16:00:00-05:00");
const Ref m1{"m1", std::nullopt};

struct Ledgered : testing::Test {
  Ledgered() { fakes::approve_note(world, now); }
  void cancel() { ASSERT_TRUE(cancel_message(store, world.zones, m1, now).has_value()); }
  /// The database as it is now, put in place of what it will have become.
  store::MemoryStore backup() const { return world.store; }
  void expect_held() {
    const auto sent = send_due({store, world.zones, world.sender, world.ledger, world.randomness, [] { return now; }});
    ASSERT_TRUE(sent.has_value()) << sent.error().what;
    EXPECT_TRUE(world.sender.given.empty());
    EXPECT_TRUE(world.message("m1").held.value_or("").starts_with(restored)) << world.message("m1").held.value_or("");
  }

  fakes::World world;
  LedgeredStore store{world.store, world.ledger};
};

TEST_F(Ledgered, a_backup_from_before_a_cancellation_sends_nothing) {
  const auto before = backup();
  cancel();
  world.store = before;
  expect_held();
}

TEST_F(Ledgered, nor_one_from_before_an_outcome) {
  const auto before = backup();
  ASSERT_TRUE(set_outcome(store, world.zones, "acme", core::Outcome::rejected, std::nullopt, now).has_value());
  world.store = before;
  expect_held();
}

TEST_F(Ledgered, nor_one_that_was_changed_until_it_had_caught_up) {
  const auto before = backup();
  cancel();
  world.store = before;
  for (int i = 0; i < 3; ++i) {
    ASSERT_TRUE(add_contact(store, world.zones, {"acme", "Cy Dahl", std::nullopt, std::nullopt, false}, now));
  }
  expect_held();
}

TEST_F(Ledgered, what_was_held_already_says_why_it_must_be_looked_at) {
  ASSERT_TRUE(hold_message(store, world.zones, m1, "", now).has_value());
  const auto before = backup();
  cancel();
  world.store = before;
  expect_held();
  EXPECT_NE(world.message("m1").held->find("held by you"), std::string::npos);
}

TEST_F(Ledgered, what_is_changed_and_not_restored_goes) {
  ASSERT_TRUE(add_contact(store, world.zones, {"acme", "Cy Dahl", std::nullopt, std::nullopt, false}, now));
  const auto sent = send_due({store, world.zones, world.sender, world.ledger, world.randomness, [] { return now; }});
  EXPECT_EQ(sent.value().at(0).state, core::MessageState::sent);
}

struct UnwritableLedger : AttemptLedger {
  Result<std::optional<LedgerEntry>> last() override { return LedgerEntry{1, 1, "x"}; }
  Result<void> raise(const LedgerEntry&) override { return core::outside("the disk is full", "there", "make room"); }
};

TEST_F(Ledgered, nobody_is_kept_from_cancelling_by_a_ledger_that_cannot_be_written) {
  UnwritableLedger unwritable;
  LedgeredStore over(world.store, unwritable);
  EXPECT_TRUE(cancel_message(over, world.zones, m1, now).has_value());
  EXPECT_EQ(world.message("m1").state, core::MessageState::cancelled);
}

}  // namespace
}  // namespace afterword::app
