#include "tzdata/system_zones.h"

#include <absl/time/time.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <system_error>

#include "core/time/zone_rules.h"

namespace afterword::tzdata {
namespace {

/// Where Abseil will look as well.
std::filesystem::path zone_folder() {
  // Nothing in this program changes its environment. NOLINTNEXTLINE(concurrency-mt-unsafe)
  const char* named = std::getenv("TZDIR");
  return named != nullptr && *named != '\0' ? named : "/usr/share/zoneinfo";
}

bool names_no_iana_zone(std::string_view name) {
  return name == "localtime" || name == "posixrules" || name == "Factory" || name.starts_with("right/") ||
         name.starts_with("posix/");
}

/// Abseil remembers every name that it was asked for, found or not; what has no file is not worth remembering.
bool has_file(std::string_view name) {
  std::error_code error;
  return std::filesystem::is_regular_file(zone_folder() / name, error);
}

}  // namespace

std::optional<core::Zone> SystemZones::find(std::string_view iana_name) {
  if (!core::is_zone_name(iana_name) || names_no_iana_zone(iana_name)) return std::nullopt;
  if (iana_name == "UTC") return core::Zone::utc();  // needs no file, so that it works on a machine without any

  const std::lock_guard lock{mutex_};
  if (const auto known = found_.find(iana_name); known != found_.end()) return known->second;
  if (!has_file(iana_name)) return std::nullopt;
  auto rules = std::make_shared<core::ZoneRules>();
  rules->name = iana_name;
  if (!absl::LoadTimeZone(rules->name, &rules->zone)) return std::nullopt;
  return found_.emplace(iana_name, core::Zone{std::move(rules)}).first->second;
}

}  // namespace afterword::tzdata
