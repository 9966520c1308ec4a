#include "core/time/holidays.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace afterword::core {
namespace {

using testing::ElementsAre;

std::vector<std::string> us(int year) {
  std::vector<std::string> lines;
  const auto holidays = holidays_of("US", year, year).value();
  for (const auto& holiday : holidays) {
    lines.push_back(format_date(holiday.date).substr(5) + ' ' + holiday.name);
  }
  return lines;
}

// opm.gov, "Federal Holidays"
TEST(Holidays, the_federal_holidays_of_2026) {
  EXPECT_THAT(us(2026), ElementsAre("01-01 New Year's Day", "01-19 Martin Luther King Jr. Day", "02-16 Presidents' Day",
                                    "05-25 Memorial Day", "06-19 Juneteenth", "07-03 Independence Day (observed)",
                                    "07-04 Independence Day", "09-07 Labor Day", "10-12 Columbus Day",
                                    "11-11 Veterans Day", "11-26 Thanksgiving", "12-25 Christmas"));
}

TEST(Holidays, a_sundays_holiday_is_kept_on_monday) {
  const auto list = us(2022);
  EXPECT_THAT(list, testing::IsSupersetOf({"06-19 Juneteenth", "06-20 Juneteenth (observed)", "12-25 Christmas",
                                           "12-26 Christmas (observed)"}));
}

TEST(Holidays, new_years_day_may_be_kept_in_the_old_year) {
  EXPECT_EQ(us(2021).back(), "12-31 New Year's Day (observed)");
  EXPECT_EQ(us(2022).front(), "01-01 New Year's Day");
}

TEST(Holidays, laws_start_when_they_start) {
  EXPECT_THAT(us(2020), testing::Not(testing::Contains("06-19 Juneteenth")));
  EXPECT_THAT(us(2021), testing::Contains("06-18 Juneteenth (observed)"));
  EXPECT_THAT(us(1985), testing::Not(testing::Contains(testing::HasSubstr("Martin Luther King"))));
  EXPECT_THAT(us(1986), testing::Contains("01-20 Martin Luther King Jr. Day"));
}

TEST(Holidays, several_years_are_the_years_one_after_another) {
  std::vector<Holiday> one_by_one;
  for (int year = 2000; year <= 2060; ++year) {
    const auto list = holidays_of("US", year, year).value();
    one_by_one.insert(one_by_one.end(), list.begin(), list.end());
  }
  EXPECT_EQ(holidays_of("US", 2000, 2060), one_by_one);
}

TEST(Holidays, only_known_regions_have_a_table) {
  EXPECT_EQ(holidays_of("DE-BY", 2026, 2026), std::nullopt);
  EXPECT_EQ(holidays_of("us", 2026, 2026), std::nullopt);
  EXPECT_EQ(holidays_of("", 2026, 2026), std::nullopt);
  EXPECT_EQ(known_regions(), "US");
}

TEST(Holidays, the_edges_of_the_calendar_do_not_overflow) {
  EXPECT_TRUE(holidays_of("US", 2027, 2026)->empty());
  EXPECT_FALSE(holidays_of("US", 1, 1)->empty());
  EXPECT_EQ(holidays_of("US", -2147483647 - 1, 1), holidays_of("US", 1, 1));
  EXPECT_EQ(holidays_of("US", 9999, 2147483647), holidays_of("US", 9999, 9999));
}

// US Naval Observatory, "The Date of Easter"
TEST(Holidays, easter_is_where_the_church_has_it) {
  EXPECT_EQ(format_date(easter(2024)), "2024-03-31");
  EXPECT_EQ(format_date(easter(2026)), "2026-04-05");
  EXPECT_EQ(format_date(easter(2027)), "2027-03-28");
  EXPECT_EQ(format_date(easter(2038)), "2038-04-25");  // the latest there can be
  EXPECT_EQ(format_date(easter(1818)), "1818-03-22");  // the earliest
}

}  // namespace
}  // namespace afterword::core
