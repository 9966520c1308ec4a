#include "cli/flag_values.h"

#include <array>
#include <charconv>
#include <vector>

#include "core/time/holidays.h"

namespace afterword::cli {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t at = text.find(separator);
    std::string_view part = text.substr(0, at);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    parts.push_back(part);
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

bool is_region(std::string_view text) {
  if (text.size() < 2 || text.size() > 6) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool letter = text[i] >= 'A' && text[i] <= 'Z';
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (i < 2 ? !letter : i == 2 ? text[i] != '-' : !(letter || digit)) return false;
  }
  return text.size() != 3;
}

}  // namespace

void FlagValues::complain(std::string_view flag, std::string what, std::string advice) {
  if (!first_error_) {
    first_error_ =
        core::Error{core::ErrorCode::invalid_input, std::move(what), "--" + std::string(flag), std::move(advice)};
  }
}

std::optional<core::Date> FlagValues::date(std::string_view flag) {
  const auto given = given_.value(flag);
  if (!given) return std::nullopt;
  const auto date = core::parse_date(*given);
  if (!date) complain(flag, fmt::format("\"{}\" is not a date", *given), "write it as 2026-11-25");
  return date;
}

std::optional<core::OffsetTime> FlagValues::instant(std::string_view flag) {
  const auto given = given_.value(flag);
  if (!given) return std::nullopt;
  const auto instant = core::parse_instant(*given);
  if (!instant) {
    complain(flag, fmt::format("\"{}\" is not an instant", *given),
             "write it with its offset: 2026-11-10T15:00:00-05:00");
  }
  return instant;
}

std::optional<core::Civil> FlagValues::civil(std::string_view flag) {
  const auto given = given_.value(flag);
  if (!given) return std::nullopt;
  const auto civil = core::parse_civil(*given);
  if (!civil) {
    complain(flag, fmt::format("\"{}\" is not a local time", *given),
             "write it as 2026-11-10T14:00, without an offset");
  }
  return civil;
}

std::optional<int> FlagValues::number(std::string_view flag, int low, int high) {
  const auto given = given_.value(flag);
  if (!given) return std::nullopt;
  int number = 0;
  const auto [end, error] = std::from_chars(given->data(), given->data() + given->size(), number);
  if (error != std::errc() || end != given->data() + given->size() || number < low || number > high) {
    complain(flag, fmt::format("\"{}\" is not a number from {} to {}", *given, low, high), "give a whole number");
    return std::nullopt;
  }
  return number;
}

std::optional<core::HolidaySetting> parse_holiday_words(std::string_view text) {
  if (text == "none") return core::HolidaySetting{};
  if (is_region(text)) return core::HolidaySetting{std::string(text)};
  std::vector<core::Date> dates;
  for (const std::string_view part : split(text, ',')) {
    const auto date = core::parse_date(part);
    if (!date) return std::nullopt;
    dates.push_back(*date);
  }
  return core::HolidaySetting{std::move(dates)};
}

core::Result<void> require_holiday_table(const core::HolidaySetting& holidays) {
  const auto* region = std::get_if<std::string>(&holidays);
  if (region == nullptr || core::holidays_of(*region, 2026, 2026)) return {};
  return core::invalid(
      fmt::format("there is no holiday table for \"{}\"", *region), "--holidays",
      fmt::format("there is one for {}; else list the dates: 2026-11-26,2026-12-25", core::known_regions()));
}

std::optional<core::HolidaySetting> FlagValues::holidays(std::string_view flag) {
  const auto given = given_.value(flag);
  if (!given) return std::nullopt;
  auto holidays = parse_holiday_words(*given);
  if (!holidays) {
    complain(flag, fmt::format("\"{}\" is neither a region nor a list of dates", *given),
             "write US, or 2026-11-26,2026-12-25, or none");
  }
  return holidays;
}

std::optional<core::Weekend> FlagValues::weekend(std::string_view flag) {
  static constexpr std::array<std::string_view, 7> days{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
  const auto given = given_.value(flag);
  if (!given) return std::nullopt;
  core::Weekend weekend;
  if (*given == "none") return weekend;
  for (const std::string_view part : split(*given, ',')) {
    std::size_t day = 0;
    while (day < days.size() && days.at(day) != part) ++day;
    if (day == days.size()) {
      complain(flag, fmt::format("\"{}\" is not a day", part), "write days as MO, TU, WE, TH, FR, SA, SU: SA,SU");
      return std::nullopt;
    }
    weekend.set(day);
  }
  if (weekend.all()) {
    complain(flag, "all seven days are no weekend", "leave out the days on which they work");
    return std::nullopt;
  }
  return weekend;
}

std::optional<bool> FlagValues::yes_or_no(std::string_view flag) {
  const auto given = given_.value(flag);
  if (!given) return std::nullopt;
  if (*given == "yes") return true;
  if (*given == "no") return false;
  complain(flag, fmt::format("\"{}\" is neither yes nor no", *given), "say yes or no");
  return std::nullopt;
}

}  // namespace afterword::cli
