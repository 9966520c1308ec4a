#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

/// Knows the words of a short dictionary, and what was meant by two others.
struct Spelled : Acme {
  Spelled() {
    speller = [](std::string_view word, std::string* suggestion) {
      const std::set<std::string> known{"Hi",    "the", "was",    "a",         "weird", "Billing",
                                        "What",  "are", "next",   "steps",     "and",   "it's",
                                        "Thank", "you", "append", "afternoon", "co-op"};
      if (known.contains(std::string(word))) return true;
      if (word == "wierd" && suggestion != nullptr) *suggestion = "weird";
      return false;
    };
  }
};

TEST(Spelling, an_unknown_word_is_found_with_what_was_meant) {
  Spelled acme;
  acme.says("Billing was a wierd afternoon. What are the next steps?");
  EXPECT_EQ(acme.marked("spelling"), "wierd");
  EXPECT_EQ(acme.fix("spelling"), "weird");
  acme.says("Billing was a qwxz. What are the next steps?");
  EXPECT_EQ(acme.marked("spelling"), "qwxz");
  EXPECT_EQ(acme.fix("spelling"), "");
}

TEST(Spelling, names_notes_numbers_and_links_are_known) {
  Spelled acme;
  acme.says("Novak and Lindqvist, Acme, Lund, NASA, 4th, iPhone, https://qq.example, it\u2019s Bo's co-op.");
  EXPECT_EQ(acme.marked("spelling"), "-");
}

TEST(Spelling, without_a_dictionary_nothing_is_said) {
  Acme acme;
  acme.says("Billing was a wierd afternoon. What are the next steps?");
  EXPECT_FALSE(acme.finds("spelling"));
}

}  // namespace
}  // namespace afterword::core::checks
