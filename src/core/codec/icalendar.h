// iCalendar invitations (RFC 5545), as Google, Outlook and Apple send them. libical behind it; no sockets, no files.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "core/time/civil.h"

namespace afterword::core {

struct Attendee {
  std::string name;   ///< CN, or what stands before the @ made readable; UTF-8, one line, no control characters
  std::string email;  ///< lower-case host; validated
  bool organizer = false;
  bool operator==(const Attendee&) const = default;
};

/// One event, as far as an interview needs it. Times are civil in `zone` (a TZID that is not IANA, such as Outlook's
/// "Eastern Standard Time", is resolved; whether an IANA name exists is the caller's question); "UTC" where they are
/// written so; `zone` absent: floating, the caller says where. A VTIMEZONE's rules are not read: IANA's are.
struct Invitation {
  std::string uid;
  int sequence = 0;
  bool cancelled = false;
  std::string summary;  ///< one line, as are uid and location
  std::string location;
  std::string description;  ///< "\n" line ends; at most 256 KiB of it
  std::optional<std::string>
      url;  ///< the video link, where one is to be found (URL, CONFERENCE, X-GOOGLE-CONFERENCE, location, text)
  std::optional<std::string> zone;
  Civil starts;
  Civil ends;
  std::vector<Attendee> attendees;  ///< organiser first; each address once; rooms and resources (CUTYPE) left out
  bool operator==(const Invitation&) const = default;
};

/// The one event of an invitation; of one that comes several times, the highest SEQUENCE. A rule of recurrence is not
/// expanded: the event is its first occurrence. An error (`where` is a line or a property) where there is no event,
/// where there are several different ones (says how many; a recurrence with overrides is refused with advice), where it
/// has no start or end, ends before it starts (a cancelled one may), is an all-day event, or names a zone that cannot
/// be resolved. Bounded: 16 MiB, 1,000 attendees.
Result<Invitation> parse_invitation(std::string_view ics);

}  // namespace afterword::core
