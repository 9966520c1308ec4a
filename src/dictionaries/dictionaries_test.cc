#include "dictionaries/dictionaries.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace afterword::dictionaries {
namespace {

/// A folder with small dictionaries of our own, so that nothing depends on what the machine has.
class Dictionaries : public testing::Test {
 protected:
  Dictionaries() {
    std::string pattern = testing::TempDir() + "dictionaries-XXXXXX";
    folder_ = mkdtemp(pattern.data());
  }
  ~Dictionaries() override { std::filesystem::remove_all(folder_); }
  Dictionaries(const Dictionaries&) = delete;
  Dictionaries& operator=(const Dictionaries&) = delete;

  void add(const std::string& name, const std::vector<std::string>& words, const std::string& encoding = "UTF-8") {
    std::ofstream(folder_ + "/" + name + ".aff") << "SET " << encoding << "\nTRY esianrtolcdugmphbyfvkwz\n";
    std::ofstream dic(folder_ + "/" + name + ".dic");
    dic << words.size() << "\n";
    for (const auto& word : words) dic << word << "\n";
  }
  std::vector<std::string> here() const { return {folder_}; }
  std::optional<std::string> found(std::string_view locale) const {
    const auto dictionary = find_dictionary(here(), locale);
    if (!dictionary) return std::nullopt;
    return std::filesystem::path(dictionary->words).stem().string();
  }

  std::string folder_;
};

TEST_F(Dictionaries, a_locale_has_its_own_its_relatives_or_any_of_its_language) {
  add("en_US", {"color"});
  add("en_GB", {"colour"});
  add("de_CH", {"gruss"});
  EXPECT_EQ(found("en-US"), "en_US");
  EXPECT_EQ(found("en"), "en_US");
  EXPECT_EQ(found("en-gb"), "en_GB");
  EXPECT_EQ(found("en-IE"), "en_GB");
  EXPECT_EQ(found("en-CA"), "en_GB");
  EXPECT_EQ(found("en-PH"), "en_US");
  EXPECT_EQ(found("de-DE"), "de_CH");
  EXPECT_EQ(found("de-Latn-CH"), "de_CH");
  EXPECT_EQ(found("sv-SE"), std::nullopt);
  EXPECT_EQ(found("../en"), std::nullopt);
  EXPECT_EQ(found(""), std::nullopt);
}

TEST_F(Dictionaries, a_slip_is_seen_and_something_better_is_said) {
  add("en_US", {"weird", "afternoon"});
  auto speller = open_speller(here(), "en-US");
  ASSERT_TRUE(speller);
  std::string suggestion;
  EXPECT_TRUE((*speller)("weird", &suggestion));
  EXPECT_FALSE((*speller)("wierd", &suggestion));
  EXPECT_EQ(suggestion, "weird");
  EXPECT_FALSE((*speller)("wierd", nullptr));
}

TEST_F(Dictionaries, a_seeker_of_another_language_writes_english_too) {
  add("en_US", {"thanks"});
  add("sv_SE", {"tack", "möte"});
  auto speller = open_speller(here(), "sv-SE");
  ASSERT_TRUE(speller);
  EXPECT_TRUE((*speller)("tack", nullptr));
  EXPECT_TRUE((*speller)("möte", nullptr));
  EXPECT_TRUE((*speller)("thanks", nullptr));
  EXPECT_FALSE((*speller)("thnaks", nullptr));
}

TEST_F(Dictionaries, without_a_dictionary_there_is_no_speller) { EXPECT_FALSE(open_speller(here(), "en-US")); }

TEST_F(Dictionaries, what_an_old_encoding_cannot_say_is_let_through) {
  add("en_US", {"plain"}, "ISO8859-1");
  auto speller = open_speller(here(), "en-US");
  ASSERT_TRUE(speller);
  EXPECT_TRUE((*speller)("möte", nullptr));
  EXPECT_FALSE((*speller)("plian", nullptr));
}

TEST_F(Dictionaries, a_word_without_end_costs_nothing) {
  add("en_US", {"plain"});
  auto speller = open_speller(here(), "en-US");
  ASSERT_TRUE(speller);
  EXPECT_TRUE((*speller)(std::string(100'000, 'a'), nullptr));
}

TEST(DictionaryFolders, the_ones_that_a_person_names_come_first) {
  const auto named = folders("/a::/b:");
  ASSERT_GE(named.size(), 3U);
  EXPECT_EQ(named[0], "/a");
  EXPECT_EQ(named[1], "/b");
  EXPECT_EQ(named[2], "/usr/local/share/hunspell");
}

}  // namespace
}  // namespace afterword::dictionaries
