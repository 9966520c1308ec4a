#include "main/secret_command.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>

namespace afterword {
namespace {

constexpr std::size_t longest_output = std::size_t{16} << 10;

/// The child's end: the shell, its output into the pipe.
[[noreturn]] void become_shell(const std::string& command, int output) {
  struct sigaction usual{};
  usual.sa_handler = SIG_DFL;
  for (const int ignored_here : {SIGPIPE, SIGXFSZ}) sigaction(ignored_here, &usual, nullptr);
  dup2(output, STDOUT_FILENO);
  execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
  _exit(127);
}

std::string read_output(int input) {
  std::string output;
  std::array<char, 512> block{};
  while (output.size() <= longest_output) {
    const ssize_t count = read(input, block.data(), block.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    output.append(block.data(), static_cast<std::size_t>(count));
  }
  return output;
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
  std::string output = read_output(ends[0]);
  close(ends[0]);
  int status = -1;
  if (child > 0) {
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
  }
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
