#include "core/time/when_holidays.h"

#include <array>

#include "core/time/holidays.h"
#include "core/time/when_dates.h"

namespace afterword::core::when {
namespace {

using namespace std::chrono;

Date nth(int y, month m, weekday day, unsigned n) { return Date{year{y} / m / day[n]}; }
Date last_of(int y, month m, weekday day) { return Date{year{y} / m / day[last]}; }

constexpr auto named_days = std::to_array<NamedDay>({
    {"new year", [](int y, bool) { return make_date(y, 1, 1); }},  // "New Year's" only: see named_day_at
    {"new years day?", [](int y, bool) { return make_date(y, 1, 1); }},
    {"new year day", [](int y, bool) { return make_date(y, 1, 1); }},
    {"new year|years eve", [](int y, bool) { return make_date(y, 12, 31); }},
    {"epiphany", [](int y, bool) { return make_date(y, 1, 6); }},
    {"martin luther king jr? day?", [](int y, bool) { return nth(y, January, Monday, 3); }},
    {"mlk day?", [](int y, bool) { return nth(y, January, Monday, 3); }},
    {"australia day", [](int y, bool) { return make_date(y, 1, 26); }},
    {"groundhog day", [](int y, bool) { return make_date(y, 2, 2); }},
    {"valentine|valentines day?", [](int y, bool) { return make_date(y, 2, 14); }},
    {"president|presidents day", [](int y, bool) { return nth(y, February, Monday, 3); }},
    {"washington birthday", [](int y, bool) { return nth(y, February, Monday, 3); }},
    {"st|saint patrick|patricks|paddy day", [](int y, bool) { return make_date(y, 3, 17); }},
    {"good friday", [](int y, bool) { return easter(y) - days{2}; }},
    {"easter sunday?", [](int y, bool) { return easter(y); }},
    {"easter monday", [](int y, bool) { return easter(y) + days{1}; }},
    {"anzac day", [](int y, bool) { return make_date(y, 4, 25); }},
    {"mother|mothers day", [](int y, bool) { return nth(y, May, Sunday, 2); }},
    {"ascension day?", [](int y, bool) { return easter(y) + days{39}; }},
    {"whit sunday", [](int y, bool) { return easter(y) + days{49}; }},
    {"whit monday", [](int y, bool) { return easter(y) + days{50}; }},
    {"pentecost", [](int y, bool) { return easter(y) + days{49}; }},
    {"victoria day", [](int y, bool) { return weekday_before(make_date(y, 5, 25), Monday); }},
    {"memorial day", [](int y, bool) { return last_of(y, May, Monday); }},
    {"father|fathers day", [](int y, bool) { return nth(y, June, Sunday, 3); }},
    {"juneteenth", [](int y, bool) { return make_date(y, 6, 19); }},
    {"canada day", [](int y, bool) { return make_date(y, 7, 1); }},
    {"independence day", [](int y, bool) { return make_date(y, 7, 4); }},
    {"the? fourth|4th of july", [](int y, bool) { return make_date(y, 7, 4); }},
    {"bastille day", [](int y, bool) { return make_date(y, 7, 14); }},
    {"labor|labour day", [](int y, bool) { return nth(y, September, Monday, 1); }},
    {"columbus day", [](int y, bool) { return nth(y, October, Monday, 2); }},
    {"indigenous people|peoples day", [](int y, bool) { return nth(y, October, Monday, 2); }},
    {"halloween", [](int y, bool) { return make_date(y, 10, 31); }},
    {"guy fawkes night?", [](int y, bool) { return make_date(y, 11, 5); }},
    {"bonfire night", [](int y, bool) { return make_date(y, 11, 5); }},
    {"veteran|veterans day", [](int y, bool) { return make_date(y, 11, 11); }},
    {"remembrance day", [](int y, bool) { return make_date(y, 11, 11); }},
    {"armistice day", [](int y, bool) { return make_date(y, 11, 11); }},
    {"thanksgiving day?",
     [](int y, bool in_canada) { return in_canada ? nth(y, October, Monday, 2) : nth(y, November, Thursday, 4); }},
    {"black friday", [](int y, bool) { return nth(y, November, Thursday, 4) + days{1}; }},
    {"cyber monday", [](int y, bool) { return nth(y, November, Thursday, 4) + days{4}; }},
    {"christmas|xmas eve", [](int y, bool) { return make_date(y, 12, 24); }},
    {"christmas|xmas day?", [](int y, bool) { return make_date(y, 12, 25); }},
    {"boxing day", [](int y, bool) { return make_date(y, 12, 26); }},
    {"st|saint stephen|stephens day", [](int y, bool) { return make_date(y, 12, 26); }},
});

}  // namespace

NamedDayMatch named_day_at(const Words& words, std::size_t i) {
  NamedDayMatch best;
  for (const NamedDay& day : named_days) {
    const auto next = words.after(i, day.phrase);
    // "The new year" is a time of the year, not a day.
    const bool listed = i > 0 && words.is(i - 1, "and");  // "between Christmas and New Year"
    if (day.phrase.text() == "new year" && next != 0 && !words[i + 1].possessive && !listed) continue;
    if (next > best.next) best = {&day, next};
  }
  return best;
}

Date next_named_day(const NamedDay& day, Date date, std::string_view region) {
  const bool in_canada = region.starts_with("CA");
  const int this_year = static_cast<int>(fields(date).year());
  for (int y = this_year;; ++y) {
    if (const Date found = day.in(y, in_canada); found > date) return found;
  }
}

}  // namespace afterword::core::when
