#include "core/time/calendar.h"

#include <algorithm>
#include <tuple>

namespace afterword::core {
namespace {

using std::chrono::days;

/// Where counting ends: nobody's plan goes further, and every date stays writable as RFC 3339.
constexpr Date last_of_all = make_date(9999, 12, 31);
constexpr Date first_of_all = make_date(1, 1, 1);

bool earlier(const Holiday& holiday, Date date) { return holiday.date < date; }

}  // namespace

BusinessCalendar::BusinessCalendar(Weekend weekend, std::vector<Holiday> holidays)
    : weekend_(weekend.all() ? Weekend{} : weekend), holidays_(std::move(holidays)) {
  if (!std::ranges::is_sorted(holidays_, {}, &Holiday::date)) {
    std::ranges::sort(holidays_, {}, [](const Holiday& holiday) { return std::tie(holiday.date, holiday.name); });
  }
  const auto repeats = std::ranges::unique(holidays_, {}, &Holiday::date);
  holidays_.erase(repeats.begin(), repeats.end());

  const auto size = static_cast<std::size_t>((last_ - first_).count()) + 1;
  up_to_.resize(size);
  business_day_.resize(size);
  auto holiday = std::lower_bound(holidays_.begin(), holidays_.end(), first_, earlier);
  std::uint16_t count = 0;
  unsigned weekday = weekday_of(first_).c_encoding();
  for (std::size_t offset = 0; offset < size; ++offset) {
    bool open = !weekend_.test(weekday);
    weekday = weekday == 6 ? 0 : weekday + 1;
    if (holiday != holidays_.end() && holiday->date == first_ + days{offset}) {
      open = false;
      ++holiday;
    }
    business_day_[count] = static_cast<std::uint16_t>(offset);
    count = static_cast<std::uint16_t>(count + (open ? 1 : 0));
    up_to_[offset] = count;
  }
  business_day_.resize(count);
}

bool BusinessCalendar::is_business_day(Date date) const {
  if (is_weekend(date)) return false;
  const auto found = std::lower_bound(holidays_.begin(), holidays_.end(), date, earlier);
  return found == holidays_.end() || found->date != date;
}

std::optional<std::string_view> BusinessCalendar::holiday_on(Date date) const {
  const auto found = std::lower_bound(holidays_.begin(), holidays_.end(), date, earlier);
  if (found == holidays_.end() || found->date != date) return std::nullopt;
  return found->name;
}

std::vector<Holiday> BusinessCalendar::holidays_between(Date from, Date to) const {
  std::vector<Holiday> left_out;
  for (auto it = std::lower_bound(holidays_.begin(), holidays_.end(), from + days{1}, earlier);
       it != holidays_.end() && it->date < to; ++it) {
    if (!is_weekend(it->date)) left_out.push_back(*it);
  }
  return left_out;
}

Date BusinessCalendar::add(Date date, int n) const {
  if (n < 1) return date;
  if (date >= first_ && date <= last_) [[likely]] {
    const std::size_t wanted =
        std::size_t{up_to_[static_cast<std::size_t>((date - first_).count())]} + static_cast<std::size_t>(n) - 1;
    if (wanted < business_day_.size()) [[likely]]
      return first_ + days{business_day_[wanted]};
  }
  return count_on(date, n, 1);
}

Date BusinessCalendar::before(Date date) const {
  if (date > first_ && date <= last_) {
    const std::size_t earlier_ones = up_to_[static_cast<std::size_t>((date - first_).count()) - 1];
    if (earlier_ones > 0) return first_ + days{business_day_[earlier_ones - 1]};
  }
  return count_on(date, 1, -1);
}

Date BusinessCalendar::count_on(Date date, int n, int step) const {
  // Forwards whole weeks are taken at once, and the holidays that fall in them are owed again; what is left is walked.
  const auto a_week = static_cast<int>(7 - weekend_.count());
  while (step > 0 && n > a_week && date < last_of_all) {
    const int weeks = (n - 1) / a_week;
    const Date next = date + days{7 * std::int64_t{weeks}};
    n = n - weeks * a_week + static_cast<int>(holidays_between(date, next + days{1}).size());
    date = next;
  }
  while (n > 0) {
    date += days{step};
    if (date > last_of_all || date < first_of_all) return std::clamp(date, first_of_all, last_of_all);
    if (is_business_day(date)) --n;
  }
  return std::clamp(date, first_of_all, last_of_all);
}

}  // namespace afterword::core
