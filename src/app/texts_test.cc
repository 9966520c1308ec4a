#include "app/texts.h"

#include <gtest/gtest.h>

namespace afterword::app {
namespace {

TEST(Texts, a_line_loses_the_spaces_around_it) { EXPECT_EQ(one_line("  Ann Lee \n", "--name").value(), "Ann Lee"); }

TEST(Texts, emoji_and_right_to_left_names_are_kept) {
  EXPECT_EQ(one_line("דנה לוי 🙂", "--name").value(), "דנה לוי 🙂");
}

TEST(Texts, what_could_start_a_header_or_steer_a_terminal_is_refused_with_its_place) {
  for (const char* text : {"a\r\nBcc: x@y.org", "a\x1b[31mred", "a\tb", "a\x7f", "a\xc2\x9b", "a\u2028b", "\xff"}) {
    const auto line = one_line(text, "--name");
    ASSERT_FALSE(line.has_value()) << text;
    EXPECT_EQ(line.error().code, core::ErrorCode::invalid_input);
    EXPECT_EQ(line.error().where, "--name");
  }
}

TEST(Texts, a_name_has_at_most_200_bytes) {
  EXPECT_TRUE(one_line(std::string(200, 'a'), "--name").has_value());
  EXPECT_FALSE(one_line(std::string(201, 'a'), "--name").has_value());
}

TEST(Texts, an_empty_line_is_refused_where_one_is_needed_and_absent_elsewhere) {
  EXPECT_FALSE(one_line("  ", "--name").has_value());
  EXPECT_EQ(optional_line("  ", "--title").value(), std::nullopt);
  EXPECT_EQ(optional_line(std::nullopt, "--title").value(), std::nullopt);
}

TEST(Texts, line_ends_become_one_kind) {
  EXPECT_EQ(many_lines("a\r\nb\rc\n\td", "--text").value(), "a\nb\nc\n\td");
  EXPECT_FALSE(many_lines(std::string("a\0b", 3), "--text").has_value());
  EXPECT_FALSE(many_lines("a\x1b[2J", "--text").has_value());
}

TEST(Texts, a_mebibyte_is_the_most) {
  EXPECT_TRUE(many_lines(std::string(longest_text, 'a'), "--text").has_value());
  EXPECT_FALSE(many_lines(std::string(longest_text + 1, 'a'), "--text").has_value());
}

TEST(Texts, an_address_reaches_one_mailbox_and_nothing_else) {
  EXPECT_EQ(an_address(" ann.lee@acme.example ", "--email").value(), "ann.lee@acme.example");
  for (const char* text : {"ann", "a@b@c", "a b@c.org", "a@c.org,b@c.org", "a@c.org\nRCPT TO:<b@c.org>", "<a@c.org>",
                           "a\xc2\x85@c.org", "\"a\"@c.org", "\xff@c.org"}) {
    EXPECT_FALSE(an_address(text, "--email").has_value()) << text;
  }
}

TEST(Texts, a_domain_is_lowered_and_is_no_link) {
  EXPECT_EQ(a_domain("Acme.Example", "--domain").value(), "acme.example");
  for (const char* text : {"https://acme.example", "a@acme.example", ".acme", "acme..example", "acme example"}) {
    EXPECT_FALSE(a_domain(text, "--domain").has_value()) << text;
  }
}

TEST(Texts, names_and_addresses_are_the_same_whatever_their_case) {
  EXPECT_TRUE(same_letters("Ann@Acme.example", "ann@acme.EXAMPLE"));
  EXPECT_FALSE(same_letters("ann@acme.example", "ann@acme.example.org"));
  EXPECT_EQ(domain_of("Ann@Acme.Example"), "acme.example");
  EXPECT_EQ(domain_of("nobody"), "");
}

}  // namespace
}  // namespace afterword::app
