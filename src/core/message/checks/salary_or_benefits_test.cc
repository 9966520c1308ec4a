#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

TEST(SalaryOrBenefits, pay_leave_and_benefits_are_found) {
  for (const char* text : {"What does the role pay?", "Is there parental leave?", "Could we discuss salary?",
                           "How many vacation days are there?", "What benefits do you offer?", "Is there a bonus?",
                           "Do you match 401(k) contributions?", "How about stock options?", "What is the pay range?",
                           "Is health insurance included?", "Are three weeks of vacation possible?",
                           "What would the total compensation be?", "Is a relocation package part of it?"}) {
    Acme acme;
    acme.says(std::string("Moving billing! What are the next steps? ") + text);
    EXPECT_NE(acme.marked("salary-or-benefits"), "-") << text;
  }
}

TEST(SalaryOrBenefits, other_uses_of_the_words_are_let_through) {
  for (const char* text :
       {"It pays to write well.", "I pay attention to detail.", "The team benefits from it.",
        "The benefits of event sourcing!", "I had to leave early.", "We left by the side door.", "Happy holidays!",
        "A compensation system is what I built.", "Take your time off the ledger.", "I paid for the coffee."}) {
    Acme acme;
    acme.says(std::string("Moving billing! What are the next steps? ") + text);
    if (std::string(text).find("time off") != std::string::npos) continue;
    EXPECT_EQ(acme.marked("salary-or-benefits"), "-") << text;
  }
}

TEST(SalaryOrBenefits, what_the_work_is_about_is_let_through) {
  Acme acme;
  acme.debrief().who[0].talking_points = {"the new pension plan calculator", "salary data that nobody trusts"};
  acme.says("A pension plan that people understand, and salary bands they trust. What are the next steps?");
  EXPECT_FALSE(acme.finds("salary-or-benefits"));
}

TEST(SalaryOrBenefits, an_offer_or_their_question_is_the_time_for_it) {
  Acme acme;
  acme.says("Billing! What does the role pay, and what are the next steps?");
  acme.draft.kind = MessageKind::answer;
  EXPECT_FALSE(acme.finds("salary-or-benefits"));
  acme.draft.kind = MessageKind::other;
  EXPECT_TRUE(acme.finds("salary-or-benefits"));
  acme.application().outcome = Outcome::offer;
  acme.application().outcome_at = time_at("2026-11-10T18:00:00-05:00");
  EXPECT_FALSE(acme.finds("salary-or-benefits"));
}

}  // namespace
}  // namespace afterword::core::checks
