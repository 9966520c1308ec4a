// What an invitation says beyond its times: who the employer is, which role, who will be there. Pure guesses, each
// absent where nothing supports it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/interviewer.h"
#include "core/codec/icalendar.h"
#include "core/facts/facts.h"

namespace afterword::app {

struct InvitationReading {
  std::optional<std::string> domain;    ///< of the first person, organiser first, who writes from an employer's
  std::optional<std::string> employer;  ///< that domain's name: "acme-corp.co.uk" -> "Acme Corp"
  std::optional<std::string> role;
  std::optional<core::InterviewKind> kind;
  std::vector<Interviewer> people;  ///< all but the seeker, and addresses where nobody reads
};

InvitationReading read_invitation(const core::Invitation& invitation, const std::optional<core::Seeker>& seeker);

/// Is it a provider where anybody may have a mailbox ("gmail.com"), so that it says nothing about the employer?
bool is_free_mail(std::string_view domain);
/// Is it a service that sends invitations for others ("calendly.com")?
bool is_scheduling_service(std::string_view domain);
/// "acme-corp.co.uk" -> "Acme Corp".
std::string name_from_domain(std::string_view domain);
/// "Phone screen: Data Analyst (Acme)" -> "Data Analyst". `names` are those of people and employers, which are no role.
std::optional<std::string> role_from_summary(std::string_view summary, const std::vector<std::string>& names);

}  // namespace afterword::app
