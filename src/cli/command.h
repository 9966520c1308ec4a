// cli: arguments in, text or JSON out. This header is how a command is declared. From the one declaration come its
// parsing (arguments.h), its help (help.h), its place in the man page (manual.h) and its completions (completion.h), so
// that they cannot drift apart. Not here: any rule of the process (core), any loading or saving (app, behind
// session.h).
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/error.h"

namespace afterword::cli {

class Arguments;
class Session;

/// One flag: "--name VALUE", or a switch where there is no value.
struct Flag {
  std::string_view name;  ///< without the dashes
  std::string_view value =
      {};  ///< what stands in the help: "ID", "FILE", "DIR", or the choices "on|off"; empty: a switch
  std::string_view help = {};
  bool required = false;
  bool repeatable = false;
  bool net = false;  ///< its work is done by the second program (libcurl, GMime, libical)

  bool takes_value() const { return !value.empty(); }
  /// The value is one of a closed list, which the parser holds it to.
  bool has_choices() const { return value.find('|') != std::string_view::npos; }
};

struct Positional {
  std::string_view name;  ///< "INTERVIEW"
  std::string_view help = {};
  bool required = true;
  bool repeatable = false;  ///< only the last one may be
};

struct Example {
  std::string_view line;  ///< as it is typed
  std::string_view says = {};
};

/// What a handler returns: the exit code (0 done, 1 "the answer is no"), or an error whose code is the exit code.
using Exit = core::Result<int>;
using Handler = Exit (*)(Session&, const Arguments&);

/// Which program does the work. The small one starts in a millisecond; libcurl, GMime and libical live in the second.
enum class Program { small, net };

struct Command {
  std::string_view noun;
  std::string_view verb = {};  ///< empty: the noun is the command, as in "plan"
  std::string_view summary;    ///< one line, a verb first, no full stop
  std::string_view text = {};  ///< what it does, in paragraphs
  std::span<const Flag> flags = {};
  std::span<const Positional> positionals = {};
  std::span<const Example> examples = {};
  Program program = Program::small;
  bool needs_store = true;  ///< the front door opens it before `run`
  Handler run = nullptr;
};

/// Commands that belong together, as the overview lists them.
struct CommandGroup {
  std::string_view title;
  std::span<const Command> commands;
};

/// Accepted anywhere on the line.
std::span<const Flag> global_flags();

/// Exit codes, for the man page and for `help`.
struct ExitCode {
  int code;
  std::string_view meaning;
};
std::span<const ExitCode> exit_codes();

/// "interview add", or "plan".
std::string full_name(const Command& command);

}  // namespace afterword::cli
