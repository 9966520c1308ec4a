// The database in a data folder: found, made, brought up to date, locked and tidied.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "core/error.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/write_lock.h"

namespace afterword::store::sqlite {

class Database {
 public:
  Database(std::string folder, std::chrono::milliseconds patience);
  /// After a write it leaves the log empty: the next process starts quickly, the one file is all there is to copy, and
  /// no log of this database meets another that is restored beside it.
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  const std::string& path() const { return path_; }

  /// Runs `work` in a read transaction on a database of the newest version. False, and `work` was not run, where there
  /// is no database or nothing in it.
  Result<bool> read(const std::function<Result<void>(Connection&)>& work);
  /// Runs `work` in a write transaction, having made or migrated the database where that was due.
  Result<void> write(const std::function<Result<void>(Connection&)>& work);

 private:
  using Work = std::function<Result<void>(Connection&)>;
  Result<bool> connect();
  Result<bool> read_once(const Work& work, bool& is_older);
  Result<bool> read_frozen(const Work& work);
  Result<FolderLock> open_for_writing();
  void tidy_at_the_end();

  std::string folder_;
  std::string path_;
  std::chrono::milliseconds patience_;
  std::unique_ptr<Connection> connection_;
  bool has_written_ = false;
  bool is_running_ = false;
};

}  // namespace afterword::store::sqlite
