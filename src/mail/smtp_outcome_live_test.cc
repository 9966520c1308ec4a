// The sender against a server that does what it is told. The oracle is what the server has seen, and the table of
// promises.md P1.
#include <gtest/gtest.h>

#include <chrono>
#include <thread>
#include <vector>

#include "mail/scripted_server.h"

namespace afterword::mail {
namespace {

using app::HandOver;
namespace json = boost::json;

/// Does it come about within ten seconds?
template <class Condition>
bool soon(const Condition& condition) {
  for (int i = 0; i < 500; ++i) {
    if (condition()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds{20});
  }
  return false;
}

/// One hand-over to a plain server that does that.
app::HandOverResult hand_over(const char* step, std::string_view action) {
  ScriptedServer::plain().on(step, action);
  return Smtp{ScriptedServer::plain().settings()}.hand_over(key, note, willing);
}

TEST(SmtpHandOver, what_the_server_takes_is_what_was_frozen) {
  auto& server = ScriptedServer::plain();
  const auto result = hand_over("QUIT", "{}");
  EXPECT_EQ(result.outcome, HandOver::accepted);
  EXPECT_EQ(result.said, "250 2.0.0 taken");
  const auto seen = server.sessions().at(0);
  EXPECT_EQ(seen.at("mail_from"), "FROM:<maya@example.org>");
  EXPECT_EQ(seen.at("rcpt_to"), json::array{"TO:<ann@acme.example>"});
  EXPECT_EQ(decode_base64(seen.at("text").as_string()), note.bytes);
  EXPECT_EQ(seen.at("commands").at(0), "EHLO [127.0.0.1]") << "the machine's name is not told";
}

struct Row {
  const char* name;
  const char* step;
  const char* action;
  HandOver outcome;
  const char* said;  // its beginning
};

TEST(SmtpHandOver, the_table_of_p1_holds) {
  auto& server = ScriptedServer::plain();
  const std::vector<Row> rows{
      {"no greeting", "connect", R"({"then":"reset"})", HandOver::try_again, "the connection to"},
      {"greeting 421", "connect", R"({"send":"421 busy"})", HandOver::try_again, "421 busy"},
      {"greeting 554", "connect", R"({"send":"554 no"})", HandOver::try_again, "554 no"},
      {"greeting cut", "connect", R"({"send":"220 hel","cut":true,"then":"close"})", HandOver::try_again,
       "the connection to"},
      {"silence", "connect", R"({"send":"","cut":true,"then":"hang"})", HandOver::try_again, "127.0.0.1"},
      {"EHLO 421", "EHLO", R"({"send":"421 later","then":"close"})", HandOver::try_again, ""},
      {"EHLO reset", "EHLO", R"({"send":"","cut":true,"then":"reset"})", HandOver::try_again, "the connection to"},
      {"MAIL 451", "MAIL", R"({"send":"451 4.3.0 later"})", HandOver::try_again, "451 4.3.0 later"},
      {"MAIL 421", "MAIL", R"({"send":"421 4.3.2 going","then":"close"})", HandOver::try_again, "421 4.3.2 going"},
      {"MAIL 550", "MAIL", R"({"send":"550 5.7.1 not you"})", HandOver::refused, "550 5.7.1 not you"},
      {"MAIL 530", "MAIL", R"({"send":"530 5.7.0 Must issue a STARTTLS command first"})", HandOver::try_again,
       "530 5.7.0"},
      {"MAIL cut", "MAIL", R"({"send":"550 5","cut":true,"then":"close"})", HandOver::try_again, "the connection to"},
      {"MAIL silence", "MAIL", R"({"send":"","cut":true,"then":"hang"})", HandOver::try_again, "127.0.0.1"},
      {"RCPT 450", "RCPT", R"({"send":"450 4.2.0 greylisted"})", HandOver::try_again, "450 4.2.0 greylisted"},
      {"RCPT 550", "RCPT", R"({"send":"550-5.1.1 no such\r\n550 5.1.1 person"})", HandOver::refused,
       "550 5.1.1 person"},
      {"RCPT reset", "RCPT", R"({"send":"","cut":true,"then":"reset"})", HandOver::try_again, "the connection to"},
      {"DATA 451", "DATA", R"({"send":"451 4.3.0 disk"})", HandOver::try_again, "451 4.3.0 disk"},
      {"DATA 554", "DATA", R"({"send":"554 5.5.1 no"})", HandOver::refused, "554 5.5.1 no"},
      {"DATA 421", "DATA", R"({"send":"421 4.3.2 going","then":"close"})", HandOver::try_again, "421 4.3.2 going"},
      {"dot 250", "dot", R"({"send":"250 2.0.0 Ok: queued as 4F2"})", HandOver::accepted,
       "250 2.0.0 Ok: queued as 4F2"},
      {"dot 250 in lines", "dot", R"({"send":"250-first\r\n250 second"})", HandOver::accepted, "250 second"},
      {"dot 250 dripped", "dot", R"({"send":"250 ok","every":0.05})", HandOver::accepted, "250 ok"},
      {"dot 250, then gone", "dot", R"({"send":"250 ok","then":"reset"})", HandOver::accepted, "250 ok"},
      {"dot 451", "dot", R"({"send":"451 4.3.0 later"})", HandOver::try_again, "451 4.3.0 later"},
      {"dot 554", "dot", R"({"send":"554 5.7.1 spam"})", HandOver::refused, "554 5.7.1 spam"},
      {"dot 421", "dot", R"({"send":"421 4.3.2 going","then":"close"})", HandOver::unknown, "421 4.3.2 going"},
      {"dot cut", "dot", R"({"send":"250 2.0.","cut":true,"then":"close"})", HandOver::unknown, "the connection to"},
      {"dot cut in lines", "dot", R"({"send":"250-first","then":"close"})", HandOver::unknown, "the connection to"},
      {"dot close", "dot", R"({"send":"","cut":true,"then":"close"})", HandOver::unknown, "the connection to"},
      {"dot reset", "dot", R"({"send":"","cut":true,"then":"reset"})", HandOver::unknown, "the connection to"},
      {"dot silence", "dot", R"({"send":"","cut":true,"then":"hang"})", HandOver::unknown, "the connection to"},
      {"dot too slow", "dot", R"({"wait":3})", HandOver::unknown, "the connection to"},
      {"dot drips too slowly", "dot", R"({"send":"250 2.0.0 taken","every":0.4})", HandOver::unknown,
       "the connection to"},
      {"dot nonsense", "dot", R"({"send":"what?","then":"close"})", HandOver::unknown, "the connection to"},
      {"dot 354", "dot", R"({"send":"354 more"})", HandOver::unknown, "the connection to"},
      {"QUIT unanswered", "QUIT", R"({"send":"","cut":true,"then":"hang"})", HandOver::accepted, "250"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    const auto start = std::chrono::steady_clock::now();
    const auto result = hand_over(row.step, row.action);
    EXPECT_EQ(static_cast<int>(result.outcome), static_cast<int>(row.outcome)) << result.said;
    EXPECT_TRUE(result.said.starts_with(row.said)) << result.said;
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds{15});
    if (result.outcome == HandOver::try_again && std::string_view{row.step} != "dot") {
      EXPECT_FALSE(server.dot_came());
    }
  }
}

TEST(SmtpHandOver, a_connection_that_breaks_within_the_text_is_tried_again) {
  auto& server = ScriptedServer::plain();
  app::FrozenMail large = note;
  for (int i = 0; i < 400'000; ++i) large.bytes += "a line of the text, one of very many of the kind\r\n";
  server.on("body", R"({"after":100000,"then":"reset"})");
  EXPECT_EQ(Smtp{server.settings()}.hand_over(key, large, willing).outcome, HandOver::try_again);
  EXPECT_FALSE(server.dot_came());
  server.on("body", R"({"after":1000,"wait":4})");
  EXPECT_EQ(Smtp{server.settings()}.hand_over(key, large, willing).outcome, HandOver::try_again);
  EXPECT_FALSE(server.dot_came());
}

TEST(SmtpHandOver, the_dot_waits_for_the_watch) {
  auto& server = ScriptedServer::plain();
  app::FrozenMail large = note;
  for (int i = 0; i < 5'000; ++i) large.bytes += ". a line that begins with a dot\r\n";
  fakes::WillingWatch watch;
  watch.at_the_end = [&] {
    const auto all_but_the_last_crlf = static_cast<std::int64_t>(large.bytes.size()) - 2;
    EXPECT_TRUE(soon([&] { return server.last_session().at("text_bytes").as_int64() >= all_but_the_last_crlf; }));
    std::this_thread::sleep_for(std::chrono::milliseconds{300});
    EXPECT_FALSE(server.dot_came());
    return true;
  };
  server.script({});
  EXPECT_EQ(Smtp{server.settings()}.hand_over(key, large, watch).outcome, HandOver::accepted);
  EXPECT_EQ(watch.asked, 1);
  EXPECT_EQ(server.last_text(), large.bytes);
}

TEST(SmtpHandOver, a_dot_that_is_held_back_never_leaves) {
  auto& server = ScriptedServer::plain();
  fakes::WillingWatch watch;
  watch.at_the_end = [] { return false; };
  server.script({});
  {
    Smtp smtp{server.settings()};
    const auto result = smtp.hand_over(key, note, watch);
    EXPECT_EQ(result.outcome, HandOver::try_again);
    EXPECT_EQ(result.said, "held back before the end of the message: the server has none");
  }
  EXPECT_TRUE(soon([&] { return server.last_session().contains("ended"); }));
  EXPECT_FALSE(server.dot_came());
}

TEST(SmtpHandOver, the_connection_serves_the_next_message_and_survives_a_refusal) {
  auto& server = ScriptedServer::plain();
  server.script({{"RCPT", json::array{json::parse(R"({"send":"250 ok"})"), json::parse(R"({"send":"550 no"})"),
                                      json::parse(R"({"send":"250 ok"})")}}});
  Smtp smtp{server.settings()};
  EXPECT_EQ(smtp.hand_over(key, note, willing).outcome, HandOver::accepted);
  EXPECT_EQ(smtp.hand_over(key, note, willing).outcome, HandOver::refused);
  EXPECT_EQ(smtp.hand_over(key, note, willing).outcome, HandOver::accepted);
  EXPECT_LE(server.sessions().size(), 2U);
}

TEST(SmtpHandOver, a_connection_that_the_server_gave_up_is_replaced) {
  auto& server = ScriptedServer::plain();
  server.on("dot", R"({"send":"250 ok","then":"close"})");
  Smtp smtp{server.settings()};
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(smtp.hand_over(key, note, willing).outcome, HandOver::accepted);
    std::this_thread::sleep_for(std::chrono::milliseconds{50});
  }
  EXPECT_EQ(server.sessions().size(), 3U);
}

TEST(SmtpHandOver, nobody_listening_is_tried_again) {
  auto& server = ScriptedServer::plain();
  auto how = server.settings();
  how.server.port = 1;
  const auto result = Smtp{how}.hand_over(key, note, willing);
  EXPECT_EQ(result.outcome, HandOver::try_again);
  EXPECT_EQ(result.said, "nothing answers at 127.0.0.1:1");
}

TEST(SmtpHandOver, what_is_no_mail_or_no_address_never_reaches_the_server) {
  auto& server = ScriptedServer::plain();
  server.script({});
  for (const char* bytes :
       {"", "no end", "Subject: s\n\nx\n", "Subject: s\r\n\r\nx\n.\nMAIL FROM:<a@b>\r\n", "a\rb\r\n"}) {
    app::FrozenMail mail = note;
    mail.bytes = bytes;
    EXPECT_EQ(Smtp{server.settings()}.hand_over(key, mail, willing).outcome, HandOver::refused) << bytes;
  }
  for (const char* address :
       {"", "ann", "ann@acme.example>\r\nRCPT TO:<x@y", "ann@acme.example> SIZE=1", "a@b\nc", "<ann@acme.example>"}) {
    app::FrozenMail mail = note;
    mail.to = address;
    EXPECT_EQ(Smtp{server.settings()}.hand_over(key, mail, willing).outcome, HandOver::refused) << address;
    mail = note;
    mail.from = address;
    EXPECT_EQ(Smtp{server.settings()}.hand_over(key, mail, willing).outcome, HandOver::refused) << address;
  }
  EXPECT_TRUE(server.sessions().empty());
}

TEST(SmtpHandOver, what_the_server_says_is_made_printable) {
  EXPECT_EQ(hand_over("MAIL", R"({"send":"550 \u001b[2Jno\tway \u00ff"})").said, "550  [2Jno way ?");
  EXPECT_LE(hand_over("MAIL", R"({"send":"550 )" + std::string(900, 'x') + R"("})").said.size(), 400U);
}

}  // namespace
}  // namespace afterword::mail
