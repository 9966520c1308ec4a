#include "main/front.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/front_door.h"
#include "cli/terminal.h"
#include "main/second_program.h"

namespace afterword {
namespace {

constexpr int our_mistake = 70;  // EX_SOFTWARE of sysexits(3)

std::string_view environment_variable(const std::string& name) {
  const char* value =
      std::getenv(name.c_str());  // NOLINT(concurrency-mt-unsafe): there is one thread, and nobody sets any
  return value == nullptr ? std::string_view() : std::string_view(value);
}

int confess(const char* what) {
  core::Error error;
  error.what = std::string("this is a mistake of ours, not of yours: ") + what;
  error.where = "afterword";
  error.advice =
      "what was done before it is kept, and the command itself changed all or nothing; `afterword doctor` looks "
      "whether all is well";
  (void)cli::report(error);
  return our_mistake;
}

/// "build/afterword" and "./afterword" as they were typed; installed, or called by its whole path, it is "afterword".
std::string_view typed_name(int argc, char** argv) {
  const std::string_view name = argc > 0 ? argv[0] : "";
  const bool relative = name.find('/') != std::string_view::npos && !name.starts_with('/');
  return relative ? name : "afterword";
}

int answer_line(int argc, char** argv, Which which, const std::function<NetParts()>& net_parts) {
  const std::vector<std::string_view> words(argv + (argc > 0 ? 1 : 0), argv + argc);
  auto invocation = cli::parse_line(words, {.groups = cli::command_groups(), .reserved = cli::reserved_names()});
  if (!invocation) return cli::report(invocation.error());
  invocation->global.program = typed_name(argc, argv);
  const bool asks_only = invocation->help || invocation->version;
  if (which == Which::small && !asks_only && invocation->arguments.needs_net())
    return cli::report(become_second_program(argv));

  cli::Terminal out = cli::Terminal::of_process(environment_variable);
  House house(invocation->global, net_parts(), environment_variable);
  return cli::answer(*invocation, house, out);
}

/// A file that is opened later must not become standard output: what is printed would be written into it. Where one of
/// the three is closed, something takes its place that fails as a closed one does.
void occupy_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (fcntl(stream, F_GETFD) >= 0) continue;
    // The lowest free number is the one that is missing.
    (void)open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
  }
}

}  // namespace

int run(int argc, char** argv, Which which, const std::function<NetParts()>& net_parts) {
  // A reader that goes away is seen where something is written to it.
  std::signal(SIGPIPE, SIG_IGN);
  // So is a limit on the size of files (`ulimit -f`).
  std::signal(SIGXFSZ, SIG_IGN);
  occupy_standard_streams();
  try {
    return answer_line(argc, argv, which, net_parts);
  } catch (const std::exception& exception) {
    return confess(exception.what());
  } catch (...) {
    return confess("something was thrown that says nothing of itself");
  }
}

}  // namespace afterword
