// What to do now: `afterword next`, the Today screen.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "app/ports.h"

namespace afterword::app {

/// How many rows a screen has room for.
struct TodayLimits {
  std::size_t pressing = static_cast<std::size_t>(-1);
  std::size_t upcoming = 1;
  std::size_t waiting = 0;
};

struct Today {
  std::vector<core::Step> pressing;  ///< late, then open, in the plan's order
  std::size_t pressing_count = 0;    ///< all of them, also those beyond the limit
  std::vector<core::Step> upcoming;  ///< those that open first
  std::vector<core::Step> waiting;   ///< in the plan's order
  bool nothing_recorded = false;     ///< no application yet: the screen offers to record an interview
};

/// Reads the cached rows. Those that do not hold at `now` are planned anew and kept, in one write transaction; where
/// nothing can be written (a read-only folder) they are planned in memory. Zones are asked for only by what must be
/// planned anew.
Result<Today> plan_today(Store& store, Zones& zones, Instant now, TodayLimits limits = {});

}  // namespace afterword::app
