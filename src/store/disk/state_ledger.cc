#include "store/disk/state_ledger.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <string_view>

#include "core/failpoint.h"
#include "store/disk/descriptor.h"
#include "store/disk/disk_error.h"
#include "store/disk/folder.h"
#include "store/disk/folder_lock.h"

namespace afterword::store {
namespace {

using core::Result;

constexpr std::size_t longest = 400;  // three short lines, within one sector; what is longer is not ours

/// nullopt: there is no such file.
Result<std::optional<std::string>> read_small_file(const std::string& path) {
  const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (!file.is_open()) {
    if (errno == ENOENT) return std::nullopt;
    return std::unexpected(disk_error(errno, "read the counter of attempts", path));
  }
  std::string text(longest, '\0');
  const ssize_t size = read(file.number(), text.data(), text.size());
  if (size < 0) return std::unexpected(disk_error(errno, "read the counter of attempts", path));
  text.resize(static_cast<std::size_t>(size));
  return text;
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// In place at once, and on the disk when it returns.
Result<void> replace_file(const std::string& folder, const std::string& path, std::string_view bytes) {
  const std::string fresh = path + ".new";
  const auto failed = [&] { return std::unexpected(disk_error(errno, "keep the counter of attempts", path)); };
  {
    const Descriptor file(open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file.is_open() || !write_all(file.number(), bytes) || fsync(file.number()) != 0) return failed();
  }
  AFTERWORD_FAILPOINT("ledger.renaming");
  if (rename(fresh.c_str(), path.c_str()) != 0) return failed();
  return sync_folder(folder);
}

/// Over what is there, where that is as long: no folder and no length has to be synced, which each letter would wait
/// for. False where it is another length, or not there.
Result<bool> overwrite_file(const std::string& path, std::string_view bytes) {
  const auto failed = [&] { return std::unexpected(disk_error(errno, "keep the counter of attempts", path)); };
  const Descriptor file(open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW));
  if (!file.is_open()) return errno == ENOENT ? Result<bool>(false) : failed();
  struct stat status{};
  if (fstat(file.number(), &status) != 0) return failed();
  if (status.st_size != static_cast<off_t>(bytes.size())) return false;
  if (!write_all(file.number(), bytes)) return failed();
  AFTERWORD_FAILPOINT("ledger.written");
  if (fdatasync(file.number()) != 0) return failed();
  AFTERWORD_FAILPOINT("ledger.synced");
  return true;
}

/// A number at the beginning of `text`, taken off it.
bool take_number(std::string_view& text, int& number) {
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc() || number < 0) return false;
  text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
  return true;
}

bool take_space(std::string_view& text) {
  if (!text.starts_with(' ')) return false;
  text.remove_prefix(1);
  return true;
}

/// "7 12 abc": the number of attempts, that of changes, the incarnation. An earlier version wrote the first alone.
std::optional<app::LedgerEntry> read_entry(std::string_view line) {
  if (!line.ends_with('\n')) return std::nullopt;
  line.remove_suffix(1);
  app::LedgerEntry entry;
  if (!take_number(line, entry.attempts)) return std::nullopt;
  if (line.empty()) return entry;
  if (!take_space(line) || !take_number(line, entry.changes) || !take_space(line)) return std::nullopt;
  entry.incarnation = line;
  return entry;
}

/// As long for every number, and twice: whoever reads it while it is overwritten, or after a crash in the midst of
/// that, finds two that differ.
std::string write_entry(const app::LedgerEntry& entry) {
  const std::string line = fmt::format("{:010} {:010} {}\n", entry.attempts, entry.changes, entry.incarnation);
  return line + line;
}

struct TwoLines {
  std::string_view first;
  std::string_view second;
};
TwoLines in_two(std::string_view text) {
  const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
  return {text.substr(0, end), text.substr(end)};
}

}  // namespace

Result<std::string> StateLedger::path() const {
  struct statx folder{};
  if (statx(AT_FDCWD, data_folder_.c_str(), 0, STATX_INO | STATX_BTIME, &folder) != 0)
    return std::unexpected(disk_error(errno, "look at the data folder", data_folder_));
  // An inode is given anew to another folder when this one is gone; the time of its birth is not. The device's number
  // is left out: it may be another one after the next start of the machine.
  const auto born = (folder.stx_mask & STATX_BTIME) != 0 ? folder.stx_btime : statx_timestamp{};
  return inside(state_folder_, fmt::format("attempts-{}-{}.{}", folder.stx_ino, born.tv_sec, born.tv_nsec));
}

std::string StateLedger::machine() const {
  const auto id = read_small_file(machine_id_file_);
  std::string line = id && *id ? **id : "";
  line.resize(std::min(line.find('\n'), line.size()));
  return (line.empty() ? std::string("unknown") : line) + "\n";
}

Result<std::optional<app::LedgerEntry>> StateLedger::last() {
  const auto seen = look();
  if (!seen) return std::unexpected(seen.error());
  if (seen->is_whole) return seen->entry;
  // Somebody overwrites it just now; whoever has the lock sees it whole, or what a crash has left.
  const auto lock = take_lock();
  if (!lock) return std::unexpected(lock.error());
  const auto again = look();
  if (!again) return std::unexpected(again.error());
  return again->is_whole ? again->entry : std::nullopt;
}

Result<FolderLock> StateLedger::take_lock() const {
  constexpr std::chrono::seconds patience{10};
  auto lock = FolderLock::acquire(inside(state_folder_, "attempts.lock"), patience);
  if (!lock) return std::unexpected(lock.error());
  if (!*lock) return core::outside("another process holds the counter of attempts", state_folder_, "try again");
  return std::move(**lock);
}

Result<StateLedger::Look> StateLedger::look() const {
  const auto file = path();
  if (!file) return std::unexpected(file.error());
  const auto text = read_small_file(*file);
  if (!text) return std::unexpected(text.error());
  if (!*text) return Look{};
  std::string_view rest = **text;
  const std::string here = machine();
  if (!rest.starts_with(here)) return Look{};
  rest.remove_prefix(here.size());
  if (rest.empty()) return Look{};
  const TwoLines lines = in_two(rest);
  // An earlier version wrote it once.
  const bool is_whole = lines.second.empty() || lines.first == lines.second;
  return Look{is_whole ? read_entry(lines.first) : std::nullopt, is_whole};
}

Result<void> StateLedger::raise(const app::LedgerEntry& entry) {
  const auto file = path();
  if (!file) return std::unexpected(file.error());
  if (auto made = create_folder(state_folder_); !made) return made;
  const auto lock = take_lock();
  if (!lock) return std::unexpected(lock.error());
  const auto seen = look();
  if (!seen) return std::unexpected(seen.error());
  const auto& before = seen->entry;
  app::LedgerEntry after = before.value_or(app::LedgerEntry{});
  after.attempts = std::max(after.attempts, entry.attempts);
  after.changes = std::max(after.changes, entry.changes);
  if (!entry.incarnation.empty()) after.incarnation = entry.incarnation;
  if (before == after) return {};
  const std::string text = machine() + write_entry(after);
  const auto overwritten = before ? overwrite_file(*file, text) : false;
  if (!overwritten) return std::unexpected(overwritten.error());
  return *overwritten ? Result<void>() : replace_file(state_folder_, *file, text);
}

}  // namespace afterword::store
