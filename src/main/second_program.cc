#include "main/second_program.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>
#include <system_error>

namespace afterword {
namespace {

/// The folder of the program that runs, by the kernel's word and not by the name it was called by; empty where it is
/// unknown.
std::string own_folder() {
  std::array<char, 4096> path{};
  const ssize_t length = readlink("/proc/self/exe", path.data(), path.size());
  if (length <= 0 || length == static_cast<ssize_t>(path.size())) return {};
  const std::string program(path.data(), static_cast<std::size_t>(length));
  return program.substr(0, program.rfind('/'));
}

}  // namespace

core::Error become_second_program(char** argv) {
  const std::string folder = own_folder();
  std::string tried;
  int reason = ENOENT;
  for (const char* place : {"/libexec/afterword/afterword-net", "/../libexec/afterword/afterword-net"}) {
    const std::string program = folder + place;
    execv(program.c_str(), argv);
    if (errno != ENOENT || tried.empty()) {
      tried = program;
      reason = errno;
    }
  }
  return {core::ErrorCode::outside, "the second program did not start: " + std::generic_category().message(reason),
          tried, "install it beside this one; `make build` makes both"};
}

}  // namespace afterword
