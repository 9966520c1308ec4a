#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

std::string words(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += (i > 0 ? " word" : "Word") + std::to_string(i);
  return text + ".";
}

TEST(TooLong, two_hundred_words_are_the_most_for_a_note) {
  Acme acme;
  EXPECT_TRUE(acme.says(words(201)).finds("too-long"));
  EXPECT_FALSE(acme.says(words(200)).finds("too-long"));
}

TEST(TooLong, a_hundred_and_fifty_are_the_most_for_a_follow_up) {
  Acme acme;
  acme.follow_up(1);
  EXPECT_TRUE(acme.says(words(151)).finds("too-long"));
  EXPECT_FALSE(acme.says(words(150)).finds("too-long"));
}

TEST(TooLong, an_answer_is_as_long_as_it_is) {
  Acme acme;
  acme.draft.kind = MessageKind::answer;
  EXPECT_FALSE(acme.says(words(500)).finds("too-long"));
}

}  // namespace
}  // namespace afterword::core::checks
