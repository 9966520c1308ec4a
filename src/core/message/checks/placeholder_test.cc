#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

TEST(Placeholder, blanks_of_every_kind_are_found) {
  for (const char* blank : {"[Name]", "[your company]", "[insert topic here]", "{{role}}", "{{ first_name }}", "{name}",
                            "<company>", "<Company Name>", "<<name>>", "XXX", "XXXX", "TODO", "TBD", "____", "%NAME%",
                            "[   ]", "[___]", "lorem ipsum", "insert company here"}) {
    Acme acme;
    acme.says(std::string("Thank you for the talk about ") + blank + " and billing. What are the next steps?");
    EXPECT_EQ(acme.marked("placeholder"), blank);
  }
}

TEST(Placeholder, the_subject_is_looked_at_too) {
  Acme acme;
  acme.draft.subject = "Thank you, [Name]";
  EXPECT_EQ(acme.marked("placeholder"), "[Name]");
}

TEST(Placeholder, a_greeting_that_lost_its_name_is_a_blank) {
  Acme acme;
  acme.draft.body = "Dear ,\n\nThank you for the talk about billing.\n\nBest,\nMaya Lindqvist";
  EXPECT_EQ(acme.marked("placeholder"), "Dear ,");
  EXPECT_FALSE(acme.finds("wrong-person"));
}

TEST(Placeholder, brackets_with_a_purpose_are_let_through) {
  for (const char* text : {"as noted [1]", "they [sic] say", "[notes](https://a.example/notes)", "<https://a.example>",
                           "<ann.lee@acme.example>", "a < b and c > d", "a heart <3 for that", "my to-do list",
                           "\"[the ledger] is the truth\"", "[ ] done", "maya [at] example", "100% sure, 50% done",
                           "snake_case names", "xxx", "Super", "{ a, b }"}) {
    Acme acme;
    acme.says(std::string("Billing: ") + text + ". What are the next steps?");
    EXPECT_EQ(acme.marked("placeholder"), "-") << text;
  }
}

TEST(Placeholder, words_that_the_debrief_has_are_no_blank) {
  Acme acme;
  acme.debrief().who[0].talking_points = {"why {{mustache}} templates leak"};
  acme.says("Your story of why {{mustache}} templates leak stayed with me. What are the next steps?");
  EXPECT_FALSE(acme.finds("placeholder"));
}

}  // namespace
}  // namespace afterword::core::checks
