#include "cli/timeline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/text_width.h"
#include "core/time/holidays.h"

namespace afterword::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

const core::Date today = core::make_date(2026, 11, 20);  // a Friday

core::OffsetTime at(core::Date date, int hour) {
  const core::Civil civil{date + std::chrono::hours{hour}};
  return {core::Instant{civil.time_since_epoch()} + std::chrono::hours{5}, std::chrono::hours{-5}};
}

core::Step step(std::string title, core::Date opens, core::Date due,
                core::StepState state = core::StepState::upcoming) {
  core::Step made;
  made.kind = core::StepKind::follow_up;
  made.title = std::move(title);
  made.state = state;
  made.opens_at = at(opens, 9);
  made.due_at = at(due, 17);
  return made;
}

const core::BusinessCalendar& united_states() {
  static const core::BusinessCalendar calendar(core::saturday_and_sunday, *core::holidays_of("US", 2026, 2027));
  return calendar;
}

TEST(Timeline, shows_windows_weekends_holidays_and_now) {
  const std::vector steps{step("Follow up with Hana", core::make_date(2026, 11, 25), core::make_date(2026, 12, 3))};
  const Timeline timeline = draw_timeline(steps, united_states(), today, 80, false);
  ASSERT_EQ(timeline.lines.size(), 3u);
  EXPECT_EQ(timeline.lines[0], "                          19 Nov     30     7 Dec");
  EXPECT_EQ(timeline.lines[1], "Follow up with Hana        |..  ========= ..");
  EXPECT_THAT(timeline.lines[2], HasSubstr("* Thu 26 Nov: Thanksgiving"));
}

TEST(Timeline, leaves_out_what_is_over_and_what_lies_too_far) {
  const std::vector steps{
      step("Sent", core::make_date(2026, 11, 11), core::make_date(2026, 11, 18), core::StepState::done),
      step("Next year", core::make_date(2027, 6, 1), core::make_date(2027, 6, 8))};
  EXPECT_THAT(draw_timeline(steps, united_states(), today, 80, true).lines, IsEmpty());
}

TEST(Timeline, is_left_out_where_there_is_no_room) {
  const std::vector steps{step("Follow up", core::make_date(2026, 11, 25), core::make_date(2026, 12, 3))};
  EXPECT_THAT(draw_timeline(steps, united_states(), today, 40, true).lines, IsEmpty());
  EXPECT_THAT(draw_timeline({}, united_states(), today, 100, true).lines, IsEmpty());
}

TEST(Timeline, is_never_wider_than_its_columns) {
  const std::vector steps{step("A very long title that goes on and on 山田太郎", core::make_date(2026, 11, 21),
                               core::make_date(2027, 3, 1))};
  for (int columns = 47; columns < 140; ++columns) {
    const Timeline timeline = draw_timeline(steps, united_states(), today, columns, true);
    ASSERT_GE(timeline.lines.size(), 2u);
    EXPECT_LE(display_width(timeline.lines[0]), columns);
    EXPECT_LE(display_width(timeline.lines[1]), columns);
  }
}

}  // namespace
}  // namespace afterword::cli
