// The reader of time frames, second layer: from words to expressions of time, each with its dates (docs/when.md W1 to
// W8). One expression at a time; which of several counts is decided in when.cc (W10).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/time/calendar.h"
#include "core/time/when.h"
#include "core/time/when_dates.h"
#include "core/time/when_spans.h"
#include "core/time/when_words.h"

namespace afterword::core::when {

/// What stands before an expression and changes its meaning.
struct Lead {
  bool by = false;        ///< by, no later than
  bool within = false;    ///< within, in under
  bool before = false;    ///< before, prior to
  bool after = false;     ///< after, following
  bool until = false;     ///< until, through
  bool at_least = false;  ///< at least, not before, not until
  bool over = false;      ///< in, over, during
  bool between = false;
  bool since = false;
  bool about = false;  ///< one of the hedges
  bool clock = false;  ///< a time of day: "by 5pm on Friday"
  bool no = false;     ///< "not this week": not a time frame
  bool led = false;    ///< a preposition of time of any kind: what follows "in" is the month, not the verb
  std::size_t next = 0;
};

/// A day or a short list of days.
struct Day {
  Date earliest{};
  Date date{};  ///< the latest of them
  bool holiday = false;
  bool past = false;
  std::size_t next = 0;
};

/// Weekdays by name, before it is known of which week: "this Friday", "Monday, Tuesday or Wednesday".
struct Weekdays {
  enum class Which { plain, this_week, next_week, following, past } which = Which::plain;
  std::vector<std::chrono::weekday> list;  ///< empty: none stand there
  bool range = false;                      ///< "Monday through Wednesday"
  std::size_t first = 0;                   ///< the first name, after "this" or "next"
  std::size_t next = 0;
};

enum class PeriodSort {
  fixed,     ///< this one and no other: next week, December 2027
  current,   ///< the one that D is in, or the next one where that is over: the end of the month
  yearly,    ///< comes every year: December, Q1
  new_year,  ///< the first weeks of the year
  holidays,  ///< the end of the year, as people mean it
  weekend,
};

struct Period {
  Unit unit = Unit::week;
  PeriodSort sort = PeriodSort::fixed;
  Date first{};        ///< first day of it, or of D's own where it comes again
  bool past = false;   ///< last week
  bool ended = false;  ///< "year-end": the end of it
  std::size_t next = 0;
};

/// Which part of a period is meant.
enum class Part { whole, early, start, middle, late, end, first_half, second_half, nth_week, first_weeks, last_week };

/// What an expression is about, before any lead is applied to it.
struct Core {
  enum class Shape { day, period, span } shape = Shape::day;
  Day day{};
  Period period{};
  Part part = Part::whole;
  int week = 0;        ///< of Part::nth_week and first_weeks
  bool ended = false;  ///< the end of that part: "the end of the first week of January"
  Span span{};
  Date counted_from{};     ///< of a span
  bool anchored = false;   ///< "two weeks after Friday"
  bool backwards = false;  ///< "two weeks before Friday"
  bool past = false;       ///< words about the past, or no time frame at all: read, and passed over
  std::size_t next = 0;
};

/// How an expression is put when it is explained.
enum class Manner { day, by, period, counted };

/// One stretch of the text that says when.
struct Expression {
  std::size_t first = 0;  ///< its words: [first, next)
  std::size_t next = 0;
  Date earliest{};
  Date latest{};
  Certainty certainty = Certainty::exact;
  Manner manner = Manner::day;
  bool business_days = false;  ///< counted in them
  bool not_before = false;     ///< "[you won't hear] before Friday"
  bool past = false;           ///< about the past: no time frame
};

class Grammar {
 public:
  Grammar(const Words& words, Date said_on, const BusinessCalendar& calendar, std::string_view region)
      : words_(words), d_(said_on), calendar_(calendar), region_(region), that_(said_on) {}

  /// The expression that begins at `i`, if one does. `denied`: earlier words of its clause say "not", so that "before
  /// Friday" is not before Friday.
  std::optional<Expression> expression_at(std::size_t i, bool denied);
  /// What "a week after that" counts from: the latest date so far.
  void remember(Date that) { that_ = that; }

 private:
  // when_phrases.cc
  Lead lead_at(std::size_t i) const;
  std::size_t read_lead_word(std::size_t i, Lead& lead) const;
  std::optional<Core> core_at(std::size_t i, const Lead& lead, const Core* before) const;
  std::size_t read_tail(std::size_t i, Lead& lead) const;
  std::optional<Expression> between_at(std::size_t i, const Lead& lead);
  void read_list(Expression& expression, const Core& core, const Lead& lead, bool denied);
  std::optional<Core> left_out_at(std::size_t i, const Core& before) const;

