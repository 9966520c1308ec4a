#include "core/time/civil_hours.h"

namespace afterword::core {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::seconds;

constexpr Date last_date = make_date(9999, 12, 31);

bool is_civil(Civil local, const BusinessCalendar* business_days) {
  const Date date = std::chrono::floor<days>(local);
  const auto time_of_day = local - Civil{date};
  return time_of_day >= civil_from && time_of_day < civil_until &&
         (business_days == nullptr || business_days->is_business_day(date));
}

/// On a clock that nobody changes.
Civil next_civil(Civil local, const BusinessCalendar* business_days) {
  if (is_civil(local, business_days)) return local;
  Date date = std::chrono::floor<days>(local);
  if (local >= Civil{date} + civil_until) date += days{1};
  if (business_days != nullptr && !business_days->is_business_day(date)) date = business_days->add(date, 1);
  return Civil{date} + civil_from;
}

}  // namespace

bool is_civil_hour(Instant instant, const Zone& zone, const BusinessCalendar* business_days) {
  return is_civil(zone.at(instant).civil(), business_days);
}

Instant civil_send_time(Instant earliest, const Zone& zone, const BusinessCalendar* business_days,
                        std::optional<Instant> latest) {
  Instant from = earliest;
  while (!latest || from <= *latest) {
    // Within a span the clock is not changed; what lies behind its end is looked at again, by the clock there.
    const Zone::OffsetSpan span = zone.offset_span(from);
    const Civil local = next_civil(Civil{(from + span.offset).time_since_epoch()}, business_days);
    const Instant found{(local - span.offset).time_since_epoch()};
    if (std::chrono::floor<days>(local) >= last_date) break;
    if (found < span.until) return latest && found > *latest ? earliest : found;
    // Far off, a zone answers for one second at a time; nobody's clock is changed more often than every hour.
    from = span.until - span.from <= seconds{1} ? from + hours{1} : span.until;
  }
  return earliest;
}

}  // namespace afterword::core
