#include <gmock/gmock.h>
#include <sqlite3.h>

#include "store/disk/sandbox_fixture.h"
#include "store/sqlite/sqlite_store.h"

namespace afterword::store {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

void record_with_a_plan(const std::string& folder) {
  const auto store = open_sqlite_store(folder).value();
  ASSERT_TRUE(store->write([](app::WriteSession& session) -> core::Result<void> {
    core::Application application;
    application.id = "acme";
    core::Contact ann;
    ann.id = "ann";
    application.contacts = {ann};
    if (auto put = session.put_application(application); !put) return put;
    core::Step step;
    step.application = "acme";
    step.state = core::StepState::open;
    return session.put_plan_rows("acme", {{step, step}, core::Instant{}, std::nullopt});
  }));
}

void change(const std::string& folder, const char* script) {
  sqlite3* raw = nullptr;
  ASSERT_EQ(sqlite3_open((folder + "/afterword.db").c_str(), &raw), SQLITE_OK);
  EXPECT_EQ(sqlite3_exec(raw, script, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(raw);
  sqlite3_close(raw);
}

TEST(Examination, a_store_that_is_well_has_no_findings) {
  const TemporaryFolder folder;
  record_with_a_plan(folder.path());
  const auto seen = examine_sqlite_store(folder.path()).value();
  EXPECT_THAT(seen.findings, IsEmpty());
  EXPECT_TRUE(seen.exists);
  EXPECT_EQ(seen.path, folder / "afterword.db");
  EXPECT_EQ(seen.version, seen.known_version);
  EXPECT_GT(seen.bytes + seen.log_bytes, 50'000U);
}

TEST(Examination, nothing_is_found_and_nothing_made_where_nothing_was_kept) {
  const TemporaryFolder folder;
  const auto seen = examine_sqlite_store(folder / "data").value();
  EXPECT_FALSE(seen.exists);
  EXPECT_THAT(seen.findings, IsEmpty());
  EXPECT_FALSE(std::filesystem::exists(folder / "data"));
}

TEST(Examination, wrong_counts_lost_rows_and_missing_index_entries_are_found) {
  const std::pair<const char*, const char*> troubles[] = {
      {"UPDATE plan_count SET steps = 7 WHERE state = 1", "2 rows of the plan in state 1, and 7 were counted"},
      {"DELETE FROM plan_count", "2 rows of the plan in state 1, and 0 were counted"},
      {"DELETE FROM plan_step", "0 rows of the plan in state 1, and 2 were counted"},
      {"DELETE FROM application", "1 rows of contact belong to no application"},
      {"PRAGMA writable_schema = ON;"
       "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'reply_by_id')"
       " WHERE name = 'contact_by_id'",
       "damaged"},
  };
  for (const auto& [trouble, finding] : troubles) {
    const TemporaryFolder folder;
    record_with_a_plan(folder.path());
    change(folder.path(), trouble);
    const auto seen = examine_sqlite_store(folder.path());
    ASSERT_TRUE(seen) << trouble;
    EXPECT_THAT(seen->findings, testing::Contains(HasSubstr(finding))) << trouble;
  }
}

TEST(Examination, files_that_others_may_look_into_are_found) {
  const TemporaryFolder folder;
  record_with_a_plan(folder.path());
  std::filesystem::permissions(folder / "afterword.db",
                               std::filesystem::perms::owner_read | std::filesystem::perms::group_read);
  EXPECT_THAT(examine_sqlite_store(folder.path()).value().findings,
              testing::Contains(HasSubstr("chmod go= " + (folder / "afterword.db"))));
}

TEST(Examination, the_event_log_is_read_from_its_end) {
  const TemporaryFolder folder;
  EXPECT_THAT(read_event_log(folder / "none", 10).value(), IsEmpty());
  const auto store = open_sqlite_store(folder.path()).value();
  for (const char* verb : {"first", "second", "third"}) {
    ASSERT_TRUE(store->write([&](app::WriteSession& session) { return session.log({{}, verb, "", "", ""}); }));
  }
  const auto lines = read_event_log(folder.path(), 2).value();
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].verb, "second");
  EXPECT_EQ(lines[1].verb, "third");
}

}  // namespace
}  // namespace afterword::store
