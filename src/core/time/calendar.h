// Business days: no weekend day and no public holiday of the employer's calendar (rules.md, "Words").
#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/time/civil.h"
#include "core/time/holidays.h"

namespace afterword::core {

/// Which weekdays are the weekend, by `weekday::c_encoding()` (Sunday is 0). All seven set is not a weekend but a
/// mistake.
using Weekend = std::bitset<7>;
inline constexpr Weekend saturday_and_sunday{0b1000001};

/// Counts business days. Construction costs some tens of microseconds (tables over 2000 to 2060); every question after
/// that is a lookup or two. Dates beyond the tables are answered by counting, with the weekend and the explicit
/// holidays alone.
class BusinessCalendar {
 public:
  /// `holidays` in any order, repeats allowed. A `weekend` of all seven days is taken as none.
  explicit BusinessCalendar(Weekend weekend = saturday_and_sunday, std::vector<Holiday> holidays = {});

  bool is_business_day(Date date) const;
  bool is_weekend(Date date) const { return weekend_.test(weekday_of(date).c_encoding()); }
  /// The name of the holiday on that date, if it is one.
  std::optional<std::string_view> holiday_on(Date date) const;
  /// Holidays that fall on no weekend day, strictly after `from` and before `to`, in order: what a count between them
  /// left out.
  std::vector<Holiday> holidays_between(Date from, Date to) const;

  /// bd(D, n): the nth business day strictly after `date`, n >= 1 (below that, `date` itself). Never past 9999-12-31.
  Date add(Date date, int n) const;
  /// The last business day strictly before `date`. Never before 0001-01-01.
  Date before(Date date) const;

 private:
  static constexpr Date first_ = make_date(2000, 1, 1);
  static constexpr Date last_ = make_date(2060, 12, 31);

  Date count_on(Date date, int n, int step) const;

  Weekend weekend_;
  std::vector<Holiday> holidays_;            // sorted by date, unique
  std::vector<std::uint16_t> up_to_;         // business days in [first_, first_ + i]
  std::vector<std::uint16_t> business_day_;  // offset from first_ of the kth business day
};

}  // namespace afterword::core
