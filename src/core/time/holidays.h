// Public holidays by region, as data: a list of dates with names. Not here: which days a business is open (calendar.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/time/civil.h"

namespace afterword::core {

struct Holiday {
  Date date;
  std::string name;
  bool operator==(const Holiday&) const = default;
};

/// The public holidays of `region` (ISO 3166-1 alpha-2, "-" subdivision where it has its own), sorted by date, from 1
/// January of `first_year` to 31 December of `last_year`. A day observed in place of one that falls on a weekend counts
/// as well. nullopt: no table for that region (today there is one for "US": 5 U.S.C. 6103).
std::optional<std::vector<Holiday>> holidays_of(std::string_view region, int first_year, int last_year);

/// The regions that holidays_of knows, for messages: "US".
std::string known_regions();

/// Easter Sunday in the Gregorian calendar (the anonymous algorithm, J.-M. Oudin 1940).
Date easter(int year);

}  // namespace afterword::core
