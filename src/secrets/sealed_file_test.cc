#include "secrets/sealed_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "store/disk/sandbox_fixture.h"

namespace afterword::secrets {
namespace {

using store::content_of;
using store::fill;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
namespace fs = std::filesystem;

constexpr const char* maya = "mail maya@example.org";
constexpr const char* canary = "correct horse battery staple";

class Sealed : public ::testing::Test {
 protected:
  SealedFile file() const { return {path(), state()}; }
  std::string path() const { return folder_ / "data/secrets.sealed"; }
  std::string state() const { return folder_ / "state"; }

  std::vector<fs::path> keys() const {
    std::vector<fs::path> found;
    if (!fs::exists(state())) return found;
    for (const auto& entry : fs::directory_iterator(state())) found.push_back(entry.path());
    return found;
  }
  void keep_one() const { ASSERT_EQ(file().keep(maya, canary), app::SecretPlace::sealed_file); }
  static mode_t mode_of(const std::string& path) {
    struct stat about{};
    return stat(path.c_str(), &about) == 0 ? about.st_mode & 0777U : 0;
  }
  void change_byte(const std::string& path, std::size_t at) const {
    std::string bytes = content_of(path);
    bytes.at(at) = static_cast<char>(bytes[at] ^ 1);
    fill(path, bytes);
  }

