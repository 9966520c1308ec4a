#include "core/codec/icalendar_zone.h"

#include <algorithm>
#include <array>

#include "core/codec/icalendar_windows_zones.h"
#include "core/time/zone.h"

namespace afterword::core {
namespace {

// What IANA names begin with, where they have more than one part.
constexpr std::array<std::string_view, 16> areas{"Africa",    "America", "Antarctica", "Arctic", "Asia", "Atlantic",
                                                 "Australia", "Brazil",  "Canada",     "Chile",  "Etc",  "Europe",
                                                 "Indian",    "Mexico",  "Pacific",    "US"};
// IANA names of one part. Any other single word ("Customized", "Home") is no zone.
constexpr std::array<std::string_view, 42> single{
    "UTC",  "GMT",    "UCT",      "Zulu",    "Universal", "Greenwich", "GMT0",    "GMT+0",    "GMT-0",
    "EST",  "MST",    "HST",      "EST5EDT", "CST6CDT",   "MST7MDT",   "PST8PDT", "WET",      "CET",
    "MET",  "EET",    "Cuba",     "Egypt",   "Eire",      "GB",        "GB-Eire", "Hongkong", "Iceland",
    "Iran", "Israel", "Jamaica",  "Japan",   "Kwajalein", "Libya",     "NZ",      "NZ-CHAT",  "Navajo",
    "PRC",  "Poland", "Portugal", "ROK",     "Singapore", "Turkey"};

template <class List>
bool is_in(const List& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

bool is_iana(std::string_view name) {
  const std::size_t slash = name.find('/');
  if (slash == std::string_view::npos) return is_in(single, name);
  return is_in(areas, name.substr(0, slash)) && is_zone_name(name);
}

std::string_view trim(std::string_view text) {
  while (text.starts_with(' ') || text.starts_with('"')) text.remove_prefix(1);
  while (text.ends_with(' ') || text.ends_with('"')) text.remove_suffix(1);
  return text;
}

// "(UTC-05:00) Eastern Time (US & Canada)", as older versions "(GMT-05:00) ...": without the offset.
std::string_view without_offset(std::string_view name) {
  if (!name.starts_with("(UTC") && !name.starts_with("(GMT")) return name;
  const std::size_t close = name.find(')');
  return close == std::string_view::npos ? name : trim(name.substr(close + 1));
}

}  // namespace

std::optional<std::string> iana_name_of_tzid(std::string_view tzid) {
  const std::string_view name = trim(tzid);
  if (is_iana(name)) return std::string(name);
  if (const auto iana = iana_name_of_windows_zone(without_offset(name))) return std::string(*iana);
  if (name == "tzone://Microsoft/Utc") return "UTC";
  // A vendor's prefix, as libical, Evolution and Mozilla write it: the IANA name is what is left at the end.
  for (std::size_t slash = name.find('/'); slash != std::string_view::npos; slash = name.find('/', slash + 1)) {
    const std::string_view rest = name.substr(slash + 1);
    if (name.starts_with('/') && is_iana(rest)) return std::string(rest);
  }
  // Exchange numbers a second zone of the same name: "Eastern Standard Time 1".
  const std::size_t number = name.find_last_not_of("0123456789");
  if (number != std::string_view::npos && number + 1 < name.size() && name[number] == ' ') {
    if (const auto iana = iana_name_of_windows_zone(name.substr(0, number))) return std::string(*iana);
  }
  return std::nullopt;
}

}  // namespace afterword::core
