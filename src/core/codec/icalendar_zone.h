// Time zones as calendar programs name them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace afterword::core {

/// The IANA name behind a TZID: itself; with a vendor's path before it
/// ("/freeassociation.sourceforge.net/Europe/Berlin"); a Windows name, also as Outlook shows it
/// ("(UTC-05:00) Eastern Time (US & Canada)"). nullopt where it is none of these. Whether the zone exists on this
/// machine is for others to say.
std::optional<std::string> iana_name_of_tzid(std::string_view tzid);

}  // namespace afterword::core
