#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

TEST(ResumeMissing, the_first_follow_up_without_it_is_found) {
  Acme acme;
  acme.follow_up(1);
  EXPECT_FALSE(acme.finds("resume-missing"));
  acme.draft.attachments = {"references.pdf"};
  EXPECT_TRUE(acme.finds("resume-missing"));
}

TEST(ResumeMissing, the_one_for_this_role_goes_first) {
  Acme acme;
  acme.follow_up(1);
  acme.application().resume = Resume{"resume-platform.pdf", std::nullopt};
  EXPECT_TRUE(acme.finds("resume-missing"));
  acme.draft.attachments = {"files/resume-platform.pdf"};
  EXPECT_FALSE(acme.finds("resume-missing"));
}

TEST(ResumeMissing, without_a_resume_or_in_a_later_follow_up_nothing_is_asked) {
  Acme acme;
  acme.follow_up(1);
  acme.draft.attachments.clear();
  acme.facts.seeker.resume.reset();
  EXPECT_FALSE(acme.finds("resume-missing"));
  Acme second;
  second.follow_up(2);
  EXPECT_FALSE(second.finds("resume-missing"));
}

}  // namespace
}  // namespace afterword::core::checks
