// Weeks, months, quarters, years, and the holidays as a time of the year (docs/when.md W3, W4, W6).
#include <tuple>

#include "core/time/when_grammar.h"
#include "core/time/when_holidays.h"

namespace afterword::core::when {
namespace {

using std::chrono::days;

constexpr int deepest = 3;

struct Determined {
  enum class Which { none, that, current, next, after_next, past } which = Which::none;
  std::size_t next = 0;  ///< where the unit stands
};

/// "this [week]", "the next [month]"; what stands before a unit.
Determined determiner_at(const Words& words, std::size_t i, bool parted) {
  using enum Determined::Which;
  struct Row {
    Phrase phrase;
    Determined::Which which;
  };
  static constexpr Row rows[] = {
      {"this past|last", past},        {"the? last|past|previous|prior", past},
      {"earlier this", past},          {"the? next", next},
      {"this? coming|upcoming", next}, {"the coming|upcoming", next},
      {"the? following", next},        {"this next", next},
      {"this or|to next", next},       {"this", current},
      {"the? current", current},       {"this same", current},
      {"that|the same", that},         {"the same", that},
  };
  for (const auto& row : rows) {
    if (const auto at = words.after(i, row.phrase); at != 0 && words[at].kind == Kind::unit) return {row.which, at};
  }
  if (const auto at = words.after(i, "the"); at != 0 && words[at].kind == Kind::unit && parted) return {current, at};
  if (words[i].kind == Kind::unit && parted) return {current, i};
  return {none, i};
}

/// "[before] the month is out"
bool is_closing_at(const Words& words, std::size_t i) {
  return words.is(i, "the") &&
         (words.is(i + 2, "is out|over|up|through|done|finished") || words.is(i + 2, "ends|closes"));
}

/// "year-end", "the month's end"
void read_end(const Words& words, Period& period) {
  if (!words.is(period.next, "end") || words.is(period.next + 1, "of")) return;
  period.ended = true;
  ++period.next;
}

bool is_unit(const Token& token, Unit unit) {
  return token.kind == Kind::unit && token.value == static_cast<int>(unit) && !token.plural && !token.business;
}

}  // namespace

std::optional<Period> Grammar::period_at(std::size_t i, const Lead& lead, bool parted, int depth) const {
  if (depth > deepest || words_[i].kind == Kind::end) return std::nullopt;
  std::optional<Period> best;
  const auto consider = [&](std::optional<Period> period) {
    if (period && (!best || period->next > best->next)) best = period;
  };
  consider(week_at(i, lead, parted, depth));
  consider(unit_period_at(i, parted));
  consider(month_at(i, lead, parted));
  consider(quarter_at(i, parted));
  consider(year_at(i, lead, parted));
  consider(season_at(i));
  return best;
}

std::optional<Period> Grammar::week_at(std::size_t i, const Lead& lead, bool parted, int depth) const {
  using enum Determined::Which;
  if (auto named = named_week_at(i, depth)) return named;
  const auto [which, at] = determiner_at(words_, i, parted || words_.is(i + 1, "end") || is_closing_at(words_, i));
  if (which == none || !is_unit(words_[at], Unit::week)) return std::nullopt;
  // "the next week or two" counts; "the next week" after "over" as well (when_counted.cc)
  if (words_.is(at + 1, "or") && words_[at + 2].kind == Kind::number && words_[at + 3].kind != Kind::month)
    return std::nullopt;
  Period week{.unit = Unit::week, .first = week_of(d_), .next = at + 1};
  switch (which) {
    case current:
      week.sort = PeriodSort::current;
      break;
    case next:
      week.first += days{7};
      break;
    case that:
      week.first = week_of(that_);
      break;
    default:
      week.past = true;
      break;
  }
  if (words_.is(i, "the following") || words_.is(i, "following")) {
    if (that_ > d_) week.first = week_of(that_) + days{7};
  }
  read_end(words_, week);
  (void)lead;
  return week;
}

/// "the week after next", "the week of December 7", "Thanksgiving week", "the week before Christmas"
std::optional<Period> Grammar::named_week_at(std::size_t i, int depth) const {
  Period week{.unit = Unit::week};
  if (const auto next = words_.after(i, "the? week|wk after the? next week?"); next != 0) {
    week.first = week_of(d_) + days{14};
    week.next = next;
    return week;
  }
  if (const auto next = words_.after(i, "the? week before last"); next != 0) {
    week.past = true;
    week.next = next;
    return week;
  }
  // "'The week of' and 'the week after' a day in D's own week mean this week."
  const Date from = week_of(d_) - days{1};
  struct Row {
    Phrase phrase;
    int weeks;
  };
  static constexpr Row rows[] = {
      {"the? week|wk of|containing|commencing|beginning|starting|ending|with on?", 0},
      {"w / c|b", 0},
      {"the? week|wk after|following", 1},
      {"the? week|wk before|preceding", -1},
  };
  for (const auto& row : rows) {
    const auto at = words_.after(i, row.phrase);
    if (at == 0) continue;
    if (const auto other = row.weeks != 0 ? named_week_at(at, depth + 1) : std::nullopt) {
      week.first = other->first + days{7 * row.weeks};
      week.next = other->next;
      return week;
    }
    if (const auto day = day_at(at, Lead{.led = true}, row.weeks >= 0 ? from : d_, depth + 1)) {
      week.first = week_of(day->date) + days{7 * row.weeks};
      week.past = week.first + days{6} < d_;
      week.next = day->next;
      return week;
    }
    if (const auto season = row.weeks == 1 ? season_at(at) : std::nullopt) {  // "the week after the holidays"
      week.first = week_of(next_new_year(d_)) + days{7};
      week.next = season->next;
      return week;
    }
    if (row.weeks == 1) {  // "next week or the week after [that]"; after our talk: next week
      week.first = week_of(that_) + days{7};
      const auto that = words_.after(at, "that|the|our|your|my|this interview?");
      week.next = that != 0 ? that : at;
      return week;
    }
  }
  const auto holiday = named_day_at(words_, i);
  if (holiday.day != nullptr && is_unit(words_[holiday.next], Unit::week)) {
    week.first = week_of(next_named_day(*holiday.day, from, region_));
    week.next = holiday.next + 1;
    return week;
  }
  return std::nullopt;
}

/// "this month", "the following quarter", "next year", "year-end", "this weekend"
std::optional<Period> Grammar::unit_period_at(std::size_t i, bool parted) const {
  using enum Determined::Which;
  for (const auto& [phrase, weeks] :
       {std::pair{Phrase{"next|the? following weekend"}, 1}, std::pair{Phrase{"the|this coming? weekend"}, 0}}) {
    if (const auto next = words_.after(i, phrase); next != 0) {
      const Date saturday = week_of(d_) + days{5 + 7 * weeks};
      return Period{.unit = Unit::day, .sort = PeriodSort::weekend, .first = saturday, .next = next};
    }
  }
  for (const auto& [phrase, from, steps] : {std::tuple{Phrase{"the? month|quarter|qtr|year after next"}, d_, 2},
                                            std::tuple{Phrase{"the month|quarter|qtr|year after"}, that_, 1}}) {
    const auto next = words_.after(i, phrase);
    if (next == 0) continue;
    const auto unit = static_cast<Unit>(words_[words_.is(i, "the") ? i + 1 : i].value);
    return Period{.unit = unit, .first = step(unit, own_period(unit, from), steps), .next = next};
  }
  const auto [which, at] = determiner_at(
      words_, i, parted || words_.is(i + 1, "end") || words_.is(i + 2, "end") || is_closing_at(words_, i));
  if (which == none || words_[at].plural) return std::nullopt;
  const auto unit = static_cast<Unit>(words_[at].value);
  if (unit != Unit::month && unit != Unit::quarter && unit != Unit::year) return std::nullopt;
  const Date own = own_period(unit, d_);
  Period period{
      .unit = unit, .sort = which == current ? PeriodSort::current : PeriodSort::fixed, .first = own, .next = at + 1};
  if (which == past) period.past = true;
  if (which == next) period.first = step(unit, own, 1);
  if (which == that) period.first = own_period(unit, that_);
  read_end(words_, period);
  if (!period.ended && words_[i].kind == Kind::unit && !parted) {
    return std::nullopt;  // "month" by itself, before an "end" that was none
  }
  return period;
}

/// Does the word at `i` stand for a month here? "may", "march" and names need company.
bool Grammar::is_month(std::size_t i, const Lead& lead, bool parted) const {
  const Token& month = words_[i];
  if (month.kind != Kind::month) return false;
  if (!month.weak || parted || year_number_at(words_, i + 1).next != 0) return true;
  const bool in_list = (words_.is(i + 1, "or|to|and|/|-") && words_[i + 2].kind == Kind::month) || words_[i + 1].joined;
  const bool ends_list = i >= 2 && words_[i - 2].kind == Kind::month && words_.is(i - 1, "or|to|and|/|-");
  if (in_list || ends_list || (month.joined && i > 0 && words_[i - 1].kind == Kind::month)) return true;
  if (words_[i + 1].kind == Kind::word && words_[i + 1].text != "or" && month.value == 5 && !month.capital)
    return lead.led && lead.over;
  const bool alone = (i == 0 || words_[i - 1].kind != Kind::word) && words_[i + 1].kind != Kind::word;
  return lead.led || alone;
}

/// "December", "next January", "in March 2027", "May of next year"
std::optional<Period> Grammar::month_at(std::size_t i, const Lead& lead, bool parted) const {
  std::size_t at = i;
  bool past = false;
  bool next_year = false;
  if (const auto next = words_.after(i, "this past|last"); next != 0) {
    at = next;
    past = true;
  } else if (const auto last = words_.after(i, "last|past|previous"); last != 0) {
    at = last;
    past = true;
  } else if (const auto coming = words_.after(i, "this? coming|upcoming"); coming != 0) {
    at = coming;
  } else if (const auto this_one = words_.after(i, "this|come"); this_one != 0) {
    // "this may take two weeks"
    if (words_[this_one].weak && !words_[this_one].capital) return std::nullopt;
    at = this_one;
  } else if (const auto following = words_.after(i, "next"); following != 0) {
    at = following;
    next_year = true;
  }
  const bool modified = at != i;
  if (!is_month(at, lead, parted || modified)) return std::nullopt;
  const auto month = std::chrono::month{static_cast<unsigned>(words_[at].value)};
  Period period{.unit = Unit::month, .sort = PeriodSort::yearly, .past = past, .next = at + 1};
  auto year = static_cast<int>(fields(d_).year());
  const auto of = words_.after(at + 1, ",|of|in");
  for (const auto place : {at + 1, of}) {
    if (place == 0 || period.sort == PeriodSort::fixed) continue;
    const auto number = year_number_at(words_, place);
    const auto phrase = words_.after(place, "next|this|the year");
    if (number.next != 0) {
      year = number.year;
      period.next = number.next;
      period.sort = PeriodSort::fixed;
    } else if (phrase != 0 && !words_.is(place, "the")) {
      year += words_.is(place, "next") ? 1 : 0;
      period.next = phrase;
      period.sort = PeriodSort::fixed;
    }
  }
  if (next_year && period.sort != PeriodSort::fixed) {
    ++year;
    period.sort = PeriodSort::fixed;
  }
  const auto first = date_of(year, unsigned{month}, 1);
  if (!first) return std::nullopt;
  period.first = *first;
  read_end(words_, period);
  return period;
}

/// "Q1", "the first quarter of 2027", "Q3 next year"
std::optional<Period> Grammar::quarter_at(std::size_t i, bool parted) const {
  const auto at = words_.is(i, "the") ? i + 1 : i;
  int number = 0;
  std::size_t next = 0;
  const auto text = words_[at].text;
  if (text.size() == 2 && text[0] == 'q' && text[1] >= '1' && text[1] <= '4') {
    number = text[1] - '0';
    next = at + 1;
  } else if (words_[at].kind == Kind::ordinal && words_[at].value <= 4 && is_unit(words_[at + 1], Unit::quarter)) {
    number = words_[at].value;
    next = at + 2;
  } else if (words_.is(at, "final|last") && is_unit(words_[at + 1], Unit::quarter) && words_.is(at + 2, "of")) {
    number = 4;
    next = at + 2;
  }
  if (number == 0) return std::nullopt;
  Period period{.unit = Unit::quarter, .sort = PeriodSort::yearly, .next = next};
  auto year = static_cast<int>(fields(d_).year());
  const auto of = words_.after(next, ",|of|in");
  for (const auto place : {next, of}) {
    if (place == 0 || period.sort == PeriodSort::fixed) continue;
    if (const auto found = year_number_at(words_, place); found.next != 0) {
      year = found.year;
      period.sort = PeriodSort::fixed;
      period.next = found.next;
    } else if (const auto phrase = words_.after(place, "next|this|the new? year"); phrase != 0) {
      const bool later = words_.is(place, "next");
      year += later ? 1 : 0;
      period.sort = later ? PeriodSort::fixed : PeriodSort::yearly;
      period.next = phrase;
    }
  }
  const auto first = date_of(year, static_cast<unsigned>(number * 3 - 2), 1);
  if (!first) return std::nullopt;
  period.first = *first;
  if (!parted) read_end(words_, period);
  return period;
}

/// "the new year", "2027" where something says that it is a year
std::optional<Period> Grammar::year_at(std::size_t i, const Lead& lead, bool parted) const {
  if (const auto next = words_.after(i, "the? new calendar? year");
      next != 0 && !words_[next - 1].possessive &&
      (words_.is(i, "the") || parted || (lead.led && !words_.is(i - 1, "and")))) {
    return Period{.unit = Unit::year, .sort = PeriodSort::new_year, .first = year_of(d_), .next = next};
  }
  const auto number = year_number_at(words_, i);
  if (number.next == 0 || !(parted || lead.led) || number.year > static_cast<int>(fields(d_).year()) + 10)
    return std::nullopt;
  const auto follows = words_[number.next].kind;
  if (follows == Kind::word &&
      !words_.is(number.next, "at|or|and|but|if|for|to|because|when|as|hopefully|probably|maybe|i|we|they")) {
    return std::nullopt;  // "in 2027 cases"
  }
  return Period{.unit = Unit::year,
                .first = make_date(number.year, 1, 1),
                .past = number.year < static_cast<int>(fields(d_).year()),
                .next = number.next};
}

/// "the holidays", "the holiday season", "the Christmas break"
std::optional<Period> Grammar::season_at(std::size_t i) const {
  static constexpr Phrase phrases[] = {
      "the holidays",
      "the? holiday season|period|break|rush|shutdown",
      "the? festive season|period|break",
      "the? winter|christmas|xmas break|holidays|vacation|shutdown|period|season",
      "the? year end holidays|break",
      "holidays",
  };
  const auto next = words_.after_any(i, phrases);
  if (next == 0 || (words_.is(i, "holidays") && !(i > 0 && words_.is(i - 1, "after|before|over|the|by|until|post"))))
    return std::nullopt;
  // They are over on New Year's Day; the ones of this winter while it lasts.
  const Date new_year = next_new_year(d_);
  const Date christmas_eve = make_date(static_cast<int>(fields(new_year).year()) - 1, 12, 24);
  return Period{.unit = Unit::day, .sort = PeriodSort::holidays, .first = christmas_eve, .next = next};
}

}  // namespace afterword::core::when
