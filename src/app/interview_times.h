// When an interview is: local times that were agreed, as instants.
#pragma once

#include "app/ports.h"

namespace afterword::app {

struct InterviewTimes {
  core::OffsetTime starts_at;
  core::OffsetTime ends_at;
};

/// The local times in `zone` (promises.md P7 says what becomes of a skipped or repeated one). invalid_input where it
/// ends before it starts, or lasts longer than 24 hours.
Result<InterviewTimes> interview_times(core::Civil starts_at, core::Civil ends_at, const core::Zone& zone);

/// The zone in which an interview was agreed.
const std::string& zone_name_of(const core::Interview& interview, const core::Application& application);

}  // namespace afterword::app
