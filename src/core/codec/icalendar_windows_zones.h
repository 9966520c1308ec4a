// The names that Windows, Outlook and Exchange have for time zones.
#pragma once

#include <optional>
#include <string_view>

namespace afterword::core {

/// "Eastern Standard Time", or as Outlook shows it, "Eastern Time (US & Canada)" -> "America/New_York". Case does not
/// matter. nullopt: no such name.
std::optional<std::string_view> iana_name_of_windows_zone(std::string_view name_or_label);

}  // namespace afterword::core
