// Lines of the command line against facts in memory: what they print, and how they end.
#include "cli/front_door.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <fstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands/commands.h"
#include "store/memory/memory_files.h"
#include "store/memory/memory_ledger.h"
#include "store/memory/memory_store.h"
#include "tests/fakes/numbered_randomness.h"
#include "tzdata/system_zones.h"

namespace afterword::cli {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

class MemoryWiring final : public Wiring {
 public:
  MemoryWiring() {
    household_.store = std::make_unique<store::MemoryStore>();
    household_.files = std::make_unique<store::MemoryFiles>();
  }
  core::Instant clock() override { throw std::logic_error("these lines bring their own clock"); }
  const Environment& environment() const override { return environment_; }
  core::Result<Household*> household() override { return &household_; }
  core::Result<Household> open_folder(const std::string&) override {
    return Household{std::make_unique<store::MemoryStore>(), std::make_unique<store::MemoryFiles>()};
  }
  std::string folder() override { return {}; }
  core::Result<std::optional<Examination>> examine() override { return std::nullopt; }
  core::Result<std::string> throwaway_folder() override { return "/tmp/demo"; }
  app::Zones& zones() override { return zones_; }
  app::Randomness& randomness() override { return randomness_; }
  const core::Speller* speller(std::string_view) override { return &speller_; }
  core::Result<Settings*> settings() override { return &settings_; }
  core::Result<void> save_settings(const Settings& settings) override {
    settings_ = settings;
    return {};
  }
  std::string settings_path() override { return "config.json"; }
  core::Result<core::Invitation> parse_invitation(std::string_view) override {
    throw std::logic_error("small program");
  }
  core::Result<core::IncomingMail> parse_mail(std::string_view) override { throw std::logic_error("small program"); }
  core::Result<std::string> compose_mail(const core::OutgoingMail& mail) override { return "Subject: " + mail.subject; }
  core::Result<std::unique_ptr<app::MailSender>> mail_sender() override { throw std::logic_error("no mail here"); }
  core::Result<std::unique_ptr<app::Mailbox>> mailbox() override { throw std::logic_error("no mail here"); }
  core::Result<std::unique_ptr<app::Mailbox>> mail_file(const std::string&) override {
    throw std::logic_error("no mail here");
  }
  core::Result<std::unique_ptr<app::AttemptLedger>> attempt_ledger() override {
    return std::make_unique<store::MemoryLedger>();
  }
  core::Result<BackupSummary> back_up(const std::string&, bool, core::Instant, const Progress&) override {
    throw std::logic_error("small program");
  }
  core::Result<BackupSummary> restore(const RestoreWish&, const Progress&) override {
    throw std::logic_error("small program");
  }
  core::Result<std::unique_ptr<app::MailProbe>> mail_probe(const app::MailAccount&,
                                                           std::optional<std::string>) override {
    throw std::logic_error("no mail here");
  }
  core::Result<std::unique_ptr<app::Secrets>> secrets() override { throw std::logic_error("no mail here"); }

 private:
  Household household_;
  Environment environment_ = no_environment;
  core::Speller speller_ = [](std::string_view word, std::string*) { return word != "wierd"; };
  tzdata::SystemZones zones_;
  fakes::NumberedRandomness randomness_;
  Settings settings_;
};

struct Answer {
  int exit = 0;
  std::string out;
  std::string complaint;
};

class FrontDoor : public ::testing::Test {
 protected:
  Answer say(std::vector<std::string_view> words) {
    const auto invocation = parse_line(words, {.groups = command_groups(), .reserved = reserved_names()});
    if (!invocation) return {static_cast<int>(invocation.error().code), {}, in_words(invocation.error())};
    Terminal out({.width = 80});
    ::testing::internal::CaptureStderr();
    Answer answered;
    answered.exit = answer(*invocation, wiring_, out);
    answered.complaint = ::testing::internal::GetCapturedStderr();
    answered.out = out.written();
    return answered;
  }

  Answer at(std::string_view now, std::vector<std::string_view> words) {
    words.insert(words.end(), {"--now", now});
    return say(std::move(words));
  }

  boost::json::object json(std::string_view now, std::vector<std::string_view> words) {
    words.push_back("--json");
    const Answer answered = at(now, std::move(words));
    EXPECT_THAT(answered.complaint, IsEmpty());
    return boost::json::parse(answered.out).as_object();
  }

  std::string file(const std::string& name, std::string_view content) {
    const std::string path = ::testing::TempDir() + name;
    std::ofstream(path) << content;
    return path;
  }

