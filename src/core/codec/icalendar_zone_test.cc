#include "core/codec/icalendar_zone.h"

#include <gtest/gtest.h>

#include "core/codec/icalendar_link.h"

namespace afterword::core {
namespace {

TEST(IcalendarZone, an_iana_name_is_itself) {
  for (const char* name : {"America/New_York", "America/Argentina/Buenos_Aires", "Europe/Kyiv", "UTC", "GMT",
                           "US/Eastern", "Etc/GMT+5", "EST5EDT"}) {
    EXPECT_EQ(iana_name_of_tzid(name), name);
  }
  EXPECT_EQ(iana_name_of_tzid("\"Europe/Berlin\" "), "Europe/Berlin");
}

TEST(IcalendarZone, windows_names_are_translated) {
  EXPECT_EQ(iana_name_of_tzid("Eastern Standard Time"), "America/New_York");
  EXPECT_EQ(iana_name_of_tzid("eastern standard time"), "America/New_York");
  EXPECT_EQ(iana_name_of_tzid("W. Europe Standard Time"), "Europe/Berlin");
  EXPECT_EQ(iana_name_of_tzid("Romance Standard Time"), "Europe/Paris");
  EXPECT_EQ(iana_name_of_tzid("GMT Standard Time"), "Europe/London");
  EXPECT_EQ(iana_name_of_tzid("India Standard Time"), "Asia/Kolkata");
  EXPECT_EQ(iana_name_of_tzid("FLE Standard Time"), "Europe/Kyiv");
  EXPECT_EQ(iana_name_of_tzid("Central Standard Time (Mexico)"), "America/Mexico_City");
  EXPECT_EQ(iana_name_of_tzid("AUS Eastern Standard Time"), "Australia/Sydney");
  EXPECT_EQ(iana_name_of_tzid("Tonga Standard Time"), "Pacific/Tongatapu");
  EXPECT_EQ(iana_name_of_tzid("Eastern Standard Time 1"), "America/New_York");
  EXPECT_EQ(iana_name_of_tzid("tzone://Microsoft/Utc"), "UTC");
}

TEST(IcalendarZone, so_are_the_labels_that_outlook_shows) {
  EXPECT_EQ(iana_name_of_tzid("(UTC-05:00) Eastern Time (US & Canada)"), "America/New_York");
  EXPECT_EQ(iana_name_of_tzid("(GMT-08:00) Pacific Time (US & Canada)"), "America/Los_Angeles");
  EXPECT_EQ(iana_name_of_tzid("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"), "Europe/Berlin");
  EXPECT_EQ(iana_name_of_tzid("(UTC) Coordinated Universal Time"), "UTC");
}

TEST(IcalendarZone, vendors_paths_are_taken_off) {
  EXPECT_EQ(iana_name_of_tzid("/freeassociation.sourceforge.net/Europe/Berlin"), "Europe/Berlin");
  EXPECT_EQ(iana_name_of_tzid("/freeassociation.sourceforge.net/Tzfile/America/Argentina/Salta"),
            "America/Argentina/Salta");
  EXPECT_EQ(iana_name_of_tzid("/mozilla.org/20050126_1/America/New_York"), "America/New_York");
  EXPECT_EQ(iana_name_of_tzid("/example.org/UTC"), "UTC");
}

TEST(IcalendarZone, anything_else_is_no_zone) {
  for (const char* name : {"", "Customized Time Zone", "Customized", "Home", "Pacific", "America/../../etc/passwd",
                           "America/", "America//New_York", "../Europe/Berlin", "/etc/passwd", "(UTC-05:00)", "(UTC",
                           "PST", "7", " 7", "Eastern Standard Time x"}) {
    EXPECT_EQ(iana_name_of_tzid(name), std::nullopt) << name;
  }
}

TEST(IcalendarLink, a_link_to_a_meeting_is_found_wherever_it_stands) {
  const auto in_text = [](std::string text) {
    return meeting_link({.conferences = {}, .url = {}, .location = {}, .description = std::move(text)});
  };
  EXPECT_EQ(in_text("Join (https://acme.zoom.us/j/1?pwd=a.b)."), "https://acme.zoom.us/j/1?pwd=a.b");
  EXPECT_EQ(in_text("<a href=\"https://meet.google.com/a-b\">Join</a>"), "https://meet.google.com/a-b");
  EXPECT_EQ(in_text("HTTPS://ZOOM.US/j/1"), "HTTPS://ZOOM.US/j/1");
  EXPECT_EQ(in_text("see https://acme.example/about and https://whereby.com/acme"), "https://whereby.com/acme");
  EXPECT_EQ(in_text("see https://acme.example/about"), std::nullopt);
  EXPECT_EQ(in_text("https://notzoom.us/j/1 https://zoom.us.evil.example/j/1 https://zoom.us@evil.example/"),
            std::nullopt);
  EXPECT_EQ(in_text("https:// http://. ://zoom.us zoom.us/j/1"), std::nullopt);
  EXPECT_EQ(in_text("https://zoom.us/" + std::string(5000, 'x')), std::nullopt);
}

TEST(IcalendarLink, what_says_it_is_the_conference_goes_first) {
  EXPECT_EQ(meeting_link({.conferences = {"tel:+1-929-555-0100", "https://video.acme.example/7"},
                          .url = "https://zoom.us/j/1",
                          .location = {},
                          .description = {}}),
            "https://video.acme.example/7");
  EXPECT_EQ(meeting_link({.conferences = {},
                          .url = "https://acme.example/event",
                          .location = "https://zoom.us/j/1",
                          .description = {}}),
            "https://zoom.us/j/1");
  EXPECT_EQ(
      meeting_link({.conferences = {}, .url = "https://acme.example/event", .location = "Room 4", .description = {}}),
      "https://acme.example/event");
  EXPECT_EQ(meeting_link({.conferences = {}, .url = "javascript:alert(1)", .location = "Room 4", .description = {}}),
            std::nullopt);
}

TEST(IcalendarLink, many_links_cost_no_more_than_each_of_them) {
  std::string many;
  for (int i = 0; i < 30'000; ++i) many += "http://";
  EXPECT_EQ(meeting_link({.conferences = {}, .url = {}, .location = {}, .description = many}), std::nullopt);
}

}  // namespace
}  // namespace afterword::core
