#include "core/time/civil.h"

#include <gtest/gtest.h>

namespace afterword::core {
namespace {

using std::chrono::minutes;

TEST(Civil, a_date_is_written_as_rfc_3339_says_and_no_other_way) {
  EXPECT_EQ(parse_date("2026-11-10"), make_date(2026, 11, 10));
  EXPECT_EQ(parse_date("0001-01-01"), make_date(1, 1, 1));
  EXPECT_EQ(parse_date("9999-12-31"), make_date(9999, 12, 31));
  EXPECT_EQ(parse_date("2024-02-29"), make_date(2024, 2, 29));
  for (const char* wrong :
       {"",           "2026",        "2026-11",     "2026-11-1",   "2026-1-10",  "26-11-10",
        "2026/11/10", "2026-11-10 ", " 2026-11-10", "2026-13-01",  "2026-00-10", "2026-11-00",
        "2026-11-31", "2026-02-29",  "2100-02-29",  "0000-01-01",  "-001-01-01", "+2026-11-10",
        "20261110",   "2026-11-10T", "2026-11-1a",  "12026-11-10", "2026-11--1", "２０２６-11-10"}) {
    EXPECT_EQ(parse_date(wrong), std::nullopt) << wrong;
  }
  using namespace std::string_view_literals;
  EXPECT_EQ(parse_date("2026-11-10\0"sv), std::nullopt);
}

TEST(Civil, every_date_is_read_back_as_it_was_written) {
  for (Date date = make_date(1, 1, 1); date <= make_date(9999, 12, 31); date += std::chrono::days{997}) {
    EXPECT_EQ(parse_date(format_date(date)), date);
  }
}

TEST(Civil, an_instant_needs_its_offset) {
  const auto afternoon = parse_instant("2026-11-10T14:00:00-05:00");
  ASSERT_TRUE(afternoon);
  EXPECT_EQ(afternoon->offset, minutes{-300});
  EXPECT_EQ(format_instant(afternoon->instant), "2026-11-10T19:00:00Z");
  EXPECT_EQ(format_instant(*afternoon), "2026-11-10T14:00:00-05:00");
  EXPECT_EQ(afternoon->date(), make_date(2026, 11, 10));
  for (const char* same : {"2026-11-10T19:00:00Z", "2026-11-10t19:00:00z", "2026-11-10T19:00:00.999999999999Z",
                           "2026-11-10T19:00:00-00:00", "2026-11-11T08:45:00+13:45", "2026-11-10T18:30:00-00:30"}) {
    const auto time = parse_instant(same);
    ASSERT_TRUE(time) << same;
    EXPECT_EQ(time->instant, afternoon->instant) << same;
  }
  for (const char* wrong : {"",
                            "2026-11-10",
                            "2026-11-10T14:00:00",
                            "2026-11-10T14:00-05:00",
                            "2026-11-10 14:00:00-05:00",
                            "2026-11-10T24:00:00Z",
                            "2026-11-10T14:60:00Z",
                            "2026-11-10T14:00:60Z",
                            "2026-11-10T14:00:00.Z",
                            "2026-11-10T14:00:00,5Z",
                            "2026-11-10T14:00:00-0500",
                            "2026-11-10T14:00:00-05",
                            "2026-11-10T14:00:00+24:00",
                            "2026-11-10T14:00:00+05:60",
                            "2026-11-10T14:00:00Z ",
                            "2026-11-10T14:00:00ZZ",
                            "2026-11-31T14:00:00Z",
                            "2026-11-10T1:00:00Z",
                            "2026-11-10T14:00:00\xE2\x88\x92"
                            "05:00",
                            "0000-12-31T23:59:59Z"}) {
    EXPECT_EQ(parse_instant(wrong), std::nullopt) << wrong;
  }
}

TEST(Civil, the_edges_of_the_calendar_do_not_overflow) {
  const auto first = parse_instant("0001-01-01T00:00:00+23:59");
  const auto last = parse_instant("9999-12-31T23:59:59-23:59");
  ASSERT_TRUE(first && last);
  EXPECT_EQ(format_instant(*first), "0001-01-01T00:00:00+23:59");
  EXPECT_EQ(format_instant(*last), "9999-12-31T23:59:59-23:59");
  EXPECT_LT(*first, *last);
}

TEST(Civil, a_local_time_is_typed_without_an_offset) {
  const Civil two = Civil{make_date(2026, 11, 10)} + std::chrono::hours{14};
  for (const char* same : {"2026-11-10T14:00", "2026-11-10 14:00", "2026-11-10 14:00:00"}) {
    EXPECT_EQ(parse_civil(same), two) << same;
  }
  EXPECT_EQ(parse_civil("2026-11-10T14:00:07"), two + std::chrono::seconds{7});
  for (const char* wrong :
       {"", "2026-11-10", "2026-11-10T14", "2026-11-10  14:00", "2026-11-10T14:00Z",
        "2026-11-10T14:00:", "2026-11-10t14:00", "2026-11-10T24:00", "2026-11-10T14:00:60", "2026-11-10 2:00pm"}) {
    EXPECT_EQ(parse_civil(wrong), std::nullopt) << wrong;
  }
}

TEST(Civil, a_date_is_said_with_its_year_only_where_that_is_another) {
  EXPECT_EQ(say_date(make_date(2026, 11, 25), 2026), "Wed 25 Nov");
  EXPECT_EQ(say_date(make_date(2026, 11, 25), 2026, true), "Wed Nov 25");
  EXPECT_EQ(say_date(make_date(2027, 1, 4), 2026), "Mon 4 Jan 2027");
  EXPECT_EQ(say_date(make_date(2027, 1, 4), 2026, true), "Mon Jan 4, 2027");
  EXPECT_EQ(say_time(Civil{make_date(2026, 11, 25)} + minutes{9 * 60}), "9:00");
  EXPECT_EQ(say_time(Civil{make_date(1926, 11, 25)} + minutes{17 * 60 + 5}), "17:05");
}

}  // namespace
}  // namespace afterword::core
