#include "store/disk/state_ledger.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <map>
#include <thread>

#include "store/disk/sandbox_fixture.h"

namespace afterword::store {
namespace {

namespace fs = std::filesystem;

class Ledger : public testing::Test {
 protected:
  Ledger() {
    fs::create_directories(data());
    fill(machine(), "0123abc\n");
  }
  std::string path(const std::string& name) const { return folder_ / name; }
  std::string data() const { return path("data"); }
  std::string machine() const { return path("machine-id"); }
  /// In place of what the ledger has kept.
  void write_entry(const std::string& text) const {
    for (const auto& entry : fs::directory_iterator(path("state/afterword"))) {
      if (entry.path().filename().string().starts_with("attempts-")) fill(entry.path(), text);
    }
  }
  std::map<std::string, ino_t> inodes() const {
    std::map<std::string, ino_t> found;
    for (const auto& entry : fs::directory_iterator(path("state/afterword"))) {
      struct stat status{};
      EXPECT_EQ(stat(entry.path().c_str(), &status), 0);
      found[entry.path().filename()] = status.st_ino;
    }
    return found;
  }
  StateLedger ledger(const std::string& of) const { return {path("state/afterword"), of, machine()}; }

 private:
  TemporaryFolder folder_;
};

TEST_F(Ledger, it_remembers_the_highest_number) {
  EXPECT_EQ(ledger(data()).last().value(), std::nullopt);
  ASSERT_TRUE(ledger(data()).raise_to(0));
  EXPECT_EQ(ledger(data()).last().value(), (app::LedgerEntry{0, 0, ""}));
  ASSERT_TRUE(ledger(data()).raise_to(3));
  ASSERT_TRUE(ledger(data()).raise_to(2));
  EXPECT_EQ(ledger(data()).last().value(), (app::LedgerEntry{3, 0, ""}));
}

TEST_F(Ledger, it_keeps_the_incarnation_until_there_is_another) {
  ASSERT_TRUE(ledger(data()).raise({2, 9, "first"}));
  ASSERT_TRUE(ledger(data()).raise_to(5));
  EXPECT_EQ(ledger(data()).last().value(), (app::LedgerEntry{5, 9, "first"}));
  ASSERT_TRUE(ledger(data()).raise({5, 4, "second"}));
  EXPECT_EQ(ledger(data()).last().value(), (app::LedgerEntry{5, 9, "second"}));
}

TEST_F(Ledger, it_reads_what_an_earlier_version_wrote) {
  ASSERT_TRUE(ledger(data()).raise_to(3));
  write_entry("0123abc\n7\n");
  EXPECT_EQ(ledger(data()).last().value(), (app::LedgerEntry{7, 0, ""}));
}

TEST_F(Ledger, one_that_was_left_half_overwritten_counts_as_none) {
  ASSERT_TRUE(ledger(data()).raise({9, 4, "first"}));
  ASSERT_TRUE(ledger(data()).raise_to(10));
  EXPECT_EQ(ledger(data()).last().value(), (app::LedgerEntry{10, 4, "first"}));
  write_entry("0123abc\n0000000019 0000000004 first\n0000000009 0000000004 first\n");
  EXPECT_EQ(ledger(data()).last().value(), std::nullopt);
}

TEST_F(Ledger, it_is_overwritten_in_place_once_it_is_there) {
  ASSERT_TRUE(ledger(data()).raise({9, 4, "first"}));
  const auto before = inodes();
  ASSERT_TRUE(ledger(data()).raise_to(1'000'000));
  ASSERT_TRUE(ledger(data()).raise({0, 77, {}}));
  EXPECT_EQ(inodes(), before);
  EXPECT_EQ(ledger(data()).last().value(), (app::LedgerEntry{1'000'000, 77, "first"}));
}

TEST_F(Ledger, whoever_reads_it_while_it_is_overwritten_sees_it_whole) {
  ASSERT_TRUE(ledger(data()).raise({1, 0, "first"}));
  constexpr int times = 3'000;
  std::thread writer([&] {
    for (int token = 2; token <= times; ++token) ASSERT_TRUE(ledger(data()).raise_to(token));
  });
  int last = 0;
  while (last < times) {
    const auto seen = ledger(data()).last();
    ASSERT_TRUE(seen && *seen);
    ASSERT_GE((*seen)->attempts, last);
    last = (*seen)->attempts;
  }
  writer.join();
}

TEST_F(Ledger, a_copy_of_the_folder_is_another_folder_and_a_moved_one_the_same) {
  ASSERT_TRUE(ledger(data()).raise_to(3));
  fs::copy(data(), path("copy"), fs::copy_options::recursive);
  EXPECT_EQ(ledger(path("copy")).last().value(), std::nullopt);
  fs::rename(data(), path("moved"));
  EXPECT_EQ(ledger(path("moved")).last().value(), (app::LedgerEntry{3, 0, ""}));
}

TEST_F(Ledger, a_new_folder_in_the_old_one_s_place_begins_anew) {
  ASSERT_TRUE(ledger(data()).raise_to(3));
  fs::remove_all(data());
  fs::create_directories(data());
  EXPECT_EQ(ledger(data()).last().value(), std::nullopt);
}

TEST_F(Ledger, another_machine_knows_nothing) {
  ASSERT_TRUE(ledger(data()).raise_to(3));
  fill(machine(), "another\n");
  EXPECT_EQ(ledger(data()).last().value(), std::nullopt);
}

TEST_F(Ledger, what_is_not_ours_counts_as_nothing) {
  ASSERT_TRUE(ledger(data()).raise_to(3));
  for (const char* line : {"many", "-5", "7x", "99999999999999", ""}) {
    write_entry(std::string("0123abc\n") + line + "\n");
    EXPECT_EQ(ledger(data()).last().value(), std::nullopt) << line;
  }
}

TEST_F(Ledger, without_its_data_folder_it_says_so) {
  EXPECT_FALSE(ledger(path("nowhere")).last());
  EXPECT_FALSE(ledger(path("nowhere")).raise_to(1));
}

}  // namespace
}  // namespace afterword::store
