#include "core/time/civil_hours.h"

#include <gtest/gtest.h>

#include <random>

#include "tzdata/system_zones.h"

namespace afterword::core {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

Instant at(std::string_view text) { return parse_instant(text).value().instant; }

Zone zone(std::string_view name) {
  static tzdata::SystemZones zones;
  auto found = zones.find(name);
  EXPECT_TRUE(found) << name;
  return found.value_or(Zone::utc());
}

std::string goes(std::string_view name, std::string_view earliest, const BusinessCalendar* business_days = nullptr,
                 std::optional<Instant> latest = std::nullopt) {
  const Zone there = zone(name);
  return format_instant(there.at(civil_send_time(at(earliest), there, business_days, latest)));
}

TEST(CivilSendTime, by_day_it_is_at_once_and_by_night_the_next_morning) {
  EXPECT_EQ(goes("America/New_York", "2026-11-10T15:04:05-05:00"), "2026-11-10T15:04:05-05:00");
  EXPECT_EQ(goes("America/New_York", "2026-11-10T08:00:00-05:00"), "2026-11-10T08:00:00-05:00");
  EXPECT_EQ(goes("America/New_York", "2026-11-10T07:59:59-05:00"), "2026-11-10T08:00:00-05:00");
  EXPECT_EQ(goes("America/New_York", "2026-11-10T19:59:59-05:00"), "2026-11-10T19:59:59-05:00");
  EXPECT_EQ(goes("America/New_York", "2026-11-10T20:00:00-05:00"), "2026-11-11T08:00:00-05:00");
  EXPECT_EQ(goes("America/New_York", "2026-11-10T23:40:00-05:00"), "2026-11-11T08:00:00-05:00");
  // What counts is the clock where the reader is.
  EXPECT_EQ(goes("Asia/Tokyo", "2026-11-10T15:00:00-05:00"), "2026-11-11T08:00:00+09:00");
}

TEST(CivilSendTime, business_days_alone_where_they_are_given) {
  const BusinessCalendar calendar(saturday_and_sunday, {{make_date(2026, 11, 16), "a holiday"}});
  EXPECT_EQ(goes("America/New_York", "2026-11-13T20:30:00-05:00", &calendar), "2026-11-17T08:00:00-05:00");
  EXPECT_EQ(goes("America/New_York", "2026-11-14T12:00:00-05:00", &calendar), "2026-11-17T08:00:00-05:00");
  EXPECT_EQ(goes("America/New_York", "2026-11-17T12:00:00-05:00", &calendar), "2026-11-17T12:00:00-05:00");
}

TEST(CivilSendTime, a_time_that_would_pass_makes_it_now) {
  const char* late = "2026-11-10T23:40:00-05:00";
  EXPECT_EQ(goes("America/New_York", late, nullptr, at("2026-11-11T08:00:00-05:00")), "2026-11-11T08:00:00-05:00");
  EXPECT_EQ(goes("America/New_York", late, nullptr, at("2026-11-11T07:59:59-05:00")), "2026-11-10T23:40:00-05:00");
  EXPECT_EQ(goes("America/New_York", late, nullptr, at("2026-11-10T12:00:00-05:00")), "2026-11-10T23:40:00-05:00");
}

TEST(CivilSendTime, a_day_that_apia_never_had_is_waited_out) {
  EXPECT_EQ(goes("Pacific/Apia", "2011-12-29T21:00:00-10:00"), "2011-12-31T08:00:00+14:00");
}

TEST(CivilSendTime, the_end_of_time_is_no_trouble) {
  EXPECT_EQ(goes("Europe/Berlin", "9999-12-31T22:00:00Z"), "9999-12-31T23:00:00+01:00");
  EXPECT_EQ(goes("Europe/Berlin", "2500-07-01T21:00:00Z"), goes("Europe/Berlin", "2500-07-02T06:00:00Z"));
}

/// The promise, read word by word: the first civil minute, unless that is too late.
Instant minute_by_minute(Instant earliest, const Zone& there, const BusinessCalendar* business_days,
                         std::optional<Instant> latest) {
  Instant found = earliest;
  while (!is_civil_hour(found, there, business_days)) found = std::chrono::floor<minutes>(found) + minutes{1};
  return latest && found > *latest ? earliest : found;
}

TEST(CivilSendTime, it_is_the_first_civil_second_in_every_zone_through_every_change_of_its_clocks) {
  std::mt19937 random(20261110);
  const auto below = [&](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
  const BusinessCalendar calendar(Weekend{0b0110000}, {{make_date(2027, 3, 28), "a holiday"}});
  for (const char* name : {"America/New_York", "Europe/Berlin", "Europe/Dublin", "America/Santiago", "Asia/Kathmandu",
                           "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca", "Antarctica/Troll", "Asia/Gaza",
                           "America/St_Johns", "Pacific/Kiritimati", "America/Godthab", "UTC"}) {
    const Zone there = zone(name);
    // Each change of the clocks from 2005 to 2037, and days anywhere.
    std::vector<Instant> around;
    for (Instant time = at("2005-01-01T00:00:00Z"); time < at("2037-12-01T00:00:00Z");) {
      time = there.offset_span(time).until;
      around.push_back(time);
    }
    for (int i = 0; i < 300; ++i) {
      Instant earliest = at("2026-01-01T00:00:00Z") + minutes{below(1'000'000)} + std::chrono::seconds{below(60)};
      if (i % 2 == 0) {
        earliest =
            around[static_cast<std::size_t>(below(static_cast<int>(around.size())))] - hours{36} + minutes{below(3000)};
      }
      const auto latest = below(2) == 0 ? std::optional<Instant>() : earliest - hours{2} + minutes{below(1800)};
      const BusinessCalendar* days = below(3) == 0 ? &calendar : nullptr;
      const Instant found = civil_send_time(earliest, there, days, latest);
      ASSERT_EQ(found, minute_by_minute(earliest, there, days, latest)) << name << " " << format_instant(earliest);
      ASSERT_GE(found, earliest);
      ASSERT_TRUE(found == earliest || !latest || found <= *latest);
      ASSERT_TRUE(latest || is_civil_hour(found, there, days));
    }
  }
}

}  // namespace
}  // namespace afterword::core
