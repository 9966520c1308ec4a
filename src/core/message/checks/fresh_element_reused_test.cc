#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

TEST(FreshElementReused, what_was_sent_before_is_found_with_its_link) {
  Acme acme;
  acme.follow_up(3);
  EXPECT_FALSE(acme.finds("fresh-element-reused"));
  acme.draft.materials = {"a1"};
  acme.says("Once more: https://ledgers.example/append-only. Thank you for considering me; perhaps another time.");
  EXPECT_EQ(acme.marked("fresh-element-reused"), "https://ledgers.example/append-only");
}

TEST(FreshElementReused, the_same_link_under_another_id_is_the_same) {
  Acme acme;
  acme.follow_up(3);
  acme.facts.materials.push_back(
      {"a2", MaterialKind::article, "On ledgers", "https://ledgers.example/append-only", std::nullopt, std::nullopt});
  acme.draft.materials = {"a2"};
  EXPECT_TRUE(acme.finds("fresh-element-reused"));
}

TEST(FreshElementReused, a_draft_uses_nothing_up_and_another_employer_is_another_matter) {
  Acme acme;
  acme.follow_up(2);
  Message other = acme.draft;
  other.id = "d2";
  acme.application().messages.push_back(other);
  EXPECT_FALSE(acme.finds("fresh-element-reused"));
  other.state = MessageState::sent;
  other.sent_at = time_at("2026-11-20T10:00:00-05:00");
  acme.application().messages.pop_back();
  Application& globex = acme.globex();
  globex.messages.push_back(other);
  EXPECT_FALSE(acme.finds("fresh-element-reused"));
  globex.employer.name = "Acme";
  EXPECT_TRUE(acme.finds("fresh-element-reused"));
}

}  // namespace
}  // namespace afterword::core::checks
