// Disks and files as they are: missing, read-only, full, damaged. Each trouble is a clear error, and takes nothing
// away.
#include <gmock/gmock.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/resource.h>

#include "store/disk/sandbox_fixture.h"
#include "store/sqlite/sqlite_store.h"

namespace afterword::store {
namespace {

using core::ErrorCode;
using core::Result;
using testing::HasSubstr;
using testing::StartsWith;

Result<void> record(app::Store& store, const std::string& id, std::size_t size = 0) {
  return store.write([&](app::WriteSession& session) {
    core::Application application;
    application.id = id;
    application.role = std::string(size, 'x');
    return session.put_application(application);
  });
}
Result<void> record(const std::string& folder, const std::string& id) {
  return record(*open_sqlite_store(folder).value(), id);
}
/// How many applications there are; or the error.
Result<std::size_t> count(const std::string& folder) {
  std::size_t found = 0;
  const auto done = open_sqlite_store(folder).value()->read([&](app::ReadSession& session) -> Result<void> {
    const auto ids = session.application_ids();
    if (!ids) return std::unexpected(ids.error());
    found = ids->size();
    return {};
  });
  if (!done) return std::unexpected(done.error());
  return found;
}
bool says(const core::Error& error, ErrorCode code, const std::string& what) {
  if (error.code == code && error.what.find(what) != std::string::npos && !error.where.empty()) return true;
  std::fprintf(stderr, "said: %s (%s): %s\n", error.what.c_str(), error.where.c_str(), error.advice.c_str());
  return false;
}

TEST(DiskTrouble, reading_what_is_not_there_finds_nothing_and_makes_nothing) {
  const TemporaryFolder folder;
  EXPECT_EQ(count(folder / "missing/data"), 0U);
  EXPECT_FALSE(std::filesystem::exists(folder / "missing"));
  EXPECT_EQ(count(folder.path()), 0U);
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(DiskTrouble, an_empty_file_is_an_empty_store) {
  const TemporaryFolder folder;
  fill(folder / "afterword.db", "");
  EXPECT_EQ(count(folder.path()), 0U);
  EXPECT_TRUE(record(folder.path(), "acme"));
  EXPECT_EQ(count(folder.path()), 1U);
}

TEST(DiskTrouble, a_folder_that_cannot_be_is_named) {
  const TemporaryFolder folder;
  fill(folder / "file", "x");
  for (const std::string& data : {folder / "file", folder / "file/data"}) {
    const auto recorded = record(data, "acme");
    ASSERT_FALSE(recorded);
    EXPECT_THAT(recorded.error().where, StartsWith(folder / "file"));
  }
  EXPECT_FALSE(open_sqlite_store(""));
  EXPECT_FALSE(open_sqlite_store(std::string("a\0b", 3)));
  EXPECT_FALSE(record(folder / std::string(300, 'x'), "acme"));
}

TEST(DiskTrouble, a_folder_with_any_name_will_do) {
  const TemporaryFolder folder;
  const auto here = std::filesystem::current_path();
  std::filesystem::current_path(folder.path());
  for (const std::string data : {"file:data?mode=memory", "with space %41 # ?", "Zoë 林", "-v", "./a/../b", "slash/"}) {
    EXPECT_TRUE(record(data, "acme")) << data;
    EXPECT_EQ(count(data), 1U) << data;
    EXPECT_TRUE(std::filesystem::exists(std::filesystem::path(data) / "afterword.db")) << data;
  }
  std::filesystem::current_path(here);
}

TEST(DiskTrouble, what_is_no_database_is_left_as_it_is) {
  const TemporaryFolder folder;
  const std::string letter = "Dear Ann, this is a letter and no database at all." + std::string(2000, '.');
  fill(folder / "afterword.db", letter);
  for (const auto& error : {count(folder.path()).error(), record(folder.path(), "acme").error()}) {
    EXPECT_TRUE(says(error, ErrorCode::outside, "not a database"));
    EXPECT_EQ(error.where, folder / "afterword.db");
  }
  EXPECT_EQ(content_of(folder / "afterword.db"), letter);
}

TEST(DiskTrouble, a_folder_in_the_databases_place_is_an_error) {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder / "afterword.db");
  EXPECT_EQ(count(folder.path()).error().code, ErrorCode::outside);
  EXPECT_EQ(record(folder.path(), "acme").error().code, ErrorCode::outside);
}

TEST(DiskTrouble, a_link_in_the_databases_place_is_followed_unless_it_leads_nowhere) {
  const TemporaryFolder folder;
  std::filesystem::create_directories(folder / "data");
  std::filesystem::create_symlink(folder / "elsewhere.db", folder / "data/afterword.db");
  EXPECT_EQ(count(folder / "data"), 0U);
  EXPECT_TRUE(says(record(folder / "data", "acme").error(), ErrorCode::outside, "link to nowhere"));
  fill(folder / "elsewhere.db", "");
  EXPECT_TRUE(record(folder / "data", "acme"));
  EXPECT_EQ(count(folder / "data"), 1U);
}

TEST(DiskTrouble, a_damaged_database_is_called_damaged_and_doctor_says_more) {
  const TemporaryFolder folder;
  {
    const auto store = open_sqlite_store(folder.path()).value();
    for (int i = 0; i < 200; ++i) ASSERT_TRUE(record(*store, "a" + std::to_string(i), 3000));
  }
  std::string bytes = content_of(folder / "afterword.db");
  ASSERT_GT(bytes.size(), 40U * 4096);
  for (std::size_t at = 30 * 4096; at < bytes.size(); ++at) bytes[at] = static_cast<char>(at * 7);
  fill(folder / "afterword.db", bytes);
  std::filesystem::remove(folder / "afterword.db-wal");
  std::filesystem::remove(folder / "afterword.db-shm");

  const auto facts = open_sqlite_store(folder.path()).value()->read([](app::ReadSession& session) -> Result<void> {
    const auto all = session.facts();
    return all ? Result<void>() : std::unexpected(all.error());
  });
  ASSERT_FALSE(facts);
  EXPECT_TRUE(says(facts.error(), ErrorCode::outside, "damaged"));
  const auto examined = examine_sqlite_store(folder.path());
  ASSERT_TRUE(examined);
  EXPECT_FALSE(examined->findings.empty());
}

TEST(DiskTrouble, a_value_that_we_do_not_write_is_an_error_and_not_another_value) {
  const TemporaryFolder folder;
  const std::pair<const char*, const char*> changes[] = {
      {"UPDATE application SET outcome = 'promoted'", "outcome: no such word"},
      {"UPDATE application SET resume_file = 'x', resume_updated_on = '2026-02-30'", "resume_updated_on: no date"},
      {"UPDATE application SET employer_weekend = 200", "employer_weekend"},
      {"UPDATE application SET outcome_at = 1, outcome_at_offset = 1440", "outcome_at_offset"},
      {"UPDATE application SET outcome_at_offset = 3", "an offset without an instant"},
      {"UPDATE application SET reflection = '{\"at\":7}'", "reflection"},
      {"UPDATE application SET role = CAST(x'ff' AS TEXT)", "role: it is not UTF-8"},
      {"UPDATE application SET role = 'a' || char(0) || 'b'", "role: it is not UTF-8 without NUL"},
  };
  int n = 0;
  for (const auto& [change, complaint] : changes) {
    const std::string data = folder / std::to_string(n++);
    ASSERT_TRUE(record(data, "acme"));
    sqlite3* raw = nullptr;
    ASSERT_EQ(sqlite3_open((data + "/afterword.db").c_str(), &raw), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(raw, change, nullptr, nullptr, nullptr), SQLITE_OK) << change;
    sqlite3_close(raw);
    const auto read = open_sqlite_store(data).value()->read([](app::ReadSession& session) -> Result<void> {
      const auto application = session.application("acme");
      return application ? Result<void>() : std::unexpected(application.error());
    });
    ASSERT_FALSE(read) << change;
    EXPECT_TRUE(says(read.error(), ErrorCode::outside, complaint)) << change;
  }
}

/// Runs as somebody who may not write the folder (root may always).
template <class Work>
int without_permission(const TemporaryFolder& folder, std::filesystem::perms perms, Work work) {
  give_to_nobody(folder.path());
  std::filesystem::permissions(folder.path(), perms);
  return in_another_process([&] { return become_nobody() ? work() : not_possible_here; });
}
constexpr auto read_only = std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec;

int reads_but_does_not_write(const std::string& folder, const std::string& why) {
  if (count(folder) != 1U) return 1;
  const auto recorded = record(folder, "globex");
  if (recorded) return 2;
  if (!says(recorded.error(), ErrorCode::outside, why)) return 3;
  if (recorded.error().where.find(folder) == std::string::npos || recorded.error().advice.empty()) return 4;
  return count(folder) == 1U ? 0 : 5;
}

/// Leaves the facts in the log.
void record_and_be_killed(const std::string& folder, const std::string& id) {
  ASSERT_EQ(in_another_process([&] {
              const auto store = open_sqlite_store(folder).value();
              return record(*store, id) ? raise(SIGKILL) : 1;
            }),
            -SIGKILL);
}

TEST(DiskTrouble, a_folder_that_may_only_be_read_can_be_read_with_its_log_beside_it) {
  const TemporaryFolder folder;
  record_and_be_killed(folder.path(), "acme");
  ASSERT_TRUE(std::filesystem::exists(folder / "afterword.db-shm"));
  EXPECT_EQ(without_permission(folder, read_only,
                               [&] {
                                 std::filesystem::permissions(folder / "afterword.lock",
                                                              std::filesystem::perms::owner_read);
                                 return reads_but_does_not_write(folder.path(), "Permission denied");
                               }),
            0);
}

TEST(DiskTrouble, a_folder_that_may_only_be_read_can_be_read_without_a_log) {
  const TemporaryFolder folder;
  ASSERT_TRUE(record(folder.path(), "acme"));
  for (const char* name : {"afterword.db-wal", "afterword.db-shm", "afterword.lock"}) {
    std::filesystem::remove(folder / name);
  }
  EXPECT_EQ(without_permission(folder, read_only,
                               [&] { return reads_but_does_not_write(folder.path(), "Permission denied"); }),
            0);
  EXPECT_FALSE(std::filesystem::exists(folder / "afterword.db-wal"));
}

TEST(DiskTrouble, a_log_that_cannot_be_read_is_never_passed_over) {
  const TemporaryFolder folder;
  record_and_be_killed(folder.path(), "acme");
  ASSERT_GT(std::filesystem::file_size(folder / "afterword.db-wal"), 0U);
  std::filesystem::remove(folder / "afterword.db-shm");  // the facts are in the log alone
  EXPECT_EQ(without_permission(folder, read_only,
                               [&] {
                                 const auto counted = count(folder.path());
                                 if (counted) return 1;
                                 return says(counted.error(), ErrorCode::outside, "cannot be written") ? 0 : 2;
                               }),
            0);
}

TEST(DiskTrouble, a_folder_that_may_not_be_looked_into_is_an_error_and_not_empty) {
  const TemporaryFolder folder;
  ASSERT_TRUE(record(folder.path(), "acme"));
  EXPECT_EQ(without_permission(folder, std::filesystem::perms::none,
                               [&] {
                                 const auto counted = count(folder.path());
                                 if (counted) return 1;
                                 return says(counted.error(), ErrorCode::outside, "Permission denied") ? 0 : 2;
                               }),
            0);
}

TEST(DiskTrouble, a_read_only_disk_can_be_read) {
  const TemporaryFolder folder;
  const int ended = in_another_process([&] {
    if (!mount_small_disk(folder.path(), "4m")) return not_possible_here;
    if (!record(folder / "data", "acme")) return 10;
    if (!make_disk_read_only(folder.path())) return not_possible_here;
    return reads_but_does_not_write(folder / "data", "Read-only file system");
  });
  if (ended == not_possible_here) GTEST_SKIP() << "no mounts here";
  EXPECT_EQ(ended, 0);
}

/// Writes until it fails, asks for the reason, makes room, and goes on.
template <class MakeRoom>
int fill_up(const std::string& folder, const std::string& why, MakeRoom make_room) {
  const auto store = open_sqlite_store(folder).value();
  std::size_t kept = 0;
  Result<void> recorded;
  for (; kept < 1000; ++kept) {
    recorded = record(*store, "a" + std::to_string(kept), 20'000);
    if (!recorded) break;
  }
  if (kept == 0 || kept == 1000) return 1;
  if (!says(recorded.error(), ErrorCode::outside, why)) return 2;
  if (count(folder) != kept) return 3;  // what was acknowledged is there, what was not is not
  make_room();
  if (!record(*store, "after")) return 4;
  if (count(folder) != kept + 1) return 5;
  return examine_sqlite_store(folder).value().findings.empty() ? 0 : 6;
}

TEST(DiskTrouble, a_full_disk_takes_nothing_away_and_is_called_full) {
  const TemporaryFolder folder;
  const int ended = in_another_process([&] {
    if (!mount_small_disk(folder.path(), "3m")) return not_possible_here;
    fill(folder / "ballast", std::string(1'000'000, 'x'));
    return fill_up(folder / "data", "full", [&] { std::filesystem::remove(folder / "ballast"); });
  });
  if (ended == not_possible_here) GTEST_SKIP() << "no mounts here";
  EXPECT_EQ(ended, 0);
}

TEST(DiskTrouble, a_disk_that_is_full_from_the_start_is_called_full) {
  const TemporaryFolder folder;
  const int ended = in_another_process([&] {
    if (!mount_small_disk(folder.path(), "64k")) return not_possible_here;
    std::filesystem::create_directory(folder / "data");
    fill(folder / "ballast", std::string(100'000, 'x'));
    const auto recorded = record(folder / "data", "acme");
    if (recorded) return 1;
    if (!says(recorded.error(), ErrorCode::outside, "")) return 2;
    if (recorded.error().advice.find("free some space") == std::string::npos) return 3;
    std::filesystem::remove(folder / "ballast");
    return 0;
  });
  if (ended == not_possible_here) GTEST_SKIP() << "no mounts here";
  EXPECT_EQ(ended, 0);
}

TEST(DiskTrouble, a_file_that_may_not_grow_takes_nothing_away) {
  const TemporaryFolder folder;
  EXPECT_EQ(in_another_process([&] {
              signal(SIGXFSZ, SIG_IGN);
              rlimit limit{600'000, RLIM_INFINITY};
              setrlimit(RLIMIT_FSIZE, &limit);
              return fill_up(folder / "data", "File too large", [&] {
                limit.rlim_cur = RLIM_INFINITY;
                setrlimit(RLIMIT_FSIZE, &limit);
              });
            }),
            0);
}

TEST(DiskTrouble, a_database_that_was_exchanged_under_an_open_store_is_the_one_that_is_read) {
  const TemporaryFolder folder;
  ASSERT_TRUE(record(folder / "restored", "from-backup"));
  const auto store = open_sqlite_store(folder / "data").value();
  ASSERT_TRUE(record(*store, "acme"));
  std::filesystem::remove_all(folder / "data");
  std::filesystem::rename(folder / "restored", folder / "data");
  ASSERT_TRUE(record(*store, "globex"));
  EXPECT_EQ(count(folder / "data"), 2U);
  ASSERT_TRUE(store->read([](app::ReadSession& session) -> Result<void> {
    EXPECT_THAT(session.application_ids().value(), testing::ElementsAre("from-backup", "globex"));
    return {};
  }));
}

}  // namespace
}  // namespace afterword::store
