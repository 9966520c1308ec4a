#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

TEST(Shouting, three_words_in_capitals_are_found) {
  Acme acme;
  acme.says("PLEASE REPLY TODAY. Billing: what are the next steps?");
  EXPECT_EQ(acme.marked("shouting"), "PLEASE REPLY TODAY");
  acme.says("I REALLY WANT THIS. Billing: what are the next steps?");
  EXPECT_EQ(acme.marked("shouting"), "I REALLY WANT THIS");
  acme.says("Billing: what are the next steps?");
  acme.draft.subject = "THANK YOU SO MUCH";
  EXPECT_EQ(acme.marked("shouting"), "THANK YOU SO MUCH");
}

TEST(Shouting, exclamation_marks_are_counted) {
  Acme acme;
  acme.says("Billing!! What are the next steps?");
  EXPECT_EQ(acme.marked("shouting"), "!!");
  EXPECT_EQ(acme.fix("shouting"), "!");
  acme.says("Billing! Lund! Ledgers! Games! What are the next steps?");
  EXPECT_EQ(acme.marked("shouting"), "!");
  acme.says("Billing! Lund! Ledgers! What are the next steps?");
  EXPECT_FALSE(acme.finds("shouting"));
}

TEST(Shouting, acronyms_and_two_words_are_let_through) {
  for (const char* text : {"We ran AWS, GCP and Azure.", "SQL REST AWS are my trade.", "It is a VERY GOOD ledger.",
                           "NASA, ESA, JAXA: all of them.", "I am A OK.", "RFC 3834 and RFC 5321 and RFC 5322."}) {
    Acme acme;
    acme.says(std::string(text) + " What are the next steps for billing?");
    EXPECT_EQ(acme.marked("shouting"), "-") << text;
  }
}

}  // namespace
}  // namespace afterword::core::checks
