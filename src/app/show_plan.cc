#include "app/show_plan.h"

#include <utility>

#include "app/almanac.h"
#include "app/locate.h"
#include "app/transaction.h"
#include "core/plan/plan.h"

namespace afterword::app {
namespace {

Result<std::vector<core::Step>> plan_one(ReadSession& session, Zones& zones, const std::string& id, Instant now) {
  auto application = find_application(session, id);
  if (!application) return std::unexpected(application.error());
  auto seeker = session.seeker();
  if (!seeker) return std::unexpected(seeker.error());
  auto surroundings = Surroundings::load(*application, *seeker, zones);
  if (!surroundings) return std::unexpected(surroundings.error());
  return core::plan_application(*application, surroundings->setting(), now).steps;
}

}  // namespace

Result<std::vector<core::Step>> show_plan(Store& store, Zones& zones, const std::optional<std::string>& application,
                                          Instant now) {
  return in_read(store, [&](ReadSession& session) -> Result<std::vector<core::Step>> {
    if (application) return plan_one(session, zones, *application, now);
    auto facts = session.facts();
    if (!facts) return std::unexpected(facts.error());
    if (facts->seeker.timezone.empty()) facts->seeker.timezone = core::Zone::utc().name();
    auto almanac = load_almanac(*facts, zones);
    if (!almanac) return std::unexpected(almanac.error());
    return core::plan(*facts, *almanac, now);
  });
}

}  // namespace afterword::app
