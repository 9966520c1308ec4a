// The nth call to the disk fails while letters are sent, for every n: each is handed over at most once, none is lost,
// and what the server took is never approved again.
#include <gtest/gtest.h>

#include "store/sqlite/faulty_disk_fixture.h"
#include "tests/faults/outbox_world.h"

namespace afterword::faults {
namespace {

struct Trouble {
  int letters;
  bool for_good;  ///< every later call fails as well, until the disk is mended
  bool reopened;  ///< a new process comes afterwards, and not the same
};

class OutboxOnAFailingDisk : public testing::TestWithParam<Trouble> {};

TEST_P(OutboxOnAFailingDisk, hands_over_at_most_once_and_loses_nothing) {
  const Trouble trouble = GetParam();
  const store::FaultyDisk disk;
  std::minstd_rand random(1);
  int n = 1;
  int untaken = 0;
  // Every call of one letter's sending; of several letters' some.
  for (bool has_failed = true; has_failed; n += trouble.letters == 1 ? 1 : 1 + static_cast<int>(random() % 12)) {
    SCOPED_TRACE(n);
    OutboxWorld world(trouble.letters);
    auto store = world.open();
    store::FaultyDisk::fail(n, trouble.for_good);
    (void)world.send(*store);
    has_failed = store::FaultyDisk::has_failed();
    store::FaultyDisk::mend();
    untaken += world.server.taken.empty() ? 1 : 0;
    if (!trouble.reopened) {
      world.now += app::lease + std::chrono::seconds{1};
      ASSERT_TRUE(world.send(*store));
    }
    store.reset();
    world.send_later();
    world.expect_at_most_once_and_none_lost();
    if (testing::Test::HasFailure()) return;
  }
  EXPECT_GT(n, 60);
  EXPECT_GT(untaken, 5);
}

INSTANTIATE_TEST_SUITE_P(Troubles, OutboxOnAFailingDisk,
                         testing::Values(Trouble{1, false, false}, Trouble{1, false, true}, Trouble{1, true, false},
                                         Trouble{1, true, true}, Trouble{3, false, false}, Trouble{3, true, true}),
                         [](const auto& trouble) {
                           return fmt::format("{}_letters_{}_{}", trouble.param.letters,
                                              trouble.param.for_good ? "for_good" : "once",
                                              trouble.param.reopened ? "reopened" : "the_same_process");
                         });

TEST(CounterOutside, that_cannot_be_kept_lets_nothing_arrive) {
  int n = 1;
  for (bool has_failed = true; has_failed; ++n) {
    SCOPED_TRACE(n);
    OutboxWorld world(1);
    ASSERT_TRUE(world.ledger().raise_to(0));
    world.state_folder().fail(n);
    ASSERT_TRUE(world.send(*world.open()));
    has_failed = world.server.taken.empty();
    if (has_failed) {
      EXPECT_EQ(world.standings().at("m1").state, core::MessageState::approved);
    }
    world.state_folder().fail(0);
    world.send_later();
    world.expect_at_most_once_and_none_lost();
    EXPECT_EQ(world.server.taken.at("m1"), 1);
  }
  EXPECT_EQ(n, 3);  // the fsync of the file that is overwritten; then nothing failed
}

}  // namespace
}  // namespace afterword::faults
