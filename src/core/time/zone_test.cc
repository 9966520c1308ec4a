#include "core/time/zone.h"

#include <gtest/gtest.h>

#include "tzdata/system_zones.h"

namespace afterword::core {
namespace {

Zone zone(std::string_view name) {
  tzdata::SystemZones zones;
  auto found = zones.find(name);
  EXPECT_TRUE(found) << name;
  return found.value_or(Zone::utc());
}

std::string utc_of(std::string_view name, std::string_view local) {
  return format_instant(zone(name).instant_of(parse_civil(local).value()));
}

std::string local_of(std::string_view name, std::string_view instant) {
  return format_instant(zone(name).at(parse_instant(instant).value().instant));
}

TEST(Zone, local_times_become_instants_and_come_back) {
  EXPECT_EQ(utc_of("America/New_York", "2026-11-25T09:00"), "2026-11-25T14:00:00Z");
  EXPECT_EQ(local_of("America/New_York", "2026-11-25T14:00:00Z"), "2026-11-25T09:00:00-05:00");
  EXPECT_EQ(local_of("Asia/Kathmandu", "2026-11-25T20:00:00Z"), "2026-11-26T01:45:00+05:45");
  EXPECT_EQ(zone("Asia/Tokyo").date_of(parse_instant("2026-11-25T16:00:00Z")->instant), make_date(2026, 11, 26));
  EXPECT_EQ(format_instant(Zone::utc().instant_of(make_date(2026, 11, 25), std::chrono::hours{9})),
            "2026-11-25T09:00:00Z");
}

// promises.md P7
TEST(Zone, a_skipped_time_is_the_first_instant_after_the_change) {
  EXPECT_EQ(utc_of("America/New_York", "2027-03-14T01:59:59"), "2027-03-14T06:59:59Z");
  EXPECT_EQ(utc_of("America/New_York", "2027-03-14T02:00"), "2027-03-14T07:00:00Z");
  EXPECT_EQ(utc_of("America/New_York", "2027-03-14T02:59"), "2027-03-14T07:00:00Z");
  EXPECT_EQ(utc_of("America/New_York", "2027-03-14T03:00"), "2027-03-14T07:00:00Z");
}

TEST(Zone, a_repeated_time_is_the_first_of_the_two) {
  EXPECT_EQ(utc_of("America/New_York", "2026-11-01T01:30"), "2026-11-01T05:30:00Z");
  EXPECT_EQ(utc_of("Europe/Berlin", "2026-10-25T02:30"), "2026-10-25T00:30:00Z");
}

TEST(Zone, lord_howe_moves_its_clocks_by_half_an_hour) {
  EXPECT_EQ(utc_of("Australia/Lord_Howe", "2026-10-04T02:15"), "2026-10-03T15:30:00Z");  // skipped: 2:00 to 2:30
  EXPECT_EQ(utc_of("Australia/Lord_Howe", "2026-10-04T02:30"), "2026-10-03T15:30:00Z");
  EXPECT_EQ(utc_of("Australia/Lord_Howe", "2027-04-04T01:45"), "2027-04-03T14:45:00Z");  // twice: 1:30 to 2:00
  EXPECT_EQ(local_of("Australia/Lord_Howe", "2026-10-03T15:30:00Z"), "2026-10-04T02:30:00+11:00");
}

TEST(Zone, a_day_that_apia_never_had_is_the_midnight_after_it) {
  EXPECT_EQ(utc_of("Pacific/Apia", "2011-12-30T09:00"), "2011-12-30T10:00:00Z");
  EXPECT_EQ(utc_of("Pacific/Apia", "2011-12-31T00:00"), "2011-12-30T10:00:00Z");
  EXPECT_EQ(utc_of("Pacific/Apia", "2011-12-29T23:59:59"), "2011-12-30T09:59:59Z");
}

TEST(Zone, clock_changes_go_on_after_2037) {
  EXPECT_EQ(utc_of("America/New_York", "2055-07-01T09:00"), "2055-07-01T13:00:00Z");
  EXPECT_EQ(utc_of("America/New_York", "2055-12-01T09:00"), "2055-12-01T14:00:00Z");
  EXPECT_EQ(utc_of("Europe/Berlin", "2399-07-01T09:00"), "2399-07-01T07:00:00Z");
}

TEST(Zone, the_first_and_last_years_have_instants) {
  for (const char* name : {"America/New_York", "Pacific/Kiritimati", "Pacific/Niue", "UTC"}) {
    for (const char* local : {"0001-01-01T00:00", "9999-12-31T23:59:59"}) {
      const Civil time = parse_civil(local).value();
      const auto back = zone(name).at(zone(name).instant_of(time)).civil();
      EXPECT_LT(std::chrono::abs(back - time), std::chrono::minutes{1}) << name << ' ' << local;  // LMT has seconds
    }
  }
}

TEST(Zone, a_place_is_said_as_people_say_it) {
  EXPECT_EQ(zone("America/New_York").place(), "New York");
  EXPECT_EQ(zone("America/Argentina/Buenos_Aires").place(), "Buenos Aires");
  EXPECT_EQ(zone("America/Port-au-Prince").place(), "Port-au-Prince");
  EXPECT_EQ(Zone::utc().place(), "UTC");
}

TEST(Zone, names_are_told_from_paths) {
  for (const char* name : {"UTC", "America/New_York", "Etc/GMT+5", "America/Port-au-Prince", "EST5EDT"}) {
    EXPECT_TRUE(is_zone_name(name)) << name;
  }
  for (const char* wrong : {"", "/", "/etc/passwd", "../../etc/passwd", "America/", "America//New_York",
                            "America/./New_York", "America/New York", "zone.tab", ":UTC", "UTC\n",
                            "Europe/K\xC3\xB8"
                            "benhavn",
                            "file:x"}) {
    EXPECT_FALSE(is_zone_name(wrong)) << wrong;
  }
  EXPECT_FALSE(is_zone_name(std::string(65, 'a')));
  EXPECT_FALSE(is_zone_name(std::string_view{"UTC\0x", 5}));
}

TEST(Zone, an_offset_span_says_what_each_of_its_instants_would) {
  using namespace std::chrono;
  tzdata::SystemZones zones;
  for (const char* name :
       {"UTC", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kolkata", "Africa/Casablanca"}) {
    const Zone zone = zones.find(name).value();
    for (Instant at{sys_days{2010y / 1 / 1}}; at < Instant{sys_days{2045y / 1 / 1}}; at += hours{1000}) {
      const auto span = zone.offset_span(at);
      ASSERT_LE(span.from, at) << name;
      ASSERT_GT(span.until, at) << name;
      for (const Instant inside : {span.from, at, span.until - seconds{1}}) {
        ASSERT_EQ(zone.at(inside).offset, span.offset) << name << " " << format_instant(inside);
      }
    }
  }
}

}  // namespace
}  // namespace afterword::core
