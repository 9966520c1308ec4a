#include "mail/imap/imap_command.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace afterword::mail::imap {
namespace {

using namespace std::chrono_literals;
using namespace std::string_literals;
using testing::ElementsAre;
using testing::HasSubstr;

TEST(Commands, have_tags_of_their_own) {
  Commands commands;
  EXPECT_THAT(commands.capability().parts, ElementsAre("A1 CAPABILITY\r\n"));
  EXPECT_THAT(commands.noop().parts, ElementsAre("A2 NOOP\r\n"));
  EXPECT_THAT(commands.idle().parts, ElementsAre("A3 IDLE\r\n"));
  const Command last = commands.logout();
  EXPECT_THAT(last.parts, ElementsAre("A4 LOGOUT\r\n"));
  EXPECT_EQ(last.tag, "A4");
  EXPECT_EQ(last.name, "LOGOUT");
  EXPECT_EQ(idle_done, "DONE\r\n");
}

TEST(Commands, what_is_not_ascii_is_a_literal) {
  Commands commands;
  EXPECT_THAT(commands.examine("Zoë").value().parts, ElementsAre("A1 EXAMINE {4}\r\n", "Zoë\r\n"));
  EXPECT_THAT(commands.examine("a \"b\" \\c").value().parts, ElementsAre("A2 EXAMINE \"a \\\"b\\\" \\\\c\"\r\n"));
  commands.take_literals(Literals::unasked);
  EXPECT_THAT(commands.examine("Zoë").value().parts, ElementsAre("A3 EXAMINE {4+}\r\nZoë\r\n"));
}

TEST(Commands, no_argument_can_become_a_command) {
  for (const auto& text : {"a\r\nA2 LOGOUT"s, "a\nb"s, "\r"s, "a\0b"s, std::string(4097, 'x')}) {
    EXPECT_FALSE(Commands().examine(text));
    EXPECT_FALSE(Commands().uid_fetch({{1, 1}}, {.header_fields = {text}}));
    EXPECT_FALSE(Commands().uid_fetch({{1, 1}}, {.peek = PeekSection{text, {}}}));
  }
  EXPECT_EQ(Commands().examine("a\nb").error().where, "EXAMINE");
}

TEST(Commands, open_mailboxes_read_only) {
  EXPECT_THAT(Commands().examine("INBOX").value().parts, ElementsAre("A1 EXAMINE \"INBOX\"\r\n"));
  EXPECT_THAT(Commands().examine("Entw&APw-rfe").value().parts, ElementsAre("A1 EXAMINE \"Entw&APw-rfe\"\r\n"));
  EXPECT_THAT(Commands().examine("Entwürfe").value().parts, ElementsAre("A1 EXAMINE {9}\r\n", "Entwürfe\r\n"));
  EXPECT_FALSE(Commands().examine(""));
}

TEST(Commands, list_everything) {
  EXPECT_THAT(Commands().list(false).parts, ElementsAre("A1 LIST \"\" \"*\"\r\n"));
  EXPECT_THAT(Commands().list(true).parts, ElementsAre("A1 LIST \"\" \"*\" RETURN (SPECIAL-USE)\r\n"));
}

TEST(Commands, search_by_day_and_by_uid) {
  const auto search = [](const SearchKeys& keys, bool has_esearch = false) {
    return Commands().uid_search(keys, has_esearch).value().parts.front();
  };
  EXPECT_EQ(search({}), "A1 UID SEARCH ALL\r\n");
  EXPECT_EQ(search({.since = 2026y / 2 / 1, .uids = {}}), "A1 UID SEARCH OR SINCE 1-Feb-2026 SENTSINCE 1-Feb-2026\r\n");
  EXPECT_EQ(search({.since = 2026y / 12 / 31, .uids = {{7, 9}, {12, 12}, {17, {}}}}, true),
            "A1 UID SEARCH RETURN (ALL) UID 7:9,12,17:* OR SINCE 31-Dec-2026 SENTSINCE 31-Dec-2026\r\n");
  EXPECT_FALSE(Commands().uid_search({.since = 2026y / 2 / 30, .uids = {}}, false));
  EXPECT_FALSE(Commands().uid_search({.since = 999y / 2 / 1, .uids = {}}, false));
  EXPECT_FALSE(Commands().uid_search({.since = {}, .uids = {{0, 1}}}, false));
  EXPECT_FALSE(Commands().uid_search({.since = {}, .uids = {{9, 7}}}, false));
}

TEST(Commands, fetch_without_a_trace) {
  const auto fetch = [](const FetchItems& items) {
    return Commands().uid_fetch({{4, 6}}, items).value().parts.front();
  };
  EXPECT_EQ(fetch({}), "A1 UID FETCH 4:6 (UID)\r\n");
  EXPECT_EQ(fetch({.flags = true, .internal_date = true, .size = true, .header_fields = {"From", "Message-ID"}}),
            "A1 UID FETCH 4:6 (UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[HEADER.FIELDS (From Message-ID)])\r\n");
  EXPECT_EQ(fetch({.peek = PeekSection{}}), "A1 UID FETCH 4:6 (UID BODY.PEEK[])\r\n");
  EXPECT_EQ(fetch({.peek = PeekSection{"TEXT", 65536}}), "A1 UID FETCH 4:6 (UID BODY.PEEK[TEXT]<0.65536>)\r\n");
}

TEST(Commands, fetch_only_what_there_is) {
  const auto can_peek = [](std::string section) {
    return Commands().uid_fetch({{1, 1}}, {.peek = PeekSection{std::move(section), {}}}).has_value();
  };
  for (const char* section : {"", "HEADER", "TEXT", "1", "1.2.3", "1.MIME", "1.HEADER", "12.TEXT"})
    EXPECT_TRUE(can_peek(section)) << section;
  for (const char* section :
       {"MIME", "1.", ".1", "0", "1.0", "HEADER.1", "] BODY[", "1.2 ", "header", "1..2", "1234567890"})
    EXPECT_FALSE(can_peek(section)) << section;
  EXPECT_FALSE(Commands().uid_fetch({{1, 1}}, {.peek = PeekSection{"", 0}}));
  EXPECT_FALSE(Commands().uid_fetch({}, {}));
  for (const char* name : {"", "From)", "From To", "a:b", "\"", "ü", "a]"})
    EXPECT_FALSE(Commands().uid_fetch({{1, 1}}, {.header_fields = {name}})) << name;
}

TEST(Commands, a_line_is_never_longer_than_servers_take) {
  UidSet uids;
  for (std::uint32_t uid = 1; uid < 4000; uid += 2) uids.push_back({uid, uid});
  const auto fetch = Commands().uid_fetch(uids, {});
  ASSERT_FALSE(fetch);
  EXPECT_THAT(fetch.error().what, HasSubstr("too long"));
}

}  // namespace
}  // namespace afterword::mail::imap
