#include "main/secret_command.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <optional>
#include <system_error>

namespace afterword {
namespace {

constexpr std::size_t longest_output = std::size_t{16} << 10;
constexpr std::chrono::milliseconds longest_run{120'000};  // a person may have to unlock something
constexpr std::chrono::milliseconds a_while{50};

/// The child's end: the shell, its output into the pipe.
[[noreturn]] void become_shell(const std::string& command, int output) {
  struct sigaction usual{};
  usual.sa_handler = SIG_DFL;
  for (const int ignored_here : {SIGPIPE, SIGXFSZ}) sigaction(ignored_here, &usual, nullptr);
  dup2(output, STDOUT_FILENO);
  execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
  _exit(127);
}

enum class More { yes, later, no };

/// What lies ready.
More read_some(int input, std::string& output) {
  std::array<char, 512> block{};
  const ssize_t count = read(input, block.data(), block.size());
  if (count < 0) return errno == EINTR || errno == EAGAIN ? More::later : More::no;
  output.append(block.data(), static_cast<std::size_t>(count));
  return count > 0 && output.size() <= longest_output ? More::yes : More::no;
}

/// Until the shell has ended: what it started in the background may hold its output open for ever. nullopt: it was not
/// done in time, and is no more.
std::optional<int> read_until_it_ends(pid_t shell, int input, std::string& output) {
  int status = -1;
  for (auto left = longest_run; left.count() > 0;) {
    const bool ended = waitpid(shell, &status, WNOHANG) == shell;
    More more = More::yes;
    while (more == More::yes) more = read_some(input, output);
    if (ended) return status;
    pollfd ready{.fd = input, .events = POLLIN, .revents = 0};
    const bool closed = more == More::no;  // it says no more, and will end
    if (poll(closed ? nullptr : &ready, closed ? 0 : 1, static_cast<int>(a_while.count())) <= 0 || closed)
      left -= a_while;
  }
  kill(shell, SIGKILL);
  waitpid(shell, nullptr, 0);
  return std::nullopt;
}

}  // namespace

core::Result<std::string> run_secret_command(const std::string& command, const std::string& setting) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) {
    return core::outside("no pipe could be made: " + std::generic_category().message(errno), setting, "try again");
  }
  const pid_t child = fork();
  if (child == 0) become_shell(command, ends[1]);
  close(ends[1]);
  if (child < 0) {
    close(ends[0]);
    return core::outside("no process could be started: " + std::generic_category().message(errno), setting,
                         "try again");
  }
  fcntl(ends[0], F_SETFL, O_NONBLOCK);
  std::string output;
  const auto ended = read_until_it_ends(child, ends[0], output);
  close(ends[0]);
  if (!ended) {
    return core::outside(
        fmt::format("the command that prints the secret took more than {} s", longest_run / std::chrono::seconds{1}),
        setting, "run it by hand and see what it waits for");
  }
  const int status = *ended;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    return core::outside("the command that prints the secret failed", setting, "run it by hand and see what it says");
  }
  if (output.size() > longest_output) {
    return core::outside("the command printed more than one secret", setting,
                         "let it print the password or the token alone");
  }
  output.resize(std::min(output.find('\n'), output.size()));
  if (!output.empty() && output.back() == '\r') output.pop_back();
  if (output.empty())
    return core::outside("the command printed nothing", setting, "run it by hand and see what it says");
  return output;
}

}  // namespace afterword
