// How the sender protects the way to a server, and logs in there.
#include <gtest/gtest.h>

#include <cstdlib>

#include "mail/scripted_server.h"

namespace afterword::mail {
namespace {

using app::HandOver;
namespace json = boost::json;

TEST(SmtpSession, an_international_domain_goes_in_ascii_and_a_local_part_by_smtputf8) {
  auto& server = ScriptedServer::plain();
  app::FrozenMail mail = note;
  mail.to = "ann@bücher.example";
  server.script({});
  EXPECT_EQ(Smtp{server.settings()}.hand_over(key, mail, willing).outcome, HandOver::accepted);
  EXPECT_EQ(server.last_session().at("rcpt_to").at(0), "TO:<ann@xn--bcher-kva.example>");
  EXPECT_EQ(server.last_session().at("mail_from"), "FROM:<maya@example.org>");
  mail.to = "ånn@acme.example";
  server.script({}, {"8BITMIME", "SMTPUTF8"});
  EXPECT_EQ(Smtp{server.settings()}.hand_over(key, mail, willing).outcome, HandOver::accepted);
  EXPECT_EQ(server.last_session().at("mail_from"), "FROM:<maya@example.org> SMTPUTF8");
  EXPECT_EQ(server.last_session().at("rcpt_to").at(0), "TO:<ånn@acme.example>");
}

TEST(SmtpSession, an_address_beyond_ascii_goes_to_no_server_that_does_not_offer_it) {
  auto& server = ScriptedServer::plain();
  app::FrozenMail mail = note;
  server.script({});
  for (const bool sender : {false, true}) {
    (sender ? mail.from : mail.to) = "ånn@acme.example";
    Smtp smtp{server.settings()};
    const auto result = smtp.hand_over(key, mail, willing);
    EXPECT_EQ(result.outcome, HandOver::refused);
    EXPECT_NE(result.said.find("SMTPUTF8"), std::string::npos) << result.said;
    EXPECT_FALSE(server.last_session().at("dot").as_bool());
    EXPECT_EQ(smtp.hand_over(key, note, willing).outcome, HandOver::accepted);
  }
}

TEST(SmtpSession, logs_in_where_a_user_is_given) {
  auto& server = ScriptedServer::plain();
  for (const char* mechanism : {"AUTH PLAIN", "AUTH LOGIN"}) {
    server.script({}, {mechanism});
    EXPECT_EQ(Smtp{server.settings_with_login()}.hand_over(key, note, willing).outcome, HandOver::accepted);
    const auto credentials = json::serialize(server.last_session().at("credentials"));
    EXPECT_TRUE(credentials.find("maya") != std::string::npos &&
                credentials.find("correct horse") != std::string::npos);
  }
}

TEST(SmtpSession, a_refused_login_is_tried_again_and_asks_for_the_password_anew) {
  auto& server = ScriptedServer::plain();
  int asked = 0;
  auto how = server.settings_with_login();
  how.login.credential = [&] {
    ++asked;
    return Credential{Credential::Kind::password, "correct horse"};
  };
  server.script(
      {{"AUTH", json::array{json::parse(R"({"send":"535 5.7.8 no"})"), json::parse(R"({"send":"235 yes"})")}}});
  Smtp smtp{how};
  const auto result = smtp.hand_over(key, note, willing);
  EXPECT_EQ(result.outcome, HandOver::try_again);
  EXPECT_EQ(result.said, "535 5.7.8 no");
  EXPECT_EQ(smtp.hand_over(key, note, willing).outcome, HandOver::accepted);
  EXPECT_EQ(smtp.hand_over(key, note, willing).outcome, HandOver::accepted);
  EXPECT_EQ(asked, 2);
}

TEST(SmtpSession, a_login_that_stays_refused_is_not_tried_for_every_letter) {
  auto& server = ScriptedServer::plain();
  int asked = 0;
  auto how = server.settings_with_login();
  how.login.credential = [&] {
    ++asked;
    return Credential{Credential::Kind::password, "wrong horse"};
  };
  server.on("AUTH", R"({"send":"535 5.7.8 no"})");
  Smtp smtp{how};
  for (int letter = 0; letter < 5; ++letter) EXPECT_EQ(smtp.hand_over(key, note, willing).outcome, HandOver::try_again);
  EXPECT_EQ(asked, 2);
}

TEST(SmtpSession, what_was_said_to_log_in_is_not_quoted) {
  auto& server = ScriptedServer::plain();
  server.on("AUTH", R"({"send":"535 you said AUTH PLAIN AG1heWEAY29ycmVjdCBob3JzZQ== for correct horse"})");
  const auto result = Smtp{server.settings_with_login()}.hand_over(key, note, willing);
  EXPECT_EQ(result.said, "535 you said AUTH PLAIN ... for ...");
}

TEST(SmtpSession, what_an_earlier_letter_said_to_log_in_is_not_quoted_with_a_later_one) {
  auto& server = ScriptedServer::plain();
  server.script({{"MAIL", json::array{nullptr, json::parse(R"({"send":"550 AG1heWEAY29ycmVjdCBob3JzZQ== again"})")}}});
  Smtp smtp{server.settings_with_login()};
  EXPECT_EQ(smtp.hand_over(key, note, willing).outcome, HandOver::accepted);
  EXPECT_EQ(smtp.hand_over(key, note, willing).said, "550 ... again");
}

TEST(SmtpSession, without_a_password_nothing_is_tried) {
  auto& server = ScriptedServer::plain();
  server.script({});
  auto how = server.settings_with_login();
  how.login.credential = [] { return core::Result<Credential>{core::outside("it failed", "mail.password_command")}; };
  const auto result = Smtp{how}.hand_over(key, note, willing);
  EXPECT_EQ(result.outcome, HandOver::try_again);
  EXPECT_EQ(result.said, "it failed (mail.password_command)");
  EXPECT_TRUE(server.sessions().empty());
}

TEST(SmtpSession, a_stranger_must_offer_encryption) {
  auto& server = ScriptedServer::plain();
  // 0.0.0.0 leads to this machine, but is not written as loopback.
  server.script({});
  const auto result = Smtp{server.settings_with_login("0.0.0.0")}.hand_over(key, note, willing);
  EXPECT_EQ(result.outcome, HandOver::try_again);
  EXPECT_TRUE(result.said.contains("offers no encryption")) << result.said;
  const auto seen = server.sessions().at(0);
  EXPECT_EQ(seen.at("credentials"), json::array{});
  EXPECT_EQ(seen.at("mail_from"), nullptr);
}

TEST(SmtpSession, a_reply_slipped_in_before_tls_is_no_reply) {
  auto& server = ScriptedServer::with_starttls();
  server.script({{"STARTTLS", json::array{{{"send", "220 go\r\n250 AUTH PLAIN"}}}}});
  auto how = server.settings_with_login();
  how.ca_file = server.certificate();
  EXPECT_EQ(Smtp{how}.hand_over(key, note, willing).outcome, HandOver::try_again);
  EXPECT_EQ(json::serialize(server.sessions()).find("horse"), std::string::npos);
}

TEST(SmtpSession, starttls_is_verified_and_carries_all_that_matters) {
  auto& server = ScriptedServer::with_starttls();
  for (const char* host : {"127.0.0.1", "localhost"}) {
    server.script({});
    auto how = server.settings_with_login(host);
    how.ca_file = server.certificate();
    EXPECT_EQ(Smtp{how}.hand_over(key, note, willing).outcome, HandOver::accepted);
    const auto seen = server.last_session();
    EXPECT_TRUE(seen.at("tls").as_bool());
    EXPECT_EQ(seen.at("in_clear"), "EHLO [127.0.0.1]\r\nSTARTTLS\r\n");
  }
}

TEST(SmtpSession, a_certificate_that_cannot_be_verified_is_refused) {
  const auto refused = [](ScriptedServer& server, const SmtpSettings& how) {
    server.script({});
    const auto result = Smtp{how}.hand_over(key, note, willing);
    EXPECT_EQ(result.outcome, HandOver::try_again);
    EXPECT_TRUE(result.said.starts_with("no safe connection to")) << result.said;
    EXPECT_EQ(json::serialize(server.sessions()).find("MAIL"), std::string::npos);
    EXPECT_EQ(json::serialize(server.sessions()).find("horse"), std::string::npos);
  };
  auto wrong_name = ScriptedServer::with_another_name().settings_with_login();
  wrong_name.ca_file = ScriptedServer::with_another_name().certificate();
  refused(ScriptedServer::with_another_name(), wrong_name);
  auto another_authority = ScriptedServer::with_starttls().settings_with_login();
  another_authority.ca_file = ScriptedServer::with_another_name().certificate();
  refused(ScriptedServer::with_starttls(), another_authority);
  refused(ScriptedServer::with_starttls(), ScriptedServer::with_starttls().settings_with_login("0.0.0.0"));
  refused(ScriptedServer::with_implicit_tls(),
          ScriptedServer::with_implicit_tls().settings_with_login("127.0.0.1", "smtps"));
  auto no_file = ScriptedServer::with_starttls().settings_with_login();
  no_file.ca_file = "/no/such/file.pem";
  refused(ScriptedServer::with_starttls(), no_file);
}

TEST(SmtpSession, smtps_is_tls_from_the_first_byte) {
  auto& server = ScriptedServer::with_implicit_tls();
  server.script({});
  auto how = server.settings_with_login("127.0.0.1", "smtps");
  how.ca_file = server.certificate();
  EXPECT_EQ(Smtp{how}.hand_over(key, note, willing).outcome, HandOver::accepted);
  EXPECT_EQ(server.last_session().at("in_clear"), "");
}

TEST(SmtpSession, on_loopback_with_an_authority_the_password_goes_over_tls_or_not_at_all) {
  ScriptedServer::plain().script({});
  auto how = ScriptedServer::plain().settings_with_login();
  how.ca_file = ScriptedServer::with_starttls().certificate();
  EXPECT_EQ(Smtp{how}.hand_over(key, note, willing).outcome, HandOver::accepted);
  EXPECT_EQ(ScriptedServer::plain().sessions().back().at("credentials"), json::array{});
}

TEST(SmtpSession, the_environment_names_no_way_around) {
  auto& server = ScriptedServer::plain();
  server.script({});
  for (const char* name : {"all_proxy", "ALL_PROXY", "smtp_proxy"}) setenv(name, "http://127.0.0.1:1", 1);
  EXPECT_EQ(Smtp{server.settings()}.hand_over(key, note, willing).outcome, HandOver::accepted);
  for (const char* name : {"all_proxy", "ALL_PROXY", "smtp_proxy"}) unsetenv(name);
}

}  // namespace
}  // namespace afterword::mail
