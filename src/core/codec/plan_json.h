// The plan as `afterword plan` and `afterword next` print it: `afterword.plan/1` (docs/formats.md).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/plan/step.h"
#include "core/time/civil.h"

namespace afterword::core {

/// {"format", "now", "steps": [...]}: absent members are left out, times as the steps have them (in the employer's
/// zone).
std::string write_steps(std::string_view format, const OffsetTime& now, const std::vector<Step>& steps);

}  // namespace afterword::core
