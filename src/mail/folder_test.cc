#include "mail/folder.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "tests/fakes/willing_watch.h"

namespace afterword::mail {
namespace {

fakes::WillingWatch willing;

using app::HandOver;
namespace fs = std::filesystem;

class OutboxFolderTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "afterword-outbox-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    above_ = name;
    folder_ = above_ / "outbox";
  }
  void TearDown() override {
    chmod(folder_.c_str(), 0700);
    fs::remove_all(above_);
  }
  std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator{folder_}) names.push_back(entry.path().filename().string());
    return names;
  }
  static std::string read(const fs::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
  }

  fs::path above_, folder_;
  const app::MessageKey key_{"acme", "m1"};
  const app::FrozenMail mail_{"maya@example.org", "ann@acme.example", "Subject: Thanks\r\n\r\nDear Ann\r\n", ""};
};

TEST_F(OutboxFolderTest, leaves_the_frozen_bytes_for_the_person_alone) {
  const auto result = OutboxFolder{folder_}.hand_over(key_, mail_, willing);
  EXPECT_EQ(result.outcome, HandOver::left_for_person);
  EXPECT_EQ(result.said, "It lies in " + (folder_ / "acme-m1.eml").string() +
                             ". To write it in your own mail program: "
                             "mailto:ann@acme.example?subject=Thanks&body=Dear%20Ann%0D%0A");
  EXPECT_EQ(read(folder_ / "acme-m1.eml"), mail_.bytes);
  struct stat status{};
  ASSERT_EQ(stat((folder_ / "acme-m1.eml").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
  ASSERT_EQ(stat(folder_.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0700U);
}

TEST_F(OutboxFolderTest, twice_is_once) {
  OutboxFolder sender{folder_};
  const auto first = sender.hand_over(key_, mail_, willing);
  EXPECT_EQ(sender.hand_over(key_, mail_, willing).said, first.said);
  EXPECT_EQ(files(), std::vector<std::string>{"acme-m1.eml"});
  auto edited = mail_;
  edited.bytes = "Subject: Thanks\r\n\r\nDear Ann, better\r\n";
  sender.hand_over(key_, edited, willing);
  EXPECT_EQ(files(), std::vector<std::string>{"acme-m1.eml"});
  EXPECT_EQ(read(folder_ / "acme-m1.eml"), edited.bytes);
}

TEST_F(OutboxFolderTest, no_two_messages_share_a_file_and_none_lies_elsewhere) {
  const std::vector<app::MessageKey> keys{
      {"acme", "m1"},    {"a-b", "c"},   {"a", "b-c"},       {"a/b", "c"},
      {"a_b", "c"},      {"a%2Fb", "c"}, {"../../etc", "x"}, {"..", "."},
      {"", "m"},         {"-rf", "m"},   {"%2Drf", "m"},     {".a", "m"},
      {"a", "b\nc"},     {"Zoë", "m"},   {"Zoe", "m"},       {std::string("a\0b", 3), "m"},
      {"a", "b/../../c"}};
  OutboxFolder sender{folder_};
  for (const auto& key : keys) EXPECT_EQ(sender.hand_over(key, mail_, willing).outcome, HandOver::left_for_person);
  const auto names = files();
  EXPECT_EQ(names.size(), keys.size());
  EXPECT_EQ(std::distance(fs::recursive_directory_iterator{above_}, {}), static_cast<std::ptrdiff_t>(keys.size() + 1));
  for (const auto& name : names) {
    EXPECT_FALSE(name.starts_with('.') || name.starts_with('-')) << name;
    EXPECT_EQ(name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-%"),
              std::string::npos)
        << name;
  }
}

TEST_F(OutboxFolderTest, an_id_that_is_too_long_is_refused) {
  const auto result = OutboxFolder{folder_}.hand_over({std::string(300, 'a'), "m"}, mail_, willing);
  EXPECT_EQ(result.outcome, HandOver::refused);
}

TEST_F(OutboxFolderTest, where_it_cannot_write_it_says_so_and_leaves_nothing) {
  std::ofstream{folder_} << "a file where the folder should be";
  auto result = OutboxFolder{folder_}.hand_over(key_, mail_, willing);
  EXPECT_EQ(result.outcome, HandOver::try_again);
  EXPECT_TRUE(result.said.starts_with("cannot write ")) << result.said;
  fs::remove(folder_);
  fs::create_directories(folder_ / "acme-m1.eml" / "full");  // a folder cannot be replaced
  result = OutboxFolder{folder_}.hand_over(key_, mail_, willing);
  EXPECT_EQ(result.outcome, HandOver::try_again);
  EXPECT_EQ(files(), std::vector<std::string>{"acme-m1.eml"});
}

TEST_F(OutboxFolderTest, a_link_in_its_place_is_not_followed) {
  fs::create_directory(folder_);
  std::ofstream{above_ / "precious"} << "kept";
  fs::create_symlink(above_ / "precious", folder_ / "acme-m1.eml");
  EXPECT_EQ(OutboxFolder{folder_}.hand_over(key_, mail_, willing).outcome, HandOver::left_for_person);
  EXPECT_EQ(read(above_ / "precious"), "kept");
  EXPECT_EQ(read(folder_ / "acme-m1.eml"), mail_.bytes);
}

}  // namespace
}  // namespace afterword::mail
