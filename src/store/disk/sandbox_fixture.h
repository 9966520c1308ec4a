// For tests: folders that go with the test, and processes of their own that may be unprivileged, cut off or killed.
#pragma once

#include <fcntl.h>
#include <grp.h>
#include <sched.h>
#include <stdlib.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace afterword::store {

/// Under the system's temporary folder.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = std::filesystem::temp_directory_path() / "afterword-test-XXXXXX";
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = pattern;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::permissions(path_, std::filesystem::perms::owner_all, ignored);
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::filesystem::path& path() const { return path_; }
  std::string operator/(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

inline std::string content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}
inline void fill(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

/// What a process of its own says when it could not get where it was to be tested.
inline constexpr int not_possible_here = 77;

/// Runs `work` in a process of its own and returns its id. It ends with what `work` returns (an exit status); 99 after
/// an exception. No destructor of the parent's objects runs there.
template <class Work>
pid_t start_process(Work work) {
  std::fflush(nullptr);
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("cannot fork");
  if (child > 0) return child;
  int status = 99;
  try {
    status = work();
  } catch (const std::exception& exception) {
    std::fprintf(stderr, "child: %s\n", exception.what());
  }
  std::fflush(nullptr);
  _exit(status);
}

/// Its exit status; minus the signal that ended it.
inline int wait_for(pid_t child) {
  int status = 0;
  if (waitpid(child, &status, 0) != child) return 98;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

template <class Work>
int in_another_process(Work work) {
  return wait_for(start_process(work));
}

/// Root may write everywhere: gives that up, in this process and for good. Folders that it is to use must be given to
/// `nobody` before.
inline constexpr uid_t nobody = 65534;
inline bool become_nobody() {
  if (geteuid() != 0) return true;
  return setgroups(0, nullptr) == 0 && setgid(nobody) == 0 && setuid(nobody) == 0;
}
inline void give_to_nobody(const std::filesystem::path& folder) {
  if (geteuid() != 0) return;
  const auto give = [](const std::filesystem::path& path) {
    if (chown(path.c_str(), nobody, nobody) != 0) throw std::runtime_error("cannot give away " + path.string());
  };
  give(folder);
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) give(entry.path());
}

/// Mounts a file system of `size` bytes in memory on a folder, for this process alone. False where that is not allowed.
inline bool mount_small_disk(const std::filesystem::path& folder, const std::string& size) {
  if (unshare(geteuid() == 0 ? CLONE_NEWNS : CLONE_NEWNS | CLONE_NEWUSER) != 0) return false;
  if (mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) return false;
  return mount("none", folder.c_str(), "tmpfs", 0, ("size=" + size).c_str()) == 0;
}
inline bool make_disk_read_only(const std::filesystem::path& folder) {
  return mount("none", folder.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
}

}  // namespace afterword::store
