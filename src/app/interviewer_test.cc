#include "app/interviewer.h"

#include <gtest/gtest.h>

#include "tests/fakes/world.h"

namespace afterword::app {
namespace {

TEST(Interviewer, name_address_and_title_are_told_apart) {
  EXPECT_EQ(parse_interviewer("Ann Lee <ann@acme.example>, VP Engineering").value(),
            (Interviewer{"Ann Lee", "ann@acme.example", "VP Engineering"}));
  EXPECT_EQ(parse_interviewer("Ann Lee").value(), (Interviewer{"Ann Lee", std::nullopt, std::nullopt}));
  EXPECT_EQ(parse_interviewer("Ann Lee, VP Engineering, Platform").value(),
            (Interviewer{"Ann Lee", std::nullopt, "VP Engineering, Platform"}));
  EXPECT_EQ(parse_interviewer("\"Ann Lee\" <ann@acme.example>").value(),
            (Interviewer{"Ann Lee", "ann@acme.example", std::nullopt}));
}

TEST(Interviewer, an_address_alone_gives_a_name) {
  EXPECT_EQ(parse_interviewer("ann.lee@acme.example").value(),
            (Interviewer{"Ann Lee", "ann.lee@acme.example", std::nullopt}));
  EXPECT_EQ(parse_interviewer("<b_novak2+jobs@acme.example>, SRE").value(),
            (Interviewer{"B Novak", "b_novak2+jobs@acme.example", "SRE"}));
  EXPECT_EQ(parse_interviewer("123@acme.example").value().name, "123");
}

TEST(Interviewer, what_is_neither_is_refused_with_the_form) {
  for (const char* text : {"", "  ", ", VP", "Ann <ann>", "Ann <ann@acme.example", "Ann <ann@acme.example> VP", "a\nb",
                           "ann@@acme.example"}) {
    const auto parsed = parse_interviewer(text);
    ASSERT_FALSE(parsed.has_value()) << text;
    EXPECT_EQ(parsed.error().where, "--interviewer");
  }
}

TEST(Interviewer, a_known_contact_is_not_entered_twice) {
  core::Application application = fakes::World().application();
  const auto ids = enter_interviewers(application, {{"A. Lee", "ANN.LEE@acme.example", std::nullopt},
                                                    {"bo novak", "bo@acme.example", std::nullopt},
                                                    {"Cy Twist", std::nullopt, "SRE"},
                                                    {"Cy Twist", std::nullopt, std::nullopt}});
  EXPECT_EQ(ids.value(), (std::vector<std::string>{"ann", "bo", "cy-twist"}));
  EXPECT_EQ(application.contacts.size(), 4U);
  EXPECT_EQ(application.contact("ann")->name, "Ann Lee");
  EXPECT_EQ(application.contact("bo")->email, "bo@acme.example");  // was not known before
}

TEST(Interviewer, two_people_may_share_a_name) {
  core::Application application = fakes::World().application();
  const auto ids = enter_interviewers(application, {{"Ann Lee", "ann.lee2@acme.example", std::nullopt}});
  EXPECT_EQ(ids.value(), std::vector<std::string>{"ann-lee"});
  EXPECT_EQ(application.contacts.size(), 4U);
}

TEST(Interviewer, a_crowd_is_refused) {
  core::Application application;
  std::vector<Interviewer> crowd(101, Interviewer{"Ann Lee", std::nullopt, std::nullopt});
  EXPECT_FALSE(enter_interviewers(application, crowd).has_value());
}

}  // namespace
}  // namespace afterword::app
