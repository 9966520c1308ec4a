// The first thing that is ever recorded: somebody will be interviewed, or just was.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/interviewer.h"
#include "app/ports.h"

namespace afterword::app {

struct InterviewToRecord {
  std::optional<std::string> application;  ///< a round of this one; absent, a new application
  std::optional<std::string> employer;     ///< needed for a new application, as is `role`
  std::optional<std::string> role;
  std::optional<std::string> domain;
  /// Absent, a new employer whose zone is one of the United States' has "US". A region without a table is refused.
  std::optional<core::HolidaySetting> holidays;
  std::optional<core::Weekend> weekend;
  core::Civil starts_at;
  core::Civil ends_at;
  std::optional<std::string> zone;  ///< where the times are meant; needed for a new application, else its employer's
  std::optional<std::string> employer_zone;  ///< a new employer's, where it is not `zone`
  std::optional<core::InterviewKind> kind;
  std::optional<int> round;  ///< absent, one more than the rounds that start earlier
  std::vector<Interviewer> interviewers;
};

struct RecordedInterview {
  core::Application application;
  std::string interview;               ///< the new one's id
  std::optional<std::string> similar;  ///< another application for the same role at the same employer: was a later
                                       ///< round of that one meant?
};

/// Refuses one that ends before it starts or lasts longer than 24 hours.
Result<RecordedInterview> record_interview(Store& store, Zones& zones, const InterviewToRecord& input, Instant now);

/// The same within a transaction that a verb has open.
Result<RecordedInterview> record_interview_in(WriteSession& session, Zones& zones, const InterviewToRecord& input,
                                              Instant now);

}  // namespace afterword::app
