#include "core/codec/mime_flowed.h"

#include <gtest/gtest.h>

#include <random>
#include <sstream>
#include <string>
#include <vector>

namespace afterword::core {
namespace {

std::vector<std::string> lines_of(const std::string& flowed) {
  std::vector<std::string> lines;
  std::istringstream in{flowed};
  for (std::string line; std::getline(in, line);) {
    EXPECT_TRUE(line.ends_with('\r')) << line;
    line.pop_back();
    lines.push_back(line);
  }
  return lines;
}

TEST(Flowed, a_long_paragraph_breaks_softly_within_72_characters) {
  std::string paragraph;
  for (int i = 0; i < 60; ++i) paragraph += "grüße ";
  paragraph += "Ende";
  const auto lines = lines_of(flow(paragraph + "\nKurz.\n"));
  ASSERT_GT(lines.size(), 3U);
  for (std::size_t i = 0; i + 2 < lines.size(); ++i) {
    EXPECT_TRUE(lines[i].ends_with(' '));
    EXPECT_LE(lines[i].size() - 12 * 2, 72U) << lines[i];  // twelve words of six characters in eight bytes
  }
  EXPECT_TRUE(lines[lines.size() - 2].ends_with("Ende"));
  EXPECT_EQ(lines.back(), "Kurz.");
}

TEST(Flowed, a_word_is_never_cut) {
  const std::string link = "https://example.org/" + std::string(300, 'a');
  EXPECT_EQ(flow("see " + link + " please\n"), "see \r\n" + link + " \r\nplease\r\n");
}

TEST(Flowed, what_looks_like_structure_is_stuffed) {
  EXPECT_EQ(flow("From me\n indented\nFrom: no\n"), " From me\r\n  indented\r\nFrom: no\r\n");
  EXPECT_EQ(unflow(" From me\r\n  indented\r\n"), "From me\n indented\n");
}

TEST(Flowed, the_signature_line_keeps_its_space_and_ends_a_paragraph) {
  EXPECT_EQ(flow("Maya\n-- \nMaya Lindqvist"), "Maya\r\n-- \r\nMaya Lindqvist\r\n");
  EXPECT_EQ(unflow("soft \r\n-- \r\nMaya\r\n"), "soft \n-- \nMaya\n");
}

TEST(Flowed, a_paragraph_that_begins_with_dashes_makes_no_signature_line) {
  std::string text = "-- ";
  text += std::string(70, 'x') + " y";
  const std::string flowed = flow(text);
  EXPECT_FALSE(flowed.starts_with("-- \r\n")) << flowed;
  EXPECT_EQ(unflow(flowed), text + "\n");
}

TEST(Flowed, spaces_at_the_end_of_a_line_are_dropped) {
  EXPECT_EQ(flow("one  \ntwo\t\n--  \n"), "one\r\ntwo\r\n--\r\n");
}

TEST(Flowed, any_line_end_will_do) { EXPECT_EQ(flow("a\r\nb\rc\nd"), "a\r\nb\r\nc\r\nd\r\n"); }

TEST(Flowed, a_quotation_flows_as_a_quotation) {
  const std::string words =
      "twelve words of a quotation that goes on and on until it has to be broken somewhere in here";
  for (const std::string mark : {"> ", ">", ">> ", "> > "}) {
    const auto lines = lines_of(flow(mark + words));
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_TRUE(lines[1].starts_with(">"));
    EXPECT_EQ(unflow(flow(mark + words)), mark + words + "\n");
  }
}

TEST(Flowed, a_change_of_depth_ends_a_paragraph) { EXPECT_EQ(unflow("> quoted \r\nmine\r\n"), "> quoted \nmine\n"); }

TEST(Flowed, delsp_takes_the_breaking_space_away) {
  EXPECT_EQ(unflow("日本 \r\n語\r\n", true), "日本語\n");
  EXPECT_EQ(unflow("日本 \r\n語\r\n", false), "日本 語\n");
}

TEST(Flowed, one_line_of_a_megabyte_takes_no_longer_than_its_size) {
  std::string text;
  while (text.size() < 1 << 20) text += "word ";
  EXPECT_EQ(unflow(flow(text)), as_lines(text));
  EXPECT_LT(flow(std::string(1 << 19, '>') + text).size(), 1U << 22U);
}

TEST(Flowed, re_joined_it_is_what_was_written) {
  const std::vector<std::string> pieces{" ",
                                        " ",
                                        " ",
                                        "\n",
                                        ">",
                                        "> ",
                                        "-- ",
                                        "--",
                                        "From ",
                                        "\t",
                                        "a",
                                        "word",
                                        "grüße",
                                        "🎉",
                                        "مرحبا",
                                        "-",
                                        ".",
                                        "\r\n",
                                        "something-rather-long-that-fills-a-line",
                                        "\u00a0",
                                        "\n-- \n",
                                        "\n> "};
  std::mt19937 random{20261110};
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    const auto length = std::uniform_int_distribution<int>{0, 60}(random);
    for (int i = 0; i < length; ++i)
      text += pieces[std::uniform_int_distribution<std::size_t>{0, pieces.size() - 1}(random)];
    const std::string flowed = flow(text);
    ASSERT_EQ(unflow(flowed), as_lines(text)) << "written:\n" << text << "\nflowed:\n" << flowed;
  }
}

}  // namespace
}  // namespace afterword::core
