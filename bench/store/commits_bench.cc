// One durable commit in a process that stays: through the store, and with SQLite's own API.
//
// usage: commits_bench FOLDER [--benchmark_...]
// FOLDER is empty; both databases are made in it, so that both sync to the same disk. Each commit adds one line of the
// event log: the narrowest write that a verb makes.
#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include <iostream>
#include <memory>
#include <string>

#include "store/sqlite/sqlite_store.h"

namespace {

using namespace afterword;

const app::Event event{core::parse_instant("2026-11-18T10:00:00-05:00").value().instant, "approve_message", "acme",
                       "m1", "approved"};

/// The least: WAL, synchronous=FULL, statements prepared once, SQLite's own checkpoints.
class RawLog {
 public:
  explicit RawLog(const std::string& path) {
    sqlite3* handle = nullptr;
    const int rc = sqlite3_open(path.c_str(), &handle);
    database_.reset(handle);
    if (rc != SQLITE_OK) fail();
    run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
        "CREATE TABLE event(seeker TEXT, number INTEGER, at INTEGER, verb TEXT, application TEXT, subject TEXT, detail "
        "TEXT,"
        "                   PRIMARY KEY(seeker, number)) WITHOUT ROWID");
    begin_ = prepare("BEGIN IMMEDIATE");
    insert_ = prepare("INSERT INTO event VALUES ('me', ?1, ?2, ?3, ?4, ?5, ?6)");
    commit_ = prepare("COMMIT");
  }

  void add() {
    step(begin_.get());
    sqlite3_stmt* insert = insert_.get();
    sqlite3_bind_int64(insert, 1, ++number_);
    sqlite3_bind_int64(insert, 2, event.at.time_since_epoch().count());
    const std::string* texts[] = {&event.verb, &event.application, &event.subject, &event.detail};
    for (int i = 0; i < 4; ++i) {
      sqlite3_bind_text(insert, 3 + i, texts[i]->data(), static_cast<int>(texts[i]->size()), SQLITE_STATIC);
    }
    step(insert);
    step(commit_.get());
  }

 private:
  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close(handle); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  using Statement = std::unique_ptr<sqlite3_stmt, Close>;

  [[noreturn]] void fail() const { throw std::runtime_error(sqlite3_errmsg(database_.get())); }
  void run(const char* sql) {
    if (sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail();
  }
  Statement prepare(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database_.get(), sql, -1, &statement, nullptr) != SQLITE_OK) fail();
    return Statement(statement);
  }
  void step(sqlite3_stmt* statement) {
    if (sqlite3_step(statement) != SQLITE_DONE) fail();
    sqlite3_reset(statement);
  }

  std::unique_ptr<sqlite3, Close> database_;
  Statement begin_, insert_, commit_;
  sqlite3_int64 number_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc != 2) {
    std::cerr << "usage: commits_bench FOLDER [--benchmark_...]\n";
    return 2;
  }
  const std::string folder = argv[1];
  auto store = store::open_sqlite_store(folder + "/store").value();
  RawLog raw(folder + "/raw.db");

  benchmark::RegisterBenchmark("store", [&](benchmark::State& state) {
    for (auto _ : state) {
      const auto kept = store->write([](app::WriteSession& session) { return session.log(event); });
      if (!kept) throw std::runtime_error(kept.error().what + " (" + kept.error().where + ")");
    }
  })->UseRealTime();
  benchmark::RegisterBenchmark("raw", [&](benchmark::State& state) {
    for (auto _ : state) raw.add();
  })->UseRealTime();
  benchmark::RunSpecifiedBenchmarks();
}
