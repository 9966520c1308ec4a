// Invitations by people who mean harm, and gigantic ones.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/codec/icalendar.h"
#include "core/codec/icalendar_fixture.h"
#include "core/codec/icalendar_people.h"
#include "core/codec/icalendar_sift.h"
#include "core/codec/icalendar_text.h"
#include "core/codec/utf8.h"

namespace afterword::core {
namespace {

using testing::ElementsAre;

bool is_clean_line(const std::string& text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_control(text, at)) return false;
  }
  return utf8_ends(text) == text.size();
}

void expect_clean(const Invitation& invitation) {
  for (const std::string& line : {invitation.uid, invitation.summary, invitation.location, invitation.url.value_or(""),
                                  invitation.zone.value_or("")}) {
    EXPECT_TRUE(is_clean_line(line)) << testing::PrintToString(line);
  }
  EXPECT_EQ(utf8_ends(invitation.description), invitation.description.size());
  EXPECT_EQ(invitation.description.find_first_of("\r\x1b\x07"), std::string::npos);
  for (const Attendee& attendee : invitation.attendees) {
    EXPECT_TRUE(is_clean_line(attendee.name)) << testing::PrintToString(attendee.name);
    EXPECT_TRUE(is_clean_line(attendee.email)) << testing::PrintToString(attendee.email);
    EXPECT_FALSE(attendee.name.empty());
  }
}

TEST(IcalendarHostile, line_breaks_come_through_no_escape) {
  const Result<Invitation> invitation = parse_invitation(read_ics("hostile"));
  ASSERT_TRUE(invitation) << invitation.error().what;
  expect_clean(*invitation);
  EXPECT_EQ(invitation->uid, "evil X-INJECTED: yes@evil.example");
  EXPECT_EQ(invitation->summary, "Interview Bcc: everybody@evil.example");
  EXPECT_EQ(invitation->description, "Line \uFFFD\uFFFD one  [31m red \uFFFD\uFFFD\uFFFD\nLine two");
  EXPECT_EQ(invitation->url, std::nullopt);  // neither a script nor a host that only looks like zoom.us
  EXPECT_THAT(invitation->attendees, ElementsAre(Attendee{"Bo Novak", "bo@acme.example", false},
                                                 Attendee{"Di%0D%0AVine", "di+jobs@acme.example", false}));
}

TEST(IcalendarHostile, every_two_bytes_in_a_name_and_an_address_are_made_harmless) {
  for (int i = 0; i < 0x10000; i += 7) {
    const std::string bytes{static_cast<char>(i >> 8), static_cast<char>(i & 0xff)};
    const Result<Invitation> invitation =
        parse_invitation(hour_with("SUMMARY:a" + bytes + "b\nATTENDEE;CN=\"x" + bytes + "y\":mailto:q" + bytes +
                                   "@c.example\nURL:https://a.example/" + bytes));
    if (invitation) expect_clean(*invitation);
  }
}

TEST(IcalendarHostile, a_value_of_another_type_than_its_property_is_no_wild_pointer) {
  for (const std::string type : {"INTEGER", "FLOAT", "BOOLEAN", "DATE", "DATE-TIME", "PERIOD", "DURATION", "BINARY",
                                 "RECUR", "UTC-OFFSET", "URI", "TEXT", "CAL-ADDRESS", "NONSENSE"}) {
    for (const std::string value : {"7", "TRUE", "20261110", "20261110T140000Z", "PT1H", "20261110T140000Z/PT1H",
                                    "FREQ=DAILY", "+0100", "mailto:a@b.example", "AAAA", ""}) {
      std::string lines;
      for (const std::string name : {"ORGANIZER", "ATTENDEE", "SEQUENCE", "STATUS", "SUMMARY", "LOCATION", "URL",
                                     "DESCRIPTION", "CONFERENCE", "X-GOOGLE-CONFERENCE", "RECURRENCE-ID"}) {
        lines += name + ";VALUE=" + type + ":" + value + "\n";
      }
      const Result<Invitation> invitation = parse_invitation(hour_with(lines));
      if (invitation) expect_clean(*invitation);
      for (const std::string name : {"DTSTART", "DTEND", "DURATION"}) {
        parse_invitation(ics_with("DTSTART:20261110T140000Z\n" + name + ";VALUE=" + type + ":" + value));
        parse_invitation(ics_with(name + ";VALUE=" + type + ":" + value));
      }
    }
  }
}

