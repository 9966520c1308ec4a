#include "core/plan/rulebook.h"

#include <gtest/gtest.h>

namespace afterword::core {
namespace {

TEST(Rulebook, knows_every_section_and_every_numbered_rule) {
  for (const char* number :
       {"R1", "R2", "R3", "R3.1", "R3.6", "R4", "R4.1", "R4.2", "R4.3", "R4.6", "R5", "R5.3", "R6", "R7", "R8"}) {
    const Rule* rule = find_rule(number);
    ASSERT_NE(rule, nullptr) << number;
    EXPECT_FALSE(rule->text.empty()) << number;
    EXPECT_FALSE(rule->title.empty()) << number;
  }
}

TEST(Rulebook, a_rule_ends_where_the_next_begins) {
  const Rule* rule = find_rule("r4.2");
  ASSERT_NE(rule, nullptr);
  EXPECT_TRUE(rule->text.starts_with("With P it opens no earlier than 09:00")) << rule->text;
  EXPECT_EQ(rule->text.find("R4.3"), std::string_view::npos);
}

TEST(Rulebook, has_no_rule_that_does_not_exist) {
  EXPECT_EQ(find_rule("R99"), nullptr);
  EXPECT_EQ(find_rule(""), nullptr);
  EXPECT_EQ(find_rule("R4.20"), nullptr);
}

}  // namespace
}  // namespace afterword::core
