#include "cli/input.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

namespace afterword::cli {
namespace {

constexpr std::size_t longest_line = std::size_t{1} << 20;

std::string reason_of(int error) { return std::generic_category().message(error); }

/// Closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }
  bool close_now() {
    const bool closed = close(number_) == 0;
    number_ = -1;
    return closed;
  }

 private:
  int number_;
};

core::Result<std::string> read_all(int descriptor, const std::string& where, std::size_t most_bytes) {
  std::string content;
  std::array<char, 65'536> block{};
  while (true) {
    const ssize_t count = read(descriptor, block.data(), block.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      return core::outside("it cannot be read: " + reason_of(errno), where, "look at the file and its permissions");
    }
    if (count == 0) return content;
    content.append(block.data(), static_cast<std::size_t>(count));
    if (content.size() > most_bytes) {
      return core::invalid(fmt::format("it is larger than {} MiB", most_bytes >> 20), where, "is this the right file?");
    }
  }
}

bool write_all(int descriptor, std::string_view content) {
  while (!content.empty()) {
    const ssize_t count = write(descriptor, content.data(), content.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    content.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

}  // namespace

TypedLine StandardInput::next() {
  if (!interruption_) interruption_.emplace();
  while (true) {
    if (const std::size_t end = pending_.find('\n'); end != std::string::npos) {
      TypedLine line{TypedLine::Kind::text, pending_.substr(0, end)};
      pending_.erase(0, end + 1);
      if (!line.text.empty() && line.text.back() == '\r') line.text.pop_back();
      return line;
    }
    if (pending_.size() >= longest_line) {
      return {TypedLine::Kind::text, std::exchange(pending_, {})};
    }
    switch (interruption_->wait(STDIN_FILENO, std::nullopt)) {
      case Interruption::Event::interrupted:
        return {TypedLine::Kind::interrupted, {}};
      case Interruption::Event::lost:
        return {TypedLine::Kind::end, {}};
      case Interruption::Event::timed_out:
        continue;
      case Interruption::Event::readable:
        break;
    }
    std::array<char, 4096> block{};
    const ssize_t count = read(STDIN_FILENO, block.data(), block.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (count <= 0) {
      // The last line may lack its end.
      if (count == 0 && !pending_.empty()) return {TypedLine::Kind::text, std::exchange(pending_, {})};
      return {TypedLine::Kind::end, {}};
    }
    pending_.append(block.data(), static_cast<std::size_t>(count));
  }
}

namespace {

/// While one lives, the terminal of standard input shows nothing of what is typed.
class Unseen {
 public:
  Unseen() {
    if (tcgetattr(STDIN_FILENO, &before_) != 0) return;
    termios quiet = before_;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    is_so_ = tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
  }
  ~Unseen() {
    if (is_so_) tcsetattr(STDIN_FILENO, TCSANOW, &before_);
  }
  Unseen(const Unseen&) = delete;
  Unseen& operator=(const Unseen&) = delete;
  bool is_so() const { return is_so_; }

 private:
  termios before_{};
  bool is_so_ = false;
};

}  // namespace

TypedLine StandardInput::next_hidden(const std::function<void()>& ask) {
  // Signals are answers from here on, so that the terminal is put right again whatever comes.
  if (!interruption_) interruption_.emplace();
  const Unseen unseen;
  if (!unseen.is_so()) return {TypedLine::Kind::end, {}};
  pending_.clear();
  ask();
  return next();
}

core::Result<std::string> read_input(std::string_view path, std::string_view flag, std::size_t most_bytes) {
  const std::string where = fmt::format("{} {}", flag, path);
  if (path == "-") return read_all(STDIN_FILENO, where, most_bytes);
  const std::string name(path);
  const Descriptor file(open(name.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) {
    const int reason = errno;
    if (reason == ENOENT || reason == ENOTDIR) return core::missing("there is no such file", where, "look at the path");
    return core::outside("it cannot be opened: " + reason_of(reason), where, "look at the file and its permissions");
  }
  struct stat about{};
  if (fstat(file.number(), &about) == 0 && S_ISDIR(about.st_mode)) {
    return core::invalid("that is a folder", where, "name a file in it");
  }
  return read_all(file.number(), where, most_bytes);
}

core::Error in_file(core::Error error, std::string_view path) {
  const std::string_view name = path == "-" ? "standard input" : path;
  error.where = error.where.empty() ? std::string(name) : fmt::format("{}, {}", name, error.where);
  return error;
}

core::Error in_given_file(core::Error error, std::string_view path) {
  // A place in a document has no slash; every other place is a flag or lies in the data folder.
  const bool is_inside = error.code == core::ErrorCode::invalid_input && !error.where.starts_with("--") &&
                         error.where.find('/') == std::string::npos;
  return is_inside ? in_file(std::move(error), path) : error;
}

core::Result<void> write_file(const std::string& path, std::string_view content, std::string_view flag) {
  const std::string where = fmt::format("{} {}", flag, path);
  const auto failure = [&](int reason) {
    return core::outside("it cannot be written: " + reason_of(reason), where,
                         "look at the folder, its permissions and its space");
  };
  struct stat about{};
  const bool special = stat(path.c_str(), &about) == 0 && !S_ISREG(about.st_mode);
  if (special) {  // /dev/stdout, a pipe: there is no name to change
    Descriptor file(open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (file.number() < 0 || !write_all(file.number(), content) || !file.close_now()) return failure(errno);
    return {};
  }
  const std::string draft = fmt::format("{}.{}.part", path, getpid());
  Descriptor file(open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
  if (file.number() < 0) return failure(errno);
  const bool written = write_all(file.number(), content) && fsync(file.number()) == 0 && file.close_now() &&
                       rename(draft.c_str(), path.c_str()) == 0;
  if (!written) {
    const int reason = errno;
    unlink(draft.c_str());
    return failure(reason);
  }
  return {};
}

}  // namespace afterword::cli
