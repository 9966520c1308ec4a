// The nth call to the disk fails, for every n until nothing fails: whatever was acknowledged is there, nothing
// is half there, and the store works again when the disk does.
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <algorithm>

#include "store/disk/sandbox_fixture.h"
#include "store/sqlite/faulty_disk_fixture.h"
#include "store/sqlite/sqlite_store.h"

namespace afterword::store {
namespace {

using core::Result;

/// Says `n` in three places.
Result<void> say(app::Store& store, int n) {
  return store.write([&](app::WriteSession& session) -> Result<void> {
    core::Application application;
    application.id = fmt::format("a{}", n % 3);
    application.role = std::to_string(n);
    core::Message message;
    message.id = "m";
    message.body = std::string(6000, 'x') + std::to_string(n);
    application.messages = {message};
    if (auto put = session.put_application(application); !put) return put;
    core::Step step;
    step.application = application.id;
    step.because = std::to_string(n);
    if (auto put = session.put_plan_rows(application.id, {{step}, {}, std::nullopt}); !put) return put;
    return session.log({core::Instant{std::chrono::seconds{n}}, "say", "", std::to_string(n), ""});
  });
}

/// Everything that was said; an error where any of it is only half there.
Result<std::vector<int>> said_in(const std::string& folder) {
  const auto store = open_sqlite_store(folder).value();
  const auto whole = store->read([](app::ReadSession& session) -> Result<void> {
    const auto facts = session.facts();
    if (!facts) return std::unexpected(facts.error());
    for (const auto& application : facts->applications) {
      const auto rows = session.plan_rows(application.id);
      if (!rows) return std::unexpected(rows.error());
      const bool agree = application.messages.at(0).body.ends_with("x" + application.role) &&
                         rows->value().steps.at(0).because == application.role;
      if (!agree) return core::invalid("half of a transaction is there");
    }
    return {};
  });
  if (!whole) return std::unexpected(whole.error());
  const auto events = read_event_log(folder, 1000);
  if (!events) return std::unexpected(events.error());
  std::vector<int> said;
  for (const auto& event : *events) said.push_back(std::stoi(event.subject));
  return said;
}

class FailingDisk : public testing::TestWithParam<bool> {};

TEST_P(FailingDisk, at_any_call_takes_nothing_away_that_was_acknowledged) {
  const bool for_good = GetParam();
  const FaultyDisk disk;
  const TemporaryFolder first;
  ASSERT_TRUE(say(*open_sqlite_store(first.path()).value(), 1));
  int n = 1;
  for (bool has_failed = true; has_failed; n += for_good ? 3 : 1) {
    const TemporaryFolder folder;
    const std::string& data = folder.path();
    std::filesystem::copy_file(first / "afterword.db", folder / "afterword.db");
    std::vector<int> acknowledged{1};
    FaultyDisk::fail(n, for_good);
    {
      auto store = open_sqlite_store(data).value();
      for (int i = 2; i < 6; ++i) {
        if (i == 4) store = open_sqlite_store(data).value();
        const auto done = say(*store, i);
        if (done) acknowledged.push_back(i);
        if (!done) {
          EXPECT_EQ(done.error().code, core::ErrorCode::outside);
          EXPECT_FALSE(done.error().advice.empty()) << done.error().what;
        }
      }
    }
    has_failed = FaultyDisk::has_failed();
    FaultyDisk::mend();
    const auto said = said_in(data);
    ASSERT_TRUE(said) << said.error().what << " after failure " << n;
    // A commit whose last call failed may have reached the disk all the same: then it is there, and whole.
    ASSERT_THAT(*said, testing::IsSupersetOf(acknowledged)) << "after failure " << n;
    ASSERT_TRUE(std::is_sorted(said->begin(), said->end()));
    if (!for_good) {
      ASSERT_EQ(*said, acknowledged) << "after failure " << n;
    }
    ASSERT_TRUE(say(*open_sqlite_store(data).value(), 9)) << "after failure " << n;
    ASSERT_THAT(examine_sqlite_store(data).value().findings, testing::IsEmpty()) << "after failure " << n;
  }
  EXPECT_GT(n, 40);
}

TEST_P(FailingDisk, at_any_call_leaves_a_database_that_can_still_be_made) {
  const bool for_good = GetParam();
  const FaultyDisk disk;
  int n = 1;
  for (bool has_failed = true; has_failed; n += for_good ? 3 : 1) {
    const TemporaryFolder folder;
    const std::string data = folder / "data";
    FaultyDisk::fail(n, for_good);
    const bool acknowledged = say(*open_sqlite_store(data).value(), 1).has_value();
    has_failed = FaultyDisk::has_failed();
    FaultyDisk::mend();
    const auto said = said_in(data);
    ASSERT_TRUE(said) << said.error().what << " after failure " << n;
    ASSERT_GE(said->size(), acknowledged ? 1U : 0U) << "after failure " << n;
    ASSERT_TRUE(say(*open_sqlite_store(data).value(), 2)) << "after failure " << n;
  }
  EXPECT_GT(n, 20);
}

TEST_P(FailingDisk, at_any_call_of_a_read_gives_an_error_or_the_truth) {
  const bool for_good = GetParam();
  const FaultyDisk disk;
  const TemporaryFolder folder;
  for (int i = 1; i < 8; ++i) ASSERT_TRUE(say(*open_sqlite_store(folder.path()).value(), i));
  const auto truth = said_in(folder.path()).value();
  int n = 1;
  for (bool has_failed = true; has_failed; ++n) {
    FaultyDisk::fail(n, for_good);
    const auto said = said_in(folder.path());
    has_failed = FaultyDisk::has_failed();
    FaultyDisk::mend();
    if (said) {
      ASSERT_EQ(*said, truth) << "after failure " << n;
    } else {
      ASSERT_EQ(said.error().code, core::ErrorCode::outside);
    }
  }
  EXPECT_GT(n, 10);
}

INSTANTIATE_TEST_SUITE_P(Disks, FailingDisk, testing::Bool(),
                         [](const auto& is_for_good) { return is_for_good.param ? "for_good" : "once"; });

}  // namespace
}  // namespace afterword::store
