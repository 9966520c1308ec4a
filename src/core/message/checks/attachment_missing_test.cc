#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

TEST(AttachmentMissing, a_promise_without_a_file_is_found) {
  for (const char* text :
       {"Please find attached the runbook.", "My resume is attached.", "I've attached my notes.",
        "See the attached file.", "I am attaching a sample.", "The attachment has the details.",
        "Enclosed is my portfolio.", "I attach my resume for convenience.", "Please find enclosed my CV.",
        "Attached you will find my notes.", "It is attached to this email."}) {
    Acme acme;
    acme.says(std::string(text) + " What are the next steps for billing?");
    EXPECT_TRUE(acme.finds("attachment-missing")) << text;
    acme.draft.attachments = {"notes.pdf"};
    EXPECT_FALSE(acme.finds("attachment-missing")) << text;
  }
}

TEST(AttachmentMissing, other_attachments_are_let_through) {
  for (const char* text :
       {"I have grown attached to that ledger.", "No strings attached.", "I am attached to the idea of events.",
        "The file you attached was helpful.", "My resume was attached to my first application.",
        "I can attach a sample if that would help.", "Should I attach my notes?",
        "The lab attached to the school is fine.", "I became attached to it.", "Your attachment opened well.",
        "An enclosed garden is a good place.", "I attached my resume to my last message."}) {
    Acme acme;
    acme.says(std::string(text) + " What are the next steps for billing?");
    EXPECT_EQ(acme.marked("attachment-missing"), "-") << text;
  }
}

}  // namespace
}  // namespace afterword::core::checks
