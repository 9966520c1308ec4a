#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

TEST(RecipientDomain, an_address_elsewhere_that_is_new_is_asked_about) {
  Acme acme;
  acme.application().contacts[0].email = "ann@freemail.example";
  EXPECT_EQ(acme.marked("recipient-domain"), "");
  acme.application().contacts[0].email = "ann@notacme.example";
  EXPECT_TRUE(acme.finds("recipient-domain"));
}

TEST(RecipientDomain, their_domain_and_its_parts_are_let_through) {
  for (const char* address : {"ann@acme.example", "Ann@ACME.example", "ann@eu.mail.acme.example"}) {
    Acme acme;
    acme.application().contacts[0].email = address;
    EXPECT_FALSE(acme.finds("recipient-domain")) << address;
  }
}

TEST(RecipientDomain, an_address_that_was_used_before_is_known) {
  Acme acme;
  acme.application().contacts[0].email = "ann@freemail.example";
  acme.sent("m0", MessageKind::other, "ann", "2026-11-01T10:00:00-05:00", "Hi Ann,\n\nHello.\n\nBest,\nMaya");
  EXPECT_FALSE(acme.finds("recipient-domain"));
}

TEST(RecipientDomain, where_no_domain_is_known_or_the_note_is_on_paper_nothing_is_asked) {
  Acme acme;
  acme.application().contacts[0].email = "ann@freemail.example";
  acme.draft.channel = Channel::handwritten;
  EXPECT_FALSE(acme.finds("recipient-domain"));
  acme.draft.channel = Channel::email;
  acme.application().employer.domain.reset();
  EXPECT_FALSE(acme.finds("recipient-domain"));
}

}  // namespace
}  // namespace afterword::core::checks
