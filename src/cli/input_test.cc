#include "cli/input.h"

#include <gtest/gtest.h>

namespace afterword::cli {
namespace {

using core::ErrorCode;

TEST(InFile, a_place_in_a_file_is_named_with_the_file) {
  EXPECT_EQ(in_file({ErrorCode::invalid_input, "w", "line 3, column 5", "a"}, "facts.json").where,
            "facts.json, line 3, column 5");
  EXPECT_EQ(in_file({ErrorCode::invalid_input, "w", "", "a"}, "facts.json").where, "facts.json");
  EXPECT_EQ(in_file({ErrorCode::invalid_input, "w", "who[0].contact", "a"}, "-").where,
            "standard input, who[0].contact");
}

TEST(InGivenFile, what_is_not_about_the_file_keeps_its_place) {
  const auto where = [](ErrorCode code, const std::string& place) {
    return in_given_file({code, "w", place, "a"}, "invite.ics").where;
  };
  EXPECT_EQ(where(ErrorCode::invalid_input, "DTSTART"), "invite.ics, DTSTART");
  EXPECT_EQ(where(ErrorCode::invalid_input, ""), "invite.ics");
  EXPECT_EQ(where(ErrorCode::invalid_input, "--employer"), "--employer");
  EXPECT_EQ(where(ErrorCode::invalid_input, "d/afterword.db"), "d/afterword.db");
  EXPECT_EQ(where(ErrorCode::outside, "DTSTART"), "DTSTART");
  EXPECT_EQ(where(ErrorCode::refused, ""), "");
}

}  // namespace
}  // namespace afterword::cli
