#include "app/ids.h"

#include <gtest/gtest.h>

#include <set>

#include "app/transaction.h"
#include "tests/fakes/world.h"

namespace afterword::app {
namespace {

TEST(Slug, a_name_becomes_something_to_type) {
  EXPECT_EQ(slug("Acme Corp."), "acme-corp");
  EXPECT_EQ(slug("  O'Brien & Sons (UK) "), "obrien-sons-uk");
  EXPECT_EQ(slug("3M"), "3m");
}

TEST(Slug, latin_letters_lose_their_marks) {
  EXPECT_EQ(slug("Łódź & Søn"), "lodz-son");
  EXPECT_EQ(slug("Škoda Žižkov"), "skoda-zizkov");
  EXPECT_EQ(slug("Großmann Ærø ŒUVRE ĳ Ð þ ſ"), "grossmann-aero-oeuvre-ij-d-th-s");
  EXPECT_EQ(slug("ÀÿĀšž×÷"), "ayasz");
}

TEST(Slug, another_script_or_emoji_leaves_nothing) {
  EXPECT_EQ(slug("דנה לוי"), "");
  EXPECT_EQ(slug("🙂🙂"), "");
  EXPECT_EQ(slug(""), "");
  EXPECT_EQ(slug("\xff\xc3"), "");
}

TEST(Slug, a_long_name_is_cut_at_a_word) {
  const std::string id = slug("The Very Long Name Of A Company That Never Seems To End");
  EXPECT_LE(id.size(), 40U);
  EXPECT_EQ(id, "the-very-long-name-of-a-company-that");
  EXPECT_EQ(slug(std::string(80, 'a')), std::string(40, 'a'));
}

TEST(Ids, a_taken_slug_is_numbered_from_two) {
  const std::set<std::string, std::less<>> taken{"ann-lee", "ann-lee-2"};
  const auto is_taken = [&](std::string_view id) { return taken.contains(id); };
  EXPECT_EQ(free_slug("Ann Lee", "contact", is_taken), "ann-lee-3");
  EXPECT_EQ(free_slug("דנה", "contact", is_taken), "contact");
}

TEST(Ids, numbers_go_on_across_applications_and_skip_what_is_taken) {
  fakes::World world;
  core::Application application = world.application();
  core::Message message;
  message.id = "m1";
  message.to = "ann";
  application.messages.push_back(message);
  world.put(application);
  const auto ids = in_write(world.store, [](WriteSession& session) -> Result<std::vector<std::string>> {
    std::vector<std::string> list;
    for (const Noun noun : {Noun::message, Noun::message, Noun::interview, Noun::reply}) {
      list.push_back(new_id(session, noun).value());
    }
    list.push_back(new_material_id(session).value());
    return list;
  });
  EXPECT_EQ(ids.value(), (std::vector<std::string>{"m2", "m3", "i1", "p1", "a1"}));
}

TEST(Ids, many_applications_at_one_employer_all_get_their_own) {
  fakes::World world;
  std::set<std::string> seen;
  for (int i = 0; i < 40; ++i) {
    const auto id = in_write(world.store, [](WriteSession& session) -> Result<std::string> {
      auto fresh = new_application_id(session, "Acme");
      core::Application application;
      application.id = fresh.value();
      application.employer.timezone = "America/New_York";
      EXPECT_TRUE(session.put_application(application).has_value());
      return fresh;
    });
    EXPECT_TRUE(seen.insert(id.value()).second);
  }
  EXPECT_TRUE(seen.contains("acme-2"));  // "acme" was taken
  EXPECT_FALSE(seen.contains("acme"));
}

}  // namespace
}  // namespace afterword::app
