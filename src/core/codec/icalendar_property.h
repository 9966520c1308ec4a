// Values out of libical's properties, whatever kind the stream said they were. The library's typed getters trust that
// the kind is the property's own; "ORGANIZER;VALUE=INTEGER:7" then is a wild pointer.
#pragma once

#include <libical/ical.h>

#include <string>

namespace afterword::core {

/// The value as text, with the escapes of TEXT undone; empty where there is none.
std::string value_text(icalproperty* property);
/// Of the component's first property of that kind; empty where there is none.
std::string value_text(icalcomponent* component, icalproperty_kind kind);

}  // namespace afterword::core
