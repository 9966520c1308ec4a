// Counted spans: "two weeks", "7-10 business days", "a week to ten days", "a couple of days" (docs/when.md W1).
#pragma once

#include <optional>

#include "core/time/calendar.h"
#include "core/time/when_words.h"

namespace afterword::core::when {

/// One end of a span: so many tenths of a unit.
struct Length {
  int tenths = 10;
  Unit unit = Unit::day;
  bool calendar_days = false;

  /// The date so far after `date`. The length is within bounds (see Span::is_sane).
  Date from(Date date, const BusinessCalendar& calendar) const;
  /// So far before `date`.
  Date back_from(Date date, const BusinessCalendar& calendar) const;
};

struct Span {
  Length low{};  ///< the same as `high` where it is no range
  Length high{};
  bool range = false;
  bool vague = false;       ///< couple, few, several: approximate in any company
  bool article = false;     ///< "a week", not "one week"
  bool about = false;       ///< "or so", "-ish"
  bool at_least = false;    ///< "two weeks or more", "2+ weeks"
  std::size_t unit_at = 0;  ///< where its last unit stands
  std::size_t next = 0;

  /// Some years at most: nobody waits longer, and no sum overflows.
  bool is_sane() const;
};

/// "two weeks", "a week or two"; without "the next" and the like before it.
std::optional<Span> span_at(const Words& words, std::size_t i);

}  // namespace afterword::core::when
