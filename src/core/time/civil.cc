#include "core/time/civil.h"

#include <fmt/format.h>

#include <array>

namespace afterword::core {
namespace {

using std::chrono::minutes;

constexpr std::array<std::string_view, 7> weekday_names{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                        "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> month_names{"January",   "February", "March",    "April",
                                                       "May",       "June",     "July",     "August",
                                                       "September", "October",  "November", "December"};

/// Takes a text apart from the left. Every step says whether it fitted; nothing is skipped.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }
  bool take(char wanted) {
    if (!rest_.starts_with(wanted)) return false;
    rest_.remove_prefix(1);
    return true;
  }
  /// Exactly `count` ASCII digits.
  std::optional<int> digits(std::size_t count) {
    if (rest_.size() < count) return std::nullopt;
    int value = 0;
    for (char c : rest_.substr(0, count)) {
      if (!is_digit(c)) return std::nullopt;
      value = value * 10 + (c - '0');
    }
    rest_.remove_prefix(count);
    return value;
  }
  /// One digit or more, whatever they say.
  bool skip_digits() {
    std::size_t count = 0;
    while (count < rest_.size() && is_digit(rest_[count])) ++count;
    rest_.remove_prefix(count);
    return count > 0;
  }

 private:
  static bool is_digit(char c) { return c >= '0' && c <= '9'; }
  std::string_view rest_;
};

std::optional<Date> read_date(Reader& reader) {
  auto year = reader.digits(4);
  if (!year || *year < 1 || !reader.take('-')) return std::nullopt;
  auto month = reader.digits(2);
  if (!month || !reader.take('-')) return std::nullopt;
  auto day = reader.digits(2);
  if (!day) return std::nullopt;
  const std::chrono::year_month_day ymd{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                        std::chrono::day{static_cast<unsigned>(*day)}};
  if (!ymd.ok()) return std::nullopt;
  return Date{ymd};
}

std::optional<minutes> read_hours_and_minutes(Reader& reader) {
  auto hour = reader.digits(2);
  if (!hour || *hour > 23 || !reader.take(':')) return std::nullopt;
  auto minute = reader.digits(2);
  if (!minute || *minute > 59) return std::nullopt;
  return std::chrono::hours{*hour} + minutes{*minute};
}

std::optional<std::chrono::seconds> read_seconds(Reader& reader) {
  auto second = reader.digits(2);
  if (!second || *second > 59) return std::nullopt;
  return std::chrono::seconds{*second};
}

std::optional<minutes> read_offset(Reader& reader) {
  if (reader.take('Z') || reader.take('z')) return minutes{0};
  const bool west = reader.take('-');
  if (!west && !reader.take('+')) return std::nullopt;
  auto offset = read_hours_and_minutes(reader);
  if (offset && west) offset = -*offset;
  return offset;
}

std::string format_civil(Civil time) {
  const Date date = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::hh_mm_ss clock{time - Civil{date}};
  return fmt::format("{}T{:02}:{:02}:{:02}", format_date(date), clock.hours().count(), clock.minutes().count(),
                     clock.seconds().count());
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  Reader reader{text};
  auto date = read_date(reader);
  return reader.at_end() ? date : std::nullopt;
}

std::string format_date(Date date) {
  const auto ymd = fields(date);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                     static_cast<unsigned>(ymd.day()));
}

std::optional<OffsetTime> parse_instant(std::string_view text) {
  Reader reader{text};
  auto date = read_date(reader);
  if (!date || !(reader.take('T') || reader.take('t'))) return std::nullopt;
  auto time = read_hours_and_minutes(reader);
  if (!time || !reader.take(':')) return std::nullopt;
  auto second = read_seconds(reader);
  if (!second) return std::nullopt;
  if (reader.take('.') && !reader.skip_digits()) return std::nullopt;
  auto offset = read_offset(reader);
  if (!offset || !reader.at_end()) return std::nullopt;
  const Civil civil = Civil{*date} + *time + *second;
  return OffsetTime{Instant{civil.time_since_epoch()} - *offset, *offset};
}

std::string format_instant(const OffsetTime& time) {
  const auto size = std::chrono::abs(time.offset);
  const auto hours = std::chrono::floor<std::chrono::hours>(size);
  return fmt::format("{}{}{:02}:{:02}", format_civil(time.civil()), time.offset < minutes{0} ? '-' : '+', hours.count(),
                     (size - hours).count());
}

std::string format_instant(Instant instant) { return format_civil(Civil{instant.time_since_epoch()}) + "Z"; }

std::optional<Civil> parse_civil(std::string_view text) {
  Reader reader{text};
  auto date = read_date(reader);
  if (!date || !(reader.take('T') || reader.take(' '))) return std::nullopt;
  auto time = read_hours_and_minutes(reader);
  if (!time) return std::nullopt;
  Civil civil = Civil{*date} + *time;
  if (reader.take(':')) {
    auto second = read_seconds(reader);
    if (!second) return std::nullopt;
    civil += *second;
  }
  return reader.at_end() ? std::optional{civil} : std::nullopt;
}

std::string say_date(Date date, int this_year, bool month_first) {
  const auto ymd = fields(date);
  const auto day_name = weekday_name(weekday_of(date)).substr(0, 3);
  const auto month = month_name(ymd.month()).substr(0, 3);
  const std::string day = std::to_string(static_cast<unsigned>(ymd.day()));
  const auto year = static_cast<int>(ymd.year());
  std::string text;
  text.reserve(18);
  text.append(day_name) += ' ';
  if (month_first) {
    (text.append(month) += ' ') += day;
  } else {
    (text.append(day) += ' ') += month;
  }
  if (year != this_year) text.append(month_first ? ", " : " ") += std::to_string(year);
  return text;
}

std::string say_time(Civil time) {
  const std::chrono::hh_mm_ss clock{time - std::chrono::floor<std::chrono::days>(time)};
  const auto minutes = clock.minutes().count();
  std::string text = std::to_string(clock.hours().count());
  text += minutes < 10 ? ":0" : ":";
  return text += std::to_string(minutes);
}

std::string_view weekday_name(std::chrono::weekday day) { return weekday_names.at(day.c_encoding() % 7); }

std::string_view month_name(std::chrono::month month) {
  return month_names.at((static_cast<unsigned>(month) + 11) % 12);
}

}  // namespace afterword::core
