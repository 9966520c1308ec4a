#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "app/almanac.h"
#include "app/edit_interview.h"
#include "app/interview_times.h"
#include "app/plan_rows.h"
#include "app/transaction.h"

namespace afterword::app {
namespace {

// Which one has just ended, where nobody said which.
Result<Ref> just_ended(ReadSession& session, Instant now) {
  auto facts = session.facts();
  if (!facts) return std::unexpected(facts.error());
  std::vector<Ref> found;
  std::vector<std::string> names;
  for (const core::Application& application : facts->applications) {
    for (const core::Interview& interview : application.interviews) {
      const bool begun = interview.starts_at.instant <= now;
      const bool long_over = interview.ends_at.instant + std::chrono::hours{12} < now;
      if (!begun || long_over || interview.debrief) continue;
      found.push_back(Ref{interview.id, application.id});
      names.push_back(fmt::format("{} ({})", interview.id, application.employer.name));
    }
  }
  if (found.empty()) {
    return core::missing("no interview is running or has just ended", "", "record it: afterword interview add");
  }
  if (found.size() > 1) {
    return core::invalid(
        fmt::format("several interviews could be meant: {}", fmt::join(names, ", ")), "",
        "name one: afterword interview end " + found.front().id + " --application " + *found.front().application);
  }
  return found.front();
}

}  // namespace

Result<Filed<core::Interview>> end_interview(Store& store, Zones& zones, const std::optional<Ref>& named, Instant now) {
  return in_write(store, [&](WriteSession& session) -> Result<Filed<core::Interview>> {
    auto ref = named ? Result<Ref>(*named) : just_ended(session, now);
    if (!ref) return std::unexpected(ref.error());
    auto application = locate(session, Noun::interview, *ref);
    if (!application) return std::unexpected(application.error());
    core::Interview& interview = *application->interview(ref->id);
    if (interview.debrief)
      return core::refused(fmt::format("interview {} is debriefed already", interview.id), "",
                           fmt::format("change it: afterword debrief edit {} --edit", interview.id));
    if (now < interview.starts_at.instant) {
      return core::refused(fmt::format("interview {} has not begun", interview.id),
                           core::format_instant(interview.starts_at),
                           fmt::format("where it was earlier: afterword interview edit {} --start ...", interview.id));
    }
    if (now - interview.starts_at.instant > std::chrono::hours{24}) {
      return core::refused(fmt::format("interview {} began more than 24 hours ago", interview.id),
                           core::format_instant(interview.starts_at),
                           fmt::format("say when it ended: afterword interview edit {} --end ...", interview.id));
    }
    auto zone = find_zone(zones, zone_name_of(interview, *application), "interview.timezone");
    if (!zone) return std::unexpected(zone.error());
    interview.ends_at = zone->at(now);
    Event event;
    event.verb = "end_interview";
    event.subject = interview.id;
    if (auto done = save_application(session, *application, zones, now, event); !done) {
      return std::unexpected(done.error());
    }
    return Filed<core::Interview>{application->id, interview};
  });
}

}  // namespace afterword::app
