// Loading the zones that facts name, so that pure functions can plan.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/ports.h"
#include "core/facts/facts.h"
#include "core/plan/almanac.h"
#include "core/plan/plan.h"

namespace afterword::app {

/// All the zones that `facts` name. A zone that this machine does not know is invalid_input whose `where` is the JSON
/// path ("applications[0].employer.timezone"). A seeker who was never set counts as UTC.
Result<core::Almanac> load_almanac(const core::Facts& facts, Zones& zones);

/// What planning one application needs, kept alive together. A seeker who was never set counts as UTC.
class Surroundings {
 public:
  static Result<Surroundings> load(const core::Application& application, const std::optional<core::Seeker>& seeker,
                                   Zones& zones);

  /// Valid as long as this object.
  core::PlanSetting setting() const;
  const core::Zone& employer_zone() const { return almanac_.zone(employer_zone_); }
  const core::Zone& seeker_zone() const { return almanac_.zone(seeker_zone_); }
  const core::BusinessCalendar& calendar() const { return *calendar_; }

 private:
  Surroundings() = default;
  core::Almanac almanac_;
  std::string employer_zone_;
  std::string seeker_zone_;
  const core::BusinessCalendar* calendar_ = nullptr;  // in almanac_, whose map nodes stay put when it is moved
};

/// The zone of that name; invalid_input where there is none. `where` is what the person gave it in: "--zone".
Result<core::Zone> find_zone(Zones& zones, std::string_view iana_name, std::string_view where);

}  // namespace afterword::app