std::string attendees(int count) {
  std::string lines;
  for (int i = 0; i < count; ++i)
    lines += "ATTENDEE;CN=N" + std::to_string(i) + ":mailto:n" + std::to_string(i) + "@a.example\n";
  return lines;
}

TEST(IcalendarHostile, five_hundred_people_are_fine_and_more_than_a_thousand_are_not) {
  EXPECT_EQ(parse_invitation(hour_with(attendees(500)))->attendees.size(), 500U);
  EXPECT_EQ(parse_invitation(hour_with(attendees(1000)))->attendees.size(), 1000U);
  EXPECT_EQ(parse_invitation(hour_with(attendees(1002))).error().what, "more than 1000 people are invited");
  EXPECT_EQ(parse_invitation(hour_with(attendees(30'000))).error().what, "more than 20000 lines are about the event");
}

TEST(IcalendarHostile, a_megabyte_of_notes_is_cut) {
  std::string notes = "DESCRIPTION:";
  while (notes.size() < 1'000'000) notes += "Nötig. ";
  const Result<Invitation> invitation = parse_invitation(hour_with(notes));
  ASSERT_TRUE(invitation);
  EXPECT_LE(invitation->description.size(), 256U << 10);
  EXPECT_GE(invitation->description.size(), 250U << 10);
  expect_clean(*invitation);
}

TEST(IcalendarHostile, what_would_take_libical_forever_does_not_reach_it) {
  std::string parameters = "ATTENDEE";
  for (int i = 0; i < 100'000; ++i) parameters += ";A=B";
  EXPECT_EQ(parse_invitation(hour_with(parameters + ":mailto:a@b.example")).error().what,
            "ATTENDEE is longer than 8 KiB");
  std::string some;
  for (int i = 0; i < 100; ++i) some += ";A=B";
  EXPECT_EQ(parse_invitation(hour_with("SUMMARY" + some + ":x")).error().what, "SUMMARY has too many parameters");
  EXPECT_TRUE(parse_invitation(hour_with("X-ALT-DESC:" + std::string(8 << 20, 'x'))));
  EXPECT_TRUE(parse_invitation(hour_with("ATTACH;ENCODING=BASE64;VALUE=BINARY:" + std::string(8 << 20, 'A'))));
}

TEST(IcalendarHostile, nesting_size_and_odd_bytes_are_bounded) {
  std::string nested;
  for (int i = 0; i < 500'000; ++i) nested += "BEGIN:VEVENT\n";
  EXPECT_EQ(parse_invitation(nested).error().what, "components are nested too deeply");
  EXPECT_EQ(parse_invitation(std::string(icalendar_most_bytes + 1, ' ')).error().what,
            "the invitation is larger than 16 MiB");
  EXPECT_EQ(parse_invitation(hour_with(std::string("SUMMARY:a\0b", 11))).error().what,
            "there are NUL bytes in the invitation");
}

TEST(IcalendarHostile, a_file_that_was_cut_off_is_refused_wherever) {
  for (const char* name : {"google", "exchange", "apple"}) {
    const std::string whole = read_ics(name);
    for (std::size_t length = 0; length < whole.size() - 16; length += 3) {
      ASSERT_FALSE(parse_invitation(whole.substr(0, length))) << name << ' ' << length;
    }
  }
}

TEST(IcalendarHostile, a_bent_byte_anywhere_leaves_clean_text_or_an_error) {
  const std::vector<std::string> names = all_ics();
  ASSERT_GE(names.size(), 15U);
  for (const std::string& name : names) {
    const std::string whole = read_ics(name);
    for (std::size_t at = 0; at < whole.size(); at += 5) {
      std::string bent = whole;
      bent[at] = static_cast<char>(bent[at] ^ (at % 2 == 0 ? 0x80 : 0x0c));
      const Result<Invitation> invitation = parse_invitation(bent);
      if (invitation) expect_clean(*invitation);
    }
  }
}

TEST(IcalendarSift, keeps_the_lines_of_an_event_and_drops_the_rest) {
  EXPECT_EQ(
      *sift_icalendar("\xef\xbb\xbf"
                      "begin:vcalendar\r\nX-WR-CALNAME:mine\r\nBEGIN:VEVENT\r\nsummary:a\r\n\tb\r\n"
                      "BEGIN:VALARM\r\nSUMMARY:no\r\nEND:VALARM\r\nURL:x\rATTENDEE:y\r\nEND:VEVENT\r\nEND:VCALENDAR"),
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nsummary:ab\nURL:x ATTENDEE:y\nEND:VEVENT\nEND:VCALENDAR\n");
  EXPECT_EQ(sift_icalendar("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n").error().where, "line 3");
  EXPECT_EQ(sift_icalendar("BEGIN:VCALENDAR\nBEGIN:VEVENT\n").error().what,
            "the invitation ends before the end of \"VEVENT\"");
  EXPECT_EQ(sift_icalendar("BEGIN:\xa8V\x1b[2J\n").error().what, "this is no iCalendar file");
  EXPECT_EQ(sift_icalendar("BEGIN:VCALENDAR\nBEGIN:\xa8V\x1b[2J\n").error().what,
            "the invitation ends before the end of \"\uFFFDV [2J\"");
}

TEST(IcalendarText, one_line_and_paragraphs) {
  EXPECT_EQ(one_line("  a\r\n\tb \u00a0 c\u2028d\x7f"), "a b c d");
  EXPECT_EQ(one_line("\n"), "");
  EXPECT_EQ(paragraphs("\n a\r\n\r\nb\rc\td\x1b\x85 \n\n"), "a\n\nb\nc\td\uFFFD");
  EXPECT_EQ(paragraphs(" \n"), "");
}

TEST(IcalendarPeople, addresses_are_taken_out_of_uris) {
  EXPECT_EQ(address_of("MAILTO:Ann.Lee@Acme.Example"), "Ann.Lee@acme.example");
  EXPECT_EQ(address_of("mailto: ann@acme.example "), "ann@acme.example");
  EXPECT_EQ(address_of("ann@acme.example"), "ann@acme.example");
  EXPECT_EQ(address_of("mailto:ann%40acme.example"), "ann@acme.example");
  EXPECT_EQ(address_of("mailto:j%C3%BCrgen@acme.example"), "jürgen@acme.example");
  for (const std::string_view none :
       {"", "mailto:", "invalid:nomail", "mailto:ann", "mailto:ann@", "mailto:a%00@b", "mailto:a%0d%0ab@c",
        "mailto:%ff@b", "mailto:<a@b>", "/o=Org/ou=Unit/cn=ann", "urn:uuid:7a1fb2a0"}) {
    EXPECT_EQ(address_of(none), "") << none;
  }
}

TEST(IcalendarPeople, an_address_says_what_to_call_somebody) {
  EXPECT_EQ(name_from_address("ann.lee@acme.example"), "Ann Lee");
  EXPECT_EQ(name_from_address("ann_van-der.lee+jobs@acme.example"), "Ann Van Der Lee");
  EXPECT_EQ(name_from_address("øystein@acme.example"), "øystein");
  EXPECT_EQ(name_from_address("-@acme.example"), "-");
  EXPECT_EQ(name_from_address("hr2@acme.example"), "Hr2");
}

TEST(IcalendarPeople, each_address_comes_once_and_a_real_name_wins) {
  const auto invitation = parse_invitation(
      hour_with("ATTENDEE;CN=ann@acme.example:mailto:ANN@acme.example\nATTENDEE;CN=Ann Lee:mailto:ann@ACME.example\n"
                "ATTENDEE;CUTYPE=ROOM;CN=Ledger:mailto:ledger@acme.example\nORGANIZER:mailto:Ann@acme.example"));
  ASSERT_TRUE(invitation);
  EXPECT_THAT(invitation->attendees, ElementsAre(Attendee{"Ann Lee", "Ann@acme.example", true}));
}

}  // namespace
}  // namespace afterword::core
