// Single days: weekdays, today and tomorrow, the end of a day, holidays, "the first Monday of December" (docs/when.md
// W2, W7, W8). Dates are in when_day_dates.cc.
#include <vector>

#include "core/time/when_grammar.h"
#include "core/time/when_holidays.h"

namespace afterword::core::when {
namespace {

using std::chrono::days;
using std::chrono::weekday;

/// Days within days: "EOD on the Friday after Thanksgiving".
constexpr int deepest = 3;

constexpr std::string_view part_of_day =
    "morning|afternoon|evening|night|noon|midday|lunchtime|lunch|eod|cob|eob|mornings|midnight";

enum class Which { plain, this_week, next_week, past };

struct WhichMatch {
  Which which = Which::plain;
  std::size_t next = 0;
};

WhichMatch which_at(const Words& words, std::size_t i) {
  struct Row {
    std::string_view phrase;
    Which which;
  };
  static constexpr Row rows[] = {
      {"this past|last", Which::past},
      {"the? last|past|previous", Which::past},
      {"this coming|upcoming", Which::plain},
      {"the? coming|upcoming", Which::plain},
      {"come", Which::plain},
      {"that", Which::plain},
      {"this|the current", Which::this_week},
      {"this", Which::this_week},
      {"the? next", Which::next_week},
      {"the", Which::plain},
  };
  for (const auto& row : rows) {
    if (const auto next = words.after(i, row.phrase); next != 0 && words[next].kind == Kind::weekday) {
      return {row.which, next};
    }
  }
  return {Which::plain, i};
}

struct Weekdays {
  std::vector<weekday> list;
  bool range = false;
  std::size_t next = 0;
};

/// "Monday", "Monday, Tuesday or Wednesday", "Monday through Wednesday", "Mon/Tue"
Weekdays weekdays_at(const Words& words, std::size_t i) {
  Weekdays names;
  while (words[i].kind == Kind::weekday && !words[i].plural && names.list.size() < 7) {
    names.list.emplace_back(static_cast<unsigned>(words[i].value));
    names.next = i + 1;
    while (words.is(names.next, part_of_day)) ++names.next;
    std::size_t other = names.next;
    if (!words[other].joined) {
      other = words.after(names.next, "or|and|to|through|thru|/|-|,|& or? even|maybe|possibly? on|the?");
    }
    const bool range = words[other].joined || words.is(names.next, "to|through|thru|-");
    if (other == 0 || words[other].kind != Kind::weekday || words[other].plural) break;
    // "Friday, Monday at the latest" is two expressions: a comma alone lists only what "or" closes.
    if (words.is(names.next, ",") && !words.is(names.next + 1, "or|and") && !words.is(other + 1, "or|,|and")) break;
    names.range = range;
    i = other;
  }
  return names;
}

unsigned days_after_monday(weekday day) { return day.iso_encoding() - 1; }

}  // namespace

std::optional<Day> Grammar::day_at(std::size_t i, const Lead& lead, Date from, int depth) const {
  if (depth > deepest || words_[i].kind == Kind::end) return std::nullopt;
  std::optional<Day> best;
  const auto consider = [&](std::optional<Day> day) {
    if (day && (!best || day->next > best->next)) best = day;
  };
  consider(relative_day_at(i, depth));
  consider(close_of_day_at(i, lead, depth));
  consider(date_at(i, lead, from));
  consider(holiday_at(i, from));
  consider(nth_day_at(i));
  consider(weekday_at(i, lead, from, depth));
  return best;
}

std::optional<Day> Grammar::relative_day_at(std::size_t i, int depth) const {
  struct Row {
    std::string_view phrase;
    int days;
  };
  static constexpr Row rows[] = {
      {"later? on? today", 0},
      {"later? tonight|tonite", 0},
      {"later? this morning|afternoon|evening", 0},
      {"tomorrow|tmrw|tmr|tmw|tomorow|tommorow|tommorrow", 1},
      {"the? day after tomorrow", 2},
      {"the? day before yesterday", -2},
      {"yesterday", -1},
      {"the other day", -1},
      {"earlier today|tonight", -1},
  };
  Day best;
  for (const auto& row : rows) {
    const auto next = words_.after(i, row.phrase);
    if (next > best.next)
      best = {.earliest = d_ + days{row.days}, .date = d_ + days{row.days}, .past = row.days < 0, .next = next};
  }
  if (best.next != 0 && !best.past) {
    // "Thanks for today", "today's interview"
    if (words_.is(i, "today") && i >= 2 && words_.is(i - 1, "for|you|met|saw|spoke|talked")) best.past = true;
    if (words_[best.next - 1].possessive && words_.is(best.next, "interview|meeting|call|conversation|chat"))
      best.past = true;
    if (words_.is(best.next, "week") && !words_[best.next].plural) {  // "tomorrow week"
      best.earliest = best.date += days{7};
      ++best.next;
    }
    return best;
  }
  if (best.next != 0) return best;
  // "the day after Thanksgiving", "the day before Christmas"
  for (const auto& [phrase, step] : {std::pair{"the? day after|following", 1}, std::pair{"the? day before", -1}}) {
    if (const auto next = words_.after(i, phrase); next != 0) {
      auto day = day_at(next, Lead{.led = true}, step > 0 ? week_of(d_) - days{1} : d_, depth + 1);
      if (!day && step > 0 && !words_.is(next, "the|my|our")) {
        return Day{.earliest = that_ + days{1}, .date = that_ + days{1}, .next = next};
      }
      if (!day) return std::nullopt;
      day->earliest = day->date += days{step};
      day->holiday = false;
      return day;
    }
  }
  return std::nullopt;
}

/// docs/when.md W8: the end of a day is that day; of none, D.
std::optional<Day> Grammar::close_of_day_at(std::size_t i, const Lead& lead, int depth) const {
  static constexpr std::string_view phrases[] = {
      "eod|cob|eob|cop",
      "the? end of the? day",
      "the? end of the? business|working|work day?",
      "the? end of the? workday|businessday",
      "the? close of the? business|day day?",
      "the? close of play",
      "the? end of play",
      "the? day end",
      "close",
  };
  const auto next = words_.after_any(i, phrases);
  const auto first_thing = words_.after(i, "first thing|early|late|later on? in|on?");
  if (next == 0 && first_thing == 0) return std::nullopt;
  const auto start = std::max(next, first_thing);
  auto other = words_.after(start, "on|of|this|, on?");
  for (const auto at : {start, other}) {
    if (at == 0) continue;
    if (auto day = day_at(at, Lead{.led = true}, d_, depth + 1)) return day;
  }
  if (next == 0 || words_.is(i, "close")) return std::nullopt;
  // "At the end of the day, it is about fit" is no date.
  if (!lead.by && words_[next].kind == Kind::comma && i > 0 && words_.is(i - 1, "at")) return std::nullopt;
  return Day{.earliest = d_, .date = d_, .next = next};
}

std::optional<Day> Grammar::weekday_at(std::size_t i, const Lead& lead, Date from, int depth) const {
  auto [which, at] = which_at(words_, i);
  const bool following = words_.after(i, "the? following") != 0;
  if (following) at = words_.after(i, "the? following");
  const auto names = weekdays_at(words_, at);
  if (names.list.empty()) return std::nullopt;
  const bool alone = (i == 0 || words_[i - 1].kind != Kind::word) && words_[names.next].kind != Kind::word;
  if (words_[at].weak && at == i && names.list.size() == 1 && !lead.led && !alone &&
      !words_.is(names.next, "the|at|of|next"))
    return std::nullopt;

  Day day{.past = which == Which::past, .next = names.next};
  const auto monday_based = [&](Date monday) {
    day.earliest = Date::max();
    day.date = Date::min();
    for (const auto name : names.list) {
      const Date date = monday + days{days_after_monday(name)};
      day.earliest = std::min(day.earliest, date);
      day.date = std::max(day.date, date);
    }
  };

  // "Friday of next week", "Monday or Tuesday next week"
  const auto of = words_.after(names.next, "of|in|during|from");
  const auto week = depth < deepest ? week_at(of != 0 ? of : names.next, lead, of != 0, depth + 1) : std::nullopt;
  if (week && !week->ended) {
    monday_based(week->first);
    if (week->sort == PeriodSort::current && day.date <= d_) monday_based(week->first + days{7});
    day.past = week->past;
    day.next = week->next;
    return day;
  }
  if (const auto next = words_.after(names.next, "after next"); next != 0) {
    monday_based(week_of(d_) + days{14});
    day.next = next;
    return day;
  }
  // "the Monday after Thanksgiving", "the Friday before Christmas"
  for (const auto& [word, after] : {std::pair{"after|following", true}, std::pair{"before", false}}) {
    const auto next = names.list.size() == 1 ? words_.after(names.next, word) : 0;
    if (next == 0) continue;
    std::optional<Date> anchor;
    std::size_t end = 0;
    if (const auto other = day_at(next, Lead{.led = true}, after ? week_of(d_) - days{1} : d_, depth + 1)) {
      anchor = other->date;
      end = other->next;
    } else if (const auto season = season_at(next)) {
      anchor = after ? next_date(d_, std::chrono::January, 1) : next_date(d_, std::chrono::December, 25);
      end = season->next;
    }
    if (!anchor) continue;
    day.earliest = day.date = after ? weekday_after(*anchor, names.list[0]) : weekday_before(*anchor, names.list[0]);
    day.past = day.date < d_;
    day.next = end;
    return day;
  }
  // "Friday week", "Tuesday fortnight"
  if (which == Which::plain && words_[names.next].kind == Kind::unit && !words_[names.next].plural &&
      !words_[names.next].joined && words_.is(names.next, "week|fortnight") &&
      !words_.is(names.next + 1, "of|after|before")) {
    const int later = words_.is(names.next, "week") ? 7 : 14;
    day.earliest = day.date = weekday_after(d_, names.list.back()) + days{later};
    day.next = names.next + 1;
    return day;
  }
  // "Friday, December 4", "Fri the 4th", "Friday (12/4)": the date says it more exactly
  if (names.list.size() == 1) {
    auto next = words_.after(names.next, ", on?");
    const bool bracket = words_.is(names.next, "(");
    if (bracket) next = names.next + 1;
    if (next == 0) next = words_.after(names.next, "on");
    if (next == 0) next = names.next;
    if (auto date = date_at(next, Lead{.led = words_.is(next, "the") || words_[next].kind == Kind::ordinal}, d_)) {
      if (bracket && words_.is(date->next, ")")) ++date->next;
      return date;
    }
    const Token& number = words_[next];  // "Friday 13"
    if (number.kind == Kind::number && next == names.next && number.value <= 31 &&
        words_[next + 1].kind != Kind::unit) {
      const auto date = next_day(d_, static_cast<unsigned>(number.value));
      if (date && weekday_of(*date) == names.list[0]) return Day{.earliest = *date, .date = *date, .next = next + 1};
    }
  }
  if (which == Which::next_week || (following && that_ == d_)) {
    monday_based(week_of(d_) + days{7});
  } else if (following) {
    day.earliest = day.date = weekday_after(that_, names.list.back());
  } else {
    day.earliest = Date::max();
    day.date = Date::min();
    Date after = from;
    for (const auto name : names.list) {
      const Date date = weekday_after(after, name);
      day.earliest = std::min(day.earliest, date);
      day.date = std::max(day.date, date);
      if (names.range) after = date;
    }
  }
  if (names.range && day.earliest > day.date) day.earliest = day.date;
  return day;
}

std::optional<Day> Grammar::holiday_at(std::size_t i, Date from) const {
  const auto article = words_.after(i, "the|this|next");
  auto match = named_day_at(words_, i);
  if (match.day == nullptr && article != 0) match = named_day_at(words_, article);
  if (match.day == nullptr) return std::nullopt;
  const Date date = next_named_day(*match.day, from, region_);
  auto next = match.next;
  if (words_.is(next, "weekend|holiday|break|holidays")) ++next;
  return Day{.earliest = date, .date = date, .holiday = true, .next = next};
}

/// "the first Monday of December", "the last business day of the month", "the last Friday in January"
std::optional<Day> Grammar::nth_day_at(std::size_t i) const {
  const auto at = words_.is(i, "the") ? i + 1 : i;
  const bool last = words_.is(at, "last|final");
  if (!last && (words_[at].kind != Kind::ordinal || words_[at].value > 5)) return std::nullopt;
  const bool business = words_.is(at + 1, "business|working|work|full");
  const Token& noun = words_[at + (business ? 2 : 1)];
  const bool any_day = noun.kind == Kind::unit && noun.value == static_cast<int>(Unit::day) && !noun.plural;
  if (!any_day && noun.kind != Kind::weekday) return std::nullopt;
  const auto of = words_.after(at + (business ? 3 : 2), "of|in");
  if (of == 0) return std::nullopt;
  const auto period = period_at(of, Lead{.led = true}, true);
  if (!period || period->sort == PeriodSort::holidays || period->unit == Unit::day) return std::nullopt;

  const int n = words_[at].value;
  const auto within = [&](Date first) {
    const Date end = last_day_of(period->unit, first);
    if (noun.kind == Kind::weekday) {
      const weekday name{static_cast<unsigned>(noun.value)};
      return last ? weekday_before(end + days{1}, name) : weekday_after(first - days{1}, name) + days{7 * (n - 1)};
    }
    if (business || noun.business) return last ? calendar_.before(end + days{1}) : calendar_.add(first - days{1}, n);
    return last ? end : first + days{n - 1};
  };
  Day day{.past = period->past, .next = period->next};
  day.date = within(period->first);
  for (int on = 1; day.date <= d_ && period->sort != PeriodSort::fixed && on < 3; ++on) {
    const int months = period->sort == PeriodSort::yearly ? 12 * on : 0;
    day.date = within(months != 0 ? add_months(period->first, months) : step(period->unit, period->first, on));
  }
  day.earliest = day.date;
  return day;
}

}  // namespace afterword::core::when
