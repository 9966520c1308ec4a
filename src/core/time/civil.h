// core/time: civil dates, instants, zones, business days, and reading "within two weeks". This header is the
// vocabulary: the standard library's own calendar types, and how they are written. Not here: any clock (`now` is always
// an argument) and any loading of zone data (the tzdata room does that).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace afterword::core {

/// A civil date, in no zone.
using Date = std::chrono::local_days;
/// A civil date and time of day, in no zone.
using Civil = std::chrono::local_seconds;
/// A point in time, to the second.
using Instant = std::chrono::sys_seconds;

/// An instant as somebody wrote it down: with the offset from UTC that was in force where they were. Compares as the
/// instant alone.
struct OffsetTime {
  Instant instant{};
  std::chrono::minutes offset{0};

  Civil civil() const { return Civil{(instant + offset).time_since_epoch()}; }
  Date date() const { return std::chrono::floor<std::chrono::days>(civil()); }
  friend bool operator==(const OffsetTime& a, const OffsetTime& b) { return a.instant == b.instant; }
  friend auto operator<=>(const OffsetTime& a, const OffsetTime& b) { return a.instant <=> b.instant; }
};

/// RFC 3339 `full-date` ("2026-11-10"), years 0001 to 9999; nothing else is accepted, and no date that does not exist.
std::optional<Date> parse_date(std::string_view text);
std::string format_date(Date date);

/// RFC 3339 `date-time` with an offset ("2026-11-10T14:00:00-05:00", "...Z"). Fractions of a second are accepted and
/// dropped; a second of 60 is not accepted, nor an offset of 24 hours or more.
std::optional<OffsetTime> parse_instant(std::string_view text);
/// With its own offset; an offset of zero is written "+00:00" where `format_instant(OffsetTime)` is used, "Z" for a
/// bare instant.
std::string format_instant(const OffsetTime& time);
std::string format_instant(Instant instant);

/// "2026-11-10T14:00" or "2026-11-10 14:00", seconds optional: a local time as a person types it.
std::optional<Civil> parse_civil(std::string_view text);

/// Date of a year, month and day; the caller knows that it exists.
constexpr Date make_date(int year, unsigned month, unsigned day) {
  return Date{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}};
}
constexpr std::chrono::year_month_day fields(Date date) { return std::chrono::year_month_day{date}; }
constexpr std::chrono::weekday weekday_of(Date date) { return std::chrono::weekday{date}; }

/// How a person says it: "Wed 25 Nov", with the year where it is not `this_year`; "9:00". Day before month or month
/// before day
/// ("Wed Nov 25") by `month_first`.
std::string say_date(Date date, int this_year, bool month_first = false);
std::string say_time(Civil time);
std::string_view weekday_name(std::chrono::weekday day);  ///< "Wednesday"
std::string_view month_name(std::chrono::month month);    ///< "November"

}  // namespace afterword::core
