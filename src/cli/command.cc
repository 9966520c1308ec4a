#include "cli/command.h"

#include <array>
#include <string>

namespace afterword::cli {
namespace {

constexpr std::array global{
    Flag{.name = "data", .value = "DIR", .help = "Where the database, the files and config.json are"},
    Flag{.name = "facts",
         .value = "FILE",
         .help = "Run on a copy in memory of a facts document (- is standard input); nothing is written"},
    Flag{.name = "now", .value = "INSTANT", .help = "The clock, for rehearsal: 2026-11-10T15:00:00-05:00"},
    Flag{.name = "json", .help = "Machine output: one JSON document on standard output"},
};

constexpr std::array codes{
    ExitCode{0, "Done."},
    ExitCode{1, "The answer is no: a check found errors, nothing is due (next --exit-code)."},
    ExitCode{2, "Bad usage or input."},
    ExitCode{3, "Something that was named is not there."},
    ExitCode{4, "Refused by a rule."},
    ExitCode{5, "Trouble outside the program: network, disk, a server."},
};

}  // namespace

std::span<const Flag> global_flags() { return global; }
std::span<const ExitCode> exit_codes() { return codes; }

std::string full_name(const Command& command) {
  std::string name(command.noun);
  if (!command.verb.empty()) name.append(" ").append(command.verb);
  return name;
}

}  // namespace afterword::cli
