#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

TEST(SubjectMissing, an_email_without_a_subject_is_found) {
  for (const char* subject : {"", " ", "\t"}) {
    Acme acme;
    acme.draft.subject = subject;
    ASSERT_TRUE(acme.finds("subject-missing"));
    EXPECT_EQ(acme.findings().front().span, (Span{Part::subject, 0, 0}));
  }
}

TEST(SubjectMissing, a_note_on_paper_needs_none) {
  Acme acme;
  acme.draft.subject = "";
  acme.draft.channel = Channel::handwritten;
  EXPECT_FALSE(acme.finds("subject-missing"));
}

}  // namespace
}  // namespace afterword::core::checks
