#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

TEST(WrongRole, another_applications_role_is_found) {
  for (const char* text :
       {"I would be proud to be a Site Reliability Engineer.", "the Site Reliability Engineer role",
        "the site reliability engineer position", "I would be glad to start as your site reliability engineer."}) {
    Acme acme;
    acme.globex();
    acme.says(std::string("Billing! ") + text + " What are the next steps?");
    EXPECT_TRUE(acme.finds("wrong-role")) << text;
    EXPECT_EQ(acme.fix("wrong-role"), "Platform Engineer");
  }
}

TEST(WrongRole, this_role_and_the_past_are_let_through) {
  for (const char* text :
       {"the Platform Engineer role", "platform engineers", "I worked as a Site Reliability Engineer.",
        "my years as a site reliability engineer", "an engineer", "their Site Reliability Engineer"}) {
    Acme acme;
    acme.globex();
    acme.says(std::string("Billing! ") + text + " What are the next steps?");
    EXPECT_EQ(acme.marked("wrong-role"), "-") << text;
  }
}

TEST(WrongRole, a_shorter_title_within_this_one_is_this_one) {
  Acme acme;
  acme.globex().role = "Engineer";
  acme.says("The Platform Engineer role, and Engineer as a title. What are the next steps?");
  EXPECT_FALSE(acme.finds("wrong-role"));
  acme.globex().role = "Senior Platform Engineer";
  acme.says("The Senior Platform Engineer role. What are the next steps?");
  EXPECT_EQ(acme.marked("wrong-role"), "Senior Platform Engineer");
}

TEST(WrongRole, a_title_that_somebody_there_has_is_let_through) {
  Acme acme;
  acme.globex().role = "Staff Engineer";
  acme.says("Bo, as Staff Engineer, makes billing sound like fun. What are the next steps?");
  EXPECT_FALSE(acme.finds("wrong-role"));
}

}  // namespace
}  // namespace afterword::core::checks
