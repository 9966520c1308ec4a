#include "cli/breathe.h"

#include <gtest/gtest.h>

#include "cli/text_width.h"

namespace afterword::cli {
namespace {

using std::chrono::milliseconds;

TEST(Breathe, fills_for_four_seconds_and_empties_for_six) {
  EXPECT_EQ(breath_line(milliseconds{0}, false), "  Breathe in   ....................");
  EXPECT_EQ(breath_line(milliseconds{2000}, false), "  Breathe in   oooooooooo..........");
  EXPECT_EQ(breath_line(milliseconds{3999}, false), "  Breathe in   oooooooooooooooooooo");
  EXPECT_EQ(breath_line(milliseconds{4000}, false), "  Breathe out  oooooooooooooooooooo");
  EXPECT_EQ(breath_line(milliseconds{9999}, false), "  Breathe out  ....................");
  EXPECT_EQ(breath_line(milliseconds{10'000}, false), breath_line(milliseconds{0}, false));
}

TEST(Breathe, stays_on_its_line) {
  for (milliseconds at{0}; at < milliseconds{20'000}; at += milliseconds{37}) {
    EXPECT_EQ(display_width(breath_line(at, true)), 35);
  }
}

TEST(Breathe, says_so_in_one_line_where_nobody_can_press_a_key) {
  Terminal out({});
  pace_breath(out);
  const std::string written(out.written());
  EXPECT_EQ(written.find('\n'), written.size() - 1);
}

}  // namespace
}  // namespace afterword::cli
