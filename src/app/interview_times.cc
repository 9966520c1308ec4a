#include "app/interview_times.h"

#include <fmt/format.h>

namespace afterword::app {

Result<InterviewTimes> interview_times(core::Civil starts_at, core::Civil ends_at, const core::Zone& zone) {
  const Instant start = zone.instant_of(starts_at);
  const Instant end = zone.instant_of(ends_at);
  InterviewTimes times{zone.at(start), zone.at(end)};
  const auto as_written =
      fmt::format("{} to {}", core::format_instant(times.starts_at), core::format_instant(times.ends_at));
  // The civil times decide, so that an hour that a clock change skips is not blamed on the person.
  if (ends_at < starts_at || end < start) {
    return core::invalid("the interview ends before it starts", as_written, "look at --start and --end");
  }
  if (end - start > std::chrono::hours{24}) {
    return core::invalid("the interview lasts longer than 24 hours", as_written,
                         "record each conversation as an interview of its own");
  }
  return times;
}

const std::string& zone_name_of(const core::Interview& interview, const core::Application& application) {
  return interview.timezone ? *interview.timezone : application.employer.timezone;
}

}  // namespace afterword::app
