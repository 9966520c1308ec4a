// Single days: today and tomorrow, the end of a day, holidays, "the first Monday of December" (docs/when.md W7, W8).
// Weekdays are in when_weekdays.cc, dates in when_day_dates.cc.
#include <algorithm>

#include "core/time/when_grammar.h"
#include "core/time/when_holidays.h"

namespace afterword::core::when {
namespace {

using std::chrono::days;
using std::chrono::weekday;

/// Days within days: "EOD on the Friday after Thanksgiving".
constexpr int deepest = 3;

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
    Phrase phrase;
    int days;
  };
  static constexpr Row rows[] = {
      {"later? on? today", 0},
      {"later? tonight|tonite", 0},
      {"later? this morning|afternoon|evening", 0},
      {"tomorrow|tmrw|tmr|tmw|tomorow|tommorow|tommorrow", 1},
      {"the? day after tomorrow", 2},
      {"this time tomorrow", 1},
      {"this time next week", 7},
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
  // "the first business day after New Year's"
  if (const auto next = words_.after(i, "the? first|next business|working|work day after|following"); next != 0) {
    if (auto day = day_at(next, Lead{.led = true}, d_, depth + 1)) {
      day->earliest = day->date = calendar_.add(day->date, 1);
      day->holiday = false;
      return day;
    }
  }
  // "the day after Thanksgiving", "the day before Christmas"
  for (const auto& [phrase, step] :
       {std::pair{Phrase{"the? day after|following"}, 1}, std::pair{Phrase{"the? day before"}, -1}}) {
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
  static constexpr Phrase phrases[] = {
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
  auto next = words_.after_any(i, phrases);
  if (next == 0 && lead.within) next = words_.after(i, "the day");
  const auto first_thing = words_.after(i, "first thing|early|late|later on? in|on?");
  const auto end_of = words_.after(i, "the? very? end of");  // "the end of Thursday"
  const auto start = std::max({next, first_thing, end_of});
  if (start == 0) return std::nullopt;
  auto other = words_.after(start, "on|of|this|, on?");
  for (const auto at : {start, other}) {
    if (at == 0) continue;
    if (auto day = day_at(at, Lead{.led = true}, d_, depth + 1)) return day;
  }
  if (next == 0 || words_.is(i, "close")) return std::nullopt;
  // "At the end of the day, it is about fit" is no date.
  const bool at = i > 0 && (words_.is(i - 1, "at") || (i > 1 && words_.is(i - 2, "at the")));
  if (!lead.by && at && words_[next].kind == Kind::comma) return std::nullopt;
  return Day{.earliest = d_, .date = d_, .next = next};
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
