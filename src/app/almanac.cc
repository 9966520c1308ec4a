#include "app/almanac.h"

#include <fmt/format.h>

#include <utility>

namespace afterword::app {
namespace {

constexpr std::string_view zone_advice = "use an IANA name such as America/New_York or Europe/Berlin";

Result<void> add_zone(core::Almanac& almanac, Zones& zones, std::string_view name, std::string_view where) {
  if (almanac.knows(name)) return {};
  auto zone = find_zone(zones, name, where);
  if (!zone) return std::unexpected(zone.error());
  almanac.add(std::move(*zone));
  return {};
}

// The employer's zone and those of its interviews; `path` ends in a dot.
Result<void> add_zones_of(core::Almanac& almanac, Zones& zones, const core::Application& application,
                          const std::string& path) {
  if (auto added = add_zone(almanac, zones, application.employer.timezone, path + "employer.timezone"); !added) {
    return added;
  }
  for (std::size_t i = 0; i < application.interviews.size(); ++i) {
    const auto& zone = application.interviews[i].timezone;
    if (!zone) continue;
    if (auto added = add_zone(almanac, zones, *zone, fmt::format("{}interviews[{}].timezone", path, i)); !added) {
      return added;
    }
  }
  return {};
}

// UTC needs no file, so that a seeker who was never set costs none.
Result<void> add_seekers_zone(core::Almanac& almanac, Zones& zones, const std::string& name) {
  if (core::Zone utc = core::Zone::utc(); name == utc.name()) {
    almanac.add(std::move(utc));
    return {};
  }
  return add_zone(almanac, zones, name, "seeker.timezone");
}

}  // namespace

Result<core::Zone> find_zone(Zones& zones, std::string_view iana_name, std::string_view where) {
  if (auto zone = zones.find(iana_name)) return std::move(*zone);
  if (iana_name.empty()) return core::invalid("the time zone is missing", std::string(where), std::string(zone_advice));
  return core::invalid(fmt::format("there is no time zone \"{}\"", iana_name), std::string(where),
                       std::string(zone_advice));
}

Result<core::Almanac> load_almanac(const core::Facts& facts, Zones& zones) {
  core::Almanac almanac;
  const core::Zone utc = core::Zone::utc();
  const std::string& seeker_zone = facts.seeker.timezone.empty() ? utc.name() : facts.seeker.timezone;
  if (auto added = add_seekers_zone(almanac, zones, seeker_zone); !added) return std::unexpected(added.error());
  for (std::size_t i = 0; i < facts.applications.size(); ++i) {
    auto added = add_zones_of(almanac, zones, facts.applications[i], fmt::format("applications[{}].", i));
    if (!added) return std::unexpected(added.error());
  }
  return almanac;
}

Result<Surroundings> Surroundings::load(const core::Application& application, const std::optional<core::Seeker>& seeker,
                                        Zones& zones) {
  Surroundings result;
  result.employer_zone_ = application.employer.timezone;
  result.seeker_zone_ = seeker && !seeker->timezone.empty() ? seeker->timezone : core::Zone::utc().name();
  auto added = add_zones_of(result.almanac_, zones, application, fmt::format("application {}: ", application.id));
  if (added) added = add_seekers_zone(result.almanac_, zones, result.seeker_zone_);
  if (!added) return std::unexpected(added.error());
  result.calendar_ = &result.almanac_.calendar(application.employer);
  return result;
}

core::PlanSetting Surroundings::setting() const {
  return core::PlanSetting{employer_zone(), seeker_zone(), calendar()};
}

}  // namespace afterword::app
