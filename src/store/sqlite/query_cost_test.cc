// What a question costs follows what it returns, not what has been kept.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <sqlite3.h>

#include <map>

#include "store/disk/sandbox_fixture.h"
#include "store/sqlite/sqlite_store.h"

namespace afterword::store {
namespace {

/// What SQLite counted while a statement ran.
struct Cost {
  int scanned = 0;  // steps of a walk over a whole table
  int sorted = 0;
  int indexed = 0;  // rows of an index that was made for the occasion
  int steps = 0;    // of the virtual machine: all there was to do
};

/// Sees every statement of every connection while it lives.
class Meter {
 public:
  Meter() {
    costs.clear();
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(&Meter::attach));
  }
  ~Meter() { sqlite3_reset_auto_extension(); }
  Meter(const Meter&) = delete;
  Meter& operator=(const Meter&) = delete;

  static inline std::map<std::string, Cost> costs;  // by statement; SQLite's hook takes a plain function

 private:
  static int attach(sqlite3* connection, const char**, const void*) {
    return sqlite3_trace_v2(connection, SQLITE_TRACE_PROFILE, &Meter::ended, nullptr);
  }
  static int ended(unsigned, void*, void* statement, void*) {
    auto* const ended = static_cast<sqlite3_stmt*>(statement);
    const auto count = [&](int counter) { return sqlite3_stmt_status(ended, counter, 1); };
    Cost& cost = costs[sqlite3_sql(ended)];
    cost.scanned += count(SQLITE_STMTSTATUS_FULLSCAN_STEP);
    cost.sorted += count(SQLITE_STMTSTATUS_SORT);
    cost.indexed += count(SQLITE_STMTSTATUS_AUTOINDEX);
    cost.steps += count(SQLITE_STMTSTATUS_VM_STEP);
    return 0;
  }
};

core::Instant hour(int n) { return core::Instant{std::chrono::hours{n}}; }

/// Three of them are late, two open, three go out; what is due, waiting or kept grows with `applications`.
void fill_store(app::Store& store, int applications) {
  const auto done = store.write([&](app::WriteSession& session) -> core::Result<void> {
    for (int i = 0; i < applications; ++i) {
      core::Application application;
      application.id = fmt::format("a{:05}", i);
      application.employer.timezone = "UTC";
      core::Contact ann;
      ann.id = fmt::format("ann{}", i);
      application.contacts = {ann};
      core::Message message;
      message.id = fmt::format("m{}", i);
      message.state = i < 3 ? core::MessageState::approved : core::MessageState::sent;
      application.messages = {message};
      if (auto put = session.put_application(application); !put) return put;

      app::PlanRows rows{{}, hour(0), i < 4 ? hour(10) : hour(1000)};
      core::Step step;
      step.application = application.id;
      step.state = i < 3 ? core::StepState::late : i < 5 ? core::StepState::open : core::StepState::upcoming;
      step.opens_at = core::OffsetTime{hour(i), std::chrono::minutes{0}};
      step.due_at = core::OffsetTime{hour(i + 5), std::chrono::minutes{0}};
      rows.steps.push_back(step);
      step.state = core::StepState::waiting;
      rows.steps.push_back(step);
      if (auto put = session.put_plan_rows(application.id, rows); !put) return put;
      if (auto logged = session.log({hour(i), "verb", application.id, "", ""}); !logged) return logged;
    }
    return {};
  });
  ASSERT_TRUE(done) << done.error().what;
}

/// Asks everything that a screen or the outbox asks, in a process's first transaction.
std::map<std::string, Cost> costs_of_asking(const std::string& folder, int applications) {
  {
    const auto store = open_sqlite_store(folder).value();
    fill_store(*store, applications);
  }
  const Meter meter;
  const auto store = open_sqlite_store(folder).value();
  const auto done = store->read([&](app::ReadSession& session) -> core::Result<void> {
    EXPECT_EQ(session.plans_not_holding_at(hour(20)).value().size(), 4U);
    EXPECT_EQ(session.pressing_steps(10).value().size(), 5U);
    EXPECT_EQ(session.count_pressing_steps().value(), 5U);
    EXPECT_EQ(session.upcoming_steps(1).value().size(), 1U);
    EXPECT_EQ(session.waiting_steps(3).value().size(), 3U);
    EXPECT_EQ(session.messages_in(core::MessageState::approved).value().size(), 3U);
    EXPECT_EQ(session.applications_with(app::Noun::contact, "ann7").value().size(), 1U);
    EXPECT_EQ(session.applications_with(app::Noun::message, "m7").value().size(), 1U);
    EXPECT_EQ(session.applications_with(app::Noun::interview, "r").value().size(), 0U);
    EXPECT_EQ(session.applications_with(app::Noun::reply, "r").value().size(), 0U);
    EXPECT_TRUE(session.application("a00007").value());
    EXPECT_TRUE(session.plan_rows("a00007").value());
    EXPECT_FALSE(session.frozen_mail({"a00007", "m7"}).value());
    EXPECT_FALSE(session.attempt({"a00007", "m7"}).value());
    return {};
  });
  EXPECT_TRUE(done);
  return Meter::costs;
}

std::map<std::string, Cost> costs_of_changing(const std::string& folder) {
  const Meter meter;
  const auto store = open_sqlite_store(folder).value();
  const auto done = store->write([&](app::WriteSession& session) -> core::Result<void> {
    core::Application application = session.application("a00007").value().value();
    application.role = "changed";
    application.contacts[0].name = "changed";
    application.messages[0].subject = "changed";
    if (auto put = session.put_application(application); !put) return put;
    if (auto put = session.put_plan_rows("a00007", {{}, hour(0), hour(1000)}); !put) return put;
    if (auto logged = session.log({hour(1), "verb", "a00007", "", ""}); !logged) return logged;
    if (auto number = session.next_number("message"); !number) return std::unexpected(number.error());
    return session.put_material({"a1", core::MaterialKind::article, "text", {}, {}, {}});
  });
  EXPECT_TRUE(done) << done.error().what;
  return Meter::costs;
}

void expect_same_cost(const std::map<std::string, Cost>& small, const std::map<std::string, Cost>& large) {
  ASSERT_GT(small.size(), 8U);
  ASSERT_EQ(small.size(), large.size());
  for (const auto& [statement, cost] : large) {
    EXPECT_EQ(cost.scanned, 0) << statement;
    EXPECT_EQ(cost.sorted, 0) << statement;
    EXPECT_EQ(cost.indexed, 0) << statement;
    ASSERT_TRUE(small.contains(statement)) << statement;
    EXPECT_EQ(cost.steps, small.at(statement).steps) << statement;
  }
}

TEST(QueryCost, asking_and_changing_cost_the_same_with_twenty_times_as_many_applications) {
  const TemporaryFolder folder;
  const auto asked_small = costs_of_asking(folder / "small", 100);
  const auto asked_large = costs_of_asking(folder / "large", 2000);
  expect_same_cost(asked_small, asked_large);
  expect_same_cost(costs_of_changing(folder / "small"), costs_of_changing(folder / "large"));
}

TEST(QueryCost, the_planner_finds_an_index_for_every_question_and_an_order_for_every_list) {
  const TemporaryFolder folder;
  auto costs = costs_of_asking(folder / "data", 50);
  costs.merge(costs_of_changing(folder / "data"));
  sqlite3* connection = nullptr;
  ASSERT_EQ(sqlite3_open((folder / "data/afterword.db").c_str(), &connection), SQLITE_OK);
  int explained = 0;
  for (const auto& [text, cost] : costs) {
    if (!text.starts_with("SELECT") && !text.starts_with("DELETE")) continue;
    sqlite3_stmt* explanation = nullptr;
    ASSERT_EQ(sqlite3_prepare_v2(connection, ("EXPLAIN QUERY PLAN " + text).c_str(), -1, &explanation, nullptr),
              SQLITE_OK);
    while (sqlite3_step(explanation) == SQLITE_ROW) {
      const std::string detail = reinterpret_cast<const char*>(sqlite3_column_text(explanation, 3));
      EXPECT_THAT(detail, testing::Not(testing::HasSubstr("SCAN"))) << text;
      EXPECT_THAT(detail, testing::Not(testing::HasSubstr("TEMP B-TREE"))) << text;
      ++explained;
    }
    sqlite3_finalize(explanation);
  }
  sqlite3_close(connection);
  EXPECT_GT(explained, 15);
}

}  // namespace
}  // namespace afterword::store
