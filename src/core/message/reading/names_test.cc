#include <gtest/gtest.h>

#include <string>

#include "core/message/reading/edit_distance.h"
#include "core/message/reading/organisation_name.h"
#include "core/message/reading/person_name.h"

namespace afterword::core::reading {
namespace {

TEST(PersonName, has_a_given_and_a_family_name) {
  struct {
    const char* written;
    const char* given;
    const char* family;
    const char* title;
  } const cases[] = {
      {"Ann Lee", "Ann", "Lee", ""},
      {"Dr. Giulia D'Amico", "Giulia", "D'Amico", "Dr."},
      {"Prof. Dr. Søren Kjær", "Søren", "Kjær", "Prof. Dr."},
      {"Lee, Ann", "Ann", "Lee", ""},
      {"Ann Lee, PhD", "Ann", "Lee", ""},
      {"Anne-Marie van der Berg", "Anne-Marie", "van der Berg", ""},
      {"Gabriel García Márquez", "Gabriel", "Márquez", ""},
      {"Robert (Bob) Hale", "Robert", "Hale", ""},
      {"Prince", "Prince", "", ""},
      {"J. R. Smith", "", "Smith", ""},
      {"Sam Smith-Jones", "Sam", "Smith-Jones", ""},
      {"", "", "", ""},
  };
  for (const auto& [written, given, family, title] : cases) {
    const PersonName name(written);
    EXPECT_EQ(name.given(), given) << written;
    EXPECT_EQ(name.family(), family) << written;
    EXPECT_EQ(name.title(), title) << written;
  }
  EXPECT_EQ(PersonName("Robert \"Bob\" Hale").full(), "Robert Hale");
  EXPECT_EQ(PersonName("J. R. Smith").full(), "J. R. Smith");
}

TEST(PersonName, a_word_fits_or_is_a_slip) {
  const PersonName soren("Søren Kjær");
  EXPECT_EQ(soren.fit("Søren"), NameFit::right);
  EXPECT_EQ(soren.fit("SØREN"), NameFit::right);
  EXPECT_EQ(soren.fit("Soren"), NameFit::plain);
  EXPECT_EQ(soren.fit("Sören"), NameFit::plain);
  EXPECT_EQ(soren.fit("Sorren"), NameFit::misspelled);
  EXPECT_EQ(soren.fit("Thomas"), NameFit::none);
  EXPECT_EQ(PersonName("Soren Kjaer").fit("Søren"), NameFit::right);
  EXPECT_EQ(PersonName("Robert (Bob) Hale").fit("Bob"), NameFit::right);
  EXPECT_EQ(PersonName("Robert Hale").fit("Rob"), NameFit::right);
  EXPECT_EQ(PersonName("Ann Lee").fit("Anne"), NameFit::misspelled);
  EXPECT_EQ(PersonName("Ann Lee").fit("Bo"), NameFit::none);
  EXPECT_EQ(PersonName("Giulia D'Amico").fit("D\u2019Amico"), NameFit::right);
}

TEST(PersonName, is_found_in_a_text) {
  const Text text("I met Ilse Brandt, and Ilse's ledger.");
  const PersonName ilse("Ilse Brandt");
  ASSERT_TRUE(ilse.find_full(text, 0, text.words().size()).has_value());
  EXPECT_EQ(ilse.find_full(text, 0, text.words().size())->first_word, 2U);
  EXPECT_FALSE(ilse.find_full(text, 3, text.words().size()).has_value());
  EXPECT_EQ(ilse.find_any(text, 3, text.words().size())->first_word, 3U);
  EXPECT_TRUE(PersonName("Ilse Maria Brandt").find_full(text, 0, text.words().size()).has_value());
  const Text lower("a will of iron");
  EXPECT_FALSE(PersonName("Will Young").find_any(lower, 0, 4).has_value());
}

TEST(OrganisationName, is_known_by_its_short_form_and_not_by_its_kind) {
  const Text text("Acme, ACME Corp, Larkspur's museum and Larkspur Museum");
  const OrganisationName acme("Acme Corp");
  const OrganisationName larkspur("The Larkspur Museum");
  EXPECT_EQ(acme.length_at(text, 0), 1U);
  EXPECT_EQ(acme.length_at(text, 1), 2U);
  EXPECT_EQ(larkspur.length_at(text, 3), 2U);
  EXPECT_EQ(larkspur.length_at(text, 4), 0U);
  EXPECT_EQ(larkspur.length_at(text, 6), 2U);
  EXPECT_TRUE(OrganisationName("Target").is_everyday());
  EXPECT_FALSE(OrganisationName("Globex").is_everyday());
  EXPECT_FALSE(OrganisationName("Royal Theatre").has_short_form());
  EXPECT_TRUE(OrganisationName("Acme Inc.").is_same_as(acme));
  EXPECT_TRUE(OrganisationName("").empty());
}

TEST(EditDistance, counts_swaps_as_one) {
  EXPECT_EQ(edit_distance("acme", "amce"), 1U);
  EXPECT_EQ(edit_distance("", "abc"), 3U);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
  EXPECT_TRUE(is_near_miss("acmee", "acme"));
  EXPECT_FALSE(is_near_miss("acmes", "acme"));
  EXPECT_FALSE(is_near_miss("acme", "acme"));
  EXPECT_FALSE(is_near_miss("bo", "bob"));
  EXPECT_TRUE(is_near_miss("larkpsurr", "larkspur"));
}

}  // namespace
}  // namespace afterword::core::reading