  // when_counted.cc
  std::optional<Core> counted_at(std::size_t i, const Lead& lead) const;
  std::optional<Core> coming_units_at(std::size_t i, const Lead& lead) const;
  void read_anchor(Core& core) const;
  bool is_no_time_frame(std::size_t first, const Core& core, const Lead& lead) const;

  // when_days.cc. `from`: the day is the first one strictly after it.
  std::optional<Day> day_at(std::size_t i, const Lead& lead, Date from, int depth = 0) const;
  std::optional<Day> relative_day_at(std::size_t i, int depth) const;
  std::optional<Day> close_of_day_at(std::size_t i, const Lead& lead, int depth) const;
  std::optional<Day> nth_day_at(std::size_t i) const;
  std::optional<Day> holiday_at(std::size_t i, Date from) const;

  // when_weekdays.cc
  std::optional<Day> weekday_at(std::size_t i, const Lead& lead, Date from, int depth) const;
  std::optional<Day> weekdays_of_week(const Weekdays& names, const Lead& lead, int depth) const;
  std::optional<Day> weekday_beside(const Weekdays& names, int depth) const;
  std::optional<Day> weekday_with_date(const Weekdays& names) const;
  std::optional<Day> weekdays_ahead_at(std::size_t i) const;
  Day plain_weekdays(const Weekdays& names, Date from) const;

  // when_day_dates.cc
  std::optional<Day> date_at(std::size_t i, const Lead& lead, Date from) const;
  std::optional<Day> numeric_date_at(std::size_t i, Date from) const;
  std::optional<Day> month_and_day_at(std::size_t i, Date from) const;
  std::optional<Day> day_and_month_at(std::size_t i, Date from) const;
  std::optional<Day> day_of_month_at(std::size_t i, const Lead& lead, Date from) const;
  std::optional<Day> dated(unsigned low, unsigned high, std::chrono::month month, std::size_t i, Date from) const;

  // when_periods.cc
  std::optional<Period> period_at(std::size_t i, const Lead& lead, bool parted, int depth = 0) const;
  std::optional<Period> week_at(std::size_t i, const Lead& lead, bool parted, int depth) const;
  std::optional<Period> named_week_at(std::size_t i, int depth) const;
  std::optional<Period> unit_period_at(std::size_t i, bool parted) const;
  std::optional<Period> month_at(std::size_t i, const Lead& lead, bool parted) const;
  std::optional<Period> quarter_at(std::size_t i, bool parted) const;
  std::optional<Period> year_at(std::size_t i, const Lead& lead, bool parted) const;
  std::optional<Period> season_at(std::size_t i) const;
  bool is_month(std::size_t i, const Lead& lead, bool parted) const;

  // when_parts.cc
  std::optional<Core> parted_at(std::size_t i, const Lead& lead) const;
  std::optional<Core> weeks_of_period_at(std::size_t i, const Lead& lead) const;
  std::optional<Core> half_of_period_at(std::size_t i, const Lead& lead) const;
  std::optional<Core> abbreviated_end_at(std::size_t i, const Lead& lead) const;

  // when_resolve.cc
  Expression resolve(const Core& core, const Lead& lead) const;
  void resolve_day(const Core& core, const Lead& lead, Expression& expression) const;
  void resolve_period(const Core& core, const Lead& lead, Expression& expression) const;
  void resolve_span(const Core& core, const Lead& lead, Expression& expression) const;

  const Words& words_;
  Date d_;
  const BusinessCalendar& calendar_;
  std::string_view region_;
  Date that_;
};

/// The first and last day of a part of the period that begins on `first`.
struct Stretch {
  Date earliest;
  Date latest;
};
Stretch part_of(Unit unit, Date first, Part part, int week);
/// The last day of the period of that unit that begins on `first`.
Date last_day_of(Unit unit, Date first);
/// The first day of the period of that unit that holds `date`.
Date own_period(Unit unit, Date date);
/// The first day of the next, or of the `count`th after it.
Date step(Unit unit, Date first, int count);

/// A year in digits, "2027" or "'27"; the index after it and the year, or next 0.
struct YearMatch {
  int year = 0;
  std::size_t next = 0;
};
YearMatch year_number_at(const Words& words, std::size_t i);

}  // namespace afterword::core::when
