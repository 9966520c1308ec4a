#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

TEST(StockPhrase, what_everybody_writes_is_found) {
  for (const auto& [text, marked] :
       {std::pair{"Thank you for your time and consideration.", "Thank you for your time and consideration"},
        {"I am writing to follow up on billing.", "I am writing to follow"},
        {"I'm writing to check on billing.", "I'm writing to check"},
        {"Just checking in on billing.", "Just checking in"},
        {"Let us touch base on billing.", "touch base"},
        {"I wanted to circle back.", "wanted to circle back"},
        {"Please don't hesitate to call.", "Please don't hesitate"}}) {
    Acme acme;
    acme.says(std::string(text) + " What are the next steps?");
    EXPECT_NE(acme.marked("stock-phrase").find(std::string(marked).substr(marked[0] == 'w' ? 10 : 0)),
              std::string::npos)
        << text << ": " << acme.marked("stock-phrase");
  }
}

TEST(StockPhrase, a_letter_to_nobody_is_found) {
  Acme acme;
  acme.draft.body = "To whom it may concern,\n\nBilling! What are the next steps?\n\nMaya Lindqvist";
  EXPECT_EQ(acme.marked("stock-phrase"), "To whom it may concern");
}

TEST(StockPhrase, ones_own_words_are_let_through) {
  for (const char* text :
       {"Thank you for your time.", "I will check in again in December.", "We circled the block back home.",
        "I am writing a ledger.", "The base of the tower was touched up."}) {
    Acme acme;
    acme.says(std::string(text) + " What are the next steps for billing?");
    EXPECT_EQ(acme.marked("stock-phrase"), "-") << text;
  }
}

}  // namespace
}  // namespace afterword::core::checks
