#include "store/sqlite/connection.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <stdexcept>
#include <utility>

#include "store/sqlite/sqlite_error.h"

namespace afterword::store::sqlite {
namespace {

/// The file's name as SQLite must be given it: Debian's build takes "file:..." for a URI.
std::string plain_name(const std::string& path) { return path.starts_with("file:") ? "./" + path : path; }

std::string frozen_name(const std::string& path) {
  std::string name = "file:";
  for (const char c : path) {
    if (c == '%' || c == '?' || c == '#') {
      name += fmt::format("%{:02X}", static_cast<unsigned>(c));
    } else {
      name += c;
    }
  }
  return name + "?immutable=1";
}

/// Leaves the statement ready for the next time, and the values that were bound to it forgotten.
struct Finished {
  sqlite3_stmt* statement;
  ~Finished() {
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
  }
};

}  // namespace

Connection::Connection(sqlite3* handle, std::string path, std::chrono::milliseconds patience)
    : handle_(handle), path_(std::move(path)), patience_(patience) {}

Connection::~Connection() {
  for (const auto& [text, statement] : statements_) sqlite3_finalize(statement);
  sqlite3_close(handle_);
}

Result<std::unique_ptr<Connection>> Connection::open(const std::string& path, Access access,
                                                     std::chrono::milliseconds patience) {
  // SQLite's own statistics cost a lock for every piece of memory. Before its first use, hence once a process.
  [[maybe_unused]] static const int without_statistics = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  const bool frozen = access == Access::frozen;
  const int flags = (frozen ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI : SQLITE_OPEN_READWRITE) | SQLITE_OPEN_NOMUTEX |
                    SQLITE_OPEN_EXRESCODE;
  sqlite3* handle = nullptr;
  const int rc = sqlite3_open_v2((frozen ? frozen_name(path) : plain_name(path)).c_str(), &handle, flags, nullptr);
  std::unique_ptr<Connection> connection(new Connection(handle, path, patience));  // closes it in any case
  if (rc != SQLITE_OK) return std::unexpected(sqlite_error(rc, handle, "open the database", path));

  // The last process to close would otherwise checkpoint without the write lock.
  sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  // The file may come from anybody: its schema is not trusted with functions, and "text" in it is a name, never a text.
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  sqlite3_wal_hook(handle, on_commit, connection.get());  // in place of the hook that checkpoints by itself
  sqlite3_busy_handler(handle, on_busy, connection.get());
  return connection;
}

int Connection::on_busy(void* connection, int times) {
  auto& self = *static_cast<Connection*>(connection);
  if (times == 0) self.waiting_.emplace(self.patience_);
  return self.waiting_->wait() ? 1 : 0;
}

int Connection::on_commit(void* connection, sqlite3*, const char*, int frames) {
  static_cast<Connection*>(connection)->log_length_ = frames;
  return SQLITE_OK;
}

std::unexpected<core::Error> Connection::failed(core::Error error) {
  if (in_transaction_ && !failure_) failure_ = error;
  return std::unexpected(std::move(error));
}

std::unexpected<core::Error> Connection::failed(int rc, std::string_view doing) {
  return failed(sqlite_error(rc, handle_, doing, path_));
}

Result<sqlite3_stmt*> Connection::prepared(Sql sql) {
  auto& statement = statements_[sql.text().data()];
  if (statement == nullptr) {
    const int rc = sqlite3_prepare_v3(handle_, sql.text().data(), static_cast<int>(sql.text().size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (rc != SQLITE_OK) return failed(rc, doing_);
  }
  return statement;
}

Result<void> Connection::execute(Sql sql, const std::function<void(Binder&)>& bind,
                                 const std::function<void(Row&)>& read) {
  // After some failures (a full disk) SQLite has ended the transaction by itself. What came now would be on its own.
  if (in_transaction_ && sqlite3_get_autocommit(handle_) != 0) return std::unexpected(failure_.value());
  auto statement = prepared(sql);
  if (!statement) return std::unexpected(std::move(statement.error()));
  const Finished finished{*statement};

  Binder binder(*statement);
  bind(binder);
  if (const auto complaint = binder.complaint()) {
    return failed({core::ErrorCode::invalid_input, "cannot be stored: " + *complaint, path_, ""});
  }
  int rc = SQLITE_OK;
  while ((rc = sqlite3_step(*statement)) == SQLITE_ROW) {
    Row row(*statement);
    read(row);
    if (!row.complaint().empty()) return failed(strange_row(row.complaint(), path_));
    if (!row.is_at_end()) throw std::logic_error(fmt::format("columns that nobody takes: {}", sql.text()));
  }
  if (rc != SQLITE_DONE) return failed(rc, doing_);
  return {};
}

int Connection::rows_changed() const { return sqlite3_changes(handle_); }

Result<void> Connection::run_script(const std::string& script, std::string_view doing) {
  const int rc = sqlite3_exec(handle_, script.c_str(), nullptr, nullptr, nullptr);
  if (rc != SQLITE_OK) return failed(rc, doing);
  return {};
}

Result<void> Connection::copy_to(const std::string& path) {
  sqlite3* copy = nullptr;
  int rc = sqlite3_open_v2(plain_name(path).c_str(), &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, nullptr);
  const std::unique_ptr<sqlite3, int (*)(sqlite3*)> closed_in_any_case(copy, sqlite3_close);
  if (rc != SQLITE_OK) return std::unexpected(sqlite_error(rc, copy, "open the copy", path));
  // Whether it reached the disk is looked at by whoever gives it a name.
  sqlite3_exec(copy, "PRAGMA synchronous = OFF", nullptr, nullptr, nullptr);
  sqlite3_backup* backup = sqlite3_backup_init(copy, "main", handle_, "main");
  if (backup == nullptr)
    return std::unexpected(sqlite_error(sqlite3_extended_errcode(copy), copy, "copy the database", path));
  sqlite3_backup_step(backup, -1);
  rc = sqlite3_backup_finish(backup);
  if (rc != SQLITE_OK) return std::unexpected(sqlite_error(rc, copy, "copy the database", path));
  return {};
}

bool Connection::is_of_another_file() const {
  int moved = 0;
  return sqlite3_file_control(handle_, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved != 0;
}

Result<void> Connection::prepare_for_writing() {
  if (can_write_) return {};
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
  if (auto set = run("PRAGMA synchronous = FULL"); !set) return set;
  // What is erased is overwritten (promises.md P10).
  if (auto set = all<int>("PRAGMA secure_delete = ON"); !set) return std::unexpected(std::move(set.error()));
  can_write_ = true;
  return {};
}

Result<void> Connection::use_write_ahead_log() {
  if (has_log_) return {};
  const auto mode = one<std::string>("PRAGMA journal_mode = WAL");
  if (!mode) return std::unexpected(mode.error());
  if (*mode != "wal") {
    return core::outside("cannot keep a write-ahead log beside the database", path_,
                         "keep the data folder on a local disk");
  }
  has_log_ = true;
  return {};
}

Result<void> Connection::checkpoint(After after) {
  const bool empty = after == After::log_is_empty;
  sqlite3_busy_handler(handle_, nullptr, nullptr);  // a reader that takes its time is not waited for: another day
  const int rc = sqlite3_wal_checkpoint_v2(
      handle_, "main", empty ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
  sqlite3_busy_handler(handle_, on_busy, this);
  if ((rc & 0xff) == SQLITE_BUSY) return {};
  if (rc != SQLITE_OK) return failed(rc, "tidy the database's log away");
  log_length_ = 0;
  if (empty) has_erased_ = false;
  return {};
}

Result<std::unique_ptr<Transaction>> Transaction::begin(Connection& connection, Kind kind) {
  if (connection.in_transaction_) throw std::logic_error("a transaction within a transaction");
  connection.doing_ = kind == Kind::write ? "write to the database" : "read the database";
  auto begun = kind == Kind::write ? connection.run("BEGIN IMMEDIATE") : connection.run("BEGIN");
  if (!begun) return std::unexpected(std::move(begun.error()));
  connection.in_transaction_ = true;
  return std::unique_ptr<Transaction>(new Transaction(connection));
}

Transaction::~Transaction() {
  if (connection_ == nullptr) return;
  connection_->in_transaction_ = false;
  connection_->failure_.reset();
  // It may be over already, where SQLite ended it; if this fails, closing ends it.
  if (sqlite3_get_autocommit(connection_->handle_) == 0) (void)connection_->run("ROLLBACK");
}

Result<void> Transaction::commit() {
  if (connection_->failure_) return std::unexpected(*connection_->failure_);
  if (auto committed = connection_->run("COMMIT"); !committed) return committed;  // the destructor rolls back
  connection_->in_transaction_ = false;
  connection_ = nullptr;
  return {};
}

Result<std::unique_ptr<Savepoint>> Savepoint::begin(Connection& connection) {
  if (auto begun = connection.run("SAVEPOINT part"); !begun) return std::unexpected(std::move(begun.error()));
  return std::unique_ptr<Savepoint>(new Savepoint(connection));
}

Savepoint::~Savepoint() {
  if (connection_ != nullptr) (void)undo();
}

Result<void> Savepoint::keep() {
  if (connection_->failure_) return std::unexpected(*connection_->failure_);
  auto kept = connection_->run("RELEASE part");
  if (kept) connection_ = nullptr;
  return kept;
}

Result<void> Savepoint::undo() {
  Connection& connection = *std::exchange(connection_, nullptr);
  // After some failures (a full disk) SQLite has ended the transaction by itself, and with it what others did in it.
  if (sqlite3_get_autocommit(connection.handle_) != 0) return std::unexpected(connection.failure_.value());
  const auto before = std::exchange(connection.failure_, std::nullopt);
  auto undone = connection.run("ROLLBACK TO part");
  if (undone) undone = connection.run("RELEASE part");
  if (!undone && before) connection.failure_ = before;
  return undone;
}

}  // namespace afterword::store::sqlite
