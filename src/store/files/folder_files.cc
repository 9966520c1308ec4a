#include "store/files/folder_files.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>

#include "store/disk/disk_error.h"
#include "store/disk/folder.h"
#include "store/disk/folder_lock.h"
#include "store/files/file_name.h"
#include "store/files/person_file.h"

namespace afterword::store {
namespace {

// Names of our own begin with a dot, which no kept file's does.
constexpr const char* half_written = ".incoming";
constexpr const char* attach_again = "attach the file again: afterword message edit ID --attach FILE";
constexpr const char* lock_name = ".lock";
constexpr std::chrono::milliseconds patience{10'000};

core::Result<void> write_whole(const Descriptor& file, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t put = write(file.number(), bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return std::unexpected(disk_error(errno, "write the file", path));
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  if (fsync(file.number()) != 0) return std::unexpected(disk_error(errno, "write the file to the disk", path));
  return {};
}

/// The caller holds the lock: nobody else makes names in this folder.
core::Result<void> write_new(const std::string& folder, const std::string& name, std::string_view bytes) {
  const std::string unfinished = inside(folder, half_written);
  const std::string path = inside(folder, name);
  // What an earlier process left half-written, or anything else in that place, goes first: O_EXCL follows no link.
  unlink(unfinished.c_str());
  {
    const Descriptor file(open(unfinished.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!file.is_open()) return std::unexpected(disk_error(errno, "write the file", unfinished));
    if (auto written = write_whole(file, bytes, path); !written) {
      unlink(unfinished.c_str());
      return written;
    }
  }
  if (rename(unfinished.c_str(), path.c_str()) != 0) {
    return std::unexpected(disk_error(errno, "name the file", path));
  }
  return sync_folder(folder);
}

}  // namespace

core::Result<std::string> FolderFiles::read(std::string_view name) {
  if (auto named = check_file_name(name); !named) return std::unexpected(std::move(named.error()));
  const std::string path = inside(folder_, std::string(name));
  const Descriptor folder(open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder.is_open() && errno != ENOENT) return std::unexpected(disk_error(errno, "open the folder", folder_));
  if (!folder.is_open()) return core::missing("there is no such attachment", path, std::string(attach_again));
  const Descriptor file(
      openat(folder.number(), std::string(name).c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!file.is_open()) {
    if (errno == ENOENT) return core::missing("there is no such attachment", path, std::string(attach_again));
    if (errno == ELOOP)
      return core::invalid("that is a link, and links are not followed here", path, std::string(attach_again));
    return std::unexpected(disk_error(errno, "open the attachment", path));
  }
  return read_regular(file, path);
}

core::Result<std::string> FolderFiles::keep(const std::string& path) {
  const std::string_view name = base_name(path);
  if (auto named = check_file_name(name); !named) return std::unexpected(std::move(named.error()));
  const auto bytes = read_person_file(path);
  if (!bytes) return std::unexpected(bytes.error());

  if (auto made = create_folder(folder_); !made) return std::unexpected(std::move(made.error()));
  const std::string lock_path = inside(folder_, lock_name);
  const auto lock = FolderLock::acquire(lock_path, patience);
  if (!lock) return std::unexpected(lock.error());
  if (!*lock) return core::outside("another process has been writing attachments for too long", lock_path, "try again");

  for (int n = 1;; ++n) {
    std::string candidate = numbered_name(name, n);
    struct stat status{};
    if (lstat(inside(folder_, candidate).c_str(), &status) != 0) {
      if (errno != ENOENT) return std::unexpected(disk_error(errno, "look into the folder", folder_));
      if (auto written = write_new(folder_, candidate, *bytes); !written) return std::unexpected(written.error());
      return candidate;
    }
    if (const auto there = read(candidate); there && *there == *bytes) return candidate;
  }
}

}  // namespace afterword::store
