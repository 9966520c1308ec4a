#include "app/read_invitation.h"

#include <gtest/gtest.h>

#include "tests/fakes/world.h"

namespace afterword::app {
namespace {

core::Seeker maya() {
  core::Seeker seeker;
  seeker.name = "Maya Lindqvist";
  seeker.email = "maya@example.org";
  seeker.timezone = "America/New_York";
  return seeker;
}

core::Invitation invitation() {
  core::Invitation result;
  result.summary = "Interview: Platform Engineer";
  result.attendees = {{"Hana Ruiz", "hana@acme-corp.co.uk", true},
                      {"Maya Lindqvist", "Maya@example.org", false},
                      {"Lee, Ann", "ann.lee@acme-corp.co.uk", false}};
  return result;
}

TEST(RoleFromSummary, it_is_found_among_the_usual_words) {
  const std::vector<std::string> names{"Maya Lindqvist", "Acme"};
  const std::pair<const char*, const char*> examples[] = {
      {"Interview: Platform Engineer", "Platform Engineer"},
      {"Platform Engineer interview", "Platform Engineer"},
      {"Interview for Senior Data Analyst with Acme", "Senior Data Analyst"},
      {"Phone screen: Data Analyst (Acme)", "Data Analyst"},
      {"Maya Lindqvist <> Acme | Staff Software Engineer", "Staff Software Engineer"},
      {"Updated invitation: Technical interview - UX Designer - Maya Lindqvist", "UX Designer"},
      {"Technical Writer", "Technical Writer"},
      {"Final round - Head of Finance at Acme", "Head of Finance"},
      {"Acme Platform Engineer onsite", "Platform Engineer"},
      {"Video call for the role of Product Manager", "Product Manager"},
      {"Software Engineer, Payments \xe2\x80\x93 panel interview", "Software Engineer, Payments"},
  };
  for (const auto& [summary, role] : examples) {
    EXPECT_EQ(role_from_summary(summary, names).value_or("nothing"), role) << summary;
  }
}

TEST(RoleFromSummary, nothing_is_guessed_where_nothing_is_said) {
  for (const char* summary : {"", "Interview", "Maya Lindqvist / Ann Lee", "Call with Acme", "Zoom meeting",
                              "Let us talk about the engineer who left and all of what came after it"}) {
    EXPECT_EQ(role_from_summary(summary, {"Maya Lindqvist", "Acme", "Ann Lee"}), std::nullopt) << summary;
  }
}

TEST(NameFromDomain, the_label_before_the_suffix_is_the_name) {
  EXPECT_EQ(name_from_domain("acme.example"), "Acme");
  EXPECT_EQ(name_from_domain("mail.acme-corp.co.uk"), "Acme Corp");
  EXPECT_EQ(name_from_domain("localhost"), "Localhost");
}

TEST(ReadInvitation, everybody_but_the_seeker_is_there) {
  const auto reading = read_invitation(invitation(), maya());
  EXPECT_EQ(reading.people, (std::vector<Interviewer>{{"Hana Ruiz", "hana@acme-corp.co.uk", std::nullopt},
                                                      {"Ann Lee", "ann.lee@acme-corp.co.uk", std::nullopt}}));
  EXPECT_EQ(reading.domain, "acme-corp.co.uk");
  EXPECT_EQ(reading.employer, "Acme Corp");
  EXPECT_EQ(reading.role, "Platform Engineer");
}

TEST(ReadInvitation, a_free_mailbox_says_nothing_about_the_employer) {
  core::Invitation from_gmail = invitation();
  for (auto& attendee : from_gmail.attendees) attendee.email = attendee.name.substr(0, 3) + "@gmail.com";
  EXPECT_EQ(read_invitation(from_gmail, maya()).employer, std::nullopt);
  EXPECT_TRUE(is_free_mail("Yahoo.co.jp"));
  EXPECT_FALSE(is_free_mail("acme.example"));
}

TEST(ReadInvitation, a_scheduling_service_is_neither_employer_nor_interviewer) {
  core::Invitation sent_by_a_service = invitation();
  sent_by_a_service.attendees.insert(sent_by_a_service.attendees.begin(),
                                     {"Acme Scheduling", "no-reply@eu.greenhouse.io", true});
  const auto reading = read_invitation(sent_by_a_service, maya());
  EXPECT_EQ(reading.domain, "acme-corp.co.uk");
  EXPECT_EQ(reading.people.size(), 2U);
  EXPECT_FALSE(is_scheduling_service("notgreenhouse.io"));
}

TEST(ReadInvitation, the_kind_follows_from_where_it_is) {
  core::Invitation it = invitation();
  EXPECT_EQ(read_invitation(it, maya()).kind, std::nullopt);
  it.location = "350 Fifth Avenue, floor 12";
  EXPECT_EQ(read_invitation(it, maya()).kind, core::InterviewKind::in_person);
  it.location = "Phone: they call you";
  EXPECT_EQ(read_invitation(it, maya()).kind, core::InterviewKind::phone);
  it.url = "https://meet.example/abc";
  EXPECT_EQ(read_invitation(it, maya()).kind, core::InterviewKind::video);
}

TEST(ReadInvitation, an_attendee_without_a_name_gets_one_from_the_address) {
  core::Invitation it;
  it.attendees = {{"ann.lee@acme.example", "ann.lee@acme.example", true}, {"", "bo@acme.example", false}};
  const auto reading = read_invitation(it, std::nullopt);
  EXPECT_EQ(reading.people[0].name, "Ann Lee");
  EXPECT_EQ(reading.people[1].name, "Bo");
}

}  // namespace
}  // namespace afterword::app
