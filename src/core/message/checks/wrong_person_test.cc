#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

std::string greeted(const char* recipient, const std::string& greeting) {
  Acme acme;
  acme.application().contacts[0].name = recipient;
  acme.draft.body =
      greeting + "\n\nThank you for the talk about billing. What are the next steps?\n\nBest,\nMaya Lindqvist";
  const std::string marked = acme.marked("wrong-person");
  return marked == "-" ? "-" : marked + " -> " + acme.fix("wrong-person");
}

TEST(WrongPerson, somebody_elses_name_is_found) {
  EXPECT_EQ(greeted("Ann Lee", "Hi Bo,"), "Bo -> Ann");
  EXPECT_EQ(greeted("Ann Lee", "Dear Ms Novak,"), "Novak -> Lee");
  EXPECT_EQ(greeted("Ann Lee", "Dear Bo Novak,"), "Bo Novak -> Ann Lee");
  EXPECT_EQ(greeted("Ann Lee", "Hello, Peter!"), "Peter -> Ann");
  EXPECT_EQ(greeted("Ann Lee", "Hana,"), "Hana -> Ann");
}

TEST(WrongPerson, a_misspelling_is_found_and_put_right) {
  EXPECT_EQ(greeted("Ann Lee", "Hi Anne,"), "Anne -> Ann");
  EXPECT_EQ(greeted("Ann Lee", "Dear Ms. Leigh,"), "Leigh -> Lee");
  EXPECT_EQ(greeted("Katherine Ong", "Hi Catherine,"), "Catherine -> Katherine");
  EXPECT_EQ(greeted("Giulia D'Amico", "Dear Guilia,"), "Guilia -> Giulia");
}

TEST(WrongPerson, a_dropped_diacritic_is_a_misspelling) {
  EXPECT_EQ(greeted("Søren Kjær", "Dear Soren,"), "Soren -> Søren");
  EXPECT_EQ(greeted("Søren Kjær", "Dear Mr. Kjaer,"), "Kjaer -> Kjær");
  EXPECT_EQ(greeted("Rafael Núñez", "Dear Rafael Nunez,"), "Nunez -> Núñez");
  EXPECT_EQ(greeted("Zoë Müller", "Dear Ms Mueller,"), "Mueller -> Müller");
}

TEST(WrongPerson, every_right_way_to_greet_is_let_through) {
  for (const char* greeting : {"Hi Ann,",
                               "Dear Ann Lee,",
                               "Dear Ms Lee,",
                               "Dear Ms. Lee:",
                               "Dear Dr. Lee,",
                               "Dear Dr Ann Lee,",
                               "hi ann",
                               "HELLO ANN!",
                               "Hello,",
                               "Hello there,",
                               "Good morning, Ann,",
                               "Hi again Ann,",
                               "Dear team,",
                               "Dear hiring team,",
                               "Dear Acme team,",
                               "Dear all,",
                               "Hi Ann and Bo,",
                               "Dear Professor Lee,",
                               "Ann,",
                               "Ann \u2014",
                               "Hi A.,",
                               "Dear Sir or Madam,",
                               "Dear VP Engineering,",
                               "To whom it may concern,",
                               "Hej Ann,",
                               "Dear Ms Ann,"}) {
    EXPECT_EQ(greeted("Ann Lee", greeting), "-") << greeting;
  }
  EXPECT_EQ(greeted("Giulia D'Amico", "Dear Ms D\u2019Amico,"), "-");
  EXPECT_EQ(greeted("Anne-Marie van der Berg", "Dear Anne Marie,"), "-");
  EXPECT_EQ(greeted("Anne-Marie van der Berg", "Dear Dr van der Berg,"), "-");
  EXPECT_EQ(greeted("Gabriel Garc\u00eda M\u00e1rquez", "Dear Mr Garc\u00eda M\u00e1rquez,"), "-");
  EXPECT_EQ(greeted("Robert \"Bob\" Hale", "Hi Bob,"), "-");
  EXPECT_EQ(greeted("Robert Hale", "Hi Rob,"), "-");
  EXPECT_EQ(greeted("Dr. Deepa Raman, PhD", "Dear Dr. Raman,"), "-");
  EXPECT_EQ(greeted("Prince", "Dear Prince,"), "-");
  EXPECT_EQ(greeted("Rene\u0301 Roy", "Hi Ren\u00e9,"), "-");
}

TEST(WrongPerson, names_further_down_are_not_looked_at) {
  Acme acme;
  acme.says("As Bo said, billing is fun. What are the next steps?");
  EXPECT_FALSE(acme.finds("wrong-person"));
}

TEST(WrongPerson, a_blank_in_the_greeting_is_another_checks) { EXPECT_EQ(greeted("Ann Lee", "Dear [Name],"), "-"); }

}  // namespace
}  // namespace afterword::core::checks