  void record_interview() {
    const Answer added =
        at(before, {"interview", "add", "--employer", "Acme Corp", "--role", "Platform Engineer", "--start",
                    "2026-11-10T14:00", "--end", "2026-11-10T15:00", "--zone", "America/New_York", "--interviewer",
                    "Ann Lee <ann.lee@acme.example>, VP Engineering"});
    ASSERT_EQ(added.exit, 0) << added.complaint;
    ASSERT_EQ(at(before, {"seeker", "set", "--name", "Maya Lindqvist", "--email", "maya@example.org", "--timezone",
                          "America/New_York"})
                  .exit,
              0);
  }

  static constexpr std::string_view before = "2026-11-10T10:00:00-05:00";
  static constexpr std::string_view breathing = "2026-11-10T15:02:00-05:00";
  static constexpr std::string_view after = "2026-11-10T15:20:00-05:00";

  MemoryWiring wiring_;
};

TEST_F(FrontDoor, nothing_recorded_is_said_and_is_no_error) {
  const Answer board = at(before, {});
  EXPECT_EQ(board.exit, 0);
  EXPECT_THAT(board.out, StartsWith("Nothing is recorded yet."));
  EXPECT_EQ(at(before, {"next", "--exit-code"}).exit, 1);
  EXPECT_EQ(json(before, {"next"})["steps"].as_array().size(), 0u);
}

TEST_F(FrontDoor, an_interview_is_recorded_and_planned) {
  record_interview();
  EXPECT_EQ(at(before, {}).exit, 0);
  EXPECT_EQ(at(breathing, {}).out.substr(0, 9), "Breathe.\n");
  const auto next = json(after, {"next"});
  EXPECT_EQ(next.at("format"), "afterword.plan/1");
  EXPECT_EQ(next.at("steps").as_array().at(0).at("step"), "debrief");
  EXPECT_EQ(at(after, {"next", "--exit-code"}).exit, 0);
}

TEST_F(FrontDoor, documents_are_named_by_what_they_hold) {
  record_interview();
  const auto contact = json(after, {"contact", "add", "--application", "acme-corp", "--name", "Hana Ruiz", "--main"});
  EXPECT_EQ(contact.at("format"), "afterword.contact/1");
  EXPECT_EQ(contact.at("application"), "acme-corp");
  EXPECT_EQ(contact.at("contact").at("name"), "Hana Ruiz");
  EXPECT_EQ(json(after, {"contact", "list", "--application", "acme-corp"}).at("contacts").as_array().size(), 2u);
  const auto material = json(after, {"material", "add", "--kind", "article", "--text", "a piece on ledgers"});
  EXPECT_EQ(material.at("material").at("kind"), "article");
  const auto application = json(after, {"outcome", "set", "acme-corp", "offer"});
  EXPECT_EQ(application.at("format"), "afterword.application/1");
  EXPECT_EQ(application.at("application").at("outcome"), "offer");
}

TEST_F(FrontDoor, a_debrief_from_a_file_shows_how_it_was_read) {
  record_interview();
  const std::string path = file("debrief.json", R"({"when": {"said": "within two weeks"}})");
  const auto debrief = json(after, {"debrief", "i1", "--from", path});
  EXPECT_EQ(debrief.at("debrief").at("when").at("reply_by"), "2026-11-24");
  EXPECT_THAT(std::string(debrief.at("reading").as_string()), HasSubstr("within two weeks"));
  const std::string lifted = file("lifted.json", R"({"when": {"reply_by": "2026-12-01"}})");
  const auto edited = json(after, {"debrief", "edit", "i1", "--from", lifted});
  EXPECT_EQ(edited.at("debrief").at("when").at("reply_by"), "2026-12-01");
  EXPECT_EQ(edited.at("debrief").at("when").at("said"), "within two weeks");
}

TEST_F(FrontDoor, a_letter_that_must_not_go_is_refused_with_its_findings) {
  record_interview();
  const std::string body = file("body.txt", "Dear Ann,\n\nThank you for your time at [Company].\n\nMaya\n");
  ASSERT_EQ(at(after, {"message", "add", "--application", "acme-corp", "--kind", "thank_you", "--to", "ann-lee",
                       "--subject", "Thank you", "--body-file", body})
                .exit,
            0);
  EXPECT_EQ(at(after, {"check", "--message", "m1"}).exit, 1);
  const Answer refused = at(after, {"message", "approve", "m1"});
  EXPECT_EQ(refused.exit, 4);
  EXPECT_THAT(refused.out, AllOf(HasSubstr("error: "), HasSubstr("^^^")));
  EXPECT_THAT(refused.complaint, StartsWith("afterword: m1 stands as it was"));
  const Answer document = at(after, {"message", "approve", "m1", "--json"});
  EXPECT_EQ(document.exit, 4);
  EXPECT_EQ(boost::json::parse(document.out).at("format"), "afterword.check/1");
}

TEST_F(FrontDoor, each_kind_of_failure_has_its_exit_code) {
  record_interview();
  EXPECT_EQ(at(after, {"plan", "--aplication", "x"}).exit, 2);
  EXPECT_EQ(at("yesterday", {"plan"}).exit, 2);
  EXPECT_EQ(at(after, {"plan", "--application", "globex"}).exit, 3);
  EXPECT_EQ(at(before, {"debrief", "i1", "--from", file("d.json", "{}")}).exit, 4);
  EXPECT_EQ(at(after, {"explain", "R99"}).exit, 3);
  EXPECT_EQ(at(after, {"import", "/no/such/file"}).exit, 3);
  EXPECT_EQ(at(after, {"calendar", "export"}).exit, 2);
}

TEST_F(FrontDoor, complaints_say_what_where_and_what_to_do) {
  const Answer answered = at(before, {"interview", "add", "--employer", "A", "--role", "R", "--start", "2026-11-10",
                                      "--end", "2026-11-10T15:00", "--zone", "America/New_York"});
  EXPECT_EQ(
      answered.complaint,
      "afterword: \"2026-11-10\" is not a local time (--start): write it as 2026-11-10T14:00, without an offset\n");
  EXPECT_THAT(answered.out, IsEmpty());
}

TEST_F(FrontDoor, a_name_from_outside_cannot_steer_the_terminal) {
  const Answer answered = at(before, {"explain", "\x1b[2J"});
  EXPECT_EQ(answered.exit, 3);
  EXPECT_THAT(answered.complaint, Not(HasSubstr("\x1b")));
}

TEST_F(FrontDoor, export_and_import_agree) {
  record_interview();
  const Answer exported = at(after, {"export"});
  const std::string path = file("facts.json", exported.out);
  const auto counts = json(after, {"import", path});
  EXPECT_EQ(counts.at("added").as_int64() + counts.at("updated").as_int64() + counts.at("held").as_int64(), 0);
  EXPECT_EQ(at(after, {"export"}).out, exported.out);
}

TEST_F(FrontDoor, reads_a_time_frame_and_counts_business_days) {
  const auto frame = json(
      before, {"when", "within two weeks", "--said", "2026-11-10", "--zone", "America/New_York", "--holidays", "US"});
  EXPECT_EQ(frame.at("latest"), "2026-11-24");
  EXPECT_EQ(frame.at("certainty"), "exact");
  const auto days = json(before, {"business-days", "--from", "2026-11-20", "--add", "5", "--holidays", "US"});
  EXPECT_EQ(days.at("format"), "afterword.business-days/1");
  EXPECT_EQ(days.at("date"), "2026-11-30");  // Thanksgiving lies between
  EXPECT_EQ(at(before, {"business-days", "--from", "2026-11-20", "--add", "5", "--holidays", "XX"}).exit, 2);
  EXPECT_EQ(at(before, {"business-days", "--from", "9999-12-31", "--add", "5"}).exit, 2);
}

TEST_F(FrontDoor, settings_are_kept_and_secrets_are_not) {
  EXPECT_EQ(at(before, {"config", "set", "mail.smtp", "smtp://127.0.0.1:2525"}).exit, 0);
  EXPECT_EQ(at(before, {"config", "get", "mail.smtp"}).out, "smtp://127.0.0.1:2525\n");
  EXPECT_EQ(json(before, {"config", "get"}).at("config").at("mail.smtp"), "smtp://127.0.0.1:2525");
  EXPECT_EQ(at(before, {"config", "set", "mail.password", "hunter2"}).exit, 2);
  EXPECT_EQ(at(before, {"config", "set", "mail.smtp"}).exit, 0);
  EXPECT_EQ(at(before, {"config", "get", "mail.smtp"}).exit, 3);
}

TEST_F(FrontDoor, without_a_terminal_nobody_is_asked) {
  record_interview();
  const Answer answered = at(after, {"debrief", "i1"});
  EXPECT_EQ(answered.exit, 2);
  EXPECT_THAT(answered.complaint, HasSubstr("give --from FILE"));
}

TEST_F(FrontDoor, the_demonstration_shows_a_board) {
  const Answer demo = at(after, {"demo"});
  EXPECT_EQ(demo.exit, 0) << demo.complaint;
  EXPECT_THAT(demo.out, AllOf(HasSubstr("Breathe."), HasSubstr("Five minutes from now it will say:"),
                              HasSubstr("afterword --data /tmp/demo plan")));
}

}  // namespace
}  // namespace afterword::cli
