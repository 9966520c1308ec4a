#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

struct Connection : Acme {
  explicit Connection(std::optional<Permission> permission) {
    facts.materials = {{"k1", MaterialKind::connection, "built the ledger at the port authority", std::nullopt,
                        "Ilse Brandt", permission}};
  }
};

TEST(UnpermittedMention, a_person_who_was_not_asked_is_found) {
  for (const char* text : {"Ilse Brandt sends her regards.", "ILSE BRANDT agrees.", "I asked Ilse about billing.",
                           "As Ms Brandt says, bill early.", "It is Brandt's idea."}) {
    for (const auto permission :
         {std::optional<Permission>{}, std::optional{Permission::none}, std::optional{Permission::asked}}) {
      Connection acme(permission);
      acme.says(std::string("Billing! What are the next steps? ") + text);
      EXPECT_TRUE(acme.finds("unpermitted-mention")) << text;
    }
  }
}

TEST(UnpermittedMention, the_name_alone_is_marked) {
  Connection acme(Permission::none);
  acme.says("Ilse Brandt's ledger is fine. What are the next steps?");
  EXPECT_EQ(acme.marked("unpermitted-mention"), "Ilse Brandt");
}

TEST(UnpermittedMention, permission_lets_it_through) {
  Connection acme(Permission::granted);
  acme.says("Ilse Brandt sends her regards. What are the next steps?");
  EXPECT_FALSE(acme.finds("unpermitted-mention"));
}

TEST(UnpermittedMention, somebody_else_of_that_name_is_let_through) {
  Connection acme(Permission::none);
  acme.application().contacts[1].name = "Ilse Novak";
  acme.says("Please tell Ilse that the game day was fun. What are the next steps?");
  EXPECT_FALSE(acme.finds("unpermitted-mention"));
  acme.facts.materials[0].person = "Will March";
  acme.says("Will you decide in March? The next steps interest me, and billing will too.");
  EXPECT_FALSE(acme.finds("unpermitted-mention"));
  acme.facts.materials[0].person = "Ann Lee";
  acme.says("As Ann Lee said, billing. What are the next steps?");
  EXPECT_FALSE(acme.finds("unpermitted-mention"));
}

}  // namespace
}  // namespace afterword::core::checks
