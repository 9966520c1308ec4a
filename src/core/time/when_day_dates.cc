// Dates: "December 4", "4-8 December", "the 4th", "12/4", "2026-12-04" (docs/when.md W5).
#include "core/time/when_grammar.h"

namespace afterword::core::when {
namespace {

struct DayNumber {
  unsigned day = 0;
  bool ordinal = false;
  bool spelled = false;  ///< "the fifteenth"
  std::size_t next = 0;
};

/// "4", "4th", "fourth", "twenty-first"
DayNumber day_number_at(const Words& words, std::size_t i) {
  const Token& token = words[i];
  const bool in_words = token.text.empty() || token.text[0] > '9';
  if (token.kind == Kind::number && in_words && (token.value == 20 || token.value == 30)) {
    const Token& ones = words[i + 1];
    if (ones.kind == Kind::ordinal && ones.value < 10 && ones.text[0] > '9') {
      return {static_cast<unsigned>(token.value + ones.value), true, true, i + 2};
    }
  }
  const bool number = token.kind == Kind::number && !in_words && token.tenth == 0;
  if ((token.kind != Kind::ordinal && !number) || token.value < 1 || token.value > 31) return {};
  if (number && (words[i + 1].kind == Kind::unit || words[i + 1].text == "%")) return {};
  return {static_cast<unsigned>(token.value), !number, in_words, i + 1};
}

/// The second day of "the 4th or 5th", "4-8", "4th through the 8th"
DayNumber other_day_at(const Words& words, std::size_t i) {
  if (words[i].joined) return day_number_at(words, i);
  const auto next = words.after(i, "or|to|through|thru|and|-|/|& on|the? the?");
  return next != 0 ? day_number_at(words, next) : DayNumber{};
}

/// After "the 4th" these are what is fourth; the rest of a sentence goes on after a date.
constexpr Phrase counted_noun =
    "floor|round|stage|interview|candidate|quarter|time|person|step|grade|street|avenue|one|ones|attempt|try|year|"
    "anniversary|"
    "edition|generation|place|percentile|century|draft|call|meeting|week|half|month|day|hour|team|hire|member|phase|"
    "session|"
    "version|option|question|chat|visit|part|opinion|party|amendment|row|thing|reason|point|choice|job|role|language|"
    "set|"
    "week's|largest|best|most|biggest|building|block|line|paragraph|page|interviewer|screening|screen|conversation|"
    "item";
constexpr Phrase follower =
    "at|or|and|but|if|by|for|to|so|because|since|when|as|with|latest|though|unless|i|we|they|he|she|it|you|is|was|will|"
    "would|"
    "should|hopefully|maybe|probably|possibly|depending|after|before|until|then|that|which|in|on|this|from|about|"
    "around|next|"
    "please|once|while|provided|not|no|works|sounds|of|i'll|we'll|they'll|he'll|she'll|you'll|i'd|we'd|they'd|you'd|"
    "just";

}  // namespace

YearMatch year_number_at(const Words& words, std::size_t i) {
  const Token& token = words[i];
  if (token.kind == Kind::number && token.text.size() == 4 && token.value >= 1900 && token.value <= 2200 &&
      words[i + 1].kind != Kind::unit) {
    return {token.value, i + 1};
  }
  if (words.is(i, "'") && words[i + 1].kind == Kind::number && words[i + 1].text.size() == 2) {
    return {2000 + words[i + 1].value, i + 2};
  }
  return {};
}

std::optional<Day> Grammar::date_at(std::size_t i, const Lead& lead, Date from) const {
  if (auto date = numeric_date_at(i, from)) return date;
  auto date = month_and_day_at(i, from);
  if (!date) date = day_and_month_at(i, from);
  if (!date) date = day_of_month_at(i, lead, from);
  // "December 4 (Friday)"
  if (date && words_.is(date->next, "(") && words_[date->next + 1].kind == Kind::weekday &&
      words_.is(date->next + 2, ")")) {
    date->next += 3;
  }
  return date;
}

std::optional<Day> Grammar::numeric_date_at(std::size_t i, Date from) const {
  const Token& token = words_[i];
  if (token.kind != Kind::numeric_date || words_[i + 1].kind == Kind::unit || words_.is(i + 1, "of|hour|the"))
    return std::nullopt;
  if (token.value == 0 && token.first == 24 && token.second == 7) return std::nullopt;  // round the clock
  const bool month_first = token.separator == 'y' || (token.separator != '.' && region_.starts_with("US"));
  auto month = static_cast<unsigned>(month_first ? token.first : token.second);
  auto day = static_cast<unsigned>(month_first ? token.second : token.first);
  // 13/12 can be meant in one way only.
  if (month > 12 && day <= 12 && token.separator != 'y') std::swap(month, day);
  if (month < 1 || month > 12) return std::nullopt;
  const auto date =
      token.value != 0 ? date_of(token.value, month, day) : next_date(from, std::chrono::month{month}, day);
  if (!date) return std::nullopt;
  return Day{.earliest = *date, .date = *date, .past = *date < d_, .next = i + 1};
}

/// Day numbers and a month are known; a year may follow at `i`.
std::optional<Day> Grammar::dated(unsigned low, unsigned high, std::chrono::month month, std::size_t i,
                                  Date from) const {
  std::size_t next = i;
  YearMatch year = year_number_at(words_, i);
  if (year.next == 0) {
    if (const auto of = words_.after(i, ",|of|in"); of != 0) year = year_number_at(words_, of);
  }
  const int this_year = static_cast<int>(fields(d_).year());
  if (year.next == 0) {
    if (const auto phrase = words_.after(i, ",|of? next year"); phrase != 0) year = {this_year + 1, phrase};
    if (const auto phrase = words_.after(i, ",|of? this year"); phrase != 0) year = {this_year, phrase};
  }
  if (low < 1 || high > 31) return std::nullopt;
  // "November 31" is meant as the last of November.
  const unsigned longest{fields(month_end(make_date(2000, unsigned{month}, 1))).day()};
  high = std::min(high, longest);
  std::optional<Date> date;
  if (year.next != 0) {
    next = year.next;
    date = date_of(year.year, unsigned{month}, high);
  } else {
    date = next_date(from, month, high);
  }
  if (!date) return std::nullopt;
  const auto first = date_of(static_cast<int>(fields(*date).year()), unsigned{month}, low);
  return Day{.earliest = first.value_or(*date), .date = *date, .past = *date < d_, .next = next};
}

/// "December 4", "Dec 4th, 2026", "December the 4th", "December 4 or 5", "Dec. 4-8"
std::optional<Day> Grammar::month_and_day_at(std::size_t i, Date from) const {
  if (words_[i].kind != Kind::month) return std::nullopt;
  const auto month = std::chrono::month{static_cast<unsigned>(words_[i].value)};
  if (const Token& both = words_[i + 1]; both.kind == Kind::numeric_date && both.separator == '/' && both.value == 0) {
    const auto a = static_cast<unsigned>(both.first);  // "Nov 17/18"
    const auto b = static_cast<unsigned>(both.second);
    return dated(std::min(a, b), std::max(a, b), month, i + 2, from);
  }
  const auto low = day_number_at(words_, words_.is(i + 1, "the") ? i + 2 : i + 1);
  if (low.next == 0 || (low.spelled && !low.ordinal)) return std::nullopt;
  const auto high = other_day_at(words_, low.next);
  // The number after "or" may belong to what follows: "December 4 or 5 January", "December 4 to 2 people".
  const bool both = high.next != 0 && high.day != low.day && words_[high.next].kind != Kind::month &&
                    words_[high.next].kind != Kind::unit &&
                    (high.ordinal || words_[high.next].kind != Kind::word || words_.is(high.next, follower));
  const auto& last = both ? high : low;
  return dated(std::min(low.day, last.day), std::max(low.day, last.day), month, last.next, from);
}

/// "4 December", "the 4th of December", "the 3rd or 4th of December", "4-8 Dec", "4/5 Dec"
std::optional<Day> Grammar::day_and_month_at(std::size_t i, Date from) const {
  if (words_[i].kind == Kind::numeric_date && words_[i].value == 0 && words_[i].separator == '/' &&
      words_[i + 1].kind == Kind::month) {
    const auto a = static_cast<unsigned>(words_[i].first);
    const auto b = static_cast<unsigned>(words_[i].second);
    return dated(std::min(a, b), std::max(a, b), std::chrono::month{static_cast<unsigned>(words_[i + 1].value)}, i + 2,
                 from);
  }
  const auto low = day_number_at(words_, words_.is(i, "the") ? i + 1 : i);
  if (low.next == 0) return std::nullopt;
  auto high = other_day_at(words_, low.next);
  const auto month_after = [&](const DayNumber& number) -> std::size_t {
    if (number.next == 0) return 0;
    if (words_[number.next].kind == Kind::month) return number.next;
    const auto of = words_.after(number.next, "of|in");
    return of != 0 && words_[of].kind == Kind::month ? of : 0;
  };
  auto month = month_after(high);
  if (month == 0) {
    high = low;
    month = month_after(low);
  }
  if (month == 0) return std::nullopt;
  // "those 3 may call": a bare number and a word that is seldom the month
  const Token& name = words_[month];
  if (name.weak && !name.capital && !low.ordinal && words_[month + 1].kind == Kind::word &&
      !words_.is(month + 1, follower)) {
    return std::nullopt;
  }
  // "the first of March" is a day, "the second March hare" is not; and "4 December 5" is no list.
  return dated(std::min(low.day, high.day), std::max(low.day, high.day),
               std::chrono::month{static_cast<unsigned>(name.value)}, month + 1, from);
}

/// "the 4th", "by the fifteenth", "the 15th of next month", "the 1st of the year"
std::optional<Day> Grammar::day_of_month_at(std::size_t i, const Lead& lead, Date from) const {
  const bool article = words_.is(i, "the");
  const auto low = day_number_at(words_, article ? i + 1 : i);
  if (low.next == 0 || !low.ordinal) return std::nullopt;
  auto high = other_day_at(words_, low.next);
  if (!high.ordinal || high.spelled != low.spelled) high = low;
  const std::size_t next = high.next;
  const unsigned last = std::max(low.day, high.day);

  if (const auto end = words_.after(next, "of next|the month|following? month?");
      end != 0 && words_.is(end - 1, "month")) {
    const bool following = words_.is(next + 1, "next") || words_.is(next + 2, "following");
    const Date base = following ? month_end(d_) : from;
    const auto date = next_day(base, last);
    if (!date) return std::nullopt;
    return Day{.earliest = *date, .date = *date, .next = end};
  }
  if (const auto end = words_.after(next, "of this month"); end != 0) {
    const auto date = next_day(from, last);
    if (!date) return std::nullopt;
    return Day{.earliest = *date, .date = *date, .next = end};
  }
  if (const auto end = words_.after(next, "of the new? year"); end != 0) {
    const auto date = next_date(d_, std::chrono::January, last);
    if (!date) return std::nullopt;
    return Day{.earliest = *date, .date = *date, .next = end};
  }
  const Token& follows = words_[next];
  const bool goes_on = follows.kind != Kind::word || words_.is(next, follower);
  if (words_.is(next, counted_noun) || follows.kind == Kind::unit) return std::nullopt;
  if (low.spelled ? !(article && lead.led && goes_on) : !(goes_on || (article && lead.led))) return std::nullopt;
  if (words_.is(next, "of") && !low.spelled && !lead.led) return std::nullopt;
  if (low.spelled && words_.is(next, "of|to|and|or|in")) return std::nullopt;  // "the first to know"
  if (!article && !lead.led && i > 0 && words_[i - 1].kind == Kind::word) return std::nullopt;
  auto date = next_day(from, last);
  // "the 7th or the 14th", said on the 10th: those of the next month
  const bool either = words_.is(low.next, "or|and");
  if (date && either && static_cast<unsigned>(fields(*date).day()) > low.day &&
      *date - std::chrono::days{last - low.day} <= from) {
    date = next_day(month_end(*date), last);
  }
  if (!date) return std::nullopt;
  const auto first =
      date_of(static_cast<int>(fields(*date).year()), unsigned{fields(*date).month()}, std::min(low.day, high.day));
  return Day{.earliest = first.value_or(*date), .date = *date, .next = next};
}

}  // namespace afterword::core::when
