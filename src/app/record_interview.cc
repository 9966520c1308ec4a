#include "app/record_interview.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "app/almanac.h"
#include "app/ids.h"
#include "app/interview_times.h"
#include "app/locate.h"
#include "app/plan_rows.h"
#include "app/texts.h"
#include "app/transaction.h"
#include "core/time/holidays.h"

namespace afterword::app {
namespace {

Result<std::string> needed(const std::optional<std::string>& text, std::string_view flag, std::string_view what) {
  if (!text) {
    return core::invalid(fmt::format("{} is not known", what), std::string(flag), fmt::format("add {}", flag));
  }
  return one_line(*text, flag);
}

Result<core::HolidaySetting> holidays_for(const InterviewToRecord& input, const core::Employer& employer) {
  if (!input.holidays) {
    const std::string region = core::Almanac::region_of(employer);
    return region.empty() ? core::HolidaySetting{} : core::HolidaySetting{region};
  }
  if (const auto* region = std::get_if<std::string>(&*input.holidays)) {
    // A region that counts as no holidays at all would give wrong dates without a word.
    if (!core::holidays_of(*region, 2026, 2026)) {
      return core::invalid(fmt::format("there is no holiday table for \"{}\"", *region), "--holidays",
                           fmt::format("known: {}; or give the dates", core::known_regions()));
    }
  }
  return *input.holidays;
}

Result<core::Application> new_application(WriteSession& session, const InterviewToRecord& input) {
  core::Application application;
  auto employer = needed(input.employer, "--employer", "who the employer is");
  if (!employer) return std::unexpected(employer.error());
  auto role = needed(input.role, "--role", "which role it is for");
  if (!role) return std::unexpected(role.error());
  if (!input.zone && !input.employer_zone) {
    return core::invalid("where the times are meant is not known", "--zone",
                         "add --zone with an IANA name such as America/New_York");
  }
  application.role = std::move(*role);
  application.employer.name = std::move(*employer);
  application.employer.timezone = input.employer_zone ? *input.employer_zone : *input.zone;
  if (input.domain) {
    auto domain = a_domain(*input.domain, "--domain");
    if (!domain) return std::unexpected(domain.error());
    application.employer.domain = std::move(*domain);
  }
  auto holidays = holidays_for(input, application.employer);
  if (!holidays) return std::unexpected(holidays.error());
  application.employer.holidays = std::move(*holidays);
  application.employer.weekend = input.weekend;
  auto id = new_application_id(session, application.employer.name);
  if (!id) return std::unexpected(id.error());
  application.id = std::move(*id);
  return application;
}

// What a person says of an employer that is known already: it is corrected.
Result<void> correct_employer(const InterviewToRecord& input, core::Application& application) {
  if (input.domain) {
    auto domain = a_domain(*input.domain, "--domain");
    if (!domain) return std::unexpected(domain.error());
    application.employer.domain = std::move(*domain);
  }
  if (input.holidays) {
    auto holidays = holidays_for(input, application.employer);
    if (!holidays) return std::unexpected(holidays.error());
    application.employer.holidays = std::move(*holidays);
  }
  if (input.weekend) application.employer.weekend = input.weekend;
  return {};
}

int next_round(const core::Application& application, Instant starts_at) {
  const auto earlier =
      std::count_if(application.interviews.begin(), application.interviews.end(),
                    [&](const core::Interview& interview) { return interview.starts_at.instant < starts_at; });
  return static_cast<int>(earlier) + 1;
}

Result<core::Interview> new_interview(const InterviewToRecord& input, core::Application& application, Zones& zones) {
  core::Interview interview;
  if (input.zone && *input.zone != application.employer.timezone) interview.timezone = *input.zone;
  auto zone = find_zone(zones, zone_name_of(interview, application), "--zone");
  if (!zone) return std::unexpected(zone.error());
  auto times = interview_times(input.starts_at, input.ends_at, *zone);
  if (!times) return std::unexpected(times.error());
  interview.starts_at = times->starts_at;
  interview.ends_at = times->ends_at;
  if (input.round && (*input.round < 1 || *input.round > 100)) {
    return core::invalid("the round is not a number from 1 to 100", "--round", "count from 1");
  }
  interview.round = input.round ? *input.round : next_round(application, interview.starts_at.instant);
  interview.kind = input.kind;
  auto interviewers = enter_interviewers(application, input.interviewers);
  if (!interviewers) return std::unexpected(interviewers.error());
  interview.interviewers = std::move(*interviewers);
  return interview;
}

// The first application at that employer, where it is for the same role.
Result<std::optional<std::string>> similar_to(ReadSession& session, const core::Application& application) {
  auto first = session.application(slug(application.employer.name));
  if (!first) return std::unexpected(first.error());
  if (!*first || (*first)->id == application.id || !same_letters((*first)->role, application.role) ||
      !same_letters((*first)->employer.name, application.employer.name)) {
    return std::nullopt;
  }
  return (*first)->id;
}

}  // namespace

Result<RecordedInterview> record_interview_in(WriteSession& session, Zones& zones, const InterviewToRecord& input,
                                              Instant now) {
  auto application =
      input.application ? find_application(session, *input.application) : new_application(session, input);
  if (!application) return std::unexpected(application.error());
  if (input.application) {
    if (auto done = correct_employer(input, *application); !done) return std::unexpected(done.error());
  }
  auto interview = new_interview(input, *application, zones);
  if (!interview) return std::unexpected(interview.error());
  auto id = new_id(session, Noun::interview);
  if (!id) return std::unexpected(id.error());
  interview->id = *id;
  application->interviews.push_back(std::move(*interview));

  std::optional<std::string> similar;
  if (!input.application) {
    auto found = similar_to(session, *application);
    if (!found) return std::unexpected(found.error());
    similar = std::move(*found);
  }
  Event event;
  event.verb = "record_interview";
  event.subject = *id;
  if (auto done = save_application(session, *application, zones, now, event); !done)
    return std::unexpected(done.error());
  return RecordedInterview{std::move(*application), std::move(*id), std::move(similar)};
}

Result<RecordedInterview> record_interview(Store& store, Zones& zones, const InterviewToRecord& input, Instant now) {
  return in_write(store, [&](WriteSession& session) { return record_interview_in(session, zones, input, now); });
}

}  // namespace afterword::app
