#include "store/sqlite/sqlite_store.h"

#include <exception>
#include <utility>

#include "store/memory/memory_store.h"
#include "store/shared_turn.h"
#include "store/sqlite/database.h"
#include "store/sqlite/session.h"

namespace afterword::store {
namespace {

/// One caller's write, and what came of it.
struct Write {
  const std::function<core::Result<void>(app::WriteSession&)>& work;
  core::Result<void> result{};
  std::exception_ptr thrown{};
};

class SqliteStore final : public app::Store {
 public:
  SqliteStore(const std::string& folder, SqliteOptions options)
      : options_(std::move(options)), database_(folder, options_.patience) {}

  core::Result<void> read(const std::function<core::Result<void>(app::ReadSession&)>& work) override {
    return turn_.alone([&] { return read_alone(work); });
  }

  core::Result<void> write(const std::function<core::Result<void>(app::WriteSession&)>& work) override {
    Write mine{work};
    turn_.take(mine);
    if (mine.thrown) std::rethrow_exception(mine.thrown);
    return std::move(mine.result);
  }

 private:
  using Writes = SharedTurn<Write>::Jobs;

  core::Result<void> read_alone(const std::function<core::Result<void>(app::ReadSession&)>& work) {
    const auto there = database_.read([&](sqlite::Connection& connection) {
      sqlite::Session session(connection, options_.seeker_key);
      return work(session);
    });
    if (!there) return std::unexpected(there.error());
    return *there ? core::Result<void>() : MemoryStore().read(work);
  }

  /// One transaction for all of them, so that the disk is waited for once.
  void write_all(const Writes& writes) {
    if (writes.size() == 1) {
      writes.front()->result = database_.write([&](sqlite::Connection& connection) {
        sqlite::Session session(connection, options_.seeker_key);
        return writes.front()->work(session);
      });
      return;
    }
    const auto committed = database_.write([&](sqlite::Connection& connection) -> core::Result<void> {
      for (Write* write : writes) {
        if (auto done = write_part(connection, *write); !done) return done;
      }
      return {};
    });
    if (committed) return;
    for (Write* write : writes) {
      if (write->result) write->result = std::unexpected(committed.error());
    }
  }

  /// What fails here is undone, and is its caller's alone. An error: nobody's part of the transaction can be kept.
  core::Result<void> write_part(sqlite::Connection& connection, Write& write) {
    const auto part = sqlite::Savepoint::begin(connection);
    if (!part) return std::unexpected(part.error());
    try {
      sqlite::Session session(connection, options_.seeker_key);
      write.result = write.work(session);
    } catch (...) {
      write.thrown = std::current_exception();
    }
    if (write.result && !write.thrown) write.result = (*part)->keep();
    return write.result && !write.thrown ? core::Result<void>() : (*part)->undo();
  }

  SqliteOptions options_;
  sqlite::Database database_;
  SharedTurn<Write> turn_{[this](const Writes& writes) { write_all(writes); }};
};

}  // namespace

core::Result<std::unique_ptr<app::Store>> open_sqlite_store(const std::string& folder, SqliteOptions options) {
  if (folder.empty() || folder.find('\0') != std::string::npos) {
    return core::invalid("that is no folder's name", folder, "name a folder with --data");
  }
  return std::make_unique<SqliteStore>(folder, std::move(options));
}

core::Result<std::vector<app::Event>> read_event_log(const std::string& folder, std::size_t limit,
                                                     SqliteOptions options) {
  sqlite::Database database(folder, options.patience);
  std::vector<app::Event> events;
  const auto there = database.read([&](sqlite::Connection& connection) -> core::Result<void> {
    auto read = sqlite::read_events(connection, options.seeker_key, limit);
    if (!read) return std::unexpected(std::move(read.error()));
    events = std::move(*read);
    return {};
  });
  if (!there) return std::unexpected(there.error());
  return events;
}

}  // namespace afterword::store
