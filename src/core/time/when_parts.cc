// Parts of periods: "early next week", "the end of the month", "the first week of January" (docs/when.md W3, W4, W6).
#include "core/time/when_grammar.h"

namespace afterword::core::when {
namespace {

using std::chrono::days;

struct PartMatch {
  Part part = Part::whole;
  std::size_t next = 0;
};

PartMatch part_at(const Words& words, std::size_t i) {
  struct Row {
    Phrase phrase;
    Part part;
  };
  // What is also a verb ("start next week") needs its "of".
  static constexpr Row rows[] = {
      {"the? very? early", Part::early},
      {"the? early|earlier|first part|portion of", Part::early},
      {"the? first few|couple of? days of|in", Part::early},
      {"the? first days of|in", Part::early},
      {"first thing", Part::early},
      {"the? very? beginning|start|top|outset|front of", Part::start},
      {"the? front end of", Part::start},
      {"the? mid", Part::middle},
      {"the? mid|middle|midpoint part? of", Part::middle},
      {"mid way through|into", Part::middle},
      {"midway|halfway through|into", Part::middle},
      {"the? very? late|later", Part::late},
      {"the? late|later|latter|last part|portion of", Part::late},
      {"the? last few|couple of? days of|in", Part::late},
      {"the? last days of|in", Part::late},
      {"the? very? tail|back? end|close|conclusion of|in", Part::end},
      {"the? very? end|close|conclusion", Part::end},
  };
  PartMatch best;
  for (const auto& row : rows) {
    if (const auto next = words.after(i, row.phrase); next > best.next) best = {row.part, next};
  }
  if (best.next == 0) return best;
  // "early to mid", "mid/late": the later of the two
  const auto joined = words[best.next].joined ? best.next : words.after(best.next, "to|or|and|-|/");
  if (joined != 0 && best.part != Part::end) {
    if (const auto second = part_at(words, joined); second.next != 0) return second;
  }
  return best;
}

/// "early [on in] the new year", "later [in] the week"
std::size_t skip_connectors(const Words& words, std::size_t i) {
  for (int most = 0; most < 2; ++most) {
    const auto next = words.after(i, "on|in|of|during");
    if (next == 0) break;
    i = next;
  }
  return i;
}

}  // namespace

Date own_period(Unit unit, Date date) {
  switch (unit) {
    case Unit::week:
      return week_of(date);
    case Unit::month:
      return month_of(date);
    case Unit::quarter:
      return quarter_of(date);
    case Unit::year:
      return year_of(date);
    default:
      return date;
  }
}

Date last_day_of(Unit unit, Date first) { return step(unit, first, 1) - days{1}; }

Date step(Unit unit, Date first, int count) {
  switch (unit) {
    case Unit::month:
      return add_months(first, count);
    case Unit::quarter:
      return add_months(first, 3 * count);
    case Unit::year:
      return add_months(first, 12 * count);
    case Unit::week:
      return first + days{7 * count};
    default:
      return first + days{count};
  }
}

/// docs/when.md, the dates of W3, W4, W6 and "also".
Stretch part_of(Unit unit, Date first, Part part, int week) {
  const Date last = last_day_of(unit, first);
  const auto stretch = [&](int from, int to) {
    return Stretch{first + days{from - 1}, std::min(first + days{to - 1}, last)};
  };
  if (unit == Unit::week) {
    switch (part) {
      case Part::early:
      case Part::start:
        return stretch(1, 2);
      case Part::middle:
        return stretch(2, 3);
      case Part::late:
        return stretch(4, 5);
      case Part::end:
        return stretch(5, 5);
      case Part::first_half:
        return stretch(1, 3);
      case Part::second_half:
        return stretch(3, 5);
      default:
        return stretch(1, 5);
    }
  }
  if (part == Part::nth_week) return stretch(7 * week - 6, 7 * week);
  if (part == Part::first_weeks) return stretch(1, 7 * week);
  if (part == Part::last_week) return {last - days{6}, last};
  if (part == Part::end) return {last, last};
  if (unit == Unit::month) {
    switch (part) {
      case Part::early:
      case Part::start:
        return stretch(1, 10);
      case Part::middle:
        return stretch(11, 20);
      case Part::late:
        return {first + days{20}, last};
      case Part::first_half:
        return stretch(1, 15);
      case Part::second_half:
        return {first + days{15}, last};
      default:
        return {first, last};
    }
  }
  if (unit == Unit::quarter) {
    const Date second = add_months(first, 1);
    const Date third = add_months(first, 2);
    switch (part) {
      case Part::early:
      case Part::start:
        return {first, second - days{1}};
      case Part::middle:
        return {second, third - days{1}};
      case Part::late:
        return {third, last};
      case Part::first_half:
        return {first, second + days{14}};
      case Part::second_half:
        return {second + days{15}, last};
      default:
        return {first, last};
    }
  }
  const Date july = add_months(first, 6);
  switch (part) {
    case Part::early:
    case Part::start:
      return stretch(1, 10);
    case Part::middle:
      return {add_months(first, 4), july - days{1}};
    case Part::first_half:
      return {first, july - days{1}};
    case Part::late:
      return {add_months(first, 9), last};
    case Part::second_half:
      return {july, last};
    default:
      return {first, last};
  }
}

std::optional<Core> Grammar::parted_at(std::size_t i, const Lead& lead) const {
  std::optional<Core> best;
  const auto consider = [&](std::optional<Core> core) {
    if (core && (!best || core->next > best->next)) best = core;
  };
  consider(weeks_of_period_at(i, lead));
  consider(half_of_period_at(i, lead));
  consider(abbreviated_end_at(i, lead));
  const auto part = part_at(words_, i);
  if (part.next == 0) return best;
  const auto at = skip_connectors(words_, part.next);
  // "the end of the first week of January"
  if (part.part == Part::end) {
    for (auto inner : {weeks_of_period_at(at, lead), half_of_period_at(at, lead)}) {
      if (!inner) continue;
      inner->ended = true;
      consider(inner);
    }
  }
  if (const auto period = period_at(at, lead, true)) {
    // A bare "end week" or "late year" is not how people put it; "end of year" and "mid-month" are.
    consider(Core{.shape = Core::Shape::period,
                  .period = *period,
                  .part = part.part,
                  .past = period->past,
                  .next = period->next});
  }
  return best;
}

/// "the first week of January", "the first or second week of the month", "the first two weeks of December", "last week
/// of the year"
std::optional<Core> Grammar::weeks_of_period_at(std::size_t i, const Lead& lead) const {
  std::size_t at = words_.is(i, "the") ? i + 1 : i;
  Core core{.shape = Core::Shape::period, .part = Part::nth_week};
  if (words_.is(at, "last|final")) {
    core.part = Part::last_week;
    ++at;
  } else if (words_[at].kind == Kind::ordinal && words_[at].value <= 5) {
    core.week = words_[at++].value;
    const auto other = words_[at].joined ? at : words_.after(at, "or|to|and|-|/ the?");
    if (other != 0 && words_[other].kind == Kind::ordinal && words_[other].value <= 5) {
      core.week = words_[other].value;
      at = other + 1;
    } else if (other != 0 && words_.is(other, "last")) {
      core.part = Part::last_week;
      at = other + 1;
    }
  } else {
    return std::nullopt;
  }
  const auto first_weeks = [&](int weeks) {
    if (core.part != Part::nth_week) return;
    core.week = weeks;
    core.part = Part::first_weeks;
  };
  if (words_[at].kind == Kind::number && words_[at].value <= 4) {
    first_weeks(words_[at].value);
    ++at;
  } else if (const auto couple = words_.after(at, "couple of?"); couple != 0) {
    first_weeks(2);
    at = couple;
  } else if (words_.is(at, "full|whole|few")) {
    if (words_.is(at, "few")) first_weeks(4);
    ++at;
  }
  const Token& unit = words_[at];
  if (unit.kind != Kind::unit || unit.value != static_cast<int>(Unit::week)) return std::nullopt;
  const auto of = words_.after(at + 1, "of|in");
  if (of == 0) return std::nullopt;
  const auto period = period_at(of, lead, true);
  if (!period || period->unit == Unit::week || period->unit == Unit::day) return std::nullopt;
  core.period = *period;
  core.past = period->past;
  core.next = period->next;
  return core;
}

/// "the first half of December", "the back half of next week"
std::optional<Core> Grammar::half_of_period_at(std::size_t i, const Lead& lead) const {
  const auto first = words_.after(i, "the? first|1st|front half of");
  const auto second = words_.after(i, "the? second|2nd|latter|last|back half of");
  const auto at = std::max(first, second);
  if (at == 0) return std::nullopt;
  const auto period = period_at(at, lead, true);
  if (!period || period->unit == Unit::day) return std::nullopt;
  return Core{.shape = Core::Shape::period,
              .period = *period,
              .part = first != 0 ? Part::first_half : Part::second_half,
              .past = period->past,
              .next = period->next};
}

/// "EOW", "EOM", "midweek": a part and its period in one word
std::optional<Core> Grammar::abbreviated_end_at(std::size_t i, const Lead& lead) const {
  struct Row {
    Phrase word;
    Unit unit;
    Part part;
  };
  static constexpr Row rows[] = {
      {"eow", Unit::week, Part::end},        {"eom", Unit::month, Part::end},
      {"eoq", Unit::quarter, Part::end},     {"eoy", Unit::year, Part::end},
      {"yearend", Unit::year, Part::end},    {"monthend", Unit::month, Part::end},
      {"midweek", Unit::week, Part::middle}, {"midmonth", Unit::month, Part::middle},
      {"midyear", Unit::year, Part::middle},
  };
  for (const auto& row : rows) {
    const auto next = words_.after(i, row.word);
    if (next == 0) continue;
    // "midweek next week", "EOM January"
    const auto of = words_.after(next, "of|in");
    const auto period = period_at(of != 0 ? of : next, lead, of != 0);
    if (period && period->unit == row.unit) {
      return Core{.shape = Core::Shape::period,
                  .period = *period,
                  .part = row.part,
                  .past = period->past,
                  .next = period->next};
    }
    const Period own{.unit = row.unit, .sort = PeriodSort::current, .first = own_period(row.unit, d_), .next = next};
    return Core{.shape = Core::Shape::period, .period = own, .part = row.part, .next = next};
  }
  return std::nullopt;
}

}  // namespace afterword::core::when
