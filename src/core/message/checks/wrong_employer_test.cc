#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

TEST(WrongEmployer, another_employer_is_found_with_its_bytes) {
  for (const auto& [text, marked] : {std::pair{"I would be proud to work at Globex.", "Globex"},
                                     {"Globex's ledger would be mine.", "Globex"},
                                     {"I would love to join globex.", "globex"},
                                     {"GLOBEX is where I belong.", "GLOBEX"}}) {
    Acme acme;
    acme.globex();
    acme.says(std::string("Event sourcing for billing! What are the next steps? ") + text);
    EXPECT_EQ(acme.marked("wrong-employer"), marked) << text;
    EXPECT_EQ(acme.fix("wrong-employer"), "Acme Corp");
  }
}

TEST(WrongEmployer, a_short_form_of_another_employer_counts) {
  Acme acme;
  acme.globex().employer.name = "Larkspur Museum";
  acme.says("The billing of Larkspur made me curious. What are the next steps?");
  EXPECT_EQ(acme.marked("wrong-employer"), "Larkspur");
  acme.says("Your billing museum made me curious. What are the next steps?");
  EXPECT_FALSE(acme.finds("wrong-employer"));
}

TEST(WrongEmployer, the_subject_is_looked_at_too) {
  Acme acme;
  acme.globex();
  acme.draft.subject = "Thank you from a future Globex colleague";
  EXPECT_EQ(acme.marked("wrong-employer"), "Globex");
}

TEST(WrongEmployer, a_slip_in_this_ones_name_is_found_and_put_right) {
  for (const auto& [text, marked, fix] : {std::tuple{"I would like to join Acmee soon.", "Acmee", "Acme"},
                                          {"The people at Amce are kind.", "Amce", "Acme"},
                                          {"Akme Corp is where I would like to be.", "Akme", "Acme"},
                                          {"I would like to join Acme Corpp.", "Corpp", "Corp"}}) {
    Acme acme;
    acme.says(std::string("Event sourcing for billing! What are the next steps? ") + text);
    EXPECT_EQ(acme.marked("wrong-employer"), marked) << text;
    EXPECT_EQ(acme.fix("wrong-employer"), fix) << text;
  }
  Acme acme;
  acme.application().employer.name = "Larkspur Museum";
  acme.says("Event sourcing at Larkspur Musuem. What are the next steps?");
  EXPECT_EQ(acme.marked("wrong-employer"), "Musuem");
  acme.application().employer.name = "\u00d8rsted";
  acme.says("Event sourcing at Orsted. What are the next steps?");
  EXPECT_EQ(acme.fix("wrong-employer"), "\u00d8rsted");
}

TEST(WrongEmployer, right_names_are_let_through) {
  for (const char* text : {"Acme", "Acme's", "Acme Corp", "Acme Corporation", "ACME", "the Acme team", "Acme, Inc."}) {
    Acme acme;
    acme.globex();
    acme.says(std::string("Event sourcing at ") + text + " excites me. What are the next steps?");
    EXPECT_EQ(acme.marked("wrong-employer"), "-") << text;
  }
}

TEST(WrongEmployer, a_word_of_every_day_is_no_employer) {
  for (const char* text : {"Target dates for billing came up.", "We hit every target on billing.", "Came home happy.",
                           "In March, billing moves.", "Ace work on billing, all of you."}) {
    Acme acme;
    acme.globex().employer.name = "Target";
    acme.says(std::string(text) + " What are the next steps?");
    EXPECT_EQ(acme.marked("wrong-employer"), "-") << text;
  }
  Acme acme;
  acme.globex().employer.name = "Target";
  acme.says("I would be proud to move billing at Target, where I belong. What are the next steps?");
  EXPECT_EQ(acme.marked("wrong-employer"), "Target");
}

TEST(WrongEmployer, an_employer_that_the_conversation_was_about_may_be_named) {
  Acme acme;
  acme.globex();
  acme.debrief().who[0].talking_points.emplace_back("what Globex gets wrong about billing");
  acme.says("What Globex gets wrong about billing will stay with me. What are the next steps?");
  EXPECT_FALSE(acme.finds("wrong-employer"));
}

TEST(WrongEmployer, people_and_links_are_no_employers) {
  Acme acme;
  acme.globex().employer.name = "Novak AB";
  acme.says("Billing, as Bo Novak said: https://globex.example/novak. What are the next steps?");
  EXPECT_FALSE(acme.finds("wrong-employer"));
}

TEST(WrongEmployer, two_roles_at_one_employer_are_no_mistake) {
  Acme acme;
  const Employer same = acme.application().employer;
  acme.globex().employer = same;
  acme.says("Acme's billing excites me. What are the next steps?");
  EXPECT_FALSE(acme.finds("wrong-employer"));
}

}  // namespace
}  // namespace afterword::core::checks
