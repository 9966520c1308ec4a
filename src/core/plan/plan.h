// The plan (docs/rules.md): pure, whole, and fast.
#pragma once

#include <optional>
#include <vector>

#include "core/facts/facts.h"
#include "core/plan/almanac.h"
#include "core/plan/step.h"

namespace afterword::core {

/// One application's steps, sorted, and the first instant after `now` at which the passing of time alone will change
/// them (a state, a step that appears, the opening of stay_busy). nullopt: never.
struct ApplicationPlan {
  std::vector<Step> steps;
  std::optional<Instant> next_change;
};

/// What one application's plan is computed against.
struct PlanSetting {
  const Zone& employer_zone;
  const Zone& seeker_zone;
  const BusinessCalendar& calendar;
};

ApplicationPlan plan_application(const Application& application, const PlanSetting& setting, Instant now);

/// All applications, merged and sorted. Every zone that the facts name must be in the almanac.
std::vector<Step> plan(const Facts& facts, Almanac& almanac, Instant now);

}  // namespace afterword::core
