// Recording an interview from a calendar invitation.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/record_interview.h"
#include "core/codec/icalendar.h"

namespace afterword::app {

/// The invitation, and what a person says beside it; what they say wins.
struct InvitationToRecord {
  core::Invitation invitation;
  std::optional<std::string> application;
  std::optional<std::string> employer;  ///< absent, guessed from the organiser's domain unless that is a free mailbox's
  std::optional<std::string> role;      ///< absent, guessed from the summary
  std::optional<std::string> domain;
  std::optional<core::HolidaySetting> holidays;
  std::optional<core::Weekend> weekend;
  std::optional<std::string> zone;  ///< the employer's; needed where the invitation's time is floating
  std::optional<core::InterviewKind> kind;
  std::optional<int> round;
  std::vector<Interviewer> interviewers;  ///< beside the attendees; instead of them where there are more than 40
};

/// Attendees become contacts and interviewers, except the seeker, rooms, and addresses of scheduling services. What can
/// be neither read nor guessed is invalid_input that says which flag to add. A cancelled invitation, and one that was
/// recorded already (the same employer, start and end), is refused.
Result<RecordedInterview> record_invitation(Store& store, Zones& zones, const InvitationToRecord& input, Instant now);

}  // namespace afterword::app
