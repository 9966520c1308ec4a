// Signing in without a message: what a person is told who sets an account up.
#include <gtest/gtest.h>

#include "mail/scripted_server.h"

namespace afterword::mail {
namespace {

using app::TrialEnd;
namespace json = boost::json;

void expect_no_message(ScriptedServer& server) {
  for (const json::value& session : server.sessions()) EXPECT_EQ(session.at("mail_from"), nullptr);
}

TEST(SmtpSignIn, says_that_it_worked_and_begins_no_message) {
  auto& server = ScriptedServer::with_starttls();
  server.script({});
  auto how = server.settings_with_login();
  how.ca_file = server.certificate();
  Smtp smtp{how};
  EXPECT_EQ(smtp.sign_in(), (app::MailTrial{TrialEnd::worked, "250 ok"}));
  expect_no_message(server);
  EXPECT_NE(json::serialize(server.last_session().at("credentials")).find("correct horse"), std::string::npos);
  // The mail to oneself goes over the same connection.
  EXPECT_EQ(smtp.hand_over(key, note, willing).outcome, app::HandOver::accepted);
  EXPECT_EQ(server.sessions().size(), 1U);
}

TEST(SmtpSignIn, without_a_user_asks_for_no_login) {
  auto& server = ScriptedServer::plain();
  server.script({});
  EXPECT_TRUE(Smtp{server.settings()}.sign_in().worked());
  EXPECT_EQ(server.last_session().at("credentials"), json::array{});
}

TEST(SmtpSignIn, a_refused_password_is_told_from_a_server_in_trouble) {
  auto& server = ScriptedServer::plain();
  server.on("AUTH", R"({"send":"535 5.7.8 Username and Password not accepted"})");
  EXPECT_EQ(Smtp{server.settings_with_login()}.sign_in(),
            (app::MailTrial{TrialEnd::login_refused, "535 5.7.8 Username and Password not accepted"}));
  server.on("AUTH", R"({"send":"454 4.7.0 later"})");
  EXPECT_EQ(Smtp{server.settings_with_login()}.sign_in(), (app::MailTrial{TrialEnd::refused, "454 4.7.0 later"}));
  server.on("NOOP", R"({"send":"421 4.3.2 going down"})");
  EXPECT_EQ(Smtp{server.settings_with_login()}.sign_in(), (app::MailTrial{TrialEnd::refused, "421 4.3.2 going down"}));
  server.on("EHLO", R"({"send":"502 what"})");
  EXPECT_EQ(Smtp{server.settings_with_login()}.sign_in(), (app::MailTrial{TrialEnd::refused, "502 what"}));
}

TEST(SmtpSignIn, a_server_that_offers_no_login_is_not_one_that_works) {
  auto& server = ScriptedServer::plain();
  server.script({}, {"8BITMIME"});
  EXPECT_EQ(Smtp{server.settings_with_login()}.sign_in().end, TrialEnd::no_login);
  server.script({}, {"AUTH XOAUTH2 GSSAPI"});
  EXPECT_EQ(Smtp{server.settings_with_login()}.sign_in().end, TrialEnd::no_login);
  EXPECT_EQ(json::serialize(server.sessions()).find("horse"), std::string::npos);
}

TEST(SmtpSignIn, no_password_leaves_without_one_and_none_goes_in_the_clear) {
  auto& server = ScriptedServer::plain();
  server.script({});
  auto silent = server.settings_with_login();
  silent.login.credential = [] { return core::Result<Credential>{core::missing("none is kept", "maya")}; };
  EXPECT_EQ(Smtp{silent}.sign_in(), (app::MailTrial{TrialEnd::no_secret, "none is kept (maya)"}));
  EXPECT_TRUE(server.sessions().empty());
  auto with_authority = server.settings_with_login();
  with_authority.ca_file = ScriptedServer::with_starttls().certificate();
  EXPECT_EQ(Smtp{with_authority}.sign_in().end, TrialEnd::not_safe);
  EXPECT_EQ(Smtp{server.settings_with_login("0.0.0.0")}.sign_in().end, TrialEnd::not_safe);
  EXPECT_EQ(json::serialize(server.sessions()).find("horse"), std::string::npos);
  auto& other_name = ScriptedServer::with_another_name();
  other_name.script({});
  auto not_trusted = other_name.settings_with_login();
  not_trusted.ca_file = other_name.certificate();
  EXPECT_EQ(Smtp{not_trusted}.sign_in().end, TrialEnd::not_safe);
}

TEST(SmtpSignIn, nobody_there_is_said_so) {
  auto& server = ScriptedServer::plain();
  auto nobody = server.settings();
  nobody.server.port = 1;
  EXPECT_EQ(Smtp{nobody}.sign_in().end, TrialEnd::unreachable);
  nobody.server.host = "no-such-host.invalid";
  EXPECT_EQ(Smtp{nobody}.sign_in().end, TrialEnd::unreachable);
}

TEST(SmtpSignIn, a_token_goes_as_oauth_and_is_never_quoted) {
  auto& server = ScriptedServer::plain();
  auto how = server.settings_with_login();
  how.login.credential = [] { return Credential{Credential::Kind::bearer, "ya29.token-of-maya"}; };
  for (const char* mechanism : {"AUTH PLAIN LOGIN XOAUTH2", "AUTH PLAIN OAUTHBEARER"}) {
    server.script({}, {mechanism});
    EXPECT_TRUE(Smtp{how}.sign_in().worked()) << mechanism;
    const auto credentials = json::serialize(server.last_session().at("credentials"));
    EXPECT_NE(credentials.find("auth=Bearer ya29.token-of-maya"), std::string::npos) << credentials;
    EXPECT_NE(credentials.find("maya"), std::string::npos);
  }
  server.script({}, {"AUTH PLAIN LOGIN"});
  EXPECT_EQ(Smtp{how}.sign_in().end, TrialEnd::no_login) << "a token is not given as a password";
  EXPECT_EQ(json::serialize(server.sessions()).find("ya29"), std::string::npos);
  server.script({{"AUTH", json::array{json::parse(R"({"send":"535 5.7.3 ya29.token-of-maya has expired"})")}}},
                {"AUTH XOAUTH2"});
  EXPECT_EQ(Smtp{how}.sign_in(), (app::MailTrial{TrialEnd::login_refused, "535 5.7.3 ... has expired"}));
}

}  // namespace
}  // namespace afterword::mail
