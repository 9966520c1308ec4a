// Which hours are civil for which letter, and how long it can wait for them (docs/outbox.md).
#pragma once

#include <optional>

#include "core/plan/standing.h"

namespace afterword::core {

struct CivilTerms {
  bool business_days_only = false;
  std::optional<Instant> latest;  ///< waiting may not take longer; past it there is no waiting at all
};

/// A thank-you note goes on any day and waits no longer than its 24 hours (R3); a follow-up goes on business days, on
/// which its window closes as well (R4.1), so that nothing hurries it; everything else goes on any day.
CivilTerms civil_terms(const Application& application, const Message& message, Instant now);

/// The first instant from `earliest` on at which `message` may go.
Instant civil_send_time(const Application& application, const Message& message, const PlanSetting& setting,
                        Instant earliest);

}  // namespace afterword::core
