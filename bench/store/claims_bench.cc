// What a letter costs the store on its way: claimed and recorded, two durable transactions, and as many of SQLite's
// own.
//
// usage: claims_bench FOLDER [--benchmark_...]
// FOLDER is empty. Each letter is claimed, and recorded as one that the server may take another time, so that it can be
// claimed again: all that the outbox does but the mark before the dot.
#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>

#include "app/attempts.h"
#include "app/composed_mark.h"
#include "app/transaction.h"
#include "core/codec/facts_json.h"
#include "store/sqlite/sqlite_store.h"
#include "tzdata/system_zones.h"

namespace {

using namespace afterword;

constexpr int letters = 1000;
const core::Instant now = core::parse_instant("2026-11-18T10:00:00-05:00").value().instant;

template <class T>
T must(core::Result<T> result) {
  if (!result) throw std::runtime_error(result.error().what + " (" + result.error().where + ")");
  if constexpr (!std::is_void_v<T>) return *std::move(result);
}

std::string application(int number) {
  return fmt::format(
      R"({{"id":"a{0}","role":"Editor","employer":{{"name":"Employer {0}","timezone":"America/New_York","holidays":"US"}},)"
      R"("contacts":[{{"id":"c1","name":"Ann Lee","email":"ann@employer{0}.example"}}],)"
      R"("messages":[{{"id":"m1","kind":"other","to":"c1","state":"approved","subject":"Page {0}",)"
      R"("body":"Hi Ann,\n\nHere is page {0} of what you asked for.\n\nBest,\nMaya\n"}}]}})",
      number);
}

void fill(app::Store& store) {
  std::string document = R"({"format":"afterword/1","seeker":{"name":"Maya Lindqvist","email":"maya@example.org",)"
                         R"("timezone":"America/New_York"},"applications":[)";
  for (int number = 0; number < letters; ++number) document += (number > 0 ? "," : "") + application(number);
  const core::Facts facts = must(core::parse_facts(document + "]}"));
  must(store.write([&](app::WriteSession& session) -> core::Result<void> {
    if (auto done = session.put_seeker(facts.seeker); !done) return done;
    for (const core::Application& one : facts.applications) {
      if (auto done = session.put_application(one); !done) return done;
      const std::string bytes = "Subject: a page\r\n\r\n" + std::string(900, 'x') + "\r\n";
      const app::FrozenMail mail{"maya@example.org", one.contacts.front().email.value(), bytes, app::sha256_of(bytes)};
      if (auto done = session.put_frozen_mail({one.id, "m1"}, mail); !done) return done;
    }
    return {};
  }));
}

void claim_and_record(app::Store& store, app::Zones& zones, int number) {
  const app::MessageKey key{fmt::format("a{}", number), "m1"};
  const auto claimed =
      must(app::in_write(store, [&](app::WriteSession& session) { return app::claim(session, zones, key, {}, now); }));
  if (!claimed.mail) throw std::runtime_error("not claimed: " + (claimed.held ? claimed.held->said : key.application));
  const app::HandOverResult later{app::HandOver::try_again, "450 later"};
  must(app::in_write(store, [&](app::WriteSession& session) {
    return app::record(session, zones, key, claimed.token, later, std::nullopt, now);
  }));
}

/// The least: a row of a queue changes its state, twice.
class RawQueue {
 public:
  explicit RawQueue(const std::string& path) {
    sqlite3* handle = nullptr;
    const int rc = sqlite3_open(path.c_str(), &handle);
    database_.reset(handle);
    if (rc != SQLITE_OK) fail();
    run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
        "CREATE TABLE queue(number INTEGER PRIMARY KEY, state INTEGER, token INTEGER, lease INTEGER)");
    run("BEGIN");
    for (int number = 0; number < letters; ++number) run(fmt::format("INSERT INTO queue VALUES ({}, 0, 0, 0)", number));
    run("COMMIT");
    sqlite3_stmt* update = nullptr;
    if (sqlite3_prepare_v2(handle,
                           "UPDATE queue SET state = ?2, token = ?3, lease = ?3 WHERE number = ?1 AND state <> ?2", -1,
                           &update, nullptr) != SQLITE_OK)
      fail();
    update_.reset(update);
  }
  void move(int number, int state) {
    sqlite3_bind_int(update_.get(), 1, number);
    sqlite3_bind_int(update_.get(), 2, state);
    sqlite3_bind_int(update_.get(), 3, ++token_);
    if (sqlite3_step(update_.get()) != SQLITE_DONE) fail();
    sqlite3_reset(update_.get());
  }

 private:
  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close(handle); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  [[noreturn]] void fail() const { throw std::runtime_error(sqlite3_errmsg(database_.get())); }
  void run(const std::string& sql) {
    if (sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail();
  }

  std::unique_ptr<sqlite3, Close> database_;
  std::unique_ptr<sqlite3_stmt, Close> update_;
  int token_ = 0;
};

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc != 2) {
    std::cerr << "usage: claims_bench FOLDER [--benchmark_...]\n";
    return 2;
  }
  const std::string folder = argv[1];
  auto store = must(store::open_sqlite_store(folder + "/claims"));
  tzdata::SystemZones zones;
  fill(*store);
  RawQueue raw(folder + "/raw_claims.db");

  benchmark::RegisterBenchmark("store", [&, number = 0](benchmark::State& state) mutable {
    for (auto _ : state) claim_and_record(*store, zones, number++ % letters);
  })->UseRealTime();
  benchmark::RegisterBenchmark("raw", [&, number = 0](benchmark::State& state) mutable {
    for (auto _ : state) {
      raw.move(number % letters, 1);
      raw.move(number++ % letters, 0);
    }
  })->UseRealTime();
  benchmark::RunSpecifiedBenchmarks();
}
