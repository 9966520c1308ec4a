// `afterword plan` for people: a timeline where there is room, then every step with its reason.
#pragma once

#include <span>

#include "cli/session.h"
#include "core/plan/step.h"

namespace afterword::cli {

/// `steps` in the plan's order. Loads the employers' zones and calendars for the timelines.
core::Result<void> show_plan_screen(Session& session, std::span<const core::Step> steps);

}  // namespace afterword::cli
