#include "mail/imap/imap_response.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace afterword::mail::imap {
namespace {

using namespace std::string_literals;
using testing::HasSubstr;

/// What a server says in one session, from its greeting to its farewell.
const std::string session =
    "* OK [CAPABILITY IMAP4rev1 IDLE] hello {5}\r\n"
    "A1 OK [READ-ONLY] done\r\n"
    "* LIST (\\Sent) \"/\" {4}\r\nSent\r\n"
    "* XYZZY {3}\r\n)\r\n (nobody {2}\r\nknows\r\n"
    "* 3 FETCH (UID 17 BODY[HEADER.FIELDS ({4}\r\nFROM)] ~{7}\r\n\r\n\0\r\n\r\n BODY[TEXT]<0> {0}\r\n)\r\n"
    "+ idling\r\n"
    "* SEARCH 2 84 882\r\n"
    "* BYE\r\n"s;

std::pair<std::vector<Response>, std::optional<core::Error>> read(std::string_view bytes, std::size_t each,
                                                                  Limits limits = {}) {
  ResponseReader reader(limits);
  std::pair<std::vector<Response>, std::optional<core::Error>> found;
  for (; !bytes.empty(); bytes.remove_prefix(std::min(each, bytes.size()))) {
    auto part = bytes.substr(0, each);
    while (!part.empty()) {
      auto response = reader.take(part);
      if (!response) {
        found.second = response.error();
        return found;
      }
      if (*response) found.first.push_back(**std::move(response));
    }
  }
  return found;
}

std::string error(std::string_view bytes, Limits limits = {}) {
  const auto found = read(bytes, bytes.size(), limits).second;
  return found ? found->what : "";
}

TEST(ResponseReader, a_session_is_the_same_however_it_is_split) {
  const auto whole = read(session, session.size());
  EXPECT_FALSE(whole.second);
  ASSERT_EQ(whole.first.size(), 7U) << "all but the unknown one";
  for (std::size_t each = 1; each < session.size(); ++each) EXPECT_EQ(read(session, each), whole) << each;
}

TEST(ResponseReader, takes_one_response_at_a_time) {
  ResponseReader reader;
  std::string_view bytes = "* 1 EXISTS\r\n* 2 RECENT\r\n* 3 EXP";
  EXPECT_EQ(reader.take(bytes).value(), Response{Exists{1}});
  EXPECT_EQ(bytes, "* 2 RECENT\r\n* 3 EXP");
  EXPECT_TRUE(reader.is_between_responses());
  EXPECT_EQ(reader.take(bytes).value(), Response{Recent{2}});
  EXPECT_EQ(reader.take(bytes).value(), std::nullopt);
  EXPECT_EQ(bytes, "");
  EXPECT_FALSE(reader.is_between_responses());
  bytes = "UNGE\r\n";
  EXPECT_EQ(reader.take(bytes).value(), Response{Expunge{3}});
}

TEST(ResponseReader, within_a_literal_is_not_between_responses) {
  ResponseReader reader;
  std::string_view bytes = "* LIST () NIL {4}\r\n";
  EXPECT_EQ(reader.take(bytes).value(), std::nullopt);
  EXPECT_FALSE(reader.is_between_responses());
}

TEST(ResponseReader, what_is_no_response_is_an_error_that_stays) {
  ResponseReader reader;
  std::string_view bytes = "HTTP/1.1 400 Bad Request\r\n* 1 EXISTS\r\n";
  const auto first = reader.take(bytes);
  ASSERT_FALSE(first);
  EXPECT_EQ(first.error().code, core::ErrorCode::outside);
  EXPECT_EQ(bytes, "* 1 EXISTS\r\n");
  EXPECT_EQ(reader.take(bytes), first);
  EXPECT_EQ(bytes, "* 1 EXISTS\r\n");
}

TEST(ResponseReader, lines_end_in_cr_lf_and_have_no_nul) {
  EXPECT_THAT(error("* OK\n"), HasSubstr("CR LF"));
  EXPECT_THAT(error("\n"), HasSubstr("CR LF"));
  EXPECT_THAT(error("* OK a\rb\r\n"), HasSubstr("CR"));
  EXPECT_THAT(error("* OK a\0b\r\n"s), HasSubstr("NUL"));
  EXPECT_NE(error("\r\n"), "");
}

TEST(ResponseReader, a_line_has_a_limit_before_it_ends) {
  const Limits limits{.line_bytes = 20};
  EXPECT_EQ(error("* OK 789012345678\r\n", limits), "");
  EXPECT_EQ(error("* OK 7890123456789\r\n", limits), "");
  EXPECT_THAT(error("* OK 78901234567890\r\n", limits), HasSubstr("too long"));
  EXPECT_THAT(read(std::string(21, 'x'), 1, limits).second.value().what, HasSubstr("too long"));
  EXPECT_THAT(error("* LIST {0}\r\n {0}\r\n {0}\r\n", limits), HasSubstr("too long")) << "all lines of one response";
  EXPECT_EQ(error("* 1 EXISTS\r\n* 2 EXISTS\r\n", limits), "") << "each response anew";
}

TEST(ResponseReader, literals_have_a_limit_before_they_come) {
  const Limits limits{.literal_bytes = 5};
  EXPECT_EQ(error("* LIST () NIL {5}\r\nabcde\r\n* LIST () NIL {5}\r\nabcde\r\n", limits), "");
  EXPECT_THAT(error("* LIST () NIL {6}\r\n", limits), HasSubstr("too large"));
  EXPECT_THAT(error("* XYZZY {3}\r\nabc {3}\r\n", limits), HasSubstr("too large")) << "together";
  EXPECT_THAT(error("* LIST () NIL {18446744073709551615}\r\n"), HasSubstr("too large"));
  EXPECT_THAT(error("* LIST () NIL {99999999999999999999999}\r\n"), HasSubstr("too large"));
  EXPECT_THAT(error("* XYZZY {0}\r\n{0}\r\n{0}\r\n", Limits{.items = 2}), HasSubstr("too many"));
}

TEST(ResponseReader, a_brace_that_announces_nothing_is_text) {
  for (const char* line : {"* XYZZY {}\r\n", "* XYZZY {+}\r\n", "* XYZZY {-1}\r\n", "* XYZZY 5}\r\n",
                           "* XYZZY {5 }\r\n", "A1 BAD cannot parse: LOGIN {5}\r\n", "* NO {5}\r\n", "+ {5}\r\n"}) {
    ResponseReader reader;
    std::string_view bytes = line;
    EXPECT_TRUE(reader.take(bytes)) << line;
    EXPECT_TRUE(reader.is_between_responses()) << line;
  }
}

TEST(ResponseReader, lists_and_items_have_limits) {
  const std::string deep(40, '(');
  EXPECT_THAT(error("* 1 FETCH (BODYSTRUCTURE " + deep + "\r\n"), HasSubstr("lists in lists"));
  EXPECT_EQ(error("* 1 FETCH (BODYSTRUCTURE " + deep.substr(10) + std::string(31, ')') + "\r\n"), "");
  std::string search = "* SEARCH";
  for (int i = 0; i < 100'000; ++i) search += " 7";
  EXPECT_THAT(error(search + "\r\n"), HasSubstr("too many items"));
  EXPECT_THAT(error("* FLAGS (a b c)\r\n", Limits{.items = 3}), HasSubstr("too many items"));
  EXPECT_THAT(error("* CAPABILITY a b c\r\n", Limits{.items = 3}), HasSubstr("too many items"));
  EXPECT_EQ(error("* OK [CAPABILITY a b c d]\r\n", Limits{.items = 3}), "") << "a code is left out";
}

TEST(ResponseReader, a_changed_byte_never_breaks_it) {
  for (std::size_t at = 0; at < session.size(); ++at) {
    for (const char c : "\r\n{}()[]<>\"\\ *+~09A\xff"s + '\0') {
      std::string changed = session;
      changed[at] = c;
      const auto found = read(changed, changed.size());
      EXPECT_NE(found.second.value_or(core::Error{core::ErrorCode::outside, "none", {}, {}}).what, "");
    }
  }
}

}  // namespace
}  // namespace afterword::mail::imap
