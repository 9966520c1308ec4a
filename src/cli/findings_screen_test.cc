#include "cli/findings_screen.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/text_width.h"

namespace afterword::cli {
namespace {

using ::testing::HasSubstr;

core::Message letter(std::string body) {
  core::Message message;
  message.subject = "Thank you";
  message.body = std::move(body);
  return message;
}

core::Finding finding(std::size_t start, std::size_t end, core::Part part = core::Part::body) {
  return {.check = "wrong-employer",
          .severity = core::Severity::error,
          .span = {part, start, end},
          .why = "This goes to Acme.",
          .fix = "Acme"};
}

std::string shown(const core::Message& message, const std::vector<core::Finding>& findings, int width = 80) {
  Terminal out({.width = width});
  show_findings(out, message, findings, message.waivers);
  return std::string(out.written());
}

TEST(FindingsScreen, marks_what_is_meant_like_a_compiler) {
  const std::string body = "Dear Ann,\n\nI liked Globex a lot.\n";
  const std::size_t at = body.find("Globex");
  EXPECT_EQ(shown(letter(body), {finding(at, at + 6)}),
            "error: wrong-employer\n"
            "      |\n"
            "    3 | I liked Globex a lot.\n"
            "      |         ^^^^^^\n"
            "      = This goes to Acme.\n"
            "      = instead: Acme\n"
            "\n"
            "1 error.\n");
}

TEST(FindingsScreen, carets_stand_below_wide_characters_too) {
  const std::string body = "山田さん、Globex です";
  const std::size_t at = body.find("Globex");
  EXPECT_THAT(shown(letter(body), {finding(at, at + 6)}), HasSubstr("\n      |           ^^^^^^\n"));
}

TEST(FindingsScreen, a_long_line_is_cut_out_around_the_span) {
  const std::string body = std::string(5000, 'x') + " Globex " + std::string(5000, 'y');
  const std::size_t at = body.find("Globex");
  const std::string screen = shown(letter(body), {finding(at, at + 6)}, 60);
  EXPECT_THAT(screen, HasSubstr(" Globex "));
  for (std::size_t begin = 0; begin < screen.size();) {
    const std::size_t end = screen.find('\n', begin);
    EXPECT_LE(display_width(screen.substr(begin, end - begin)), 60);
    begin = end + 1;
  }
}

TEST(FindingsScreen, is_about_the_subject_or_the_whole_where_it_says_so) {
  EXPECT_THAT(shown(letter("x"), {finding(0, 5, core::Part::subject)}),
              HasSubstr("| subject\n    1 | Thank you\n      | ^^^^^\n"));
  EXPECT_THAT(shown(letter("x"), {finding(0, 0)}), HasSubstr("error: wrong-employer\n      = This goes to Acme.\n"));
}

TEST(FindingsScreen, a_span_that_does_not_fit_the_text_is_survived) {
  EXPECT_THAT(shown(letter("short"), {finding(100, 200)}), HasSubstr("wrong-employer"));
  EXPECT_THAT(shown(letter("a\nb\nc"), {finding(0, 5)}), HasSubstr("    1 | a\n      | ^\n"));
  EXPECT_THAT(shown(letter(""), {finding(0, 1)}), HasSubstr("wrong-employer"));
}

TEST(FindingsScreen, says_what_was_waived_and_counts) {
  core::Message message = letter("x");
  message.waivers = {{"wrong-employer", "their parent company"}};
  core::Finding note = finding(0, 1);
  note.severity = core::Severity::note;
  note.check = "length";
  const std::string screen = shown(message, {finding(0, 1), note});
  EXPECT_THAT(screen, HasSubstr("1 error and 1 note."));
  EXPECT_EQ(shown(message, {}), "Nothing to object to.\n");
}

}  // namespace
}  // namespace afterword::cli
