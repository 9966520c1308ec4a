// The plan's rows: found for an instant, by state, in the plan's order.
#include <gmock/gmock.h>

#include <algorithm>

#include "random_facts.h"
#include "store_under_test.h"

namespace afterword::contract {
namespace {

using core::Step;
using core::StepState;
using testing::ElementsAre;
using testing::IsEmpty;

class PlanRowsContract : public StoreContract {
 protected:
  void put_rows(const std::string& application, app::PlanRows rows) {
    write([&](app::WriteSession& session) { return session.put_plan_rows(application, rows); });
  }
  std::vector<std::string> not_holding_at(int n) { return ask(&app::ReadSession::plans_not_holding_at, hour(n)); }
};

TEST_P(PlanRowsContract, rows_come_back_as_they_were_with_the_offsets_that_they_are_shown_in) {
  RandomFacts random(1);
  put(bare_application("acme"));
  for (int i = 0; i < 50; ++i) {
    app::PlanRows rows{{}, hour(i), i % 2 == 0 ? std::optional(hour(i + 1)) : std::nullopt};
    for (int n = i % 7; n > 0; --n) rows.steps.push_back(random.step("acme"));
    put_rows("acme", rows);
    const auto back = ask(&app::ReadSession::plan_rows, "acme");
    ASSERT_TRUE(back);
    EXPECT_EQ(back->steps, rows.steps);
    EXPECT_EQ(offsets_of(back->steps), offsets_of(rows.steps));
    EXPECT_EQ(back->from, rows.from);
    EXPECT_EQ(back->until, rows.until);
  }
}

TEST_P(PlanRowsContract, a_new_application_has_no_rows_for_any_instant) {
  put(bare_application("acme"));
  EXPECT_EQ(ask(&app::ReadSession::plan_rows, "acme"), std::nullopt);
  for (const int n : {-1'000'000, 0, 1'000'000}) EXPECT_THAT(not_holding_at(n), ElementsAre("acme"));
}

TEST_P(PlanRowsContract, rows_hold_from_their_first_instant_until_just_before_their_last) {
  put(bare_application("z"));
  put(bare_application("a"));
  put(bare_application("never-ends"));
  put_rows("z", {{}, hour(10), hour(20)});
  put_rows("a", {{}, hour(15), hour(30)});
  put_rows("never-ends", {{}, hour(10), std::nullopt});
  EXPECT_THAT(not_holding_at(9), ElementsAre("z", "a", "never-ends"));  // in the order of recording
  EXPECT_THAT(not_holding_at(10), ElementsAre("a"));
  EXPECT_THAT(not_holding_at(15), IsEmpty());
  EXPECT_THAT(not_holding_at(19), IsEmpty());
  EXPECT_THAT(not_holding_at(20), ElementsAre("z"));
  EXPECT_THAT(not_holding_at(30), ElementsAre("z", "a"));
  EXPECT_THAT(not_holding_at(5'000'000), ElementsAre("z", "a"));
}

TEST_P(PlanRowsContract, putting_the_application_again_leaves_its_rows_alone) {
  put(bare_application("acme"));
  put_rows("acme", {{bare_step("acme", StepState::late, 1, 0)}, hour(0), std::nullopt});
  put(bare_application("acme"));
  EXPECT_THAT(not_holding_at(1), IsEmpty());
  EXPECT_EQ(ask(&app::ReadSession::count_pressing_steps), 1U);
}

TEST_P(PlanRowsContract, pressing_rows_are_the_late_and_the_open_ones_in_the_plans_order) {
  RandomFacts random(2);
  std::vector<Step> all;
  for (int a = 0; a < 30; ++a) {
    const std::string id = "application-" + std::to_string(random.step("").because.size() % 10) + std::to_string(a);
    put(bare_application(id));
    app::PlanRows rows{{}, hour(0), std::nullopt};
    for (int n = a % 6; n > 0; --n) rows.steps.push_back(random.step(id));
    put_rows(id, rows);
    all.insert(all.end(), rows.steps.begin(), rows.steps.end());
  }
  std::vector<Step> pressing;
  std::vector<Step> waiting;
  for (const Step& step : all) {
    if (step.state <= StepState::open) pressing.push_back(step);
    if (step.state == StepState::waiting) waiting.push_back(step);
  }
  std::stable_sort(pressing.begin(), pressing.end(), core::comes_before);
  std::stable_sort(waiting.begin(), waiting.end(), core::comes_before);
  ASSERT_GT(pressing.size(), 10U);
  EXPECT_EQ(ask(&app::ReadSession::pressing_steps, std::size_t{1000}), pressing);
  EXPECT_EQ(ask(&app::ReadSession::waiting_steps, std::size_t{1000}), waiting);
  EXPECT_EQ(ask(&app::ReadSession::count_pressing_steps), pressing.size());

  pressing.resize(5);
  EXPECT_EQ(ask(&app::ReadSession::pressing_steps, std::size_t{5}), pressing);
  EXPECT_THAT(ask(&app::ReadSession::pressing_steps, std::size_t{0}), IsEmpty());
}

TEST_P(PlanRowsContract, within_a_state_what_is_due_first_comes_first_and_what_is_never_due_last) {
  put(bare_application("b"));
  put(bare_application("a"));
  const Step never = bare_step("b", StepState::open, std::nullopt, 1);
  const Step soon = bare_step("b", StepState::open, 5, 2);
  const Step late = bare_step("b", StepState::late, 9, 2);
  const Step tied = bare_step("a", StepState::open, 5, 2);
  const Step opened_earlier = bare_step("b", StepState::open, 5, 1);
  const Step unopened = bare_step("a", StepState::open, 5, std::nullopt);
  put_rows("b", {{never, soon, late, opened_earlier}, hour(0), std::nullopt});
  put_rows("a", {{unopened, tied}, hour(0), std::nullopt});
  EXPECT_THAT(ask(&app::ReadSession::pressing_steps, std::size_t{10}),
              ElementsAre(late, opened_earlier, tied, soon, unopened, never));
}

TEST_P(PlanRowsContract, upcoming_rows_come_by_their_opening) {
  put(bare_application("b"));
  put(bare_application("a"));
  const Step due_first = bare_step("b", StepState::upcoming, 10, 8);
  const Step opens_first = bare_step("b", StepState::upcoming, 20, 5);
  const Step tied = bare_step("a", StepState::upcoming, 10, 8);
  const Step no_opening = bare_step("a", StepState::upcoming, 1, std::nullopt);
  const Step never_due = bare_step("a", StepState::upcoming, std::nullopt, 8);
  put_rows("b", {{due_first, opens_first, bare_step("b", StepState::open, 1, 1)}, hour(0), std::nullopt});
  put_rows("a", {{never_due, no_opening, tied}, hour(0), std::nullopt});
  EXPECT_THAT(ask(&app::ReadSession::upcoming_steps, std::size_t{10}),
              ElementsAre(opens_first, tied, due_first, never_due, no_opening));
  EXPECT_THAT(ask(&app::ReadSession::upcoming_steps, std::size_t{1}), ElementsAre(opens_first));
}

TEST_P(PlanRowsContract, new_rows_take_the_place_of_the_old_ones_and_are_counted_right) {
  put(bare_application("acme"));
  put(bare_application("globex"));
  put_rows("globex", {{bare_step("globex", StepState::open, 1, 1)}, hour(0), std::nullopt});
  const std::vector<StepState> states{StepState::late, StepState::open, StepState::waiting, StepState::upcoming};
  for (unsigned i = 0; i < 40; ++i) {
    app::PlanRows rows{{}, hour(0), std::nullopt};
    std::size_t pressing = 1;
    for (unsigned n = 0; n < i % 5; ++n) {
      const StepState state = states.at((i * 7 + n) % states.size());
      rows.steps.push_back(bare_step("acme", state, static_cast<int>(i), static_cast<int>(n)));
      if (state <= StepState::open) ++pressing;
    }
    put_rows("acme", rows);
    ASSERT_EQ(ask(&app::ReadSession::count_pressing_steps), pressing) << i;
    ASSERT_EQ(ask(&app::ReadSession::pressing_steps, std::size_t{100}).size(), pressing) << i;
  }
}

TEST_P(PlanRowsContract, rows_go_with_their_application) {
  put(bare_application("acme"));
  put(bare_application("globex"));
  put_rows("acme", {{bare_step("acme", StepState::late, 1, 1)}, hour(0), std::nullopt});
  put_rows("globex", {{bare_step("globex", StepState::open, 1, 1)}, hour(0), std::nullopt});
  write([](app::WriteSession& session) { return session.remove_application("acme"); });
  EXPECT_EQ(ask(&app::ReadSession::count_pressing_steps), 1U);
  EXPECT_EQ(ask(&app::ReadSession::pressing_steps, std::size_t{10}).size(), 1U);
  EXPECT_EQ(ask(&app::ReadSession::plan_rows, "acme"), std::nullopt);
  EXPECT_THAT(not_holding_at(100), IsEmpty());
  put(bare_application("acme"));  // another one of that name starts from nothing
  EXPECT_THAT(not_holding_at(100), ElementsAre("acme"));
}

TEST_P(PlanRowsContract, rows_that_cannot_be_are_refused) {
  put(bare_application("acme"));
  const auto refused = [&](const std::string& application, app::PlanRows rows) {
    return refusal([&](app::WriteSession& session) { return session.put_plan_rows(application, rows); }).code;
  };
  EXPECT_EQ(refused("globex", {{}, hour(0), std::nullopt}), core::ErrorCode::not_found);
  EXPECT_EQ(refused("acme", {{bare_step("globex", StepState::open, 1, 1)}, hour(0), std::nullopt}),
            core::ErrorCode::invalid_input);
  EXPECT_EQ(refused("acme", {{}, hour(5), hour(5)}), core::ErrorCode::invalid_input);
}

TEST_P(PlanRowsContract, a_bad_text_in_a_row_is_refused_wherever_it_stands) {
  put(bare_application("acme"));
  int refused = 0;
  for (;; ++refused) {
    RandomFacts random(8, refused);
    app::PlanRows rows{{random.step("acme"), random.step("acme")}, hour(0), std::nullopt};
    if (!random.is_poisoned()) break;
    EXPECT_EQ(refusal([&](app::WriteSession& session) { return session.put_plan_rows("acme", rows); }).code,
              core::ErrorCode::invalid_input)
        << "text number " << refused;
  }
  EXPECT_GT(refused, 8);
  EXPECT_THAT(not_holding_at(0), ElementsAre("acme"));
}

INSTANTIATE_TEST_SUITE_P(Stores, PlanRowsContract, testing::ValuesIn(all_stores()),
                         [](const auto& kind) { return kind.param.name; });

}  // namespace
}  // namespace afterword::contract
