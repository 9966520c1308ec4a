#include "app/set_outcome.h"

#include <fmt/format.h>

#include <utility>

#include "app/almanac.h"
#include "app/locate.h"
#include "app/plan_rows.h"
#include "app/texts.h"
#include "app/transaction.h"
#include "core/facts/names.h"
#include "core/plan/standing.h"

namespace afterword::app {
namespace {

Result<void> check_reflection(const core::Reflection& reflection, const core::Application& application) {
  std::size_t total = reflection.text.for_seeker_only().size();
  if (auto text = many_lines(reflection.text.for_seeker_only(), "text"); !text) return std::unexpected(text.error());
  for (const auto* list : {&reflection.worked, &reflection.change}) {
    for (const core::PrivateText& item : *list) {
      const char* where = list == &reflection.worked ? "worked" : "change";
      if (auto text = many_lines(item.for_seeker_only(), where); !text) return std::unexpected(text.error());
      total += item.for_seeker_only().size();
    }
  }
  if (total > longest_text) return core::invalid("the reflection is longer than 1 MiB", "", "shorten it");
  for (const std::string& id : reflection.stay_in_touch) {
    if (application.contact(id) == nullptr) {
      return core::invalid(fmt::format("there is no contact \"{}\" in application {}", id, application.id),
                           "stay_in_touch", "add them first: afterword contact add");
    }
  }
  return {};
}

}  // namespace

Result<core::Application> set_outcome(Store& store, Zones& zones, const std::string& id,
                                      std::optional<core::Outcome> outcome, const std::optional<core::OffsetTime>& at,
                                      Instant now) {
  return in_write(store, [&](WriteSession& session) -> Result<core::Application> {
    auto application = find_application(session, id);
    if (!application) return application;
    auto zone = find_zone(zones, application->employer.timezone, "employer.timezone");
    if (!zone) return std::unexpected(zone.error());
    application->outcome = outcome;
    application->outcome_at.reset();
    if (outcome) application->outcome_at = at ? *at : zone->at(now);
    Event event;
    event.verb = "set_outcome";
    event.detail = outcome ? core::name_of(*outcome) : "none";
    auto done = save_application(session, *application, zones, now, event);
    if (!done) return std::unexpected(done.error());
    return application;
  });
}

Result<core::Application> reflect(Store& store, Zones& zones, const std::string& id, const core::Reflection& reflection,
                                  Instant now) {
  return in_write(store, [&](WriteSession& session) -> Result<core::Application> {
    auto application = find_application(session, id);
    if (!application) return application;
    if (!core::outcome_at(*application, now)) {
      return core::refused(fmt::format("application {} has no outcome yet", id), "",
                           fmt::format("say what came of it first: afterword outcome set {} OUTCOME", id));
    }
    if (auto sound = check_reflection(reflection, *application); !sound) return std::unexpected(sound.error());
    core::Reflection kept = reflection;
    if (!kept.at) {
      auto zone = find_zone(zones, application->employer.timezone, "employer.timezone");
      if (!zone) return std::unexpected(zone.error());
      kept.at = zone->at(now);
    }
    application->reflection = std::move(kept);
    Event event;
    event.verb = "reflect";
    auto done = save_application(session, *application, zones, now, event);
    if (!done) return std::unexpected(done.error());
    return application;
  });
}

}  // namespace afterword::app
