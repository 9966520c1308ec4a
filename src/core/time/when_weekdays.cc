// Weekdays: "Friday", "next Tuesday or Wednesday", "Friday of next week", "the Monday after Thanksgiving" (docs/when.md
// W2).
#include "core/time/when_grammar.h"

namespace afterword::core::when {
namespace {

using std::chrono::days;
using std::chrono::weekday;

constexpr int deepest = 3;

constexpr Phrase part_of_day =
    "morning|afternoon|evening|night|noon|midday|lunchtime|lunch|eod|cob|eob|mornings|midnight";

/// What stands before the name; `first` is where the name stands.
Weekdays determined_at(const Words& words, std::size_t i) {
  using enum Weekdays::Which;
  struct Row {
    Phrase phrase;
    Weekdays::Which which;
  };
  static constexpr Row rows[] = {
      {"this past|last", past},          {"every|each", past},
      {"the? last|past|previous", past}, {"this coming|upcoming", plain},
      {"the? coming|upcoming", plain},   {"come|that|the", plain},
      {"this|the current", this_week},   {"this", this_week},
      {"the? next", next_week},          {"the? following", following},
  };
  for (const auto& row : rows) {
    if (const auto next = words.after(i, row.phrase); next != 0 && words[next].kind == Kind::weekday) {
      return {.which = row.which, .list = {}, .first = next};
    }
  }
  return {.list = {}, .first = i};
}

bool is_name(const Token& token) { return token.kind == Kind::weekday && !token.plural; }

/// "Monday", "Monday, Tuesday or Wednesday", "Monday through Wednesday", "Mon/Tue"
Weekdays weekdays_at(const Words& words, std::size_t i) {
  Weekdays names = determined_at(words, i);
  auto at = names.first;
  while (is_name(words[at]) && names.list.size() < 7) {
    names.list.emplace_back(static_cast<unsigned>(words[at].value));
    names.next = at + 1;
    while (words.is(names.next, part_of_day)) ++names.next;
    const auto sign = names.next;
    const bool joined = words[sign].joined;
    at = joined ? sign : words.after(sign, "or|and|to|through|thru|/|-|,|& or? even|maybe|possibly? on|the?");
    if (at == 0 || !is_name(words[at])) break;
    // "Friday, Monday at the latest" is two expressions: a comma alone lists only what "or" closes.
    if (words.is(sign, ",") && !words.is(sign + 1, "or|and") && !words.is(at + 1, "or|,|and")) break;
    names.range = joined || words.is(sign, "to|through|thru|-");
  }
  return names;
}

/// Those days of the week that begins on `monday`.
Day in_week(const Weekdays& names, Date monday) {
  Day day{.earliest = Date::max(), .date = Date::min(), .next = names.next};
  for (const auto name : names.list) {
    const Date date = monday + days{name.iso_encoding() - 1};
    day.earliest = std::min(day.earliest, date);
    day.date = std::max(day.date, date);
  }
  return day;
}

Day single(Date date, std::size_t next) { return {.earliest = date, .date = date, .next = next}; }

}  // namespace

std::optional<Day> Grammar::weekday_at(std::size_t i, const Lead& lead, Date from, int depth) const {
  if (auto ahead = weekdays_ahead_at(i)) return ahead;
  auto names = weekdays_at(words_, i);
  if (names.list.empty()) return std::nullopt;
  names.range = names.range || lead.between;
  // "I sat down", "the sun is out"
  const bool alone = (i == 0 || words_[i - 1].kind != Kind::word) && words_[names.next].kind != Kind::word;
  const bool in_company = (lead.led && !words_.is(i, "the")) || alone || names.list.size() > 1 ||
                          words_.is(names.next, "the|at|of|next") || (names.first != i && !words_.is(i, "the"));
  if (words_[names.first].weak && !in_company) return std::nullopt;

  if (auto day = weekdays_of_week(names, lead, depth)) return day;
  if (auto day = weekday_beside(names, depth)) return day;
  if (auto day = weekday_with_date(names)) return day;
  return plain_weekdays(names, from);
}

/// "two Fridays from now"
std::optional<Day> Grammar::weekdays_ahead_at(std::size_t i) const {
  const Token& count = words_[i];
  const Token& name = words_[i + 1];
  if (count.kind != Kind::number || count.value < 1 || count.value > 9 || name.kind != Kind::weekday || !name.plural) {
    return std::nullopt;
  }
  const auto next = words_.after(i + 2, "from now|today");
  if (next == 0) return std::nullopt;
  return single(weekday_after(d_, weekday{static_cast<unsigned>(name.value)}) + days{7 * (count.value - 1)}, next);
}

/// "Friday of next week", "Monday or Tuesday next week", "the Monday after next"
std::optional<Day> Grammar::weekdays_of_week(const Weekdays& names, const Lead& lead, int depth) const {
  if (const auto next = words_.after(names.next, "after next"); next != 0) {
    Day day = in_week(names, week_of(d_) + days{14});
    day.next = next;
    return day;
  }
  if (depth >= deepest) return std::nullopt;
  const auto of = words_.after(names.next, "of|in|during|from");
  const auto week = week_at(of != 0 ? of : names.next, lead, of != 0, depth + 1);
  if (!week || week->ended) return std::nullopt;
  Day day = in_week(names, week->first);
  if (week->sort == PeriodSort::current && day.date <= d_) day = in_week(names, week->first + days{7});
  day.past = week->past;
  day.next = week->next;
  return day;
}

/// "the Monday after Thanksgiving", "the Friday before Christmas", "the Monday after [what was just named]"
std::optional<Day> Grammar::weekday_beside(const Weekdays& names, int depth) const {
  const auto after = words_.after(names.next, "after|following");
  const auto next = after != 0 ? after : words_.after(names.next, "before");
  if (next == 0 || names.list.size() != 1) return std::nullopt;
  std::optional<Date> anchor;
  std::size_t end = next;
  if (const auto other = day_at(next, Lead{.led = true}, after != 0 ? week_of(d_) - days{1} : d_, depth + 1)) {
    anchor = other->date;
    end = other->next;
  } else if (const auto season = season_at(next)) {
    anchor = after != 0 ? next_new_year(d_) : next_date(d_, std::chrono::December, 25);
    end = season->next;
  } else if (after != 0 && that_ > d_ && (words_[next].kind != Kind::word || words_.is(next, "at|if|by|that"))) {
    anchor = that_;
    if (words_.is(next, "that")) ++end;
  }
  if (!anchor) return std::nullopt;
  Day day = single(after != 0 ? weekday_after(*anchor, names.list[0]) : weekday_before(*anchor, names.list[0]), end);
  day.past = day.date < d_;
  return day;
}

/// "Friday, December 4", "Fri the 4th", "Friday (12/4)", "Friday 13": the date says it more exactly. "Friday week": a
/// week later.
std::optional<Day> Grammar::weekday_with_date(const Weekdays& names) const {
  if (names.list.size() != 1) return std::nullopt;
  const Token& follows = words_[names.next];
  if (names.which == Weekdays::Which::plain && words_.is(names.next, "week|fortnight") && !follows.plural &&
      !follows.joined && !words_.is(names.next + 1, "of|after|before")) {
    const int later = follows.text == "week" ? 7 : 14;
    return single(weekday_after(d_, names.list[0]) + days{later}, names.next + 1);
  }
  const bool bracket = follows.text == "(";
  auto at = words_.after(names.next, ",|( on?");
  if (at == 0) at = words_.after(names.next, "on");
  if (at == 0) at = names.next;
  const Token& number = words_[at];
  if (auto date = date_at(at, Lead{.led = number.text == "the" || number.kind == Kind::ordinal}, d_)) {
    if (bracket && words_.is(date->next, ")")) ++date->next;
    return date;
  }
  if (number.kind == Kind::number && at == names.next && number.value <= 31 && words_[at + 1].kind != Kind::unit) {
    const auto date = next_day(d_, static_cast<unsigned>(number.value));
    if (date && weekday_of(*date) == names.list[0]) return single(*date, at + 1);
  }
  return std::nullopt;
}

/// W2. The days of a range follow one another; those of a list are each the first that comes.
Day Grammar::plain_weekdays(const Weekdays& names, Date from) const {
  using enum Weekdays::Which;
  if (names.which == next_week || (names.which == following && that_ == d_)) {
    return in_week(names, week_of(d_) + days{7});
  }
  Day day{.earliest = Date::max(), .date = Date::min(), .past = names.which == past, .next = names.next};
  Date after = names.which == following ? that_ : from;
  for (const auto name : names.list) {
    const Date date = weekday_after(after, name);
    day.earliest = std::min(day.earliest, date);
    day.date = std::max(day.date, date);
    if (names.range) after = date;
  }
  return day;
}

}  // namespace afterword::core::when
