// The hours at which a letter may reach somebody: by day, where they are. Pure.
#pragma once

#include <chrono>
#include <optional>

#include "core/time/calendar.h"
#include "core/time/zone.h"

namespace afterword::core {

/// From 8:00 until 20:00, that second excluded.
inline constexpr std::chrono::hours civil_from{8};
inline constexpr std::chrono::hours civil_until{20};

/// Is `instant` a civil hour in `zone`? Where `business_days` is given, only on those.
bool is_civil_hour(Instant instant, const Zone& zone, const BusinessCalendar* business_days);

/// The first civil hour that is not before `earliest`, to the second; clock changes are lived through as they come.
/// `earliest` itself where that would be after `latest`, and where there is none before the year 10000.
Instant civil_send_time(Instant earliest, const Zone& zone, const BusinessCalendar* business_days,
                        std::optional<Instant> latest);

}  // namespace afterword::core
