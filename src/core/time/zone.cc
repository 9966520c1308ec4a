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

Zone::OffsetSpan Zone::offset_span(Instant instant) const {
  using std::chrono::days;
  using std::chrono::seconds;
  // Transitions are loaded up to some four hundred years on; beyond, every second is asked for by itself.
  static constexpr Instant well_known{std::chrono::sys_days{std::chrono::year{2300} / 1 / 1}};
  OffsetSpan span{at(instant).offset, instant, instant + seconds{1}};
  if (instant > well_known) return span;
  const absl::Time time = absl::FromUnixSeconds(instant.time_since_epoch().count());
  const auto instant_at = [&](absl::CivilSecond civil) {
    return Instant{seconds{civil - absl::CivilSecond(1970, 1, 1)}} - span.offset;
  };
  absl::TimeZone::CivilTransition transition;
  span.from = instant - days{200};
  span.until = instant + days{200};
  if (rules_->zone.NextTransition(time, &transition)) span.until = std::min(span.until, instant_at(transition.from));
  if (rules_->zone.PrevTransition(time + absl::Seconds(1), &transition)) {
    span.from = std::max(span.from, instant_at(transition.to));
  }
  // An offset with seconds in it (before 1972) makes these instants inexact: trust the one that was asked about alone.
  if (span.from > instant || span.until <= instant) return {span.offset, instant, instant + seconds{1}};
  return span;
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
