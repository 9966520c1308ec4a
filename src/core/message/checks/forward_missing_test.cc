#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

struct Forwarding : Acme {
  Forwarding() {
    application().contacts[1].email.reset();
    application().contacts[1].name = "Søren Kjær";
    draft.to = "hr";
    draft.forward_for = {"bo"};
  }
};

TEST(ForwardMissing, thanks_that_are_not_passed_on_are_found) {
  for (const char* text :
       {"Thank you for billing.", "Søren's game days are fun.", "Please pass my thanks on to the team."}) {
    Forwarding acme;
    acme.says(std::string(text) + " What are the next steps?");
    EXPECT_EQ(acme.marked("forward-missing"), "") << text;
  }
}

TEST(ForwardMissing, asking_by_name_counts_however_it_is_put) {
  for (const char* text :
       {"Would you pass my thanks on to Søren?", "Please thank Søren Kjær for me.",
        "Could you give Mr Kjær my regards?", "Søren's game days stayed with me. Would you forward him my thanks?",
        "Please tell Søren that I enjoyed it.", "My thanks go to Søren too; would you convey them?",
        "Kindly extend my thanks to Søren as well."}) {
    Forwarding acme;
    acme.says(std::string(text) + " What are the next steps for billing?");
    EXPECT_FALSE(acme.finds("forward-missing")) << text;
  }
}

TEST(ForwardMissing, each_of_them_is_to_be_named) {
  Forwarding acme;
  acme.draft.forward_for = {"bo", "ann"};
  acme.says("Would you pass my thanks on to Søren? What are the next steps for billing?");
  EXPECT_TRUE(acme.finds("forward-missing"));
  acme.says("Would you pass my thanks on to Søren and Ann? What are the next steps for billing?");
  EXPECT_FALSE(acme.finds("forward-missing"));
}

}  // namespace
}  // namespace afterword::core::checks
