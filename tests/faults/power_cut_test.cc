// The power goes at the nth step of a send, for every n, and with it anything that was not synced: what was
// acknowledged survives (promises.md P9), and each letter is handed over at most once (P1).
#include <gtest/gtest.h>

#include "core/codec/facts_json.h"
#include "tests/faults/lossy_disk.h"
#include "tests/faults/outbox_world.h"

namespace afterword::faults {
namespace {

/// Everything that is kept about letters, as text.
core::Result<std::string> contents(app::ReadSession& session) {
  const auto facts = session.facts();
  if (!facts) return std::unexpected(facts.error());
  std::string text = core::write_facts(*facts);
  for (const core::Message& message : facts->applications.at(0).messages) {
    const app::MessageKey key{"acme", message.id};
    const auto attempt = session.attempt(key);
    const auto frozen = session.frozen_mail(key);
    if (!attempt || !frozen) return std::unexpected(attempt ? frozen.error() : attempt.error());
    if (*attempt) {
      text += fmt::format("{} {} {} {}\n", message.id, (*attempt)->token, (*attempt)->dot_pending,
                          (*attempt)->lease_until.time_since_epoch().count());
    }
    if (*frozen) text += (*frozen)->sha256 + "\n";
  }
  const auto last = session.last_number("attempt");
  if (!last) return std::unexpected(last.error());
  return text + std::to_string(*last);
}

/// Remembers what was acknowledged, and what was under way.
class Notary final : public app::Store {
 public:
  explicit Notary(app::Store& store) : store_(store) {
    (void)store.read([&](app::ReadSession& session) -> core::Result<void> {
      acknowledged = under_way = contents(session).value();
      return {};
    });
  }
  core::Result<void> read(const std::function<core::Result<void>(app::ReadSession&)>& work) override {
    return store_.read(work);
  }
  core::Result<void> write(const std::function<core::Result<void>(app::WriteSession&)>& work) override {
    const auto noting = [&](app::WriteSession& session) -> core::Result<void> {
      if (auto done = work(session); !done) return done;
      const auto now = contents(session);
      if (now && !Power::is_off()) under_way = *now;
      return {};
    };
    auto done = store_.write(noting);
    if (done && !Power::is_off()) acknowledged = under_way;
    return done;
  }

  std::string acknowledged;
  std::string under_way;

 private:
  app::Store& store_;
};

std::string contents_of(OutboxWorld& world) {
  std::string found;
  const auto done = world.open()->read([&](app::ReadSession& session) -> core::Result<void> {
    auto read = contents(session);
    if (!read) return std::unexpected(read.error());
    found = *read;
    return {};
  });
  return done ? found : done.error().what;
}

/// Sends until the power goes at the nth step, and lets it come back. False: it did not come to that.
bool cut_and_come_back(OutboxWorld& world, int nth, Luck luck, unsigned seed) {
  Chance chance(luck, seed);
  auto store = world.open();
  Notary notary(*store);
  Power::cut_at(nth);
  (void)world.send(notary);
  store.reset();
  const bool was_cut = Power::is_off();
  if (was_cut) {
    LossyDisk::come_back(chance);
    world.state_folder().come_back(chance);
  }
  Power::back();
  const std::string there = contents_of(world);
  EXPECT_TRUE(there == notary.acknowledged || there == notary.under_way) << "acknowledged\n"
                                                                         << notary.acknowledged << "\nunder way\n"
                                                                         << notary.under_way << "\nis there\n"
                                                                         << there;
  return was_cut;
}

class PowerCut : public testing::TestWithParam<Luck> {};

TEST_P(PowerCut, at_any_step_of_a_send_takes_nothing_that_was_acknowledged_and_sends_nothing_twice) {
  int n = 1;
  int taken = 0;
  for (bool was_cut = true; was_cut; ++n) {
    for (unsigned seed = 0; seed < (GetParam() == Luck::some ? 2 * rounds() : 1U); ++seed) {
      SCOPED_TRACE(fmt::format("step {}, seed {}", n, seed));
      const LossyDisk disk;
      OutboxWorld world(1);
      was_cut = cut_and_come_back(world, n, GetParam(), seed);
      taken += was_cut && !world.server.taken.empty() ? 1 : 0;
      world.send_later();
      world.expect_at_most_once_and_none_lost();
      if (testing::Test::HasFailure()) return;
    }
  }
  EXPECT_GT(n, 40);
  EXPECT_GT(taken, 5);
}

INSTANTIATE_TEST_SUITE_P(Lucks, PowerCut, testing::Values(Luck::nothing, Luck::everything, Luck::some),
                         [](const auto& luck) {
                           return luck.param == Luck::nothing      ? "keeps_what_was_synced"
                                  : luck.param == Luck::everything ? "keeps_everything"
                                                                   : "keeps_anything";
                         });

TEST(PowerCuts, again_and_again_while_several_letters_go) {
  for (unsigned seed = 1; seed <= 15 * rounds(); ++seed) {
    SCOPED_TRACE(seed);
    std::minstd_rand random(seed);
    const LossyDisk disk;
    OutboxWorld world(4);
    for (int cuts = 0; cuts < 4; ++cuts) {
      cut_and_come_back(world, 1 + static_cast<int>(random() % 120), Luck::some, seed);
      world.now += std::chrono::seconds{random() % 2 == 0 ? 1 : 60};
    }
    world.send_later();
    world.expect_at_most_once_and_none_lost();
    if (testing::Test::HasFailure()) return;
  }
}

TEST(CounterOutside, is_after_a_power_cut_at_what_was_acknowledged_or_above) {
  for (const Luck luck : {Luck::nothing, Luck::everything, Luck::some}) {
    int n = 1;
    for (bool was_cut = true; was_cut; ++n) {
      for (unsigned seed = 0; seed < (luck == Luck::some ? 8 * rounds() : 1U); ++seed) {
        SCOPED_TRACE(fmt::format("step {}, luck {}, seed {}", n, static_cast<int>(luck), seed));
        OutboxWorld world(0);
        Chance chance(luck, seed);
        std::optional<int> acknowledged;
        Power::cut_at(n);
        for (int attempt = 0; attempt < 4; ++attempt) {
          if (world.ledger().raise_to(attempt) && !Power::is_off()) acknowledged = attempt;
        }
        was_cut = Power::is_off();
        if (was_cut) world.state_folder().come_back(chance);
        Power::back();
        const auto there = world.ledger().last();
        ASSERT_TRUE(there.has_value()) << there.error().what;
        ASSERT_GE((*there ? (*there)->attempts : -1), acknowledged.value_or(-1));
      }
    }
    EXPECT_EQ(n, 8);  // three steps for the first, one for each of the three that overwrite it; then it was not cut
  }
}

}  // namespace
}  // namespace afterword::faults
