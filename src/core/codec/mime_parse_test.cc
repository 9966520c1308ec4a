#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "core/codec/mime.h"
#include "core/codec/utf8.h"

namespace afterword::core {
namespace {

TEST(ParseMail, a_reply_as_gmail_writes_it) {
  const auto mail = parse_mail(
      "Received: from mail.acme.example\r\n"
      "From: =?UTF-8?Q?Ren=C3=A9e_O'Neil?= <renee@acme.example>\r\n"
      "To: Maya <maya@example.org>\r\n"
      "Subject: =?UTF-8?B?UmU6IERhbmtl?= for\r\n today\r\n"
      "Date: Fri, 20 Nov 2026 11:00:00 -0500 (EST)\r\n"
      "Message-ID: <CAF+1@mail.gmail.example>\r\n"
      "References: <first@example.org>\r\n <second@example.org>\r\n"
      "In-Reply-To: <second@example.org>\r\n"
      "Content-Type: multipart/alternative; boundary=\"b\"\r\n\r\n"
      "preamble\r\n--b\r\nContent-Type: text/plain; charset=\"UTF-8\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
      "V2UgZGVjaWRlIGJ5IERlY2VtYmVyIDTigKYNCg==\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>html</p>\r\n--b--\r\n");
  ASSERT_TRUE(mail);
  EXPECT_EQ(mail->from, (Mailbox{"Renée O'Neil", "renee@acme.example"}));
  EXPECT_EQ(mail->subject, "Re: Danke for today");
  EXPECT_EQ(format_instant(*mail->date), "2026-11-20T11:00:00-05:00");
  EXPECT_EQ(mail->message_id, "CAF+1@mail.gmail.example");
  EXPECT_EQ(mail->references, (std::vector<std::string>{"second@example.org", "first@example.org"}));
  EXPECT_EQ(mail->text, "We decide by December 4…\n");
  EXPECT_EQ(mail->headers.front(), (std::pair<std::string, std::string>{"Received", "from mail.acme.example"}));
  EXPECT_EQ(mail->headers.size(), 9U);
}

std::string with_text(std::string_view header, std::string_view body) {
  return "From: a@b.example\nMIME-Version: 1.0\n" + std::string{header} + "\n\n" + std::string{body};
}

TEST(ParseMail, charsets_become_utf8) {
  const auto text_of = [](std::string_view header, std::string_view body) {
    return parse_mail(with_text(header, body))->text;
  };
  EXPECT_EQ(text_of("Content-Type: text/plain; charset=iso-8859-1", "caf\xe9 \x93quoted\x94\n"), "café “quoted”\n");
  EXPECT_EQ(text_of("Content-Type: text/plain; charset=iso-2022-jp", "\x1b$BF|K\\\x1b(B\n"), "日本\n");
  EXPECT_EQ(text_of("Content-Type: text/plain; charset=koi8-r", "\xd0\xd2\xc9\xd7\xc5\xd4\n"), "привет\n");
  EXPECT_EQ(text_of("Content-Type: text/plain; charset=utf-8", "a\xff z\n"), "a\ufffd z\n");
  EXPECT_EQ(text_of("Content-Type: text/plain; charset=x-nobody-knows", "caf\xe9\n"), "café\n");
  EXPECT_EQ(text_of("Content-Type: text/plain; charset=\"utf-16//../../x\"", "plain\n"), "plain\n");
  EXPECT_EQ(text_of("Content-Type: text/plain", "grüße\n"), "grüße\n");
  EXPECT_EQ(text_of("X: y", "a\rb\r\nc"), "a\nb\nc");
}

TEST(ParseMail, html_is_read_where_there_is_no_other_text) {
  EXPECT_EQ(parse_mail(with_text("Content-Type: text/html; charset=utf-8", "<p>Hello</p>"))->text, "Hello\n");
  EXPECT_EQ(
      parse_mail(with_text("Content-Type: multipart/alternative; boundary=b",
                           "--b\nContent-Type: text/plain\n\n \n--b\nContent-Type: text/html\n\n<b>Hi</b>\n--b--\n"))
          ->text,
      "Hi\n");
}

TEST(ParseMail, flowed_text_is_joined) {
  EXPECT_EQ(parse_mail(with_text("Content-Type: text/plain; format=flowed", "one \ntwo\n> a \n> b\n"))->text,
            "one two\n> a b\n");
  EXPECT_EQ(parse_mail(with_text("Content-Type: text/plain; format=flowed; delsp=yes", "on \ne\n"))->text, "one\n");
  EXPECT_EQ(parse_mail(with_text("Content-Type: text/plain", "one \ntwo\n"))->text, "one \ntwo\n");
}

TEST(ParseMail, the_text_of_an_attached_mail_or_file_is_not_its_text) {
  const auto mail = parse_mail(with_text(
      "Content-Type: multipart/mixed; boundary=b",
      "--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=\"=?utf-8?Q?n=C3=B6te?=.txt\"\n\nfile\n"
      "--b\nContent-Type: message/rfc822\n\nFrom: x@y.example\n\ninner\n--b\nContent-Type: "
      "text/plain\n\nouter\n--b--\n"));
  EXPECT_EQ(mail->text, "outer");
  EXPECT_EQ(mail->file_names, std::vector<std::string>{"nöte.txt"});
}

TEST(ParseMail, a_saved_mail_may_begin_with_mbox_s_line_or_a_mark) {
  EXPECT_EQ(parse_mail("From a@b Tue Nov 10 18:00:00 2026\nSubject: s\n\nt\n")->subject, "s");
  EXPECT_EQ(parse_mail("\xef\xbb\xbfSubject: s\n\nt\n")->subject, "s");
}

TEST(ParseMail, what_has_no_header_is_no_mail) {
  for (const char* no_mail : {"", "\n", "\n\nhello\n", "hello", "hello there\nhow are you\n"}) {
    EXPECT_FALSE(parse_mail(no_mail)) << no_mail;
  }
}

TEST(ParseMail, names_and_identifiers_cannot_carry_controls) {
  const auto mail = parse_mail(
      "From: \"a\x1b[2Jb\" <a@b.example>\nSubject: =?utf-8?Q?a=0D=0ABcc:_x=00=1B=5B2J?=\nMessage-ID: <a "
      "b>\nIn-Reply-To: <\x01@x>\n\n");
  ASSERT_TRUE(mail);
  EXPECT_EQ(mail->from.name, "a [2Jb");
  EXPECT_FALSE(mail->subject.contains('\n'));
  EXPECT_FALSE(mail->subject.contains('\x1b'));
  EXPECT_EQ(mail->message_id, "");
  EXPECT_TRUE(mail->references.empty());
}

/// Whatever it is, parsing ends with a value or an error, and values are UTF-8.
void survive(const std::string& bytes) {
  const auto mail = parse_mail(bytes);
  if (!mail) return;
  EXPECT_EQ(utf8_ends(mail->text), mail->text.size());
  EXPECT_EQ(utf8_ends(mail->subject), mail->subject.size());
  EXPECT_EQ(utf8_ends(mail->from.name), mail->from.name.size());
  for (const auto& [name, value] : mail->headers) EXPECT_EQ(utf8_ends(value), value.size());
}

std::string repeated(std::string_view start, std::string_view piece, std::size_t size, std::string_view end = "\n\nx") {
  std::string out{start};
  while (out.size() < size) out += piece;
  return out += end;
}

TEST(ParseMail, bombs_do_not_go_off) {
  constexpr std::size_t size = 1U << 18U;
  survive(repeated("From: ", "a:", size));
  survive(repeated("Subject: x\nfrom : ", "a:\n ", size));
  survive(repeated("Content-Type: message/rfc822\n\nReply-To: ", "a:", size));
  survive(repeated("From: ", "(", size));
  survive(repeated("From: ", "<@a,", size));
  survive(repeated("From: ", "\"", size));
  survive(repeated("Subject: ", "=?utf-8?q?a?= ", size));
  survive(repeated("Subject: ", "=?", size));
  survive(repeated("References: ", "<a@b> ", size));
  survive(repeated("Date: ", "1 ", size));
  survive(repeated("Content-Type: text/plain", "; a*1*=b", size));
  survive(repeated("A: b\n", " folded\n", size));
  survive(repeated("", "Content-Type: message/rfc822\n\n", size));
  survive(repeated("A: b\nContent-Type: text/html\n\n", "<p><a href=x>", size));
  std::string nested;
  for (int i = 0; i < 5'000; ++i)
    nested += "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\n\n--b" + std::to_string(i) + "\n";
  survive(nested);
}

TEST(ParseMail, what_is_beyond_the_bounds_is_refused) {
  EXPECT_EQ(parse_mail(std::string(33U << 20U, 'x')).error().what, "the mail is larger than 32 MiB");
  EXPECT_EQ(parse_mail(repeated("", "A: b\n", 2U << 20U)).error().what, "the mail has too many header lines");
  EXPECT_EQ(parse_mail(repeated("Content-Type: multipart/mixed; boundary=b\n\n", "--b\n\n", 1U << 20U)).error().what,
            "the mail has too many parts");
}

TEST(ParseMail, broken_bytes_are_no_trouble) {
  const std::string whole = with_text(
      "Subject: =?utf-8?B?R3LDvMOfZQ==?=\nDate: Fri, 20 Nov 2026 11:00:00 -0500\nReferences: <a@b>\nContent-Type: "
      "multipart/mixed; boundary=\"b\"",
      "--b\nContent-Type: text/plain; charset=iso-2022-jp; format=flowed\nContent-Transfer-Encoding: "
      "quoted-printable\n\n=1B$BF|K\\=1B(B \nx\n"
      "--b\nContent-Type: text/html; charset=utf-16\n\n<a href='x'>&amp;</a>\n--b\nContent-Disposition: attachment; "
      "filename*0*=utf-8''%C3%BC; filename*1=b\n\nx\n--b--\n");
  for (std::size_t cut = 0; cut < whole.size(); ++cut) survive(whole.substr(0, cut));
  std::mt19937 random{20261110};
  for (int round = 0; round < 5000; ++round) {
    std::string broken = whole;
    for (int i = 0; i < 6; ++i) {
      const auto at = std::uniform_int_distribution<std::size_t>{0, broken.size() - 1}(random);
      const auto byte = static_cast<char>(std::uniform_int_distribution<int>{0, 255}(random));
      if (i % 3 == 0)
        broken.insert(at, 1, byte);
      else
        broken[at] = byte;
    }
    survive(broken);
  }
}

}  // namespace
}  // namespace afterword::core
