// Who is invited: ORGANIZER and ATTENDEE (RFC 5545 3.8.4), as calendar programs write them.
#pragma once

#include <libical/ical.h>

#include <string>
#include <string_view>
#include <vector>

#include "core/codec/icalendar.h"
#include "core/error.h"

namespace afterword::core {

/// The organiser first, then attendees in the file's order, each address once. Left out: rooms and resources, and
/// whoever has no address that mail could be sent to. An error where there are more than 1,000.
Result<std::vector<Attendee>> people_of(icalcomponent* event);

/// "mailto:Ann.Lee@Acme.example" in any case, percent-encoding undone, the host in lower case; empty where it is no
/// address.
std::string address_of(std::string_view calendar_address);

/// "ann.lee+jobs@acme.example" -> "Ann Lee": what to call somebody of whom only the address is known.
std::string name_from_address(std::string_view address);

}  // namespace afterword::core
