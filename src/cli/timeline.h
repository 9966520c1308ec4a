// One application's steps on a line of days, in text: weekends and holidays lighter, windows as bars, now as a line.
// Pure.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/plan/step.h"
#include "core/time/calendar.h"

namespace afterword::cli {

struct Timeline {
  std::vector<std::string> lines;  ///< none where there is nothing to draw, or no room for it
};

/// Rows of `steps` that have an opening time and are neither done nor lapsed, from the day before `today` at most 70
/// days on. Dates are the employer's. `columns` is the width of everything. `unicode`: blocks and lines may be drawn.
Timeline draw_timeline(std::span<const core::Step> steps, const core::BusinessCalendar& calendar, core::Date today,
                       int columns, bool unicode);

}  // namespace afterword::cli
