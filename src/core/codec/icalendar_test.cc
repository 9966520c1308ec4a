#include "core/codec/icalendar.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/codec/icalendar_fixture.h"

namespace afterword::core {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

Civil at(Date date, std::chrono::minutes time) { return date + time; }

Invitation parsed(const std::string& ics) {
  EXPECT_FALSE(ics.empty());
  Result<Invitation> invitation = parse_invitation(ics);
  if (!invitation) {
    ADD_FAILURE() << invitation.error().what << " (" << invitation.error().where << ")";
    return {};
  }
  return *invitation;
}

Error error_of(const std::string& ics) {
  EXPECT_FALSE(ics.empty());
  const Result<Invitation> invitation = parse_invitation(ics);
  return invitation ? Error{ErrorCode::invalid_input, "no error", "", ""} : invitation.error();
}

TEST(Icalendar, google_sends_people_a_room_and_a_meet_link) {
  const Invitation google = parsed(read_ics("google"));
  EXPECT_EQ(google.uid, "4kq9b1tqq0ifd6e2lvb7d3@google.com");
  EXPECT_EQ(google.sequence, 0);
  EXPECT_FALSE(google.cancelled);
  EXPECT_EQ(google.summary, "Interview: Platform Engineer @ Acme Corp");
  EXPECT_EQ(google.location, "");
  EXPECT_TRUE(
      google.description.starts_with("Hi Maya,\n\nwe look forward to it. Bring questions; Ann will talk about"));
  EXPECT_EQ(google.url, "https://meet.google.com/kqd-wjzn-rxe");
  EXPECT_EQ(google.zone, "America/New_York");
  EXPECT_EQ(google.starts, at(make_date(2026, 11, 10), 14h));
  EXPECT_EQ(google.ends, at(make_date(2026, 11, 10), 15h));
  EXPECT_THAT(
      google.attendees,
      ElementsAre(Attendee{"Hana Ruiz", "hana@acme.example", true}, Attendee{"Ann Lee", "ann.lee@acme.example", false},
                  Attendee{"Bo Novak", "bo.novak@acme.example", false}, Attendee{"Maya", "maya@example.org", false}));
}

TEST(Icalendar, exchange_names_zones_as_windows_does_and_people_family_name_first) {
  const Invitation exchange = parsed(read_ics("exchange"));
  EXPECT_EQ(exchange.zone, "America/New_York");
  EXPECT_EQ(exchange.starts, at(make_date(2026, 11, 30), 10h));
  EXPECT_EQ(exchange.sequence, 1);
  EXPECT_EQ(exchange.location, "Microsoft Teams Meeting");
  EXPECT_EQ(
      exchange.url,
      "https://teams.microsoft.com/l/meetup-join/19%3ameeting_NTk5@thread.v2/0?context=%7b%22Tid%22%3a%221%22%7d");
  EXPECT_THAT(exchange.attendees,
              ElementsAre(Attendee{"Ruiz, Hana", "Hana.Ruiz@acme.example", true},
                          Attendee{"Lee, Ann", "ann.lee@acme.example", false},
                          Attendee{"Maya", "maya@example.org", false}, Attendee{"Bo Novak", "bo@acme.example", false}));
}

TEST(Icalendar, outlook_names_zones_as_its_settings_show_them) {
  const Invitation outlook = parsed(read_ics("outlook_label"));
  EXPECT_EQ(outlook.zone, "America/New_York");
  EXPECT_EQ(outlook.starts, at(make_date(2026, 12, 3), 10h + 30min));
  EXPECT_EQ(outlook.ends, at(make_date(2026, 12, 3), 11h + 30min));
  EXPECT_EQ(outlook.location, "350 Fifth Avenue, 4th floor");
  EXPECT_EQ(outlook.url, std::nullopt);
  EXPECT_THAT(outlook.attendees, IsEmpty());
}

TEST(Icalendar, lines_folded_inside_a_character_are_put_together) {
  const std::string ics = read_ics("outlook_berlin");
  ASSERT_NE(ics.find("\xc3\r\n "), std::string::npos);
  const Invitation berlin = parsed(ics);
  EXPECT_EQ(berlin.summary, "Vorstellungsgespräch");
  EXPECT_EQ(berlin.location, "Bürgerstraße 5, München");
  EXPECT_EQ(berlin.description, "Anfahrt über den Hof; bitte beim Pförtner melden.");
  EXPECT_EQ(berlin.zone, "Europe/Berlin");
  EXPECT_THAT(berlin.attendees, ElementsAre(Attendee{"Jürgen Großkreuz", "juergen@muenchen.example", true},
                                            Attendee{"Wöhrle, Zoë", "zoe.woehrle@muenchen.example", false}));
}

TEST(Icalendar, apple_puts_addresses_beside_paths_of_its_own) {
  const Invitation apple = parsed(read_ics("apple"));
  EXPECT_EQ(apple.zone, "Europe/Copenhagen");
  EXPECT_EQ(apple.sequence, 3);
  EXPECT_EQ(apple.summary, "Samtale: Events Coordinator 🎨");
  EXPECT_EQ(apple.location, "Larkspur Museum Ny Vestergade 10, 1471 København");
  EXPECT_EQ(apple.url, "https://larkspur.example/visit");
  EXPECT_THAT(apple.attendees, ElementsAre(Attendee{"Giulia D'Amico", "giulia@larkspur.example", true},
                                           Attendee{"Søren Kjær", "soren@larkspur.example", false}));
}

TEST(Icalendar, zoom_names_nobody_and_a_link) {
  const Invitation zoom = parsed(read_ics("zoom"));
  EXPECT_EQ(zoom.zone, "America/Los_Angeles");
  EXPECT_EQ(zoom.starts, at(make_date(2026, 11, 9), 12h));
  EXPECT_EQ(zoom.ends, at(make_date(2026, 11, 9), 12h + 45min));
  EXPECT_EQ(zoom.url, "https://us02web.zoom.us/j/85512345678?pwd=Zm9vYmFy.1");
  EXPECT_THAT(zoom.attendees, IsEmpty());
}

TEST(Icalendar, calendly_says_times_in_utc) {
  const Invitation calendly = parsed(read_ics("calendly"));
  EXPECT_EQ(calendly.zone, "UTC");
  EXPECT_EQ(calendly.starts, at(make_date(2026, 11, 10), 19h));
  EXPECT_EQ(calendly.url, "https://calendly.com/events/7f3c1c4e/google_meet");  // not the one that cancels
  EXPECT_THAT(calendly.attendees, ElementsAre(Attendee{"Hana Ruiz", "hana@acme.example", true},
                                              Attendee{"Maya Lindqvist", "maya@example.org", false}));
}

TEST(Icalendar, a_cancellation_needs_no_end) {
  const Invitation cancelled = parsed(read_ics("cancelled"));
  EXPECT_TRUE(cancelled.cancelled);
  EXPECT_EQ(cancelled.sequence, 2);
  EXPECT_EQ(cancelled.uid, "4kq9b1tqq0ifd6e2lvb7d3@google.com");
  EXPECT_EQ(cancelled.ends, cancelled.starts);
  EXPECT_TRUE(parsed(hour_with("STATUS:CANCELLED")).cancelled);
  EXPECT_FALSE(parsed(hour_with("STATUS:TENTATIVE")).cancelled);
}

TEST(Icalendar, a_floating_time_has_no_zone_and_a_duration_gives_the_end) {
  const Invitation floating = parsed(read_ics("floating"));
  EXPECT_EQ(floating.zone, std::nullopt);
  EXPECT_EQ(floating.starts, at(make_date(2026, 11, 12), 9h + 30min));
  EXPECT_EQ(floating.ends, at(make_date(2026, 11, 12), 11h));
  EXPECT_EQ(floating.summary, "Coffee, and a talk about the job");
}

TEST(Icalendar, the_rules_of_iana_win_over_a_vtimezone_that_disagrees) {
  const Invitation copenhagen = parsed(read_ics("disagreeing_vtimezone"));
  EXPECT_EQ(copenhagen.zone, "Europe/Copenhagen");
  EXPECT_EQ(copenhagen.starts, at(make_date(2027, 2, 16), 10h));
}

TEST(Icalendar, a_vendors_path_before_a_zone_is_taken_off) {
  EXPECT_EQ(parsed(read_ics("evolution")).zone, "Europe/Berlin");
}

TEST(Icalendar, a_zone_that_nobody_knows_is_named) {
  const Error error = error_of(read_ics("customized_zone"));
  EXPECT_EQ(error.what, "the time zone \"Customized Time Zone\" is not known");
  EXPECT_EQ(error.where, "DTSTART");
  EXPECT_FALSE(error.advice.empty());
  EXPECT_EQ(parsed(read_ics("located_zone")).zone, "America/Chicago");  // its VTIMEZONE says where it is
}

TEST(Icalendar, several_events_are_refused_with_their_number) {
  EXPECT_EQ(error_of(read_ics("two_events")).what, "there are 2 different events in this file");
}

TEST(Icalendar, a_recurrence_with_overrides_is_refused_with_advice) {
  const Error error = error_of(read_ics("recurring"));
  EXPECT_EQ(error.what, "this is a recurring event with changed occurrences");
  EXPECT_FALSE(error.advice.empty());
}

TEST(Icalendar, one_occurrence_sent_alone_is_an_event) {
  EXPECT_EQ(parsed(hour_with("RECURRENCE-ID:20261109T150000Z")).starts, at(make_date(2026, 11, 10), 14h));
}

TEST(Icalendar, a_rule_of_recurrence_is_never_expanded) {
  EXPECT_EQ(parsed(hour_with("RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30")).starts, at(make_date(2026, 11, 10), 14h));
}

TEST(Icalendar, the_newest_of_an_event_that_comes_twice_stands) {
  const std::string event = "BEGIN:VEVENT\nUID:1\nDTSTART:20261110T140000Z\nDTEND:20261110T150000Z\n";
  const std::string both = "BEGIN:VCALENDAR\n" + event + "SEQUENCE:2\nSUMMARY:new\nEND:VEVENT\n" + event +
                           "SEQUENCE:1\nSUMMARY:old\nEND:VEVENT\nEND:VCALENDAR\n";
  EXPECT_EQ(parsed(both).summary, "new");
}

TEST(Icalendar, what_is_no_event_with_a_time_is_refused_plainly) {
  EXPECT_EQ(error_of("BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n").what, "there is no event in this file");
  EXPECT_EQ(error_of("BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:1\nEND:VTODO\nEND:VCALENDAR\n").what,
            "there is no event in this file");
  EXPECT_EQ(error_of("From: Hana\n\nDear Maya").what, "this is no iCalendar file");
  EXPECT_EQ(error_of("\n").what, "this is no iCalendar file");
  EXPECT_EQ(error_of(ics_with("UID:1\nSUMMARY:x")).where, "DTSTART");
  EXPECT_EQ(error_of(ics_with("DTSTART:tomorrow")).where, "DTSTART");
  EXPECT_EQ(error_of(ics_with("DTSTART;VALUE=TEXT:tomorrow")).where, "DTSTART");
  EXPECT_EQ(error_of(ics_with("DTSTART;VALUE=DATE:20261110\nDTEND;VALUE=DATE:20261111")).what,
            "this is an all-day event");
  EXPECT_EQ(error_of(ics_with("DTSTART:20261110T140000Z")).what, "the event does not say when it ends");
  EXPECT_EQ(error_of(ics_with("DTSTART:20261110T140000Z\nDTEND:20261110T130000Z")).what,
            "the event ends before it starts");
  EXPECT_EQ(error_of(ics_with("DTSTART:20261110T140000Z\nDTEND:20261110T140000Z")).what,
            "the event ends when it starts");
  EXPECT_EQ(error_of(ics_with("DTSTART:20261110T140000Z\nDURATION:-PT1H")).what, "the event ends before it starts");
  EXPECT_EQ(error_of(ics_with("DTSTART:20261110T140000Z\nDURATION:P9999999W")).where, "DURATION");
  EXPECT_EQ(error_of(ics_with("DTSTART:20261331T140000Z\nDTEND:20261110T130000Z")).where, "DTSTART");
  EXPECT_EQ(error_of(ics_with("DTSTART:20260229T140000Z\nDTEND:20261110T130000Z")).where, "DTSTART");
}

TEST(Icalendar, an_event_in_two_zones_is_refused) {
  EXPECT_EQ(
      error_of(ics_with("DTSTART;TZID=Europe/Berlin:20261110T140000\nDTEND;TZID=Asia/Tokyo:20261110T233000")).what,
      "the event starts in Europe/Berlin and ends in Asia/Tokyo");
  EXPECT_EQ(parsed(ics_with("DTSTART;TZID=Europe/Berlin:20261110T140000\n"
                            "DTEND;TZID=W. Europe Standard Time:20261110T150000"))
                .zone,
            "Europe/Berlin");
}

}  // namespace
}  // namespace afterword::core
