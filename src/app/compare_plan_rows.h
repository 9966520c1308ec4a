// `doctor`: do the cached rows say what the pure plan says?
#pragma once

#include <string>
#include <vector>

#include "app/ports.h"

namespace afterword::app {

struct PlanRowsReport {
  std::size_t compared = 0;            ///< applications whose rows hold at `now`
  std::size_t stale = 0;               ///< applications without rows for `now`; no fault, they are planned when needed
  std::vector<std::string> differing;  ///< applications whose rows say something else: a bug, or a hand in the database
};

Result<PlanRowsReport> compare_plan_rows(Store& store, Zones& zones, Instant now);
/// Plans every application anew and keeps the rows.
Result<void> rebuild_plan_rows(Store& store, Zones& zones, Instant now);

}  // namespace afterword::app
