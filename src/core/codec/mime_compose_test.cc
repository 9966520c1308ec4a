#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/codec/mime.h"

namespace afterword::core {
namespace {

OutgoingMail note() {
  OutgoingMail mail;
  mail.from = {"Maya Lindqvist", "maya@example.org"};
  mail.to = {"Ann Lee", "ann.lee@acme.example"};
  mail.subject = "Thank you for today";
  mail.body = "Dear Ann,\n\nthank you.\n";
  mail.message_id = "abcdefghijklmnopqrstuvwxyz@example.org";
  mail.date = *parse_instant("2026-11-10T18:00:00-05:00");
  return mail;
}

TEST(ComposeMail, a_plain_note_is_plain_to_read) {
  EXPECT_EQ(compose_mail(note()).value(),
            "From: Maya Lindqvist <maya@example.org>\r\n"
            "To: Ann Lee <ann.lee@acme.example>\r\n"
            "Subject: Thank you for today\r\n"
            "Date: Tue, 10 Nov 2026 18:00:00 -0500\r\n"
            "Message-ID: <abcdefghijklmnopqrstuvwxyz@example.org>\r\n"
            "MIME-Version: 1.0\r\n"
            "Content-Type: text/plain; charset=utf-8; format=flowed\r\n"
            "Content-Transfer-Encoding: 7bit\r\n"
            "\r\n"
            "Dear Ann,\r\n\r\nthank you.\r\n");
}

TEST(ComposeMail, an_answer_cites_what_it_answers) {
  auto mail = note();
  mail.references = {"theirs.1@acme.example"};
  EXPECT_TRUE(compose_mail(mail)->contains(
      "\r\nIn-Reply-To: <theirs.1@acme.example>\r\nReferences: <theirs.1@acme.example>\r\n"));
}

TEST(ComposeMail, the_same_mail_gives_the_same_bytes) {
  auto mail = note();
  mail.body = "Anbei der Lebenslauf, mit Grüßen.\n";
  mail.files = {{"Lebenslauf – Maya.pdf", std::string("%PDF\0\r\n.\r\n", 10)}, {"b.txt", "b\n"}};
  EXPECT_EQ(compose_mail(mail).value(), compose_mail(mail).value());
  const auto first = compose_mail(mail).value();
  mail.message_id = "other@example.org";
  EXPECT_NE(first.substr(first.find("boundary=")), compose_mail(mail)->substr(compose_mail(mail)->find("boundary=")));
}

TEST(ComposeMail, a_body_that_holds_the_boundary_gets_another) {
  auto mail = note();
  mail.files = {{"a.txt", "a"}};
  const auto boundary_of = [](const std::string& bytes) {
    const auto start = bytes.find("boundary=\"") + 10;
    return bytes.substr(start, bytes.find('"', start) - start);
  };
  const std::string boundary = boundary_of(compose_mail(mail).value());
  mail.body = "--" + boundary + "--\n";
  const auto bytes = compose_mail(mail).value();
  EXPECT_NE(boundary_of(bytes), boundary);
  EXPECT_EQ(parse_mail(bytes)->text, mail.body);
}

TEST(ComposeMail, no_value_can_start_a_header_of_its_own) {
  const std::vector<std::string> evils{
      "\r\nBcc: x@example.org", "\nBcc: x@example.org", "\r", std::string(1, '\0'), "\u2028", "\x1b[2J"};
  for (const std::string& evil : evils) {
    auto mail = note();
    mail.subject += evil;
    EXPECT_EQ(compose_mail(mail).error().where, "subject");
    mail = note();
    mail.from.name += evil;
    EXPECT_EQ(compose_mail(mail).error().where, "from");
    mail = note();
    mail.to.name += evil;
    EXPECT_EQ(compose_mail(mail).error().where, "to");
    mail = note();
    mail.to.address += evil;
    EXPECT_EQ(compose_mail(mail).error().where, "to");
    mail = note();
    mail.message_id += evil;
    EXPECT_EQ(compose_mail(mail).error().where, "message_id");
    mail = note();
    mail.references = {"a@b" + evil};
    EXPECT_EQ(compose_mail(mail).error().where, "references");
    mail = note();
    mail.files = {{"resume" + evil + ".pdf", "x"}};
    EXPECT_EQ(compose_mail(mail).error().where, "attachment");
  }
}

TEST(ComposeMail, an_address_is_one_address) {
  for (const char* wrong :
       {"", "ann", "ann@", "@acme.example", "ann@acme.example,b@example.org", "a b@acme.example",
        "Ann <ann@acme.example>", "ann@acme..example", "ann@-;-", "ann@acme.example.", "ann@[1.2.3.4"}) {
    auto mail = note();
    mail.to.address = wrong;
    ASSERT_FALSE(compose_mail(mail)) << wrong;
    EXPECT_EQ(compose_mail(mail).error().where, "to");
  }
}

TEST(AddrSpec, is_quoted_where_it_needs_it) {
  EXPECT_EQ(addr_spec("ann.lee+jobs@acme.example"), "ann.lee+jobs@acme.example");
  EXPECT_EQ(addr_spec("a,b(c)@acme.example"), "\"a,b(c)\"@acme.example");
  EXPECT_EQ(addr_spec("ann.@docomo.example"), "\"ann.\"@docomo.example");
  EXPECT_EQ(addr_spec("a\"b\\@acme.example"), "\"a\\\"b\\\\\"@acme.example");
  EXPECT_EQ(addr_spec("\"a,b\"@acme.example"), "\"a,b\"@acme.example");
  EXPECT_EQ(addr_spec("ann@[192.0.2.1]"), "ann@[192.0.2.1]");
}

TEST(AddrSpec, an_international_domain_is_written_in_ascii_unless_the_name_before_it_is_not) {
  EXPECT_EQ(addr_spec("ann@bücher.example"), "ann@xn--bcher-kva.example");
  EXPECT_EQ(addr_spec("a(b)@bücher.example"), "\"a(b)\"@xn--bcher-kva.example");
  EXPECT_EQ(addr_spec("måya@bücher.example"), "måya@bücher.example");
  EXPECT_EQ(addr_spec("ann@\xff.example"), std::nullopt);
}

TEST(ComposeMail, a_body_must_be_text) {
  auto mail = note();
  mail.body = std::string("a\0b", 3);
  EXPECT_EQ(compose_mail(mail).error().where, "body");
  mail.body = "ab\xff";
  EXPECT_EQ(compose_mail(mail).error().what, "the text is not valid UTF-8 at byte 2");
}

TEST(ComposeMail, a_file_has_a_name_and_no_folder) {
  for (const char* wrong : {"", ".", "..", "../resume.pdf", "/etc/passwd"}) {
    auto mail = note();
    mail.files = {{wrong, "x"}};
    EXPECT_FALSE(compose_mail(mail)) << wrong;
  }
}

TEST(ComposeMail, more_than_32_mib_is_refused_before_it_is_made) {
  auto mail = note();
  mail.files = {{"film.mp4", std::string(25U << 20U, 'x')}};
  EXPECT_EQ(compose_mail(mail).error().what, "the mail is larger than 32 MiB");
}

TEST(ComposeMail, every_line_is_short_ascii_and_ends_in_crlf) {
  auto mail = note();
  mail.subject = std::string(3000, 'S') + " – " + std::string(2000, 'x') + " =?utf-8?Q?no?=";
  mail.from.name = "Lindqvist, \"Måya\" " + std::string(500, 'y');
  mail.to.name = std::string(300, 'z') + ' ' + std::string(200, '"');
  mail.body = "short\n" + std::string(5000, 'w') + "\n\x01 control\n" + std::string(2000, ' ') + "x\n";
  mail.files = {{"résumé " + std::string(400, 'n') + ".pdf", std::string(5000, '\0')}};
  const auto bytes = compose_mail(mail).value();
  std::size_t line = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    ASSERT_LT(static_cast<unsigned char>(bytes[at]), 0x80);
    if (bytes[at] == '\r') {
      ASSERT_EQ(bytes[at + 1], '\n');
    }
    if (bytes[at] == '\n') {
      ASSERT_EQ(bytes[at - 1], '\r');
      ASSERT_LE(line, 79U) << bytes.substr(at - line, line);
      line = 0;
    } else {
      ++line;
    }
  }
  EXPECT_TRUE(bytes.ends_with("\r\n"));
  const auto back = parse_mail(bytes).value();
  EXPECT_EQ(back.subject, mail.subject);
  EXPECT_EQ(back.from, mail.from);
  EXPECT_EQ(back.text, mail.body);
  EXPECT_EQ(back.file_names, std::vector{mail.files[0].name});
}

TEST(ComposeMail, nothing_says_which_program_wrote_it) {
  auto mail = note();
  mail.files = {{"a.pdf", "x"}};
  const auto bytes = compose_mail(mail).value();
  EXPECT_FALSE(bytes.contains("\r\nX-"));
  EXPECT_FALSE(bytes.contains("User-Agent"));
}

}  // namespace
}  // namespace afterword::core
