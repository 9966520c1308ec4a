#include "cli/mail_dialogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <deque>
#include <fstream>

namespace afterword::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// Lines that were written down before; then Ctrl-C.
class WrittenLines final : public LineInput {
 public:
  explicit WrittenLines(std::deque<std::string> lines) : lines_(std::move(lines)) {}
  TypedLine next() override {
    if (lines_.empty()) return {TypedLine::Kind::interrupted, {}};
    TypedLine line{TypedLine::Kind::text, lines_.front()};
    lines_.pop_front();
    return line;
  }
  TypedLine next_hidden(const std::function<void()>& ask) override {
    ask();
    ++hidden;
    return next();
  }
  int hidden = 0;

 private:
  std::deque<std::string> lines_;
};

class MailSetup : public ::testing::Test {
 protected:
  core::Result<MailChoice> choose(std::deque<std::string> lines, const MailFlags& flags = {}, bool can_ask = true) {
    WrittenLines in(std::move(lines));
    MailDialogue dialogue(out_, in, can_ask);
    auto choice = dialogue.choose(flags, before_, "");
    left_ = dialogue.left();
    return choice;
  }
  core::Result<MailChoice> script(const MailFlags& flags) { return choose({}, flags, false); }

  Terminal out_{Terminal::Traits{.width = 80}};
  app::MailAccount before_;
  bool left_ = false;
};

TEST_F(MailSetup, a_known_address_is_all_that_is_needed) {
  const auto choice = choose({"maya@gmail.com"});
  ASSERT_TRUE(choice) << choice.error().what;
  EXPECT_EQ(choice->account, (app::MailAccount{"maya@gmail.com", "smtps://smtp.gmail.com", "imaps://imap.gmail.com",
                                               "maya@gmail.com", ""}));
  EXPECT_EQ(choice->provider->id, "gmail");
  EXPECT_THAT(out_.written(), HasSubstr("letters go out by smtps://smtp.gmail.com"));
}

TEST_F(MailSetup, at_web_de_the_name_before_the_at_sign_signs_in) {
  EXPECT_EQ(choose({"maya@web.de"})->account.user, "maya");
}

TEST_F(MailSetup, an_unknown_domain_is_asked_about_and_only_suggested) {
  const auto choice = choose({"maya@example.org", "", "", ""});
  ASSERT_TRUE(choice);
  EXPECT_EQ(choice->account, (app::MailAccount{"maya@example.org", "smtps://smtp.example.org",
                                               "imaps://imap.example.org", "maya@example.org", ""}));
  EXPECT_THAT(out_.written(), HasSubstr("[smtps://smtp.example.org] >"));
  const auto other = choose({"maya@example.org", "smtp://mail.example.org:587", "none", "maya"});
  EXPECT_EQ(other->account, (app::MailAccount{"maya@example.org", "smtp://mail.example.org:587", "", "maya", ""}));
}

TEST_F(MailSetup, a_domain_that_a_provider_serves_takes_its_name_as_an_answer) {
  const auto choice = choose({"maya@example.org", "fastmail"});
  ASSERT_TRUE(choice);
  EXPECT_EQ(choice->account.smtp, "smtps://smtp.fastmail.com");
  EXPECT_EQ(choice->account.user, "maya@example.org");
  EXPECT_EQ(script({.address = "maya@example.org", .provider = "gmail"})->account.imap, "imaps://imap.gmail.com");
}

TEST_F(MailSetup, what_cannot_be_is_asked_again_with_the_reason) {
  const auto choice =
      choose({"maya", "maya@example.org", "gopher://x", "smtps://u:p@x", "smtps://x", "http://y", "imaps://y", "maya"});
  ASSERT_TRUE(choice);
  EXPECT_EQ(choice->account.smtp, "smtps://x");
  EXPECT_THAT(out_.written(), HasSubstr("is not a mail address"));
  EXPECT_THAT(out_.written(), HasSubstr("a password is never kept here"));
}

TEST_F(MailSetup, leaving_is_no_mistake) {
  EXPECT_FALSE(choose({"maya@example.org"}));
  EXPECT_TRUE(left_);
}

TEST_F(MailSetup, a_script_is_told_which_flag_is_missing) {
  EXPECT_EQ(script({}).error().where, "--address");
  EXPECT_EQ(script({.address = "maya"}).error().where, "--address");
  const auto no_server = script({.address = "maya@example.org"});
  EXPECT_EQ(no_server.error().where, "--smtp");
  EXPECT_THAT(no_server.error().advice, HasSubstr("smtp.example.org"));
  EXPECT_EQ(script({.address = "maya@example.org", .smtp = "smtps://x"}).error().where, "--imap");
  EXPECT_EQ(script({.address = "maya@example.org", .provider = "hotmale"}).error().where, "--provider");
  EXPECT_EQ(script({.address = "maya@proton.me"}).error().where, "--ca-file");
  EXPECT_THAT(script({.address = "maya@example.org", .smtp = "smtps://x", .imap = "none", .ca_file = "/no/such.pem"})
                  .error()
                  .where,
              HasSubstr("--ca-file"));
  EXPECT_EQ(script({.address = "maya@gmail.com", .user = "maya", .no_login = true}).error().where, "--no-login");
  EXPECT_FALSE(left_);
}

TEST_F(MailSetup, flags_win_over_the_table) {
  const auto choice =
      script({.address = "maya@gmail.com", .smtp = "smtp://127.0.0.1:2525", .imap = "none", .no_login = true});
  ASSERT_TRUE(choice);
  EXPECT_EQ(choice->account, (app::MailAccount{"maya@gmail.com", "smtp://127.0.0.1:2525", "", "", ""}));
  EXPECT_EQ(choice->provider, nullptr);
}

TEST_F(MailSetup, a_certificate_stays_with_its_server_and_is_named_by_its_whole_path) {
  const std::string file = ::testing::TempDir() + "cert.pem";
  std::ofstream(file) << "a certificate";
  const auto choice = choose({"maya@proton.me", file});
  ASSERT_TRUE(choice);
  EXPECT_EQ(choice->account.smtp, "smtp://127.0.0.1:1025");
  EXPECT_EQ(choice->account.ca_file, file);
  before_ = choice->account;
  EXPECT_EQ(script({.address = "maya@proton.me"})->account.ca_file, file);
  EXPECT_EQ(script({.address = "maya@gmail.com"})->account.ca_file, "");
}

TEST_F(MailSetup, a_password_is_asked_for_without_showing_it_and_after_saying_which) {
  WrittenLines in({"", "abcd efgh ijkl mnop"});
  MailDialogue dialogue(out_, in, true);
  const auto choice = script({.address = "maya@gmail.com"});
  EXPECT_EQ(dialogue.ask_password(*choice), "abcdefghijklmnop");
  EXPECT_EQ(in.hidden, 2);
  EXPECT_THAT(out_.written(), HasSubstr("https://myaccount.google.com/apppasswords"));
  EXPECT_THAT(out_.written(), HasSubstr("App password of maya@gmail.com"));
  EXPECT_THAT(out_.written(), Not(HasSubstr("efgh")));
}

TEST_F(MailSetup, spaces_belong_to_a_password_where_nobody_says_otherwise) {
  EXPECT_EQ(MailDialogue::as_password(" a b ", nullptr), " a b ");
  EXPECT_FALSE(MailDialogue::as_password("", nullptr));
  const auto refused = MailDialogue::as_password("secret\x01here", nullptr);
  EXPECT_THAT(refused.error().what + refused.error().where + refused.error().advice, Not(HasSubstr("secret")));
}

}  // namespace
}  // namespace afterword::cli
