#include "core/reply/correspondence.h"

#include <gmock/gmock.h>

namespace afterword::core {
namespace {

using testing::ElementsAre;
using Kind = Belonging::Kind;

Instant day(int n) { return Instant{std::chrono::hours{24 * n}}; }

Application application(std::string id, int interview_day) {
  Application made;
  made.id = std::move(id);
  made.employer.domain = made.id + ".example";
  made.contacts = {{"ann", "Ann Lee", std::nullopt, "Ann.Lee@" + made.id + ".example", false}};
  Interview interview;
  interview.id = "r1";
  interview.starts_at = {day(interview_day), {}};
  made.interviews = {interview};
  Message note;
  note.id = "m1";
  note.message_id = "note." + made.id + "@example.org";
  made.messages = {note};
  return made;
}

struct CorrespondenceTest : testing::Test {
  std::vector<Application> applications{application("acme", 10), application("globex", 20)};
  std::vector<std::string> own{"Maya@example.org"};
  Belonging of(const MailHeaders& mail) const { return Correspondence(applications, own).of(mail); }
  static MailHeaders mail(std::string from, int on_day = 30) {
    MailHeaders headers;
    headers.from_address = std::move(from);
    headers.at = day(on_day);
    return headers;
  }
};

TEST_F(CorrespondenceTest, what_cites_a_message_belongs_to_it_whoever_wrote_it_and_whenever) {
  auto reply = mail("no-reply@applicants.example", 1);
  reply.references = {"unknown@z", "note.globex@example.org"};
  const auto found = of(reply);
  EXPECT_EQ(found.kind, Kind::answer);
  EXPECT_THAT(found.candidates, ElementsAre(Candidate{"globex", std::nullopt, "m1"}));
  reply.from_address = "ann.lee@GLOBEX.example";
  EXPECT_THAT(of(reply).candidates, ElementsAre(Candidate{"globex", "ann", "m1"}));
}

TEST_F(CorrespondenceTest, what_a_contact_writes_belongs_to_their_application) {
  const auto found = of(mail("ann.lee@acme.example"));
  EXPECT_EQ(found.kind, Kind::answer);
  EXPECT_THAT(found.candidates, ElementsAre(Candidate{"acme", "ann", std::nullopt}));
}

TEST_F(CorrespondenceTest, somebody_else_at_the_employers_domain_is_asked_about) {
  for (const char* address : {"bo@acme.example", "BO@mail.acme.example"}) {
    const auto found = of(mail(address));
    EXPECT_EQ(found.kind, Kind::perhaps) << address;
    EXPECT_THAT(found.candidates, ElementsAre(Candidate{"acme", std::nullopt, std::nullopt})) << address;
  }
  for (const char* address : {"bo@notacme.example", "bo@acme.example.net", "bo@example", "bo", "", "@"})
    EXPECT_EQ(of(mail(address)).kind, Kind::nowhere) << address;
}

TEST_F(CorrespondenceTest, a_contacts_colleagues_are_asked_about_as_well_but_not_all_the_world) {
  applications[0].contacts[0].email = "ann@agency.example";
  EXPECT_EQ(of(mail("bo@agency.example")).kind, Kind::perhaps);
  applications[0].contacts[0].email = "ann@gmail.com";
  applications[0].employer.domain = "gmail.com";
  EXPECT_EQ(of(mail("ann@gmail.com")).kind, Kind::answer);
  EXPECT_EQ(of(mail("bo@gmail.com")).kind, Kind::nowhere);
}

TEST_F(CorrespondenceTest, mail_from_before_the_first_interview_answers_nothing) {
  EXPECT_EQ(of(mail("ann.lee@acme.example", 9)).kind, Kind::nowhere);
  EXPECT_EQ(of(mail("ann.lee@acme.example", 10)).kind, Kind::answer);
  EXPECT_EQ(of(mail("bo@acme.example", 9)).kind, Kind::nowhere);
}

TEST_F(CorrespondenceTest, somebody_known_in_two_open_applications_is_asked_about_and_an_ended_one_steps_back) {
  applications[1].contacts[0].email = applications[0].contacts[0].email;
  const auto both = of(mail("ann.lee@acme.example"));
  EXPECT_EQ(both.kind, Kind::perhaps);
  EXPECT_EQ(both.candidates.size(), 2U);
  applications[0].outcome = Outcome::rejected;
  const auto one = of(mail("ann.lee@acme.example"));
  EXPECT_EQ(one.kind, Kind::answer);
  EXPECT_THAT(one.candidates, ElementsAre(Candidate{"globex", "ann", std::nullopt}));
  applications[1].outcome = Outcome::rejected;
  EXPECT_EQ(of(mail("ann.lee@acme.example")).kind, Kind::perhaps);
}

TEST_F(CorrespondenceTest, what_the_seeker_wrote_answers_nothing) {
  auto own_mail = mail("maya@EXAMPLE.org");
  own_mail.references = {"note.acme@example.org"};
  EXPECT_EQ(of(own_mail).kind, Kind::nowhere);
}

TEST_F(CorrespondenceTest, a_report_is_read_whoever_it_names) {
  auto report = mail("mailer-daemon@acme.example");
  report.from_mail_server = true;
  EXPECT_EQ(of(report).kind, Kind::report);
}

TEST_F(CorrespondenceTest, the_fingerprint_changes_with_whom_is_looked_for_and_with_nothing_else) {
  const auto now = [&] { return Correspondence(applications, own).fingerprint(); };
  const std::string before = now();
  applications[0].messages.clear();
  applications[0].contacts[0].name = "Anne";
  EXPECT_EQ(now(), before);
  applications[0].contacts[0].email = "anne@acme.example";
  EXPECT_NE(now(), before);
  applications[0].contacts[0].email = "Ann.Lee@acme.example";
  applications[1].interviews[0].starts_at.instant = day(5);
  EXPECT_NE(now(), before);
}

TEST_F(CorrespondenceTest, nothing_is_waited_for_before_there_is_an_interview) {
  EXPECT_EQ(Correspondence(applications, own).since(), day(10));
  applications[0].interviews.clear();
  applications[1].interviews.clear();
  EXPECT_FALSE(Correspondence(applications, own).since());
  EXPECT_EQ(of(mail("ann.lee@acme.example")).kind, Kind::nowhere);
}

}  // namespace
}  // namespace afterword::core
