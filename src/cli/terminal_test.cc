#include "cli/terminal.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "cli/text_width.h"

namespace afterword::cli {
namespace {

TEST(Terminal, colours_only_where_that_is_wanted) {
  Terminal plain({});
  plain.line({{"late", Style::bad}, {" step"}});
  EXPECT_EQ(plain.written(), "late step\n");
  Terminal coloured({.width = 80, .colour = true});
  coloured.line({{"late", Style::bad}, {" step"}});
  EXPECT_EQ(coloured.written(), "\x1b[31mlate\x1b[0m step\n");
}

TEST(Terminal, writes_no_escape_but_its_own) {
  Terminal out({.width = 80, .colour = true});
  out.line("\x1b[2J\x1b]0;owned\x07", Style::strong);
  out.paragraph("\x1b[2Jlong\x1b[H text");
  const std::string written(out.written());
  EXPECT_EQ(written.find("\x1b[2J"), std::string::npos);
  EXPECT_EQ(written.find('\x07'), std::string::npos);
}

TEST(Terminal, sets_paragraphs_to_a_measure_with_their_indent) {
  Terminal out({.width = 20});
  out.paragraph("one two three four five six", {2, 4});
  EXPECT_EQ(out.written(), "  one two three\n    four five six\n");
  Terminal wide({.width = 300});
  EXPECT_EQ(wide.measure(), 88);
}

TEST(Terminal, an_empty_line_of_a_paragraph_has_no_blanks) {
  Terminal out({.width = 40});
  out.paragraph("a\n\nb", {2, 2});
  EXPECT_EQ(out.written(), "  a\n\n  b\n");
}

TEST(Terminal, machine_output_is_left_alone) {
  Terminal out({.width = 20, .colour = true});
  out.document("{\"a\": \"\\u001b\"}\n");
  EXPECT_EQ(out.written(), "{\"a\": \"\\u001b\"}\n");
}

TEST(Terminal, a_full_disk_is_an_error) {
  const int full = open("/dev/full", O_WRONLY | O_CLOEXEC);
  ASSERT_GE(full, 0);
  Terminal out({}, full);
  out.line("something");
  const auto flushed = out.flush();
  close(full);
  ASSERT_FALSE(flushed);
  EXPECT_EQ(flushed.error().code, core::ErrorCode::outside);
  EXPECT_EQ(flushed.error().where, "standard output");
}

TEST(Terminal, takes_its_width_from_the_environment_where_there_is_no_window) {
  if (isatty(STDOUT_FILENO) == 1) GTEST_SKIP() << "standard output is a terminal here";
  const auto with = [](std::string_view columns) {
    return Terminal::of_process([columns](const std::string& name) { return name == "COLUMNS" ? columns : ""; });
  };
  EXPECT_EQ(with("132").width(), 132);
  EXPECT_EQ(with("").width(), 80);
  EXPECT_EQ(with("wide").width(), 80);
  EXPECT_EQ(with("3").width(), 20);
  EXPECT_FALSE(with("").traits().colour);
  EXPECT_FALSE(with("").traits().interactive);
}

TEST(Terminal, draws_with_ascii_where_the_locale_has_no_unicode) {
  const auto in = [](std::string_view locale) {
    return Terminal::of_process([locale](const std::string& name) { return name == "LC_ALL" ? locale : ""; })
        .traits()
        .unicode;
  };
  EXPECT_TRUE(in("sv_SE.UTF-8"));
  EXPECT_TRUE(in(""));
  EXPECT_FALSE(in("C"));
}

TEST(ShellWord, is_quoted_where_a_shell_would_read_it_otherwise) {
  EXPECT_EQ(shell_word("acme-2"), "acme-2");
  EXPECT_EQ(shell_word("two words"), "'two words'");
  EXPECT_EQ(shell_word("it's"), "'it'\\''s'");
  EXPECT_EQ(shell_word("$(rm -rf ~)"), "'$(rm -rf ~)'");
  EXPECT_EQ(shell_word(""), "''");
}

}  // namespace
}  // namespace afterword::cli
