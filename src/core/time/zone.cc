#include "core/time/zone.h"

#include <absl/time/civil_time.h>
#include <absl/time/time.h>

#include <algorithm>

#include "core/time/zone_rules.h"

namespace afterword::core {
namespace {

/// No IANA name is longer than 32 today; a bound keeps a hostile one from becoming a path of any length.
constexpr std::size_t longest_name = 64;

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '+' || c == '-';
}

absl::CivilSecond to_absl(Civil time) {
  const Date date = std::chrono::floor<std::chrono::days>(time);
  const auto ymd = fields(date);
  // Seconds are normalised by CivilSecond: no hour and minute to take apart.
  return absl::CivilSecond(static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
                           static_cast<int>(static_cast<unsigned>(ymd.day())), 0, 0, (time - Civil{date}).count());
}

Instant from_absl(absl::Time time) { return Instant{std::chrono::seconds{absl::ToUnixSeconds(time)}}; }

}  // namespace

Zone::Zone(std::shared_ptr<const ZoneRules> rules) : rules_(std::move(rules)) {}

Zone Zone::utc() { return Zone{std::make_shared<const ZoneRules>("UTC", absl::UTCTimeZone())}; }

const std::string& Zone::name() const { return rules_->name; }

std::string Zone::place() const {
  const auto slash = rules_->name.rfind('/');
  std::string place = slash == std::string::npos ? rules_->name : rules_->name.substr(slash + 1);
  std::replace(place.begin(), place.end(), '_', ' ');
  return place;
}

OffsetTime Zone::at(Instant instant) const {
  const auto info = rules_->zone.At(absl::FromUnixSeconds(instant.time_since_epoch().count()));
  // Local mean time, before the railways, has seconds in its offset; they are dropped.
  return {instant, std::chrono::floor<std::chrono::minutes>(std::chrono::seconds{info.offset})};
}

Instant Zone::instant_of(Civil time) const {
  const auto info = rules_->zone.At(to_absl(time));
  if (info.kind == absl::TimeZone::TimeInfo::SKIPPED) return from_absl(info.trans);
  return from_absl(info.pre);
}

bool is_zone_name(std::string_view name) {
  if (name.empty() || name.size() > longest_name || name.ends_with('/')) return false;
  char previous = '/';
  for (char c : name) {
    if (c == '/' ? previous == '/' : !is_name_character(c)) return false;
    previous = c;
  }
  return true;
}

}  // namespace afterword::core
