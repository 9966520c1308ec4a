// What a Zone answers from. Only the loader (tzdata/) and zone.cc include this, so that the rest is spared the
// library's headers.
#pragma once

#include <absl/time/time.h>

#include <string>

namespace afterword::core {

struct ZoneRules {
  std::string name;
  absl::TimeZone zone;
};

}  // namespace afterword::core
