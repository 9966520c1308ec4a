// The arithmetic of civil dates that the reader of time frames needs. Weeks run from Monday to Sunday (docs/when.md).
#pragma once

#include <optional>

#include "core/time/civil.h"

namespace afterword::core::when {

/// The Monday of the week that holds `date`.
Date week_of(Date date);
/// The first such weekday strictly after, or strictly before, `date`.
Date weekday_after(Date date, std::chrono::weekday day);
Date weekday_before(Date date, std::chrono::weekday day);

Date month_of(Date date);       ///< its first day
Date quarter_of(Date date);     ///< its first day
Date year_of(Date date);        ///< its first day
Date month_end(Date date);      ///< the last day of the month that holds it
Date next_new_year(Date date);  ///< the first 1 January strictly after it
/// The same day `months` on (or back), clamped to the month's end.
Date add_months(Date date, int months);

/// The first date strictly after `date` with that month and day. nullopt where there is no such day in any year.
std::optional<Date> next_date(Date date, std::chrono::month month, unsigned day);
/// The first date strictly after `date` with that day of the month. nullopt for 0 and above 31.
std::optional<Date> next_day(Date date, unsigned day);
/// nullopt where it does not exist.
std::optional<Date> date_of(int year, unsigned month, unsigned day);

/// The first and last date that the reader will ever answer with.
inline constexpr Date first_date = make_date(1, 1, 1);
inline constexpr Date last_date = make_date(9999, 12, 31);

}  // namespace afterword::core::when
