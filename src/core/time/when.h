// Reading a stated time frame (docs/when.md, W1 to W11): "within two weeks", said on a date, becomes a date.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/time/calendar.h"
#include "core/time/civil.h"

namespace afterword::core {

enum class Certainty { none, approximate, exact };

/// What was understood. `latest` is the date that the plan uses as P (rules.md R4).
struct TimeFrame {
  std::optional<Date> earliest;  ///< with latest, or neither
  std::optional<Date> latest;
  Certainty certainty = Certainty::none;
  bool asked_not_to_contact = false;  ///< W11
  std::optional<Date> fill_by;  ///< W10: when they hope the role is filled or somebody starts, where the text says so
                                ///< beside something else
  std::string reading;  ///< in plain words, how it was understood: "within two weeks of Tue 10 Nov: by Tue 24 Nov"

  bool operator==(const TimeFrame&) const = default;
};

/// Whose words they are: W10 reads a debrief's "When" answer generously, a reply only where it says when they will
/// decide or write.
enum class SaidIn { debrief, reply };

/// Pure. `text` is UTF-8 of any length and any content; what is not understood is no time frame. `region` decides 12/4
/// (month/day where it starts with "US", day/month elsewhere). `said_on` is D.
TimeFrame read_time_frame(std::string_view text, Date said_on, const BusinessCalendar& calendar,
                          std::string_view region, SaidIn said_in = SaidIn::debrief);

std::string_view name_of(Certainty certainty);  ///< "none", "approximate", "exact"

}  // namespace afterword::core
