// Several threads on one store object: what waits at the same time shares a commit, and nothing else.
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <thread>

#include "store/disk/sandbox_fixture.h"
#include "store/sqlite/faulty_disk_fixture.h"
#include "store/sqlite/sqlite_store.h"

namespace afterword::store {
namespace {

using core::Result;

/// Raises the counter and keeps an application that says what it was raised to; then fails, or throws, where it should.
struct Step {
  bool fails = false;
  bool throws = false;
};
Result<int> raise(app::Store& store, const std::string& id, Step step = {}) {
  int n = 0;
  const auto done = store.write([&](app::WriteSession& session) -> Result<void> {
    const auto number = session.next_number("raise");
    if (!number) return std::unexpected(number.error());
    n = *number;
    core::Application application;
    application.id = id;
    application.role = std::to_string(n);
    if (auto put = session.put_application(application); !put) return put;
    if (step.throws) throw std::runtime_error("a bug");
    if (step.fails) return core::invalid("not this one");
    return {};
  });
  if (!done) return std::unexpected(done.error());
  return n;
}

int last(app::Store& store) {
  int number = 0;
  EXPECT_TRUE(store.read([&](app::ReadSession& session) -> Result<void> {
    number = session.last_number("raise").value();
    return {};
  }));
  return number;
}

std::vector<std::string> ids(app::Store& store) {
  std::vector<std::string> found;
  EXPECT_TRUE(store.read([&](app::ReadSession& session) -> Result<void> {
    found = session.application_ids().value();
    return {};
  }));
  return found;
}

/// While one write runs, `others` come and wait for their turn: they share the next transaction.
template <class... Others>
void together(app::Store& store, const Others&... others) {
  std::vector<std::jthread> threads;
  const auto first = store.write([&](app::WriteSession&) -> Result<void> {
    (threads.emplace_back(others), ...);
    std::this_thread::sleep_for(std::chrono::milliseconds{50});
    return {};
  });
  EXPECT_TRUE(first.has_value());
}

class SeveralThreads : public testing::Test {
 protected:
  std::string path(const std::string& name) const { return folder_ / name; }

 private:
  TemporaryFolder folder_;
};

TEST_F(SeveralThreads, no_update_is_lost) {
  const auto store = open_sqlite_store(path("data")).value();
  constexpr int threads = 8, each = 50;
  {
    std::vector<std::jthread> running;
    for (int t = 0; t < threads; ++t) {
      running.emplace_back([&, t] {
        for (int i = 0; i < each; ++i) EXPECT_TRUE(raise(*store, "a" + std::to_string(t)).has_value());
      });
    }
  }
  EXPECT_EQ(last(*store), threads * each);
  EXPECT_EQ(ids(*store).size(), static_cast<std::size_t>(threads));
}

TEST_F(SeveralThreads, what_fails_is_undone_and_what_shared_its_commit_stays) {
  const auto store = open_sqlite_store(path("data")).value();
  ASSERT_EQ(raise(*store, "before").value(), 1);
  together(
      *store, [&] { EXPECT_TRUE(raise(*store, "kept").has_value()); },
      [&] { EXPECT_EQ(raise(*store, "failed", {.fails = true}).error().what, "not this one"); },
      [&] { EXPECT_THROW((void)raise(*store, "thrown", {.throws = true}), std::runtime_error); },
      [&] { EXPECT_TRUE(raise(*store, "also kept").has_value()); });
  auto kept = ids(*store);
  std::ranges::sort(kept);
  EXPECT_EQ(kept, (std::vector<std::string>{"also kept", "before", "kept"}));
  EXPECT_EQ(last(*store), 3);
}

TEST_F(SeveralThreads, a_disk_that_fails_is_told_to_each_and_none_of_them_is_kept_that_was_not_acknowledged) {
  const FaultyDisk disk;
  int kept = 0;
  for (int nth = 1; nth <= 60; ++nth) {
    const std::string folder = path("data" + std::to_string(nth));
    std::atomic<int> acknowledged = 1;
    {
      const auto store = open_sqlite_store(folder).value();
      ASSERT_TRUE(raise(*store, "before").has_value());
      FaultyDisk::fail(nth, true);
      const auto try_it = [&](const char* id) {
        return [&, id] { acknowledged += raise(*store, id).has_value() ? 1 : 0; };
      };
      std::vector<std::jthread> threads;
      (void)store->write([&](app::WriteSession&) -> Result<void> {
        for (const char* id : {"a", "b", "c"}) threads.emplace_back(try_it(id));
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
        return {};
      });
      threads.clear();
      FaultyDisk::mend();
    }
    const auto store = open_sqlite_store(folder).value();
    const auto there = static_cast<int>(ids(*store).size());
    EXPECT_GE(there, acknowledged) << nth;
    EXPECT_EQ(last(*store), there) << nth;  // each whole
    kept += there;
  }
  EXPECT_GT(kept, 60);  // some went through before the disk failed
}

}  // namespace
}  // namespace afterword::store
