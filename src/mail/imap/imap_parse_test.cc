// What responses say, as servers write them.
#include "mail/imap/imap_parse.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace afterword::mail::imap {
namespace {

using namespace std::chrono_literals;
using namespace std::string_literals;
using std::chrono::sys_days;
using std::chrono::sys_seconds;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

core::Result<std::optional<Response>> respond(std::string_view bytes) {
  ResponseReader reader;
  auto response = reader.take(bytes);
  EXPECT_TRUE(!response || reader.is_between_responses()) << "incomplete";
  return response;
}

/// `line` is without its line end.
template <class Kind>
Kind parse(const std::string& line) {
  const auto response = respond(line + "\r\n");
  if (!response || !*response || !std::holds_alternative<Kind>(**response)) {
    ADD_FAILURE() << line << (response ? "" : "\n" + response.error().what);
    return {};
  }
  return std::get<Kind>(**response);
}

std::string error(const std::string& line) {
  const auto response = respond(line + "\r\n");
  return response ? "" : response.error().what;
}

bool is_passed_over(const std::string& line) {
  const auto response = respond(line + "\r\n");
  return response && !*response;
}

TEST(Status, says_how_a_command_ended) {
  const auto no = parse<Status>("A7 NO [AUTHENTICATIONFAILED] Wrong password");
  EXPECT_EQ(no.tag, "A7");
  EXPECT_EQ(no.condition, Condition::no);
  EXPECT_EQ(no.code.value().name, "AUTHENTICATIONFAILED");
  EXPECT_EQ(no.text, "Wrong password");
  EXPECT_EQ(parse<Status>("A8 ok").condition, Condition::ok);
  EXPECT_EQ(parse<Status>("A8 BAD ").text, "");
  EXPECT_EQ(parse<Status>("* BYE [UNAVAILABLE] later").condition, Condition::bye);
  EXPECT_EQ(parse<Status>("* PREAUTH welcome").condition, Condition::preauth);
  EXPECT_EQ(parse<Status>("* OK still here").tag, "");
  for (const char* line : {"A7 BYE", "A7 PREAUTH", "A7 FETCH", "A7", " OK", "*", "*OK", "** OK"})
    EXPECT_NE(error(line), "") << line;
}

TEST(Status, codes_are_read) {
  EXPECT_EQ(parse<Status>("* OK [UIDVALIDITY 3857529045] UIDs valid").code.value().number, 3857529045U);
  EXPECT_EQ(parse<Status>("* OK [uidnext 4392] Predicted").code.value().name, "UIDNEXT");
  EXPECT_EQ(parse<Status>("* OK [ALERT] Disk [almost] full").text, "Disk [almost] full");
  EXPECT_THAT(parse<Status>("* OK [PERMANENTFLAGS (\\Deleted \\*)] Limited").code.value().words,
              ElementsAre("\\Deleted", "\\*"));
  EXPECT_THAT(parse<Status>("A1 OK [CAPABILITY IMAP4rev2 auth=plain ] hi").code.value().words,
              ElementsAre("IMAP4REV2", "AUTH=PLAIN"));
  EXPECT_EQ(parse<Status>("A1 OK [COPYUID 38505 304,319:320 3956:3958] Done").code.value().arguments,
            "38505 304,319:320 3956:3958");
}

TEST(Status, a_code_that_cannot_be_read_ends_nothing) {
  EXPECT_EQ(parse<Status>("* OK [UIDVALIDITY 0] x").code.value().number, std::nullopt);
  EXPECT_EQ(parse<Status>("* OK [UIDVALIDITY 4294967296] x").code.value().number, std::nullopt);
  EXPECT_EQ(parse<Status>("* OK [UIDVALIDITY] x").code.value().number, std::nullopt);
  EXPECT_THAT(parse<Status>("* OK [PERMANENTFLAGS \\Seen] x").code.value().words, IsEmpty());
  EXPECT_EQ(parse<Status>("* OK [] x").code.value().name, "");
  EXPECT_EQ(parse<Status>("* OK [ALERT x").code, std::nullopt);
  EXPECT_EQ(parse<Status>("* OK [ALERT x").text, "[ALERT x");
}

TEST(Continuation, is_text_or_a_challenge) {
  EXPECT_EQ(parse<Continuation>("+ idling").text, "idling");
  EXPECT_EQ(parse<Continuation>("+ ").text, "");
  EXPECT_EQ(parse<Continuation>("+").text, "");
  EXPECT_EQ(parse<Continuation>("+ eyJzdGF0dXMiOiI0MDEifQ==").text, "eyJzdGF0dXMiOiI0MDEifQ==");
}

TEST(Counts, are_read_and_bounded) {
  EXPECT_EQ(parse<Exists>("* 0 EXISTS").messages, 0U);
  EXPECT_EQ(parse<Exists>("* 4294967295 exists").messages, 4294967295U);
  EXPECT_EQ(parse<Recent>("* 5 RECENT").messages, 5U);
  EXPECT_EQ(parse<Expunge>("* 44 EXPUNGE").sequence, 44U);
  EXPECT_NE(error("* 4294967296 EXISTS"), "");
  EXPECT_NE(error("* 0 EXPUNGE"), "");
  EXPECT_NE(error("* 0 FETCH ()"), "");
  EXPECT_NE(error("* 1 EXISTS more"), "");
}

TEST(Capability, is_upper_case) {
  EXPECT_THAT(parse<Capability>("* CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2 ").names,
              ElementsAre("IMAP4REV1", "SASL-IR", "AUTH=XOAUTH2"));
}

TEST(Flags, may_be_what_gmail_calls_them) {
  EXPECT_THAT(parse<Flags>(R"(* FLAGS (\Answered \Seen $NotJunk OIB-Seen-[Gmail]/Spam))").flags,
              ElementsAre("\\Answered", "\\Seen", "$NotJunk", "OIB-Seen-[Gmail]/Spam"));
  EXPECT_THAT(parse<Flags>("* FLAGS ()").flags, IsEmpty());
  EXPECT_NE(error("* FLAGS"), "");
  EXPECT_NE(error("* FLAGS (a"), "");
  EXPECT_NE(error("* FLAGS (a (b))"), "");
}

TEST(List, says_what_a_mailbox_is_for) {
  const auto sent = parse<List>(R"(* LIST (\HasNoChildren \Sent) "/" "[Gmail]/Gesendete Entw&APw-rfe")");
  EXPECT_TRUE(sent.has("\\sent"));
  EXPECT_FALSE(sent.has("\\Drafts"));
  EXPECT_EQ(sent.delimiter, '/');
  EXPECT_EQ(sent.name, "[Gmail]/Gesendete Entw&APw-rfe");
  EXPECT_EQ(sent.text, "[Gmail]/Gesendete Entwürfe");
  EXPECT_EQ(parse<List>("* LIST () NIL INBOX").delimiter, std::nullopt);
  EXPECT_EQ(parse<List>(R"(* LIST () "\\" "a \"b\" \\c")").name, "a \"b\" \\c");
  EXPECT_EQ(parse<List>(R"(* LIST () "\\" x)").delimiter, '\\');
}

TEST(List, names_come_as_utf8_too) {
  EXPECT_EQ(parse<List>("* LIST () \"/\" \"Entwürfe\"").text, "Entwürfe");
  EXPECT_EQ(parse<List>("* LIST () \"/\" \"R&D\"").text, "R&D") << "as IMAP4rev2 spells it";
  EXPECT_EQ(parse<List>("* LIST () \"/\" \"R&-D\"").text, "R&D");
  EXPECT_EQ(parse<List>("* LIST () \"/\" {3}\r\nR\"D").text, "R\"D");
  EXPECT_EQ(parse<List>("* LIST () \"/\" \"\xff\"").text, std::nullopt);
  EXPECT_EQ(parse<List>("* LIST () \"/\" {3}\r\na\r\n").text, std::nullopt);
}

TEST(List, what_comes_after_the_name_is_passed_over) {
  EXPECT_EQ(parse<List>(R"(* LIST (\Subscribed) "/" "Foo" ("CHILDINFO" ("SUBSCRIBED") x ("(" {1})"
                        "\r\n)))")
                .name,
            "Foo");
}

TEST(List, has_a_form) {
  for (const char* line :
       {"* LIST", "* LIST ()", "* LIST () \"/\"", "* LIST () \"//\" x", "* LIST () / x", "* LIST () \"/\" \"x",
        "* LIST () \"/\" x (", "* LIST () \"/\" x )", "* LIST x \"/\" y", "* LIST () \"/\" \"x\\"}) {
    EXPECT_NE(error(line), "") << line;
  }
}

TEST(Search, is_numbers) {
  EXPECT_THAT(parse<Search>("* SEARCH 2 84 882").numbers, ElementsAre(2, 84, 882));
  EXPECT_THAT(parse<Search>("* SEARCH").numbers, IsEmpty());
  EXPECT_THAT(parse<Search>("* SEARCH ").numbers, IsEmpty());
  EXPECT_THAT(parse<Search>("* SEARCH 2 5 (MODSEQ 917162500)").numbers, ElementsAre(2, 5));
  for (const char* line : {"* SEARCH 0", "* SEARCH x", "* SEARCH 1,2", "* SEARCH -1", "* SEARCH 4294967296"})
    EXPECT_NE(error(line), "") << line;
}

TEST(Esearch, is_ranges) {
  const auto search = parse<Esearch>(R"(* ESEARCH (TAG "A282") UID MIN 2 MAX 400 COUNT 3 X-NEW (1 2) ALL 400,2,10:8)");
  EXPECT_EQ(search.tag, "A282");
  EXPECT_TRUE(search.uid);
  EXPECT_EQ(search.min, 2U);
  EXPECT_EQ(search.max, 400U);
  EXPECT_EQ(search.count, 3U);
  EXPECT_THAT(search.all, ElementsAre(UidRange{400, 400}, UidRange{2, 2}, UidRange{8, 10}));
  EXPECT_EQ(parse<Esearch>("* ESEARCH"), Esearch{});
  EXPECT_THAT(parse<Esearch>("* ESEARCH UID ALL 1:4294967295").all, ElementsAre(UidRange{1, 4294967295}));
  for (const char* line : {"* ESEARCH ALL", "* ESEARCH ALL 1:*", "* ESEARCH ALL 0", "* ESEARCH ALL 1,",
                           "* ESEARCH (TAG", "* ESEARCH MIN 0", "* ESEARCH ALL $"}) {
    EXPECT_NE(error(line), "") << line;
  }
}

TEST(Fetch, says_what_a_message_is) {
  const auto fetch =
      parse<Fetch>(R"(* 12 FETCH (FLAGS (\Seen) UID 4827 INTERNALDATE "17-Jul-1996 02:44:25 -0700" RFC822.SIZE 4286))");
  EXPECT_EQ(fetch.sequence, 12U);
  EXPECT_EQ(fetch.uid, 4827U);
  EXPECT_THAT(fetch.flags.value(), ElementsAre("\\Seen"));
  EXPECT_EQ(fetch.internal_date, sys_seconds{sys_days{1996y / 7 / 17} + 9h + 44min + 25s});
  EXPECT_EQ(fetch.size, 4286U);
  EXPECT_EQ(parse<Fetch>("* 1 fetch (rfc822.size 99999999999 uid 7)").size, 99'999'999'999U);
}

TEST(Fetch, bodies_come_quoted_as_literals_or_not_at_all) {
  const auto fetch = parse<Fetch>(
      "* 12 FETCH (BODY[HEADER.FIELDS (from {4}\r\nDate \"x-]\")] {14}\r\nFrom: a (b\r\n\r\n "
      "BODY[] \"a \\\"b\\\\\" BODY[1.mime]<0> NIL BODY[TEXT] \"\" UID 5)");
  EXPECT_THAT(fetch.body,
              ElementsAre(BodySection{"HEADER.FIELDS (FROM DATE X-])", {}, "From: a (b\r\n\r\n"},
                          BodySection{"", {}, "a \"b\\"}, BodySection{"1.MIME", 0, {}}, BodySection{"TEXT", {}, ""}));
  EXPECT_EQ(fetch.uid, 5U);
}

TEST(Fetch, what_nobody_asked_for_is_passed_over) {
  const auto fetch = parse<Fetch>(
      "* 1 FETCH (X-GM-LABELS (\"\\\\Inbox\" {3}\r\na)b) MODSEQ (65402) BODY (\"TEXT\" \"PLAIN\" (\"CHARSET\" "
      "\"UTF-8\")(\"a\" NIL)) BINARY[1.2]<0> ~{3}\r\n\0)( ENVELOPE (NIL ((NIL NIL \"a\" \"b\"))) PREVIEW NIL UID 9)"s);
  Fetch bare;
  bare.sequence = 1;
  bare.uid = 9;
  EXPECT_EQ(fetch, bare);
}

TEST(Fetch, a_date_that_is_none_is_left_out) {
  const auto date = [](const std::string& text) {
    return parse<Fetch>("* 1 FETCH (INTERNALDATE \"" + text + "\")").internal_date;
  };
  EXPECT_EQ(date(" 1-feb-2026 00:00:00 +0130"), sys_seconds{sys_days{2026y / 1 / 31} + 22h + 30min});
  EXPECT_EQ(date("29-Feb-2024 23:59:60 +0000"), sys_seconds{sys_days{2024y / 3 / 1}});
  for (const char* text : {"", "31-Jun-2026 00:00:00 +0000", "29-Feb-2026 00:00:00 +0000", "01-Foo-2026 00:00:00 +0000",
                           "01-Feb-2026 24:00:00 +0000", "01-Feb-2026 00:60:00 +0000", "01-Feb-2026 00:00:00 0000",
                           "01-Feb-2026 00:00:00 +0000 ", "1-Feb-2026 00:00:00 +0000", "00-Feb-2026 00:00:00 +0000"}) {
    EXPECT_EQ(date(text), std::nullopt) << text;
  }
}

TEST(Fetch, has_a_form) {
  for (const char* line : {"* 1 FETCH",
                           "* 1 FETCH (",
                           "* 1 FETCH (UID)",
                           "* 1 FETCH (UID 0)",
                           "* 1 FETCH (UID x)",
                           "* 1 FETCH (UID 1",
                           "* 1 FETCH (UID 1))",
                           "* 1 FETCH (FLAGS NIL)",
                           "* 1 FETCH (BODY[ \"x\")",
                           "* 1 FETCH (BODY[])",
                           "* 1 FETCH (BODY[] x)",
                           "* 1 FETCH (BODY[]<x> NIL)",
                           "* 1 FETCH (BODY[]<1 NIL)",
                           "* 1 FETCH (BODY[] \"x)",
                           "* 1 FETCH (BODY[HEADER.FIELDS (a] NIL)",
                           "* 1 FETCH (X)",
                           "* 1 FETCH (X ()",
                           "* 1 FETCH (RFC822.SIZE -1)",
                           "* 1 FETCH (BODY[] {3}\r\nabcd)",
                           "* 1 FETCH UID 1",
                           "* 1 FETCH (BODY[] NIL{0}\r\n)"}) {
    EXPECT_THAT(error(line), HasSubstr("cannot be read")) << line;
  }
}

TEST(Unknown, responses_are_passed_over) {
  for (const char* line : {"* STATUS INBOX (MESSAGES 3)", "* NAMESPACE ((\"\" \"/\")) NIL NIL", "* ID (",
                           "* 12 XYZZY ((", "* VANISHED (EARLIER) 1:3", "* ", "* (", "* 12", "* \"x", "* OKAY"}) {
    EXPECT_TRUE(is_passed_over(line)) << line;
  }
}

}  // namespace
}  // namespace afterword::mail::imap
