#include "app/compare_plan_rows.h"

#include "app/plan_rows.h"
#include "app/transaction.h"

namespace afterword::app {

Result<PlanRowsReport> compare_plan_rows(Store& store, Zones& zones, Instant now) {
  return in_read(store, [&](ReadSession& session) -> Result<PlanRowsReport> {
    PlanRowsReport report;
    auto seeker = session.seeker();
    if (!seeker) return std::unexpected(seeker.error());
    auto ids = session.application_ids();
    if (!ids) return std::unexpected(ids.error());
    for (const std::string& id : *ids) {
      auto application = session.application(id);
      if (!application) return std::unexpected(application.error());
      if (!*application) continue;
      auto kept = session.plan_rows(id);
      if (!kept) return std::unexpected(kept.error());
      const bool holds = *kept && (*kept)->from <= now && (!(*kept)->until || now < *(*kept)->until);
      if (!holds) {
        ++report.stale;
        continue;
      }
      auto fresh = make_plan_rows(**application, *seeker, zones, now);
      if (!fresh) return std::unexpected(fresh.error());
      ++report.compared;
      if (fresh->steps != (*kept)->steps || fresh->until != (*kept)->until) report.differing.push_back(id);
    }
    return report;
  });
}

Result<void> rebuild_plan_rows(Store& store, Zones& zones, Instant now) {
  return store.write([&](WriteSession& session) -> Result<void> {
    if (auto done = refresh_all_plan_rows(session, zones, now); !done) return done;
    return session.log(Event{now, "rebuild_plan_rows", "", "", ""});
  });
}

}  // namespace afterword::app
