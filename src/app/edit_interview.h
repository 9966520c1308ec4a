// An interview moved, or got other people.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/interviewer.h"
#include "app/locate.h"

namespace afterword::app {

/// What is absent stays. A new start alone moves the end with it; a new zone alone keeps the local times.
struct InterviewEdit {
  Ref interview;
  std::optional<core::Civil> starts_at;
  std::optional<core::Civil> ends_at;
  std::optional<std::string> zone;
  std::optional<core::InterviewKind> kind;
  std::optional<int> round;
  std::optional<std::vector<Interviewer>> interviewers;  ///< all of them, in place of those before
};

Result<Filed<core::Interview>> edit_interview(Store& store, Zones& zones, const InterviewEdit& edit, Instant now);

/// Called off: it is taken out. Drafts and approved messages about it are cancelled with it. Refused where it took
/// place: it has a debrief, or a message about it has gone or is on its way.
Result<Filed<core::Interview>> cancel_interview(Store& store, Zones& zones, const Ref& interview, Instant now);

/// "It has just ended": its end is `now`. Without a ref it is the one interview that has begun, has no debrief, and was
/// to end less than 12 hours ago or is still to end. Refused before it starts and where it has a debrief.
Result<Filed<core::Interview>> end_interview(Store& store, Zones& zones, const std::optional<Ref>& interview,
                                             Instant now);

}  // namespace afterword::app
