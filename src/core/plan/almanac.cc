#include "core/plan/almanac.h"

#include <map>
#include <mutex>
#include <stdexcept>
#include <utility>

namespace afterword::core {
namespace {

// The years that tables of regions cover: as far back as anybody records an interview, and as far on as a plan looks.
constexpr int first_year = 2000;
constexpr int last_year = 2060;

std::vector<Holiday> listed(const HolidaySetting& setting) {
  std::vector<Holiday> list;
  if (const auto* dates = std::get_if<std::vector<Date>>(&setting)) {
    for (const Date date : *dates) list.push_back({date, ""});
  }
  return list;
}

std::string spelled_out(const Employer& employer) {
  std::string key = employer.weekend.value_or(saturday_and_sunday).to_string();
  if (const auto* region = std::get_if<std::string>(&employer.holidays)) key += *region;
  if (const auto* dates = std::get_if<std::vector<Date>>(&employer.holidays)) {
    for (const Date date : *dates) (key += ' ') += std::to_string(date.time_since_epoch().count());
  }
  return key;
}

/// The calendar of a region takes longer to make than a plan. There are few, and they never change: one for all.
/// nullptr: no region, or one without a table, whose names nobody can count.
const BusinessCalendar* shared_calendar(const std::string& key, const Employer& employer) {
  const auto* region = std::get_if<std::string>(&employer.holidays);
  if (region == nullptr) return nullptr;
  static std::mutex one_at_a_time;
  static std::map<std::string, BusinessCalendar> made;
  const std::lock_guard locked(one_at_a_time);
  const auto found = made.find(key);
  if (found != made.end()) return &found->second;
  auto holidays = holidays_of(*region, first_year, last_year);
  if (!holidays) return nullptr;
  const Weekend weekend = employer.weekend.value_or(saturday_and_sunday);
  return &made.emplace(key, BusinessCalendar(weekend, std::move(*holidays))).first->second;
}

}  // namespace

void Almanac::add(Zone zone) {
  std::string name = zone.name();
  zones_.insert_or_assign(std::move(name), std::move(zone));
}

const Zone& Almanac::zone(std::string_view iana_name) const {
  const auto found = zones_.find(iana_name);
  if (found == zones_.end())
    throw std::out_of_range("a zone was asked for that nobody loaded: " + std::string(iana_name));
  return found->second;
}

bool Almanac::knows(std::string_view iana_name) const { return zones_.contains(iana_name); }

const BusinessCalendar& Almanac::calendar(const Employer& employer) {
  const std::string key = spelled_out(employer);
  const auto found = calendars_.find(key);
  if (found != calendars_.end()) return found->second;
  if (const BusinessCalendar* shared = shared_calendar(key, employer)) return *shared;
  return calendars_
      .emplace(key, BusinessCalendar(employer.weekend.value_or(saturday_and_sunday), listed(employer.holidays)))
      .first->second;
}

std::string Almanac::region_of(const Employer& employer) {
  if (const auto* region = std::get_if<std::string>(&employer.holidays)) return *region;
  // The zones of the United States in IANA's zone.tab that people use; who lives in the others says so by `holidays`.
  static constexpr std::string_view of_the_us[] = {
      "America/New_York", "America/Chicago",   "America/Denver", "America/Los_Angeles", "America/Phoenix",
      "America/Detroit",  "America/Anchorage", "America/Boise",  "Pacific/Honolulu",    "America/Indiana/Indianapolis"};
  for (const auto zone : of_the_us) {
    if (employer.timezone == zone) return "US";
  }
  return "";
}

}  // namespace afterword::core
