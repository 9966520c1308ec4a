#include "store/shared_turn.h"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>

namespace afterword::store {
namespace {

struct Sum {
  int number = 0;
  int result = 0;
};
using Turn = SharedTurn<Sum>;

TEST(SharedTurn, who_comes_while_it_is_in_use_is_served_with_all_others_who_wait) {
  constexpr int callers = 5;
  std::latch first_is_served{1};
  std::atomic<int> coming = 0;
  std::vector<std::size_t> sizes;
  Turn turn([&](const Turn::Jobs& jobs) {
    sizes.push_back(jobs.size());
    if (sizes.size() == 1) {
      first_is_served.count_down();
      while (coming < callers) std::this_thread::yield();
      std::this_thread::sleep_for(std::chrono::milliseconds{20});  // for the last of them to stand in line
    }
    for (Sum* job : jobs) job->result = job->number + 1;
  });
  std::vector<Sum> sums(callers + 1);
  {
    std::vector<std::jthread> threads;
    threads.emplace_back([&] { turn.take(sums[0]); });
    first_is_served.wait();
    for (int n = 1; n <= callers; ++n) {
      threads.emplace_back([&, n] {
        sums[static_cast<std::size_t>(n)].number = n;
        ++coming;
        turn.take(sums[static_cast<std::size_t>(n)]);
      });
    }
  }
  for (const Sum& sum : sums) EXPECT_EQ(sum.result, sum.number + 1);
  EXPECT_LT(sizes.size(), sums.size());
  EXPECT_EQ(sizes.front(), 1U);
}

TEST(SharedTurn, nobody_is_served_while_another_works_alone) {
  int inside = 0;
  bool together = false;
  const auto enter = [&] {
    together = together || inside != 0;
    ++inside;
    std::this_thread::yield();
    --inside;
  };
  Turn turn([&](const Turn::Jobs& jobs) {
    enter();
    for (Sum* job : jobs) job->result = 1;
  });
  {
    std::vector<std::jthread> threads;
    for (int n = 0; n < 4; ++n) {
      threads.emplace_back([&] {
        for (int i = 0; i < 500; ++i) {
          Sum mine;
          turn.take(mine);
          EXPECT_EQ(mine.result, 1);
          turn.alone(enter);
        }
      });
    }
  }
  EXPECT_FALSE(together);
}

TEST(SharedTurn, a_turn_within_a_turn_is_a_bug_and_no_wait_for_oneself) {
  Turn* again = nullptr;
  Turn turn([&](const Turn::Jobs&) {
    Sum inner;
    again->take(inner);
  });
  again = &turn;
  Sum mine;
  EXPECT_THROW(turn.take(mine), std::logic_error);
  EXPECT_THROW(turn.alone([&] { turn.take(mine); }), std::logic_error);
  EXPECT_THROW(turn.alone([&] { turn.alone([] {}); }), std::logic_error);
  EXPECT_NO_THROW(turn.alone([] {}));
}

}  // namespace
}  // namespace afterword::store
