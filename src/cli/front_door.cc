#include "cli/front_door.h"

#include <fmt/format.h>
#include <unistd.h>

#include "cli/about.h"
#include "cli/commands/commands.h"
#include "cli/help.h"
#include "cli/printable.h"
#include "cli/session.h"

namespace afterword::cli {
namespace {

Exit show_help(const Invocation& invocation, Terminal& out) {
  if (invocation.command != nullptr) {
    show_command(out, *invocation.command);
  } else if (!invocation.topic.empty()) {
    show_noun(out, command_groups(), invocation.topic);
  } else {
    show_overview(out, command_groups());
  }
  return 0;
}

/// The options of this line that the next one needs as well, so that a command that is shown can be typed as it stands.
std::string repeated_options(const GlobalOptions& global) {
  std::string options;
  if (global.data) options += " --data " + shell_word(*global.data);
  return options;
}

Exit run(const Invocation& invocation, Wiring& wiring, Terminal& out) {
  const GlobalOptions& global = invocation.global;
  core::Instant now{};
  if (global.now) {
    const auto given = core::parse_instant(*global.now);
    if (!given) {
      return core::invalid(fmt::format("\"{}\" is not an instant", *global.now), "--now",
                           "write it with its offset: 2026-11-10T15:00:00-05:00");
    }
    now = given->instant;
  } else {
    now = wiring.clock();
  }
  StandardInput in;
  Session session(wiring, out, in, now, global.json);
  session.started_as(shell_word(global.program));
  session.started_with(repeated_options(global));
  if (invocation.command->needs_store) {
    auto household = wiring.household();
    if (!household) return std::unexpected(household.error());
    session.use(**household);
  }
  return invocation.command->run(session, invocation.arguments);
}

}  // namespace

std::string in_words(const core::Error& error) {
  std::string text = "afterword: " + error.what;
  if (!error.where.empty()) text += " (" + error.where + ")";
  if (!error.advice.empty()) text += ": " + error.advice;
  return printable(text) + "\n";
}

int report(const core::Error& error) {
  const std::string text = in_words(error);
  // Where standard error cannot be written there is nobody left to tell.
  if (write(STDERR_FILENO, text.data(), text.size()) < 0) return static_cast<int>(error.code);
  return static_cast<int>(error.code);
}

int answer(const Invocation& invocation, Wiring& wiring, Terminal& out) {
  Exit exit = 0;
  if (invocation.version) {
    out.line("afterword " + std::string(about::version));
  } else if (invocation.help) {
    exit = show_help(invocation, out);
  } else {
    exit = run(invocation, wiring, out);
  }
  // What was printed before an error stands before it.
  const auto flushed = out.flush();
  if (!exit) return report(exit.error());
  if (!flushed) return report(flushed.error());
  return *exit;
}

}  // namespace afterword::cli
