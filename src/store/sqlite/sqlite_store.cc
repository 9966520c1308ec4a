#include "store/sqlite/sqlite_store.h"

#include "store/memory/memory_store.h"
#include "store/sqlite/database.h"
#include "store/sqlite/session.h"

namespace afterword::store {
namespace {

class SqliteStore final : public app::Store {
 public:
  SqliteStore(const std::string& folder, SqliteOptions options)
      : options_(std::move(options)), database_(folder, options_.patience) {}

  core::Result<void> read(const std::function<core::Result<void>(app::ReadSession&)>& work) override {
    const auto there = database_.read([&](sqlite::Connection& connection) {
      sqlite::Session session(connection, options_.seeker_key);
      return work(session);
    });
    if (!there) return std::unexpected(there.error());
    return *there ? core::Result<void>() : MemoryStore().read(work);
  }

  core::Result<void> write(const std::function<core::Result<void>(app::WriteSession&)>& work) override {
    return database_.write([&](sqlite::Connection& connection) {
      sqlite::Session session(connection, options_.seeker_key);
      return work(session);
    });
  }

 private:
  SqliteOptions options_;
  sqlite::Database database_;
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
