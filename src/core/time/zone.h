// A time zone as a value. It answers from rules that were loaded elsewhere (tzdata/), and never reads a file itself.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/time/civil.h"

namespace afterword::core {

struct ZoneRules;  // core/time/zone_rules.h: what the loader fills in

/// One IANA zone. Cheap to copy; safe to share between threads.
class Zone {
 public:
  explicit Zone(std::shared_ptr<const ZoneRules> rules);
  static Zone utc();

  /// The IANA name, as it was asked for: "America/New_York".
  const std::string& name() const;
  /// The place in words: "New York".
  std::string place() const;

  OffsetTime at(Instant instant) const;
  /// Instants around one, all with the same offset: [from, until), at least one second and at most 400 days. For
  /// callers that ask about many times near each other.
  struct OffsetSpan {
    std::chrono::minutes offset{0};
    Instant from{};
    Instant until{};
  };
  OffsetSpan offset_span(Instant instant) const;
  Date date_of(Instant instant) const { return at(instant).date(); }
  /// promises.md P7: a time that a clock change skips is the first instant after the change; one that occurs twice is
  /// the first.
  Instant instant_of(Civil time) const;
  Instant instant_of(Date date, std::chrono::minutes time_of_day) const {
    return instant_of(Civil{date} + time_of_day);
  }

 private:
  std::shared_ptr<const ZoneRules> rules_;
};

/// Is this spelled like an IANA name at all? A loader asks before it goes near a file system: letters, digits, "_+-"
/// and single slashes between parts, no dots.
bool is_zone_name(std::string_view name);

}  // namespace afterword::core
