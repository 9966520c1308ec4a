#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

TEST(FreshElementMissing, nothing_linked_is_found) {
  Acme acme;
  acme.follow_up(2);
  EXPECT_FALSE(acme.finds("fresh-element-missing"));
  acme.draft.materials.clear();
  EXPECT_EQ(acme.marked("fresh-element-missing"), "");
}

TEST(FreshElementMissing, what_is_linked_has_to_be_used) {
  Acme acme;
  acme.follow_up(2);
  acme.says("A quick hello to say that I am as interested as before. I will write once more around December 3.");
  EXPECT_TRUE(acme.finds("fresh-element-missing"));
  acme.says("A greenfield ledger is still on my mind. I will write once more around December 3.");
  EXPECT_TRUE(acme.finds("fresh-element-missing")) << "the ledger was talked about; the article was not used";
}

TEST(FreshElementMissing, a_link_a_person_or_its_words_are_use) {
  for (const char* text : {"Have you seen ledgers.example/append-only?",
                           "Ledgers that only append: I read a good piece.", "An append-only world is a calm one."}) {
    Acme acme;
    acme.follow_up(2);
    EXPECT_FALSE(acme.says(text).finds("fresh-element-missing")) << text;
  }
  Acme acme;
  acme.follow_up(2);
  acme.facts.materials.push_back({"k1", MaterialKind::connection, "built the ledger at the port authority",
                                  std::nullopt, "Ilse Brandt", Permission::granted});
  acme.draft.materials = {"k1"};
  acme.says("Ilse Brandt says hello. I will write once more around December 3.");
  EXPECT_FALSE(acme.finds("fresh-element-missing"));
}

TEST(FreshElementMissing, the_first_follow_up_needs_none) {
  Acme acme;
  acme.follow_up(1);
  EXPECT_FALSE(acme.finds("fresh-element-missing"));
}

}  // namespace
}  // namespace afterword::core::checks
