#include "store/sqlite/database.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "core/failpoint.h"
#include "store/disk/disk_error.h"
#include "store/disk/folder.h"
#include "store/not_nested.h"
#include "store/sqlite/migration.h"

namespace afterword::store::sqlite {
namespace {

// In frames of one page (4 KiB).
constexpr int log_while_open = 1000;

/// What tells whether a file is still the same, and as it was.
struct Look {
  ino_t inode = 0;
  off_t size = 0;
  std::int64_t changed = 0;  // nanoseconds
  bool operator==(const Look&) const = default;
};

/// nullopt where there is nothing.
Result<std::optional<Look>> look_at(const std::string& path) {
  struct stat status{};
  if (stat(path.c_str(), &status) != 0) {
    if (errno == ENOENT) return std::nullopt;
    return std::unexpected(disk_error(errno, "look at the database", path));
  }
  return Look{status.st_ino, status.st_size, status.st_mtim.tv_sec * 1'000'000'000 + status.st_mtim.tv_nsec};
}

bool may_write_in(const std::string& folder) { return faccessat(AT_FDCWD, folder.c_str(), W_OK, AT_EACCESS) == 0; }

/// An empty file, for its owner alone: SQLite gives the log and its index the same mode.
Result<void> make_file(const std::string& path) {
  // Only ever a file that was not there: closing a descriptor of one that SQLite has open would drop SQLite's locks.
  const Descriptor file(open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  if (!file.is_open() && errno != EEXIST) return std::unexpected(disk_error(errno, "make the database", path));
  return {};
}

}  // namespace

Database::Database(std::string folder, std::chrono::milliseconds patience)
    : folder_(std::move(folder)), path_(inside(folder_, "afterword.db")), patience_(patience) {}

Database::~Database() { tidy_at_the_end(); }

void Database::tidy_at_the_end() {
  if (!has_written_ || !connection_) return;
  const auto lock = FolderLock::acquire(inside(folder_, "afterword.lock"), std::chrono::milliseconds{0});
  if (!lock || !*lock) return;  // whoever holds it tidies when they end
  (void)connection_->checkpoint(Connection::After::log_is_empty);
  AFTERWORD_FAILPOINT("store.log_emptied");
}

Result<bool> Database::connect() {
  if (connection_ && connection_->is_of_another_file()) connection_.reset();
  if (connection_) return true;
  const auto there = look_at(path_);
  if (!there) return std::unexpected(there.error());
  if (!*there) return false;
  auto opened = Connection::open(path_, Connection::Access::normal, patience_);
  if (!opened) return std::unexpected(std::move(opened.error()));
  connection_ = std::move(*opened);
  return true;
}

Result<bool> Database::read(const Work& work) {
  const NotNested running(is_running_);
  bool is_older = false;
  auto done = read_once(work, is_older);
  if (!is_older) return done;
  if (auto brought = open_for_writing(); !brought) {
    brought.error().what =
        "the database is of an earlier version and has to be brought up to date: " + brought.error().what;
    return std::unexpected(std::move(brought.error()));
  }
  return read_once(work, is_older);
}

Result<bool> Database::read_once(const Work& work, bool& is_older) {
  const auto there = connect();
  if (!there || !*there) return there;
  auto transaction = Transaction::begin(*connection_, Transaction::Kind::read);
  if (!transaction) return std::unexpected(std::move(transaction.error()));
  const auto standing = standing_of(*connection_, newest_version());
  if (!standing) {
    transaction->reset();
    connection_.reset();
    if (!may_write_in(folder_)) return read_frozen(work);
    return std::unexpected(standing.error());
  }
  is_older = *standing == Standing::older;
  if (*standing != Standing::current) return false;
  if (auto done = work(*connection_); !done) return std::unexpected(std::move(done.error()));
  if (auto ended = (*transaction)->commit(); !ended) return std::unexpected(std::move(ended.error()));
  return true;
}

Result<bool> Database::read_frozen(const Work& work) {
  // In a folder that cannot be written SQLite cannot keep the index of a log. Where the log is empty nothing is missed
  // without it; whether somebody else, who may write, did so in the meantime is looked at afterwards.
  const std::string log_path = path_ + "-wal";
  const auto log = look_at(log_path);
  if (!log) return std::unexpected(log.error());
  if (*log && (*log)->size > 0) {
    return core::outside("the folder cannot be written, and its last changes cannot be read without that", log_path,
                         "copy the folder to where you may write, and name the copy with --data");
  }
  const auto before = look_at(path_);
  if (!before) return std::unexpected(before.error());
  auto frozen = Connection::open(path_, Connection::Access::frozen, patience_);
  if (!frozen) return std::unexpected(std::move(frozen.error()));
  auto transaction = Transaction::begin(**frozen, Transaction::Kind::read);
  if (!transaction) return std::unexpected(std::move(transaction.error()));
  const auto standing = standing_of(**frozen, newest_version());
  if (!standing) return std::unexpected(standing.error());
  if (*standing == Standing::empty) return false;
  if (*standing == Standing::older) {
    return core::outside("the database is of an earlier version, and may not be brought up to date", path_,
                         "copy the folder to where you may write, and name the copy with --data");
  }
  if (auto done = work(**frozen); !done) return std::unexpected(std::move(done.error()));
  if (look_at(path_) != before || look_at(log_path) != log) {
    return core::outside("somebody else wrote to the database while it was read", path_, "try again");
  }
  return true;
}

Result<FolderLock> Database::open_for_writing() {
  if (auto made = create_folder(folder_); !made) return std::unexpected(std::move(made.error()));
  auto lock = take_write_lock(folder_, patience_);
  if (!lock) return lock;
  auto there = connect();
  if (there && !*there) {
    if (auto made = make_file(path_); !made) return std::unexpected(std::move(made.error()));
    there = connect();
    if (there && !*there) {
      return core::outside("the database cannot be made: a link to nowhere has its name", path_, "move that away");
    }
  }
  if (!there) return std::unexpected(std::move(there.error()));
  const auto standing = standing_of(*connection_, newest_version());
  if (!standing) return std::unexpected(standing.error());
  if (auto logging = connection_->use_write_ahead_log(); !logging) return std::unexpected(std::move(logging.error()));
  if (*standing != Standing::current) {
    if (auto migrated = migrate(*connection_, migrations()); !migrated) return std::unexpected(migrated.error());
    if (auto synced = sync_folder(folder_); !synced) return std::unexpected(synced.error());
    has_written_ = true;
  }
  if (auto ready = connection_->prepare_for_writing(); !ready) return std::unexpected(std::move(ready.error()));
  return lock;
}

Result<void> Database::write(const Work& work) {
  const NotNested running(is_running_);
  const auto lock = open_for_writing();
  if (!lock) return std::unexpected(lock.error());
  auto transaction = Transaction::begin(*connection_, Transaction::Kind::write);
  if (!transaction) return std::unexpected(std::move(transaction.error()));
  if (auto done = work(*connection_); !done) return done;
  AFTERWORD_FAILPOINT("store.committing");
  if (auto committed = (*transaction)->commit(); !committed) return committed;
  AFTERWORD_FAILPOINT("store.committed");
  has_written_ = true;
  // The work is done and safe; what fails here is tried after the next.
  if (connection_->has_erased()) {
    (void)connection_->checkpoint(Connection::After::log_is_empty);
  } else if (connection_->log_length() > log_while_open) {
    (void)connection_->checkpoint(Connection::After::log_is_used_again);
  }
  return {};
}

}  // namespace afterword::store::sqlite
