// From what was named, and what stood before it, to dates and certainty (docs/when.md W1 to W8, "Certainty").
#include <algorithm>

#include "core/time/when_grammar.h"

namespace afterword::core::when {
namespace {

using std::chrono::days;

constexpr days to_friday{4};
/// What lies further ahead is no answer to "when will they write?".
constexpr int furthest_months = 20 * 12;

/// What a named period's part says about certainty: `soft` becomes exact after "by" or "within", `loose` never does.
enum class Firmness { firm, soft, loose };

Firmness firmness_of(const Core& core) {
  if (core.ended) return Firmness::firm;
  switch (core.part) {
    case Part::end:
      return Firmness::firm;
    case Part::early:
    case Part::middle:
    case Part::late:
      return Firmness::loose;
    default:
      return Firmness::soft;
  }
}

}  // namespace

Expression Grammar::resolve(const Core& core, const Lead& lead) const {
  Expression expression{.next = core.next, .past = core.past || lead.since || lead.no};
  switch (core.shape) {
    case Core::Shape::day:
      resolve_day(core, lead, expression);
      break;
    case Core::Shape::period:
      resolve_period(core, lead, expression);
      break;
    case Core::Shape::span:
      resolve_span(core, lead, expression);
      break;
  }
  if (lead.about || lead.at_least || lead.after) expression.certainty = Certainty::approximate;
  if (lead.by || lead.within || lead.until) expression.earliest = d_;
  if (lead.by || lead.within || lead.before) {
    expression.manner = expression.manner == Manner::counted ? Manner::counted : Manner::by;
  }
  if (expression.latest > add_months(d_, furthest_months)) expression.past = true;
  expression.latest = std::clamp(expression.latest, std::min(d_, last_date), last_date);
  expression.earliest = std::clamp(expression.earliest, d_, expression.latest);
  return expression;
}

void Grammar::resolve_day(const Core& core, const Lead& lead, Expression& expression) const {
  const Day& day = core.day;
  expression.past = expression.past || day.past;
  expression.earliest = day.earliest;
  expression.latest = day.date;
  if (lead.after || lead.at_least) {
    expression.earliest = day.date;
    // W7: "after Thanksgiving" is the week after it.
    if (lead.after && day.holiday) expression.latest = week_of(day.date) + days{7} + to_friday;
  } else if (lead.before && !lead.clock) {
    expression.earliest = d_;
    expression.latest = calendar_.before(day.date);
  }
}

void Grammar::resolve_period(const Core& core, const Lead& lead, Expression& expression) const {
  const Period& period = core.period;
  const bool whole = core.part == Part::whole && !period.ended;
  const Part part = period.ended ? Part::end : core.part;
  const bool ended = period.ended || core.part == Part::end || core.ended;
  const bool before = lead.before && !ended && (whole || part == Part::nth_week || part == Part::first_weeks);
  expression.manner = Manner::period;

  const auto stretch_of = [&](Date first) -> Stretch {
    if (period.sort == PeriodSort::weekend) {
      if (lead.after) return {first + days{2}, first + days{2}};
      return lead.by ? Stretch{first, first} : Stretch{first, first + days{1}};
    }
    if (period.sort == PeriodSort::holidays) {
      if (lead.after || ended) return {first + days{8}, first + days{22}};  // 1 to 15 January
      return lead.by || before ? Stretch{first + days{1}, first + days{1}} : Stretch{first, first + days{8}};
    }
    if (period.sort == PeriodSort::new_year) {
      if (whole) return lead.by ? Stretch{first, first} : Stretch{first, first + days{14}};
      return part_of(Unit::month, first, part, core.week);
    }
    if (whole && lead.by && period.unit == Unit::month && period.sort == PeriodSort::yearly) return {first, first};
    return part_of(period.unit, first, part, core.week);
  };
  // The day that says whether this occurrence is still to come.
  const auto deciding = [&](const Stretch& stretch) { return before ? stretch.earliest : stretch.latest; };

  Date first = period.first;
  Unit unit = period.unit;
  if (period.sort == PeriodSort::current && unit == Unit::week && part != Part::early && part != Part::start &&
      part != Part::middle && part != Part::first_half) {
    first = week_of(calendar_.add(d_, 1));  // W3
  }
  if (period.sort == PeriodSort::yearly || period.sort == PeriodSort::new_year || period.sort == PeriodSort::holidays)
    unit = Unit::year;
  if (period.sort == PeriodSort::weekend) unit = Unit::week;
  Stretch stretch = stretch_of(first);
  for (int on = 1; deciding(stretch) <= d_ && period.sort != PeriodSort::fixed && on <= 2; ++on) {
    stretch = stretch_of(step(unit, first, on));
  }

  if (before) {
    expression.earliest = d_;
    expression.latest = calendar_.before(stretch.earliest);
    return;
  }
  expression.earliest = stretch.earliest;
  expression.latest = stretch.latest;
  expression.past = expression.past || period.past || stretch.latest < d_;
  const bool new_year = period.sort == PeriodSort::new_year && !lead.by;
  const bool lifted = lead.by || lead.within || lead.before;
  const Firmness firmness = new_year ? Firmness::loose : period.ended ? Firmness::firm : firmness_of(core);
  if (firmness == Firmness::loose || (firmness == Firmness::soft && !lifted))
    expression.certainty = Certainty::approximate;
  if (firmness == Firmness::firm) expression.manner = Manner::day;
}

void Grammar::resolve_span(const Core& core, const Lead& lead, Expression& expression) const {
  const Span& span = core.span;
  expression.manner = core.anchored ? Manner::by : Manner::counted;
  expression.business_days =
      !core.anchored && ((span.high.unit == Unit::day && !span.high.calendar_days) || span.high.unit == Unit::hour);
  if (core.past) return;
  const auto at = [&](const Length& length) {
    return core.backwards ? length.back_from(core.counted_from, calendar_) : length.from(core.counted_from, calendar_);
  };
  const Date low = at(span.low);
  const Date high = at(span.high);
  expression.latest = std::max(low, high);
  const bool names_a_day = core.anchored && core.counted_from != d_;  // "a week from Friday"
  expression.earliest = span.range || names_a_day ? std::min(low, high) : d_;
  const bool lifted = lead.by || lead.within || lead.before || core.anchored || span.range;
  const bool a_week_or_month = span.article && (span.high.unit == Unit::week || span.high.unit == Unit::month);
  if (span.vague || span.about || span.at_least || (a_week_or_month && !lifted))
    expression.certainty = Certainty::approximate;
}

}  // namespace afterword::core::when
