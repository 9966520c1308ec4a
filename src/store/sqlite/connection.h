// One connection to one database file, and transactions on it.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/error.h"
#include "store/disk/backoff.h"
#include "store/sqlite/sql.h"
#include "store/sqlite/statement.h"

struct sqlite3;

namespace afterword::store::sqlite {

using core::Result;

/// Statements are prepared once and kept. For one thread. A lock that another process holds is waited for, up to
/// `patience`.
class Connection {
 public:
  enum class Access {
    normal,  ///< reads, and writes where the file and its folder allow it
    frozen,  ///< reads a file that nothing can change: without locks, without a write-ahead log
  };
  /// The file must be there.
  static Result<std::unique_ptr<Connection>> open(const std::string& path, Access access,
                                                  std::chrono::milliseconds patience);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  const std::string& path() const { return path_; }

  /// Every row, each by the `take` for T.
  template <class T, class... Values>
  Result<std::vector<T>> all(Sql sql, const Values&... values) {
    std::vector<T> rows;
    auto done = execute(sql, binding(values...), [&rows](Row& row) { take(row, rows.emplace_back()); });
    if (!done) return std::unexpected(std::move(done.error()));
    return rows;
  }
  /// The first row; nullopt where there is none. For statements that give one at most.
  template <class T, class... Values>
  Result<std::optional<T>> one(Sql sql, const Values&... values) {
    auto rows = all<T>(sql, values...);
    if (!rows) return std::unexpected(std::move(rows.error()));
    if (rows->empty()) return std::nullopt;
    return std::move(rows->front());
  }
  /// A statement without rows.
  template <class... Values>
  Result<void> run(Sql sql, const Values&... values) {
    return execute(sql, binding(values...), [](Row&) {});
  }
  /// A DELETE of what a person wrote. Where it finds something, no copy of that may stay behind in the log.
  template <class... Values>
  Result<void> erase(Sql sql, const Values&... values) {
    auto done = run(sql, values...);
    if (done && rows_changed() > 0) has_erased_ = true;
    return done;
  }
  /// Since the last checkpoint that emptied the log.
  bool has_erased() const { return has_erased_; }
  /// Several statements without parameters or rows, as they stand in a migration.
  Result<void> run_script(const std::string& script, std::string_view doing);

  /// Copies all that the running transaction sees into the database `path`, an empty file. Others write on meanwhile.
  Result<void> copy_to(const std::string& path);

  /// Has the file been moved, removed or replaced since it was opened? Then this connection sees what nobody else does.
  bool is_of_another_file() const;
  /// A property of the file, which another program or a restored copy may have lost. Outside a transaction.
  Result<void> use_write_ahead_log();
  /// Durable commits, foreign keys, freed content overwritten: once, before the first write.
  Result<void> prepare_for_writing();
  /// Frames in the write-ahead log after the last commit of this connection.
  int log_length() const { return log_length_; }
  /// What a checkpoint leaves: a log that the next commits overwrite from its beginning, which is quicker to sync than
  /// one that grows, but keeps what it held; or an empty file.
  enum class After { log_is_used_again, log_is_empty };
  /// Moves the log's content into the database, as far as readers allow; waits for nobody. The caller holds the write
  /// lock (write_lock.h says why).
  Result<void> checkpoint(After after);

 private:
  friend class Transaction;
  friend class Savepoint;
  Connection(sqlite3* handle, std::string path, std::chrono::milliseconds patience);

  template <class... Values>
  static auto binding(const Values&... values) {
    return [&values...](Binder& binder) { (give(binder, values), ...); };
  }
  Result<void> execute(Sql sql, const std::function<void(Binder&)>& bind, const std::function<void(Row&)>& read);
  Result<sqlite3_stmt*> prepared(Sql sql);
  int rows_changed() const;
  std::unexpected<core::Error> failed(core::Error error);
  std::unexpected<core::Error> failed(int rc, std::string_view doing);
  static int on_busy(void* connection, int times);
  static int on_commit(void* connection, sqlite3*, const char*, int frames);

  sqlite3* handle_;
  std::string path_;
  std::chrono::milliseconds patience_;
  std::unordered_map<const char*, sqlite3_stmt*> statements_;  // by the address of their text, which is a constant
  bool in_transaction_ = false;
  std::string_view doing_ = "read the database";  // for errors
  std::optional<core::Error> failure_;            // the first in this transaction: it can then only be rolled back
  bool can_write_ = false;
  bool has_log_ = false;
  int log_length_ = 0;
  bool has_erased_ = false;
  std::optional<Backoff> waiting_;
};

/// Rolled back unless it was committed.
class Transaction {
 public:
  enum class Kind {
    read,   ///< a snapshot, from its first statement on
    write,  ///< takes SQLite's write lock at once
  };
  static Result<std::unique_ptr<Transaction>> begin(Connection& connection, Kind kind);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  /// Durable when it returns. Where any statement in it has failed it is rolled back instead, with that error: half of
  /// a change is never kept.
  Result<void> commit();

 private:
  explicit Transaction(Connection& connection) : connection_(&connection) {}
  Connection* connection_;
};

/// A part of a write transaction that can be undone by itself: rolled back unless it was kept.
class Savepoint {
 public:
  static Result<std::unique_ptr<Savepoint>> begin(Connection& connection);
  ~Savepoint();
  Savepoint(const Savepoint&) = delete;
  Savepoint& operator=(const Savepoint&) = delete;

  /// Not yet durable: that is its transaction's. Where any statement in it has failed it is rolled back instead, with
  /// that error.
  Result<void> keep();
  /// Undoes it. An error: SQLite has ended the whole transaction, which can then only be rolled back.
  Result<void> undo();

 private:
  explicit Savepoint(Connection& connection) : connection_(&connection) {}
  Connection* connection_;
};

}  // namespace afterword::store::sqlite
