#include "app/edit_interview.h"

#include <utility>

#include "app/almanac.h"
#include "app/interview_times.h"
#include "app/plan_rows.h"
#include "app/transaction.h"

namespace afterword::app {
namespace {

Result<void> move(core::Interview& interview, core::Application& application, const InterviewEdit& edit, Zones& zones) {
  auto old_zone = find_zone(zones, zone_name_of(interview, application), "interview.timezone");
  if (!old_zone) return std::unexpected(old_zone.error());
  const core::Civil old_start = old_zone->at(interview.starts_at.instant).civil();
  const core::Civil old_end = old_zone->at(interview.ends_at.instant).civil();

  if (edit.zone) {
    interview.timezone = *edit.zone;
    if (*edit.zone == application.employer.timezone) interview.timezone.reset();
  }
  auto zone = find_zone(zones, zone_name_of(interview, application), "--zone");
  if (!zone) return std::unexpected(zone.error());
  const core::Civil start = edit.starts_at.value_or(old_start);
  const core::Civil end = edit.ends_at ? *edit.ends_at : old_end + (start - old_start);
  auto times = interview_times(start, end, *zone);
  if (!times) return std::unexpected(times.error());
  interview.starts_at = times->starts_at;
  interview.ends_at = times->ends_at;
  return {};
}

}  // namespace

Result<Filed<core::Interview>> edit_interview(Store& store, Zones& zones, const InterviewEdit& edit, Instant now) {
  return in_write(store, [&](WriteSession& session) -> Result<Filed<core::Interview>> {
    auto application = locate(session, Noun::interview, edit.interview);
    if (!application) return std::unexpected(application.error());
    core::Interview& interview = *application->interview(edit.interview.id);
    if (edit.starts_at || edit.ends_at || edit.zone) {
      if (auto done = move(interview, *application, edit, zones); !done) return std::unexpected(done.error());
    }
    if (edit.kind) interview.kind = edit.kind;
    if (edit.round) {
      if (*edit.round < 1 || *edit.round > 100)
        return core::invalid("the round is not a number from 1 to 100", "--round", "count from 1");
      interview.round = edit.round;
    }
    if (edit.interviewers) {
      auto entered = enter_interviewers(*application, *edit.interviewers);
      if (!entered) return std::unexpected(entered.error());
      interview.interviewers = std::move(*entered);
    }
    Event event;
    event.verb = "edit_interview";
    event.subject = interview.id;
    if (auto done = save_application(session, *application, zones, now, event); !done) {
      return std::unexpected(done.error());
    }
    return Filed<core::Interview>{application->id, interview};
  });
}

}  // namespace afterword::app
