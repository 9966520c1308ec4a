#include "store/sqlite/migration.h"

#include <gmock/gmock.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include "store/disk/sandbox_fixture.h"
#include "store/sqlite/sqlite_store.h"

namespace afterword::store::sqlite {
namespace {

using testing::HasSubstr;

/// A database made and changed without our layer.
class RawDatabase {
 public:
  explicit RawDatabase(const std::string& path) { sqlite3_open(path.c_str(), &handle_); }
  ~RawDatabase() { sqlite3_close(handle_); }
  RawDatabase(const RawDatabase&) = delete;
  RawDatabase& operator=(const RawDatabase&) = delete;
  void run(const std::string& script) {
    char* why = nullptr;
    EXPECT_EQ(sqlite3_exec(handle_, script.c_str(), nullptr, nullptr, &why), SQLITE_OK) << why;
  }
  std::string ask(const char* question) {
    std::string answer;
    sqlite3_exec(
        handle_, question,
        [](void* out, int columns, char** values, char**) {
          for (int i = 0; i < columns; ++i) *static_cast<std::string*>(out) += std::string(values[i]) + "\n";
          return 0;
        },
        &answer, nullptr);
    return answer;
  }

 private:
  sqlite3* handle_ = nullptr;
};

constexpr std::chrono::milliseconds patience{1000};
constexpr const char* whole_schema =
    "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY name";

Result<void> record(app::Store& store, const std::string& id) {
  return store.write([&](app::WriteSession& session) {
    core::Application application;
    application.id = id;
    return session.put_application(application);
  });
}

std::vector<std::string> recorded_in(const std::string& folder) {
  std::vector<std::string> ids;
  const auto store = open_sqlite_store(folder).value();
  EXPECT_TRUE(store->read([&](app::ReadSession& session) -> Result<void> {
    ids = session.application_ids().value();
    return {};
  }));
  return ids;
}

TEST(Migration, every_earlier_version_becomes_the_newest_by_writing_and_by_reading) {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder / "new");
  ASSERT_TRUE(record(*open_sqlite_store(folder / "new").value(), "acme"));
  const std::string newest = RawDatabase(folder / "new/afterword.db").ask(whole_schema);
  ASSERT_THAT(newest, HasSubstr("CREATE TABLE application"));

  for (int version = 0; version <= newest_version(); ++version) {
    for (const bool by_reading : {false, true}) {
      const std::string data = folder / ("from-" + std::to_string(version) + (by_reading ? "-read" : "-written"));
      std::filesystem::create_directory(data);
      {
        RawDatabase old(data + "/afterword.db");
        for (int n = 0; n < version; ++n) old.run(std::string(migrations()[static_cast<std::size_t>(n)].script));
        old.run("PRAGMA user_version = " + std::to_string(version));
      }
      const auto store = open_sqlite_store(data).value();
      if (by_reading) {
        ASSERT_TRUE(store->read([](app::ReadSession& session) -> Result<void> {
          return session.facts().value() == core::Facts{} ? Result<void>() : core::invalid("not empty");
        }));
        if (version == 0) continue;  // nothing in it: nothing is made of it either
      }
      ASSERT_TRUE(record(*store, "acme"));
      RawDatabase now(data + "/afterword.db");
      EXPECT_EQ(now.ask(whole_schema), newest) << version;
      EXPECT_EQ(now.ask("PRAGMA user_version"), std::to_string(newest_version()) + "\n");
      EXPECT_EQ(now.ask("PRAGMA journal_mode"), "wal\n");
    }
  }
}

TEST(Migration, they_are_numbered_without_a_gap) {
  ASSERT_GE(newest_version(), 1);
  for (int n = 1; n <= newest_version(); ++n) {
    const std::string number = std::to_string(n);
    EXPECT_THAT(std::string(migrations()[static_cast<std::size_t>(n - 1)].name),
                testing::StartsWith(std::string(4 - number.size(), '0') + number + "_"));
  }
}

TEST(Migration, one_that_fails_leaves_the_version_before_it_whole) {
  const TemporaryFolder folder;
  fill(folder / "x.db", "");
  const auto connection = Connection::open(folder / "x.db", Connection::Access::normal, patience).value();
  const Migration good{"0001_good", "CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (1);"};
  const Migration bad{"0002_bad",
                      "UPDATE a SET x = 2; CREATE TABLE b (y INTEGER) STRICT; INSERT INTO nowhere VALUES (1);"};
  const std::array steps{good, bad};
  const auto migrated = migrate(*connection, steps);
  ASSERT_FALSE(migrated);
  EXPECT_THAT(migrated.error().what, HasSubstr("bring the database to version 2"));
  EXPECT_EQ(version_of(*connection).value(), 1);
  EXPECT_EQ(connection->one<int>("SELECT x FROM a").value(), 1);
  EXPECT_EQ(connection->one<int>("SELECT count(*) FROM sqlite_schema").value(), 1);
}

TEST(Migration, one_that_is_killed_half_way_leaves_the_version_before_it_whole) {
  const TemporaryFolder folder;
  fill(folder / "x.db", "");
  const int ended = in_another_process([&] {
    const auto connection = Connection::open(folder / "x.db", Connection::Access::normal, patience).value();
    const std::array first{Migration{"0001", "CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (1);"}};
    if (!connection->use_write_ahead_log() || !migrate(*connection, first)) return 1;
    // Enough to be written to the log before the end of the transaction, then death.
    const auto transaction = Transaction::begin(*connection, Transaction::Kind::write).value();
    if (!connection->run_script("CREATE TABLE b (y TEXT) STRICT; UPDATE a SET x = 2; PRAGMA cache_size = 2;"
                                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)"
                                " INSERT INTO b SELECT hex(randomblob(500)) FROM n; PRAGMA user_version = 2;",
                                "migrate")) {
      return 2;
    }
    raise(SIGKILL);
    return 0;
  });
  ASSERT_EQ(ended, -SIGKILL);
  ASSERT_GT(std::filesystem::file_size(folder / "x.db-wal"), 100'000U);
  const auto connection = Connection::open(folder / "x.db", Connection::Access::normal, patience).value();
  EXPECT_EQ(version_of(*connection).value(), 1);
  EXPECT_EQ(connection->one<int>("SELECT x FROM a").value(), 1);
  EXPECT_EQ(connection->one<int>("SELECT count(*) FROM sqlite_schema").value(), 1);
  EXPECT_EQ(connection->one<std::string>("PRAGMA integrity_check").value(), "ok");
}

TEST(Migration, a_database_from_the_future_is_left_as_it_is) {
  const TemporaryFolder folder;
  ASSERT_TRUE(record(*open_sqlite_store(folder.path()).value(), "acme"));
  RawDatabase(folder / "afterword.db").run("CREATE TABLE tomorrow (x); PRAGMA user_version = 9999");
  const std::string before = content_of(folder / "afterword.db");
  const auto store = open_sqlite_store(folder.path()).value();
  for (const auto& result : {store->read([](app::ReadSession&) { return Result<void>(); }), record(*store, "globex")}) {
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, core::ErrorCode::outside);
    EXPECT_THAT(result.error().what, HasSubstr("version 9999"));
    EXPECT_EQ(result.error().where, folder / "afterword.db");
  }
  EXPECT_EQ(content_of(folder / "afterword.db"), before);
}

