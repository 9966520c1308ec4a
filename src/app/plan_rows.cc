#include "app/plan_rows.h"

#include <utility>

#include "app/almanac.h"
#include "app/ledgered_store.h"
#include "core/plan/plan.h"

namespace afterword::app {

Result<PlanRows> make_plan_rows(const core::Application& application, const std::optional<core::Seeker>& seeker,
                                Zones& zones, Instant now) {
  auto surroundings = Surroundings::load(application, seeker, zones);
  if (!surroundings) return std::unexpected(surroundings.error());
  core::ApplicationPlan plan = core::plan_application(application, surroundings->setting(), now);
  std::erase_if(plan.steps, [](const core::Step& step) {
    return step.state == core::StepState::done || step.state == core::StepState::lapsed;
  });
  return PlanRows{std::move(plan.steps), now, plan.next_change};
}

Result<void> refresh_plan_rows(WriteSession& session, const core::Application& application, Zones& zones, Instant now) {
  auto seeker = session.seeker();
  if (!seeker) return std::unexpected(seeker.error());
  auto rows = make_plan_rows(application, *seeker, zones, now);
  if (!rows) return std::unexpected(rows.error());
  return session.put_plan_rows(application.id, *rows);
}

Result<void> refresh_all_plan_rows(WriteSession& session, Zones& zones, Instant now) {
  auto ids = session.application_ids();
  if (!ids) return std::unexpected(ids.error());
  for (const std::string& id : *ids) {
    auto application = session.application(id);
    if (!application) return std::unexpected(application.error());
    if (!*application) continue;
    if (auto done = refresh_plan_rows(session, **application, zones, now); !done) return done;
  }
  return {};
}

Result<void> save_application(WriteSession& session, const core::Application& application, Zones& zones, Instant now,
                              Event event) {
  if (auto done = session.put_application(application); !done) return done;
  if (auto done = refresh_plan_rows(session, application, zones, now); !done) return done;
  if (event.verb != sending_verb) {
    if (auto counted = session.next_number(change_noun); !counted) return std::unexpected(counted.error());
  }
  event.at = now;
  event.application = application.id;
  return session.log(event);
}

}  // namespace afterword::app
