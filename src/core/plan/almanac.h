// The zones and business calendars that a set of facts needs. Filled by whoever calls (app/almanac.h), asked by pure
// functions.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/facts/application.h"
#include "core/time/calendar.h"
#include "core/time/zone.h"

namespace afterword::core {

class Almanac {
 public:
  void add(Zone zone);
  /// The zone must have been added; asking for another is a bug (std::out_of_range).
  const Zone& zone(std::string_view iana_name) const;
  bool knows(std::string_view iana_name) const;

  /// The employer's business days. Made once per distinct setting; those of a region once in a process. A region
  /// without a table counts weekends alone.
  const BusinessCalendar& calendar(const Employer& employer);

  /// What numbers and 12/4 mean where the employer is: its holiday region, else "US" for the Americas' zones of the US,
  /// else "".
  static std::string region_of(const Employer& employer);

 private:
  std::map<std::string, Zone, std::less<>> zones_;
  std::map<std::string, BusinessCalendar> calendars_;  // by weekend and holidays, spelled out; but for regions
};

}  // namespace afterword::core
