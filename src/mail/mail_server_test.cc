#include "mail/mail_server.h"

#include <gtest/gtest.h>

namespace afterword::mail {
namespace {

TEST(SmtpUrl, names_a_host_and_a_port) {
  const auto server = parse_smtp_url("SMTP://Mail.Example.org:2525").value();
  EXPECT_EQ(server.host, "mail.example.org");
  EXPECT_EQ(server.port, 2525);
  EXPECT_FALSE(server.implicit_tls);
  EXPECT_FALSE(server.loopback);
  EXPECT_EQ(server.address(), "mail.example.org:2525");
}

TEST(SmtpUrl, the_port_may_be_left_out) {
  EXPECT_EQ(parse_smtp_url("smtp://mail.example.org")->port, 587);
  EXPECT_EQ(parse_smtp_url("smtp://mail.example.org/")->port, 587);
  EXPECT_EQ(parse_smtp_url("smtps://mail.example.org")->port, 465);
  EXPECT_TRUE(parse_smtp_url("smtps://mail.example.org")->implicit_tls);
}

TEST(SmtpUrl, loopback_is_what_is_written_as_loopback) {
  for (const char* here :
       {"smtp://127.0.0.1:25", "smtp://127.8.9.1:25", "smtp://[::1]:25", "smtp://localhost", "smtp://LOCALHOST:1"}) {
    EXPECT_TRUE(parse_smtp_url(here)->loopback) << here;
  }
  for (const char* elsewhere :
       {"smtp://0.0.0.0:25", "smtp://128.0.0.1", "smtp://127.1", "smtp://127.0.0.1.example.org", "smtp://[::]:25",
        "smtp://[::ffff:127.0.0.1]:25", "smtp://localhost.example.org", "smtp://localhost."}) {
    const auto server = parse_smtp_url(elsewhere);
    ASSERT_TRUE(server) << elsewhere;
    EXPECT_FALSE(server->loopback) << elsewhere;
  }
}

TEST(SmtpUrl, an_ipv6_address_keeps_its_brackets) {
  EXPECT_EQ(parse_smtp_url("smtp://[2001:DB8::1]:25")->host, "2001:db8::1");
  EXPECT_EQ(parse_smtp_url("smtp://[2001:db8::1]")->address(), "[2001:db8::1]:587");
}

TEST(SmtpUrl, nothing_else_may_be_in_it) {
  for (const char* wrong : {"",
                            "smtp",
                            "smtp:",
                            "smtp://",
                            "smtp:///",
                            "mail.example.org",
                            "http://mail.example.org",
                            "imap://mail.example.org",
                            "smtp://user@mail.example.org",
                            "smtp://user:secret@mail.example.org",
                            "smtp://mail.example.org/path",
                            "smtp://mail.example.org?x",
                            "smtp://mail.example.org#x",
                            "smtp://mail.example.org:",
                            "smtp://mail.example.org:0",
                            "smtp://mail.example.org:65536",
                            "smtp://mail.example.org:25x",
                            "smtp://mail.example.org:+25",
                            "smtp://mail .example.org",
                            "smtp://mail\r\nexample.org",
                            "smtp://[::1",
                            "smtp://[mail.example.org]",
                            "smtp://[::1]25",
                            "smtp://-v",
                            "smtp://a\\b",
                            "smtp://a%00b",
                            "smtp://\xff.example.org"}) {
    const auto server = parse_smtp_url(wrong);
    ASSERT_FALSE(server) << wrong;
    EXPECT_EQ(server.error().where, "mail.smtp");
  }
}

}  // namespace
}  // namespace afterword::mail
