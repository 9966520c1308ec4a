#include "mail/printable_line.h"

#include <gtest/gtest.h>

namespace afterword::mail {
namespace {

TEST(PrintableLine, is_one_line_that_steers_no_terminal) {
  EXPECT_EQ(printable_line("250 ok"), "250 ok");
  EXPECT_EQ(printable_line("a\r\nb\tc\x1b[31m\u2028d\u009b"), "a  b c [31m d ");
  EXPECT_EQ(printable_line("grüße \xff\xc3 🎉"), "grüße ?? 🎉");
}

TEST(PrintableLine, is_cut_at_a_whole_character) {
  std::string long_words(399, 'x');
  EXPECT_EQ(printable_line(long_words + "ü"), long_words);
}

}  // namespace
}  // namespace afterword::mail
