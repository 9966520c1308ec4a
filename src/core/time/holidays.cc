#include "core/time/holidays.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace afterword::core {
namespace {

using namespace std::chrono;

/// One holiday of 5 U.S.C. 6103, as the law has stood since 1978.
struct FederalHoliday {
  std::string_view name;
  int since;   ///< first year in which it was kept; 0 where that is before any table here
  bool moves;  ///< always on the weekday that the law names, so never observed on another
  Date (*in)(int year);
};

Date nth(int y, month m, weekday day, unsigned n) { return Date{year{y} / m / day[n]}; }

constexpr std::array<FederalHoliday, 11> federal_holidays{{
    {"New Year's Day", 0, false, [](int y) { return make_date(y, 1, 1); }},
    {"Martin Luther King Jr. Day", 1986, true, [](int y) { return nth(y, January, Monday, 3); }},
    {"Presidents' Day", 0, true, [](int y) { return nth(y, February, Monday, 3); }},
    {"Memorial Day", 0, true, [](int y) { return Date{year{y} / May / Monday[last]}; }},
    {"Juneteenth", 2021, false, [](int y) { return make_date(y, 6, 19); }},
    {"Independence Day", 0, false, [](int y) { return make_date(y, 7, 4); }},
    {"Labor Day", 0, true, [](int y) { return nth(y, September, Monday, 1); }},
    {"Columbus Day", 0, true, [](int y) { return nth(y, October, Monday, 2); }},
    {"Veterans Day", 0, false, [](int y) { return make_date(y, 11, 11); }},
    {"Thanksgiving", 0, true, [](int y) { return nth(y, November, Thursday, 4); }},
    {"Christmas", 0, false, [](int y) { return make_date(y, 12, 25); }},
}};

/// 5 U.S.C. 6103(b)(1) and Executive Order 11582: a Saturday's holiday is kept on the Friday before, a Sunday's on the
/// Monday after.
std::optional<Date> observed(Date day) {
  if (weekday_of(day) == Saturday) return day - days{1};
  if (weekday_of(day) == Sunday) return day + days{1};
  return std::nullopt;
}

std::vector<Holiday> federal(int first_year, int last_year) {
  std::vector<Holiday> list;
  const Date from = make_date(first_year, 1, 1);
  const Date to = make_date(last_year, 12, 31);
  list.reserve(static_cast<std::size_t>(last_year - first_year + 2) * 13);
  // New Year's Day of the year after may be observed on 31 December.
  for (int y = first_year; y <= last_year + 1; ++y) {
    for (const auto& holiday : federal_holidays) {
      if (y < holiday.since) continue;
      const Date day = holiday.in(y);
      if (day <= to) list.push_back({day, std::string{holiday.name}});
      if (holiday.moves) continue;
      const auto instead = observed(day);
      if (instead && *instead >= from && *instead <= to) {
        list.push_back({*instead, std::string{holiday.name} + " (observed)"});
      }
    }
  }
  std::ranges::sort(list, {}, [](const Holiday& holiday) { return std::tie(holiday.date, holiday.name); });
  return list;
}

}  // namespace

std::optional<std::vector<Holiday>> holidays_of(std::string_view region, int first_year, int last_year) {
  if (region != "US") return std::nullopt;
  first_year = std::max(first_year, 1);
  last_year = std::min(last_year, 9999);
  if (first_year > last_year) return std::vector<Holiday>{};
  return federal(first_year, last_year);
}

std::string known_regions() { return "US"; }

Date easter(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4, k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return make_date(year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1));
}

}  // namespace afterword::core
