#include "core/time/when_dates.h"

namespace afterword::core::when {

using std::chrono::days;
using std::chrono::year_month_day;

Date week_of(Date date) { return date - days{weekday_of(date).iso_encoding() - 1}; }

Date weekday_after(Date date, std::chrono::weekday day) { return date + days{1} + (day - weekday_of(date + days{1})); }

Date weekday_before(Date date, std::chrono::weekday day) { return date - days{1} - (weekday_of(date - days{1}) - day); }

Date month_of(Date date) {
  const auto ymd = fields(date);
  return Date{ymd.year() / ymd.month() / 1};
}

Date quarter_of(Date date) {
  return add_months(month_of(date), -static_cast<int>((unsigned{fields(date).month()} - 1) % 3));
}

Date year_of(Date date) { return Date{fields(date).year() / std::chrono::January / 1}; }

Date next_new_year(Date date) { return add_months(year_of(date), 12); }

Date month_end(Date date) {
  const auto ymd = fields(date);
  return Date{ymd.year() / ymd.month() / std::chrono::last};
}

Date add_months(Date date, int months) {
  const auto ymd = fields(date) + std::chrono::months{months};
  return ymd.ok() ? Date{ymd} : Date{ymd.year() / ymd.month() / std::chrono::last};
}

std::optional<Date> next_date(Date date, std::chrono::month month, unsigned day) {
  // Eight years lie between some 29 Februaries: 1896 and 1904.
  const auto this_year = fields(date).year();
  for (int on = 0; on <= 8; ++on) {
    const year_month_day ymd{this_year + std::chrono::years{on}, month, std::chrono::day{day}};
    if (ymd.ok() && Date{ymd} > date) return Date{ymd};
  }
  return std::nullopt;
}

std::optional<Date> next_day(Date date, unsigned day) {
  for (int on = 0; on <= 2; ++on) {
    const auto month = fields(add_months(month_of(date), on));
    const year_month_day ymd{month.year(), month.month(), std::chrono::day{day}};
    if (ymd.ok() && Date{ymd} > date) return Date{ymd};
  }
  return std::nullopt;
}

std::optional<Date> date_of(int year, unsigned month, unsigned day) {
  const year_month_day ymd{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  if (year < 1 || year > 9999 || !ymd.ok()) return std::nullopt;
  return Date{ymd};
}

}  // namespace afterword::core::when
