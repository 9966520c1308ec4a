#include "mail/imap/imap_date.h"

#include <array>
#include <cstddef>

#include "mail/imap/letter_case.h"

namespace afterword::mail::imap {
namespace {

constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
// Where a digit stands, 9; a letter, A; "+" or "-", s.
constexpr std::string_view date_time_shape = "99-AAA-9999 99:99:99 s9999";

bool fits(char c, char shape) {
  if (shape == '9') return c >= '0' && c <= '9';
  if (shape == 'A') return true;
  if (shape == 's') return c == '+' || c == '-';
  return c == shape;
}

std::optional<std::chrono::month> month_named(std::string_view name) {
  for (unsigned i = 0; i < months.size(); ++i) {
    if (same_word(name, months[i])) return std::chrono::month{i + 1};
  }
  return std::nullopt;
}

int digits(std::string_view text) {
  int number = 0;
  for (const char c : text) number = number * 10 + (c - '0');
  return number;
}

}  // namespace

std::optional<std::string> date(std::chrono::year_month_day day) {
  const int year = static_cast<int>(day.year());
  if (!day.ok() || year < 1000 || year > 9999) return std::nullopt;
  return std::to_string(static_cast<unsigned>(day.day())) + '-' +
         std::string{months[static_cast<unsigned>(day.month()) - 1]} + '-' + std::to_string(year);
}

std::optional<std::chrono::sys_seconds> parse_date_time(std::string_view text) {
  if (text.size() != date_time_shape.size()) return std::nullopt;
  std::string padded{text};
  if (padded[0] == ' ') padded[0] = '0';
  for (std::size_t i = 0; i < padded.size(); ++i) {
    if (!fits(padded[i], date_time_shape[i])) return std::nullopt;
  }
  const auto number = [&](std::size_t at, std::size_t length) {
    return digits(std::string_view(padded).substr(at, length));
  };
  const auto month = month_named(text.substr(3, 3));
  if (!month) return std::nullopt;
  const std::chrono::year_month_day day{std::chrono::year{number(7, 4)}, *month,
                                        std::chrono::day{static_cast<unsigned>(number(0, 2))}};
  const int zone_minutes = number(22, 2) * 60 + number(24, 2);
  // A second of 60 is a leap second (RFC 5322 3.3).
  if (!day.ok() || number(12, 2) > 23 || number(15, 2) > 59 || number(18, 2) > 60 || number(24, 2) > 59)
    return std::nullopt;
  return std::chrono::sys_days{day} + std::chrono::hours{number(12, 2)} + std::chrono::minutes{number(15, 2)} +
         std::chrono::seconds{number(18, 2)} - std::chrono::minutes{text[21] == '-' ? -zone_minutes : zone_minutes};
}

}  // namespace afterword::mail::imap
