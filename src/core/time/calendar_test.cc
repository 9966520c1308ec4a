#include "core/time/calendar.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace afterword::core {
namespace {

using std::chrono::days;

BusinessCalendar us() { return BusinessCalendar{saturday_and_sunday, holidays_of("US", 2000, 2060).value()}; }

/// The definition, walked day by day.
Date walk(const BusinessCalendar& calendar, Date date, int n) {
  for (; n > 0; n -= calendar.is_business_day(date) ? 1 : 0) date += days{1};
  return date;
}

TEST(BusinessCalendar, thanksgiving_does_not_count) {
  const auto calendar = us();
  EXPECT_EQ(calendar.add(make_date(2026, 11, 24), 1), make_date(2026, 11, 25));
  EXPECT_EQ(calendar.add(make_date(2026, 11, 24), 2), make_date(2026, 11, 27));
  EXPECT_EQ(calendar.before(make_date(2026, 11, 27)), make_date(2026, 11, 25));
  EXPECT_EQ(calendar.holiday_on(make_date(2026, 11, 26)), "Thanksgiving");
  EXPECT_EQ(calendar.holiday_on(make_date(2026, 11, 27)), std::nullopt);
}

TEST(BusinessCalendar, adding_agrees_with_walking_in_and_beyond_the_tables) {
  const auto calendar = us();
  for (Date date = make_date(1998, 1, 1); date < make_date(2063, 1, 1); date += days{41}) {
    for (int n : {1, 2, 5, 10, 23, 260}) {
      ASSERT_EQ(calendar.add(date, n), walk(calendar, date, n)) << format_date(date) << " + " << n;
    }
    Date before = date - days{1};
    while (!calendar.is_business_day(before)) before -= days{1};
    ASSERT_EQ(calendar.before(date), before) << format_date(date);
  }
}

TEST(BusinessCalendar, explicit_holidays_count_beyond_the_tables) {
  const BusinessCalendar calendar{saturday_and_sunday,
                                  {{make_date(2070, 1, 2), "Stocktaking"}, {make_date(1990, 1, 2), "Fair"}}};
  EXPECT_EQ(calendar.add(make_date(2070, 1, 1), 1), make_date(2070, 1, 3));
  EXPECT_EQ(calendar.add(make_date(1990, 1, 1), 1), make_date(1990, 1, 3));
  EXPECT_EQ(calendar.add(make_date(1989, 12, 1), 200), walk(calendar, make_date(1989, 12, 1), 200));
}

TEST(BusinessCalendar, a_weekend_may_be_any_days_but_all) {
  const BusinessCalendar friday_and_saturday{Weekend{0b1100000}};
  EXPECT_EQ(friday_and_saturday.add(make_date(2026, 11, 12), 1), make_date(2026, 11, 15));
  const BusinessCalendar only_wednesdays{Weekend{0b1110111}};
  EXPECT_EQ(only_wednesdays.add(make_date(2026, 11, 10), 3), make_date(2026, 11, 25));
  const BusinessCalendar never{Weekend{0b1111111}};
  EXPECT_EQ(never.add(make_date(2026, 11, 13), 1), make_date(2026, 11, 14));
}

TEST(BusinessCalendar, holidays_may_come_in_any_order_and_twice) {
  const BusinessCalendar calendar{saturday_and_sunday,
                                  {{make_date(2026, 12, 25), "Christmas"},
                                   {make_date(2026, 11, 26), "Thanksgiving"},
                                   {make_date(2026, 12, 25), "again"},
                                   {make_date(2026, 11, 28), "a Saturday"}}};
  EXPECT_THAT(calendar.holidays_between(make_date(2026, 11, 1), make_date(2026, 12, 31)),
              testing::ElementsAre(Holiday{make_date(2026, 11, 26), "Thanksgiving"},
                                   Holiday{make_date(2026, 12, 25), "Christmas"}));
  EXPECT_TRUE(calendar.holidays_between(make_date(2026, 11, 26), make_date(2026, 12, 25)).empty());
}

TEST(BusinessCalendar, counting_ends_with_the_calendar) {
  const auto calendar = us();
  const Date last = make_date(9999, 12, 31);
  EXPECT_EQ(calendar.add(make_date(2026, 11, 10), 2147483647), last);
  EXPECT_EQ(calendar.add(make_date(9999, 12, 30), 100), last);
  EXPECT_EQ(calendar.before(make_date(1, 1, 1)), make_date(1, 1, 1));
  EXPECT_EQ(calendar.add(make_date(2026, 11, 10), 0), make_date(2026, 11, 10));
  EXPECT_EQ(calendar.add(make_date(2026, 11, 10), -5), make_date(2026, 11, 10));
}

TEST(BusinessCalendar, years_of_nothing_but_holidays_do_not_end_the_count) {
  std::vector<Holiday> closed;
  for (Date date = make_date(2000, 1, 1); date <= make_date(2060, 12, 31); date += days{1})
    closed.push_back({date, "closed"});
  const BusinessCalendar calendar{saturday_and_sunday, closed};
  EXPECT_EQ(calendar.add(make_date(2026, 11, 10), 2), make_date(2061, 1, 4));
  EXPECT_EQ(calendar.before(make_date(2026, 11, 10)), make_date(1999, 12, 31));
}

}  // namespace
}  // namespace afterword::core
