// The sender against a real Postfix. The oracle is its spool.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <thread>

#include "core/codec/mime.h"
#include "mail/scripted_server.h"

namespace afterword::mail {
namespace {

using app::HandOver;
namespace json = boost::json;

/// What arrived; waits for it.
json::array arrived(ServerProcess& server, std::size_t count) {
  json::array messages;
  for (int i = 0; i < 200; ++i) {
    messages = server.order({{"do", "messages"}}).as_array();
    if (messages.size() >= count) break;
    std::this_thread::sleep_for(std::chrono::milliseconds{50});
  }
  return messages;
}

TEST(SmtpToPostfix, a_note_arrives_byte_for_byte_over_tls_that_was_verified) {
  ServerProcess postfix{"postfix.py", {{"require_tls", true}}};
  ASSERT_NE(postfix.port(), 0) << json::serialize(postfix.about());
  core::OutgoingMail mail;
  mail.from = {"Maya Lindqvist", "maya@example.org"};
  mail.to = {"Änn Lee", "ann.lee@acme.example"};
  mail.subject = "Danke für heute 🎉";
  mail.body = "Dear Änn,\n\n.\nFrom here on\n" + std::string(2000, 'x') + "\n";
  mail.message_id = "abcdefghijklmnopqrstuvwxyz@example.org";
  mail.date = *core::parse_instant("2026-11-10T18:00:00-05:00");
  mail.files = {{"resume.pdf", std::string(300'000, '\x80')}};
  const app::FrozenMail frozen{mail.from.address, mail.to.address, core::compose_mail(mail).value(), ""};

  SmtpSettings how;
  how.server = parse_smtp_url("smtp://localhost:" + std::to_string(postfix.port())).value();
  how.ca_file = postfix.certificate();
  const auto result = Smtp{how}.hand_over(key, frozen, willing);
  EXPECT_EQ(result.outcome, HandOver::accepted) << result.said;
  EXPECT_TRUE(result.said.starts_with("250 2.0.0 Ok: queued as ")) << result.said;

  const auto messages = arrived(postfix, 1);
  ASSERT_EQ(messages.size(), 1U) << postfix.order({{"do", "log"}});
  EXPECT_EQ(messages[0].at("from"), "maya@example.org");
  EXPECT_EQ(messages[0].at("to"), "ann.lee@acme.example");
  std::string sent = frozen.bytes;
  std::erase(sent, '\r');
  EXPECT_EQ(decode_base64(messages[0].at("message").as_string()), sent);

  how.ca_file = "/etc/ssl/certs/ca-certificates.crt";
  const auto refused = Smtp{how}.hand_over(key, frozen, willing);
  EXPECT_EQ(refused.outcome, HandOver::try_again);
  EXPECT_TRUE(refused.said.starts_with("no safe connection")) << refused.said;
  EXPECT_EQ(arrived(postfix, 1).size(), 1U);
}

}  // namespace
}  // namespace afterword::mail