TEST(Migration, a_database_that_grows_newer_under_an_open_store_is_refused_from_then_on) {
  const TemporaryFolder folder;
  const auto store = open_sqlite_store(folder.path()).value();
  ASSERT_TRUE(record(*store, "acme"));
  RawDatabase(folder / "afterword.db").run("PRAGMA user_version = 9999");
  EXPECT_FALSE(record(*store, "globex"));
  EXPECT_FALSE(store->read([](app::ReadSession&) { return Result<void>(); }));
}

TEST(Migration, another_programs_database_is_left_as_it_is) {
  const TemporaryFolder folder;
  RawDatabase(folder / "afterword.db").run("CREATE TABLE theirs (x)");
  const std::string before = content_of(folder / "afterword.db");
  const auto store = open_sqlite_store(folder.path()).value();
  EXPECT_FALSE(store->read([](app::ReadSession&) { return Result<void>(); }));
  const auto written = record(*store, "acme");
  ASSERT_FALSE(written);
  EXPECT_THAT(written.error().what, HasSubstr("another program"));
  EXPECT_EQ(content_of(folder / "afterword.db"), before);
}

TEST(Migration, many_processes_may_make_the_database_at_once) {
  const TemporaryFolder folder;
  std::vector<pid_t> children;
  for (int i = 0; i < 8; ++i) {
    children.push_back(start_process(
        [&, i] { return record(*open_sqlite_store(folder / "deep/data").value(), "a" + std::to_string(i)) ? 0 : 1; }));
  }
  for (const pid_t child : children) EXPECT_EQ(wait_for(child), 0);
  EXPECT_EQ(recorded_in(folder / "deep/data").size(), 8U);
}

TEST(Migration, what_is_made_is_for_its_owner_alone) {
  const TemporaryFolder folder;
  const mode_t usual = umask(0);  // even where the person's mask would let everybody in
  const auto store = open_sqlite_store(folder / "deep/data").value();
  const auto recorded = record(*store, "acme");
  umask(usual);
  ASSERT_TRUE(recorded);
  const auto mode = [&](const std::string& name) {
    struct stat status{};
    EXPECT_EQ(stat((folder / name).c_str(), &status), 0) << name;
    return status.st_mode & 07777U;
  };
  EXPECT_EQ(mode("deep"), 0700U);
  EXPECT_EQ(mode("deep/data"), 0700U);
  for (const char* name : {"afterword.db", "afterword.db-wal", "afterword.db-shm", "afterword.lock"}) {
    EXPECT_EQ(mode(std::string("deep/data/") + name), 0600U) << name;
  }
}

}  // namespace
}  // namespace afterword::store::sqlite
