// The board: what to do now, one thing first (docs/product.md). `afterword` and `afterword next` show it. Pure: it is
// given what it shows.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/plan_today.h"
#include "cli/terminal.h"

namespace afterword::cli {

/// How many rows the board asks for: ten lines of pressing steps are what a person can take in.
inline constexpr app::TodayLimits board_limits{.pressing = 10, .upcoming = 6, .waiting = 3};

/// Letters that want a person, whatever the plan says.
struct Outbox {
  struct Held {
    app::MessageKey key;
    std::string why;
  };
  std::vector<app::MessageKey> ready;     ///< approved, not held: `afterword send` would take them
  std::vector<Held> held;                 ///< approved and kept back
  std::vector<app::MessageKey> in_doubt;  ///< nobody knows whether they arrived
  std::vector<app::MessageKey> failed;    ///< the server refused them
  struct Waiting {
    app::MessageKey key;
    std::string goes;  ///< "tomorrow, Wed 11 Nov, 8:00 in New York"
  };
  std::vector<Waiting> waiting{};  ///< approved, and their hour is to come
};

struct BoardView {
  const app::Today& today;
  core::Instant now{};
  Outbox outbox;
  std::string place;                 ///< where the clock stands that the nearest step goes by: "New York"; may be empty
  std::optional<std::string> draft;  ///< a draft for the first step that is there already: its id
};

/// A command of this program as it would be typed: "afterword --data /tmp/d next".
using CommandLine = std::function<std::string(std::string_view rest)>;

void show_board(Terminal& out, const BoardView& view, const CommandLine& command_line);

/// The step that opens next and asks for something; stay_busy is only an offer (rules.md R8). Null where there is none.
const core::Step* nearest_step(const app::Today& today);
/// The breathing that is open: while it is, nothing else is asked for (rules.md R1). Null where there is none.
const core::Step* open_breath(const app::Today& today);

}  // namespace afterword::cli
