// One run of one command: what it may use, and how it answers.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "app/ports.h"
#include "cli/arguments.h"
#include "cli/input.h"
#include "cli/terminal.h"
#include "cli/wiring.h"
#include "core/time/civil.h"

namespace afterword::cli {

class Session {
 public:
  /// The references outlive the session.
  Session(Wiring& machine, Terminal& terminal, LineInput& typed, core::Instant clock, bool for_machines)
      : out(terminal), in(typed), wiring(machine), now(clock), json(for_machines) {}

  Terminal& out;
  LineInput& in;  ///< what a person types, a line at a time
  Wiring& wiring;
  const core::Instant now;  ///< --now, else the system's clock when the program started
  const bool json;          ///< machine output: one document, nothing else

  /// May a person be asked? Not where the output is for a machine or either end is no terminal.
  bool can_ask() const { return !json && out.traits().interactive; }

  /// Of the household, which the front door has opened unless the command needs none (Command::needs_store).
  app::Store& store() const { return *household().store; }
  app::Files& files() const { return *household().files; }
  app::Zones& zones() const { return wiring.zones(); }
  void use(Household& opened) { household_ = &opened; }

  /// A line of the other commands, to be typed next: "afterword --data /tmp/d next", as this one was started.
  std::string command_line(std::string_view rest) const;
  void started_as(std::string_view program) { program_ = program; }
  void started_with(std::string_view options) { options_ = options; }

 private:
  Household& household() const {
    if (household_ == nullptr) throw std::logic_error("the command did not say that it needs the store");
    return *household_;
  }

  Household* household_ = nullptr;
  std::string program_ = "afterword";  // or "build/afterword"
  std::string options_;                // " --data /tmp/d", or empty
};

}  // namespace afterword::cli
