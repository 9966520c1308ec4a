#include "app/record_invitation.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "app/almanac.h"
#include "app/read_invitation.h"
#include "app/texts.h"
#include "app/transaction.h"

namespace afterword::app {
namespace {

constexpr std::size_t most_attendees = 40;  // more than that is an event, not an interview

// Applications at the employer that the invitation comes from, as far as that can be told.
std::vector<const core::Application*> at_the_employer(const core::Facts& facts, const InvitationToRecord& input,
                                                      const InvitationReading& reading) {
  std::vector<const core::Application*> found;
  for (const core::Application& application : facts.applications) {
    const core::Employer& employer = application.employer;
    const bool same_domain = reading.domain && employer.domain && same_letters(*employer.domain, *reading.domain);
    const bool same_name = input.employer && same_letters(trimmed(*input.employer), employer.name);
    if (same_domain || same_name) found.push_back(&application);
  }
  return found;
}

Result<void> not_recorded_yet(const std::vector<const core::Application*>& applications, Instant start, Instant end) {
  for (const core::Application* application : applications) {
    for (const core::Interview& interview : application->interviews) {
      if (interview.starts_at.instant == start && interview.ends_at.instant == end) {
        return core::refused("this interview is recorded already",
                             fmt::format("{} of application {}", interview.id, application->id),
                             fmt::format("where it was moved, `afterword interview edit {}`", interview.id));
      }
    }
  }
  return {};
}

// Where nobody said otherwise, an invitation from an employer with one open application for that role is a round of it.
Result<std::optional<std::string>> application_of(const std::vector<const core::Application*>& applications,
                                                  const InvitationToRecord& input, const InvitationReading& reading) {
  if (input.application) return input.application;
  if (input.employer || input.role) return std::nullopt;
  std::vector<std::string> open;
  for (const core::Application* application : applications) {
    const bool same_role = !reading.role || same_letters(*reading.role, application->role);
    if (!application->outcome && same_role) open.push_back(application->id);
  }
  if (open.empty()) return std::nullopt;
  if (open.size() == 1) return open.front();
  return core::invalid(fmt::format("{} applications there could be meant: {}", open.size(), fmt::join(open, ", ")), "",
                       "say which with --application");
}

Result<std::vector<Interviewer>> people(const InvitationToRecord& input, const InvitationReading& reading) {
  if (reading.people.size() > most_attendees) {
    if (!input.interviewers.empty()) return input.interviewers;
    return core::invalid(fmt::format("the invitation has {} attendees: no interview has more than {}",
                                     reading.people.size(), most_attendees),
                         "", "name those who will interview you with --interviewer \"Name <address>\"");
  }
  std::vector<Interviewer> result = reading.people;
  for (const Interviewer& named : input.interviewers) {
    const auto same = std::find_if(result.begin(), result.end(), [&](const Interviewer& attendee) {
      return named.email && attendee.email ? same_letters(*named.email, *attendee.email)
                                           : same_letters(named.name, attendee.name);
    });
    if (same == result.end()) {
      result.push_back(named);
    } else {
      same->name = named.name;
      if (named.title) same->title = named.title;
    }
  }
  return result;
}

// What was typed, else what was read; what is missing still is asked for by record_interview.
Result<InterviewToRecord> complete(const InvitationToRecord& input, const InvitationReading& reading) {
  InterviewToRecord result;
  result.employer = input.employer ? input.employer : reading.employer;
  result.role = input.role ? input.role : reading.role;
  result.domain = input.domain ? input.domain : reading.domain;
  result.holidays = input.holidays;
  result.weekend = input.weekend;
  result.starts_at = input.invitation.starts;
  result.ends_at = input.invitation.ends;
  result.zone = input.invitation.zone ? input.invitation.zone : input.zone;
  result.employer_zone = input.zone;
  result.kind = input.kind ? input.kind : reading.kind;
  result.round = input.round;
  auto interviewers = people(input, reading);
  if (!interviewers) return std::unexpected(interviewers.error());
  result.interviewers = std::move(*interviewers);
  return result;
}

}  // namespace

Result<RecordedInterview> record_invitation(Store& store, Zones& zones, const InvitationToRecord& input, Instant now) {
  const core::Invitation& invitation = input.invitation;
  if (invitation.cancelled) {
    return core::refused("the invitation is a cancellation", "",
                         "`afterword interview cancel ID` takes the interview out");
  }
  if (!invitation.zone && !input.zone) {
    return core::invalid("the invitation does not say in which zone its times are", "--zone",
                         "add --zone with an IANA name such as America/New_York");
  }
  auto zone = find_zone(zones, invitation.zone ? *invitation.zone : *input.zone, "--zone");
  if (!zone) return std::unexpected(zone.error());

  return in_write(store, [&](WriteSession& session) -> Result<RecordedInterview> {
    // All facts: employers are found by domain, which no row of the store is kept by. An invitation comes in rarely.
    auto facts = session.facts();
    if (!facts) return std::unexpected(facts.error());
    const InvitationReading reading =
        read_invitation(invitation, facts->seeker.email.empty() ? std::nullopt : std::optional(facts->seeker));
    auto applications = at_the_employer(*facts, input, reading);
    if (input.application) {
      if (const auto* named = facts->application(*input.application)) applications = {named};
    }
    const Instant start = zone->instant_of(invitation.starts);
    const Instant end = zone->instant_of(invitation.ends);
    if (auto fresh = not_recorded_yet(applications, start, end); !fresh) return std::unexpected(fresh.error());

    auto interview = complete(input, reading);
    if (!interview) return std::unexpected(interview.error());
    auto application = application_of(applications, input, reading);
    if (!application) return std::unexpected(application.error());
    interview->application = *application;
    // A guess never corrects what is known of an employer.
    if (interview->application) interview->domain = input.domain;
    return record_interview_in(session, zones, *interview, now);
  });
}

}  // namespace afterword::app
