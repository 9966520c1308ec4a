// Several processes on one data folder: none fails, nothing is lost, and what was acknowledged survives a kill.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <signal.h>
#include <sys/file.h>

#include <random>
#include <thread>

#include "store/disk/sandbox_fixture.h"
#include "store/sqlite/sqlite_store.h"

namespace afterword::store {
namespace {

using core::Result;

/// Transaction `n` of a writer: raises the counter, makes every list n % 4 long, and says n in every place.
Result<int> write_once(app::Store& store, const std::string& id) {
  int n = 0;
  const auto done = store.write([&](app::WriteSession& session) -> Result<void> {
    const auto number = session.next_number("transaction");
    if (!number) return std::unexpected(number.error());
    n = *number;
    core::Application application;
    application.id = id;
    application.role = std::to_string(n);
    for (int i = 0; i <= n % 4; ++i) {
      core::Contact contact;
      contact.id = fmt::format("c{}", i);
      contact.name = std::to_string(n);
      application.contacts.push_back(contact);
      core::Message message;
      message.id = fmt::format("m{}", i);
      message.body = std::string(2000, 'x') + std::to_string(n);
      application.messages.push_back(message);
    }
    if (auto put = session.put_application(application); !put) return put;
    core::Step step;
    step.application = id;
    step.state = n % 2 == 0 ? core::StepState::open : core::StepState::waiting;
    step.because = std::to_string(n);
    if (auto put = session.put_plan_rows(id, {{step}, core::Instant{}, std::nullopt}); !put) return put;
    return session.log({core::Instant{std::chrono::seconds{n}}, "transaction", "", std::to_string(n), ""});
  });
  if (!done) {
    std::fprintf(stderr, "write: %s (%s)\n", done.error().what.c_str(), done.error().where.c_str());
    return std::unexpected(done.error());
  }
  return n;
}

/// Is every application as one transaction left it? Returns the sum of the pressing rows, or the error.
Result<void> check_whole(app::Store& store) {
  return store.read([&](app::ReadSession& session) -> Result<void> {
    const auto facts = session.facts();
    if (!facts) return std::unexpected(facts.error());
    std::size_t open = 0;
    for (const auto& application : facts->applications) {
      const int n = std::stoi(application.role);
      const auto size = static_cast<std::size_t>(n % 4 + 1);
      if (application.contacts.size() != size || application.messages.size() != size) return core::invalid("torn");
      for (const auto& contact : application.contacts) {
        if (contact.name != application.role) return core::invalid("torn contact");
      }
      for (const auto& message : application.messages) {
        if (!message.body.ends_with("x" + application.role)) return core::invalid("torn message");
      }
      const auto rows = session.plan_rows(application.id);
      if (!rows) return std::unexpected(rows.error());
      if (rows->value().steps.at(0).because != application.role) return core::invalid("torn plan");
      open += n % 2 == 0 ? 1 : 0;
    }
    const auto pressing = session.count_pressing_steps();
    if (!pressing) return std::unexpected(pressing.error());
    return *pressing == open ? Result<void>() : core::invalid("torn count");
  });
}

TEST(SeveralProcesses, eight_writers_and_four_readers_at_once_all_succeed_and_no_update_is_lost) {
  constexpr int writers = 8;
  constexpr int transactions = 50;
  const TemporaryFolder folder;
  const std::string data = folder / "data";
  std::vector<pid_t> writing;
  std::vector<pid_t> reading;
  for (int writer = 0; writer < writers; ++writer) {
    writing.push_back(start_process([&, writer] {
      // Half of them stay, as a server does; half come and go, as commands do.
      auto store = open_sqlite_store(data).value();
      for (int i = 0; i < transactions; ++i) {
        if (writer % 2 == 0) store = open_sqlite_store(data).value();
        if (!write_once(*store, fmt::format("a{}", (writer + i) % 5))) return 1;
      }
      return 0;
    }));
  }
  for (int reader = 0; reader < 4; ++reader) {
    reading.push_back(start_process([&, reader] {
      auto store = open_sqlite_store(data).value();
      for (int i = 0; i < 150; ++i) {
        if (reader % 2 == 0) store = open_sqlite_store(data).value();
        if (const auto whole = check_whole(*store); !whole) {
          std::fprintf(stderr, "read: %s (%s)\n", whole.error().what.c_str(), whole.error().where.c_str());
          return 1;
        }
      }
      return 0;
    }));
  }
  for (const pid_t child : writing) EXPECT_EQ(wait_for(child), 0);
  for (const pid_t child : reading) EXPECT_EQ(wait_for(child), 0);

  const auto store = open_sqlite_store(data).value();
  EXPECT_TRUE(check_whole(*store));
  const auto events = read_event_log(data, 100'000).value();
  ASSERT_EQ(events.size(), std::size_t{writers * transactions});
  for (std::size_t i = 0; i < events.size(); ++i) EXPECT_EQ(events[i].subject, std::to_string(i + 1));
  const auto examined = examine_sqlite_store(data).value();
  EXPECT_THAT(examined.findings, testing::IsEmpty());
}

TEST(SeveralProcesses, a_read_sees_one_state_though_others_write_meanwhile) {
  const TemporaryFolder folder;
  const auto store = open_sqlite_store(folder.path()).value();
  ASSERT_TRUE(write_once(*store, "a0"));
  ASSERT_TRUE(store->read([&](app::ReadSession& session) -> Result<void> {
    const auto before = session.facts().value();
    EXPECT_EQ(in_another_process([&] {
                const auto other = open_sqlite_store(folder.path()).value();
                for (int i = 0; i < 20; ++i) {
                  if (!write_once(*other, fmt::format("a{}", i % 3))) return 1;
                }
                return 0;
              }),
              0);
    EXPECT_EQ(session.facts().value(), before);
    EXPECT_EQ(session.application_ids().value().size(), 1U);
    return {};
  }));
  ASSERT_TRUE(store->read([&](app::ReadSession& session) -> Result<void> {
    EXPECT_EQ(session.application_ids().value().size(), 3U);
    return {};
  }));
}

TEST(SeveralProcesses, a_writer_that_never_ends_is_waited_for_up_to_the_bound) {
  const TemporaryFolder folder;
  ASSERT_TRUE(write_once(*open_sqlite_store(folder.path()).value(), "a0"));
  const int lock = open((folder / "afterword.lock").c_str(), O_RDWR | O_CLOEXEC);
  ASSERT_EQ(flock(lock, LOCK_EX | LOCK_NB), 0);
  const auto store = open_sqlite_store(folder.path(), {.patience = std::chrono::milliseconds{200}}).value();
  const auto begun = std::chrono::steady_clock::now();
  int calls = 0;
  const auto done = store->write([&](app::WriteSession&) -> Result<void> {
    ++calls;
    return {};
  });
  const auto waited = std::chrono::steady_clock::now() - begun;
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, core::ErrorCode::outside);
  EXPECT_THAT(done.error().what, testing::HasSubstr("another process"));
  EXPECT_EQ(calls, 0);
  EXPECT_GE(waited, std::chrono::milliseconds{200});
  EXPECT_LT(waited, std::chrono::seconds{5});
  EXPECT_TRUE(check_whole(*store));  // reading waits for nobody

  const auto patient = open_sqlite_store(folder.path()).value();
  std::thread ends_after_a_while([lock] {
    std::this_thread::sleep_for(std::chrono::milliseconds{100});
    close(lock);
  });
  EXPECT_TRUE(write_once(*patient, "a0"));
  ends_after_a_while.join();
}

TEST(SeveralProcesses, the_log_stays_bounded_while_the_store_is_open_and_is_empty_when_it_was_closed) {
  const TemporaryFolder folder;
  std::uintmax_t longest = 0;
  {
    const auto store = open_sqlite_store(folder.path()).value();
    for (int i = 0; i < 400; ++i) {
      ASSERT_TRUE(write_once(*store, fmt::format("a{}", i % 50)));
      longest = std::max(longest, std::filesystem::file_size(folder / "afterword.db-wal"));
    }
  }
  EXPECT_GT(longest, 2'000'000U);
  EXPECT_LT(longest, 6'000'000U);
  EXPECT_EQ(std::filesystem::file_size(folder / "afterword.db-wal"), 0U);
  std::filesystem::copy_file(folder / "afterword.db", folder / "copy");
  std::filesystem::create_directory(folder / "backup");
  std::filesystem::rename(folder / "copy", folder / "backup/afterword.db");
  EXPECT_EQ(read_event_log(folder / "backup", 1000).value().size(), 400U);  // the one file is all there is to copy
}

TEST(SeveralProcesses, nobody_moves_the_log_into_the_database_while_another_may_write) {
  const TemporaryFolder folder;
  const auto log_length = [&] { return std::filesystem::file_size(folder / "afterword.db-wal"); };
  std::uintmax_t before = 0;
  const int lock = open((folder / "afterword.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  {
    const auto store = open_sqlite_store(folder.path()).value();
    for (int i = 0; i < 60; ++i) ASSERT_TRUE(write_once(*store, fmt::format("a{}", i)));
    before = log_length();
    ASSERT_GT(before, 200'000U);
    EXPECT_TRUE(check_whole(*open_sqlite_store(folder.path()).value()));  // a reader that comes and goes
    EXPECT_EQ(log_length(), before);
    ASSERT_EQ(flock(lock, LOCK_EX | LOCK_NB), 0);
  }
  EXPECT_EQ(log_length(), before);  // the writer went, and left it to whoever writes next
  close(lock);
  {
    ASSERT_TRUE(write_once(*open_sqlite_store(folder.path()).value(), "a0"));
  }
  EXPECT_EQ(log_length(), 0U);
}

TEST(SeveralProcesses, what_is_erased_is_in_no_file_any_more) {
  const TemporaryFolder folder;
  const std::string canary = "canary-7c1f9a";
  const auto store = open_sqlite_store(folder.path()).value();
  for (int i = 0; i < 20; ++i) ASSERT_TRUE(write_once(*store, fmt::format("a{}", i)));
  const auto put = [&](const std::string& text) {
    return store->write([&](app::WriteSession& session) -> Result<void> {
      core::Application application;
      application.id = "erased";
      application.role = text;
      core::Contact contact;
      contact.id = contact.name = text;
      core::Message message;
      message.id = "m1";
      message.body = std::string(9000, '.') + text;
      application.contacts = {contact};
      application.messages = {message};
      if (auto done = session.put_application(application); !done) return done;
      return session.put_frozen_mail({"erased", "m1"}, {text, text, text, text});
    });
  };
  const auto files_with_it = [&] {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
      if (content_of(entry.path()).find(canary) != std::string::npos) names.push_back(entry.path().filename());
    }
    return names;
  };
  ASSERT_TRUE(put(canary));
  EXPECT_THAT(files_with_it(), testing::Not(testing::IsEmpty()));
  ASSERT_TRUE(store->write([](app::WriteSession& session) { return session.remove_application("erased"); }));
  EXPECT_THAT(files_with_it(), testing::IsEmpty());
}

/// Lets a writer run for a while, kills it, and returns the last transaction that it was told had succeeded.
int last_acknowledged_before_the_kill(const std::string& data, std::chrono::microseconds life) {
  int ends[2];
  if (pipe(ends) != 0) throw std::runtime_error("no pipe");
  const pid_t writer = start_process([&] {
    close(ends[0]);
    auto store = open_sqlite_store(data).value();
    for (int i = 0;; ++i) {
      if (i % 7 == 0) store = open_sqlite_store(data).value();
      const auto n = write_once(*store, fmt::format("a{}", i % 5));
      if (!n || write(ends[1], &*n, sizeof *n) != sizeof *n) return 1;
    }
  });
  close(ends[1]);
  std::this_thread::sleep_for(life);
  kill(writer, SIGKILL);
  EXPECT_EQ(wait_for(writer), -SIGKILL);
  int last = 0;
  while (read(ends[0], &last, sizeof last) == sizeof last) {
  }
  close(ends[0]);
  return last;
}

TEST(SeveralProcesses, a_writer_that_is_killed_at_any_moment_has_kept_all_that_it_acknowledged) {
  const TemporaryFolder folder;
  const std::string data = folder / "data";
  std::mt19937 random(20261110);
  int acknowledged = 0;
  for (int round = 0; round < 40; ++round) {
    const std::chrono::microseconds life{500 + random() % 60'000};
    acknowledged = std::max(acknowledged, last_acknowledged_before_the_kill(data, life));
    const auto store = open_sqlite_store(data).value();
    const auto whole = check_whole(*store);
    ASSERT_TRUE(whole) << whole.error().what << " in round " << round;
    const auto events = read_event_log(data, 1'000'000).value();
    // One more at most: committed, and killed before it could say so.
    ASSERT_GE(events.size(), static_cast<std::size_t>(acknowledged)) << "round " << round;
    ASSERT_LE(events.size(), static_cast<std::size_t>(acknowledged) + static_cast<std::size_t>(round) + 1);
    for (std::size_t i = 0; i < events.size(); ++i) ASSERT_EQ(events[i].subject, std::to_string(i + 1));
    ASSERT_THAT(examine_sqlite_store(data).value().findings, testing::IsEmpty());
  }
  EXPECT_GT(acknowledged, 10);
}

}  // namespace
}  // namespace afterword::store