  store::TemporaryFolder folder_;
};

TEST_F(Sealed, nothing_is_kept_and_nothing_made_before_somebody_keeps_something) {
  EXPECT_EQ(file().get(maya), std::nullopt);
  EXPECT_EQ(file().forget(maya), false);
  EXPECT_TRUE(fs::is_empty(folder_.path()));
}

TEST_F(Sealed, a_secret_comes_back_under_its_own_name_alone) {
  keep_one();
  EXPECT_EQ(file().get(maya), canary);
  EXPECT_EQ(file().get("mail other@example.org"), std::nullopt);
  EXPECT_EQ(file().keep(maya, "a new one"), app::SecretPlace::sealed_file);
  EXPECT_EQ(file().get(maya), "a new one");
}

TEST_F(Sealed, several_accounts_share_a_file) {
  keep_one();
  EXPECT_TRUE(file().keep("mail other@example.org", std::string("line\0zero", 9)));
  EXPECT_EQ(file().get(maya), canary);
  EXPECT_EQ(file().get("mail other@example.org"), std::string("line\0zero", 9));
  EXPECT_EQ(file().forget(maya), true);
  EXPECT_EQ(file().get(maya), std::nullopt);
  EXPECT_TRUE(*file().get("mail other@example.org"));
}

TEST_F(Sealed, both_files_are_for_their_owner_alone_and_the_secret_is_in_neither) {
  const mode_t before = umask(0);
  keep_one();
  umask(before);
  ASSERT_EQ(keys().size(), 1U);
  for (const std::string& one : {path(), keys()[0].string()}) {
    EXPECT_EQ(mode_of(one), 0600U) << one;
    EXPECT_THAT(content_of(one), Not(HasSubstr("horse"))) << one;
    EXPECT_THAT(content_of(one), Not(HasSubstr("maya"))) << one;
  }
  EXPECT_EQ(mode_of(state()), 0700U);
}

TEST_F(Sealed, how_long_a_secret_is_does_not_show) {
  keep_one();
  const auto size = fs::file_size(path());
  ASSERT_TRUE(file().keep(maya, "x"));
  EXPECT_EQ(fs::file_size(path()), size);
}

TEST_F(Sealed, with_the_last_secret_its_key_goes_and_copies_stay_shut) {
  keep_one();
  const std::string copy = content_of(path());
  EXPECT_EQ(file().forget(maya), true);
  EXPECT_FALSE(fs::exists(path()));
  EXPECT_THAT(keys(), IsEmpty());
  fill(path(), copy);
  fs::permissions(path(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_THAT(file().get(maya).error().what, HasSubstr("its key is not on this machine"));
}

TEST_F(Sealed, a_changed_byte_anywhere_is_noticed) {
  keep_one();
  const std::string good = content_of(path());
  for (std::size_t at = 0; at < good.size(); ++at) {
    change_byte(path(), at);
    const auto found = file().get(maya);
    ASSERT_FALSE(found) << "byte " << at;
    EXPECT_EQ(found.error().code, core::ErrorCode::outside);
    EXPECT_THAT(found.error().advice, HasSubstr("mail setup"));
    fill(path(), good);
  }
}

TEST_F(Sealed, a_file_that_was_cut_is_noticed) {
  keep_one();
  const std::string good = content_of(path());
  for (std::size_t size = 0; size < good.size(); ++size) {
    fill(path(), good.substr(0, size));
    EXPECT_FALSE(file().get(maya)) << size << " bytes";
  }
  fill(path(), std::string(1 << 20, 'x'));
  EXPECT_FALSE(file().get(maya));
}

TEST_F(Sealed, another_key_opens_nothing) {
  keep_one();
  change_byte(keys().at(0).string(), 7);
  EXPECT_THAT(file().get(maya).error().what, HasSubstr("does not open"));
  fill(keys().at(0), "short");
  EXPECT_THAT(file().get(maya).error().what, HasSubstr("does not open"));
}

TEST_F(Sealed, without_its_key_a_file_can_only_be_begun_anew) {
  keep_one();
  fs::remove(keys().at(0));
  EXPECT_THAT(file().get(maya).error().what, HasSubstr("its key is not on this machine"));
  EXPECT_TRUE(file().keep(maya, "typed again"));
  EXPECT_EQ(file().get(maya), "typed again");
  fs::remove(keys().at(0));
  EXPECT_EQ(file().forget(maya), true);
  EXPECT_FALSE(fs::exists(path()));
}

TEST_F(Sealed, a_changed_file_is_begun_anew_and_leaves_no_key_behind) {
  keep_one();
  change_byte(path(), fs::file_size(path()) - 1);
  EXPECT_TRUE(file().keep(maya, "typed again"));
  EXPECT_EQ(file().get(maya), "typed again");
  EXPECT_EQ(keys().size(), 1U);
}

TEST_F(Sealed, what_others_may_read_is_refused_and_says_how_to_mend_it) {
  keep_one();
  for (const std::string& one : {path(), keys().at(0).string()}) {
    fs::permissions(one, fs::perms::group_read, fs::perm_options::add);
    const auto found = file().get(maya);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().where, one);
    EXPECT_THAT(found.error().advice, HasSubstr("chmod 600"));
    EXPECT_FALSE(file().keep(maya, canary));
    fs::permissions(one, fs::perms::group_read, fs::perm_options::remove);
    EXPECT_EQ(file().get(maya), canary);
  }
}

TEST_F(Sealed, a_link_or_a_pipe_in_its_place_is_not_followed) {
  keep_one();
  fs::rename(path(), folder_ / "elsewhere");
  fs::create_symlink(folder_ / "elsewhere", path());
  EXPECT_FALSE(file().get(maya));
  fs::remove(path());
  ASSERT_EQ(mkfifo(path().c_str(), 0600), 0);
  EXPECT_FALSE(file().get(maya));
}

TEST_F(Sealed, a_folder_that_cannot_be_written_is_an_error_and_loses_nothing) {
  keep_one();
  store::give_to_nobody(folder_.path());
  const int end = store::in_another_process([&] {
    if (!store::become_nobody()) return store::not_possible_here;
    fs::permissions(folder_ / "data", fs::perms::owner_read | fs::perms::owner_exec);
    const auto kept = file().keep(maya, "a new one");
    if (kept || kept.error().code != core::ErrorCode::outside) return 1;
    return file().get(maya) == canary ? 0 : 2;  // reading needs no writing
  });
  if (end == store::not_possible_here) GTEST_SKIP();
  EXPECT_EQ(end, 0);
}

TEST_F(Sealed, two_processes_that_write_at_once_lose_nothing) {
  std::vector<pid_t> writers;
  for (const char* account : {"a", "b", "c", "d"}) {
    writers.push_back(store::start_process([&, account] {
      for (int i = 0; i < 20; ++i) {
        if (!file().keep(account + std::to_string(i), canary)) return 1;
        if (file().get(account + std::to_string(i)) != canary) return 2;
      }
      return 0;
    }));
  }
  for (const pid_t writer : writers) EXPECT_EQ(store::wait_for(writer), 0);
  for (const char* account : {"a", "b", "c", "d"}) {
    for (int i = 0; i < 20; ++i) EXPECT_EQ(file().get(account + std::to_string(i)), canary) << account << i;
  }
  EXPECT_EQ(keys().size(), 1U);
}

TEST_F(Sealed, what_a_killed_writer_left_does_not_stay_in_the_way) {
  keep_one();
  fill(path() + ".new", "half of a file");
  EXPECT_TRUE(file().keep(maya, "a new one"));
  EXPECT_EQ(file().get(maya), "a new one");
  EXPECT_FALSE(fs::exists(path() + ".new"));
}

}  // namespace
}  // namespace afterword::secrets
