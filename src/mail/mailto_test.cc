#include "mail/mailto.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "core/codec/mime.h"
#include "core/codec/mime_flowed.h"

namespace afterword::mail {
namespace {

/// A link taken apart as RFC 6068 says.
std::map<std::string, std::string> taken_apart(std::string_view url) {
  const auto decoded = [](std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text[at] != '%') {
        out += text[at];
        continue;
      }
      out += static_cast<char>(std::stoi(std::string{text.substr(at + 1, 2)}, nullptr, 16));
      at += 2;
    }
    return out;
  };
  std::map<std::string, std::string> fields;
  EXPECT_TRUE(url.starts_with("mailto:"));
  url.remove_prefix(7);
  const auto question = url.find('?');
  fields["to"] = decoded(url.substr(0, question));
  url.remove_prefix(question + 1);
  while (!url.empty()) {
    const auto field = url.substr(0, url.find('&'));
    const auto equals = field.find('=');
    fields[std::string{field.substr(0, equals)}] = decoded(field.substr(equals + 1));
    url.remove_prefix(std::min(field.size() + 1, url.size()));
  }
  return fields;
}

core::OutgoingMail note() {
  core::OutgoingMail mail;
  mail.from = {"Maya", "maya@example.org"};
  mail.to = {"Ann", "ann@acme.example"};
  mail.subject = "Thanks & 100% more? #1 = \"yes\" 🎉";
  mail.body = "Dear Änn,\n\nBcc: x@example.org\n&bcc=x@example.org\n+1 %20\n";
  mail.message_id = "a@example.org";
  mail.date = *core::parse_instant("2026-11-10T18:00:00-05:00");
  return mail;
}

app::FrozenMail frozen(const core::OutgoingMail& mail) {
  return {mail.from.address, mail.to.address, core::compose_mail(mail).value(), ""};
}

TEST(Mailto, carries_the_message_and_nothing_more) {
  auto mail = note();
  mail.references = {"theirs+1@acme.example"};
  const auto link = mailto_link(frozen(mail)).value();
  std::string body;
  for (char c : mail.body) body += c == '\n' ? "\r\n" : std::string(1, c);
  EXPECT_EQ(taken_apart(link.url), (std::map<std::string, std::string>{{"to", "ann@acme.example"},
                                                                       {"subject", mail.subject},
                                                                       {"in-reply-to", "<theirs+1@acme.example>"},
                                                                       {"body", body}}));
  EXPECT_EQ(link.left_out, "");
}

TEST(Mailto, is_ascii_without_anything_that_could_end_it) {
  const auto link = mailto_link(frozen(note())).value();
  for (char c : link.url) EXPECT_TRUE(c > ' ' && c < 0x7f && !std::string_view{"\"'<>\\^`{|}#"}.contains(c)) << c;
}

TEST(Mailto, an_odd_address_stays_one_address) {
  auto mail = note();
  mail.to.address = "a?b&c=d,e%f@acme.example";
  EXPECT_EQ(taken_apart(mailto_link(frozen(mail))->url)["to"], mail.to.address);
  EXPECT_TRUE(mailto_link(frozen(mail))->url.starts_with("mailto:a%3Fb%26c%3Dd%2Ce%25f@acme.example?"));
}

TEST(Mailto, a_long_text_is_left_out_whole) {
  auto mail = note();
  mail.body = std::string(9000, 'x');
  mail.files = {{"resume.pdf", "x"}, {"b.txt", "y"}};
  const auto link = mailto_link(frozen(mail)).value();
  EXPECT_EQ(taken_apart(link.url).count("body"), 0U);
  EXPECT_EQ(link.left_out, "the link has no room for the text: copy it from there; attach resume.pdf, b.txt yourself");
}

TEST(Mailto, files_are_the_person_s_to_attach) {
  auto mail = note();
  mail.files = {{"resume.pdf", "x"}};
  EXPECT_EQ(mailto_link(frozen(mail))->left_out, "attach resume.pdf yourself");
}

}  // namespace
}  // namespace afterword::mail
