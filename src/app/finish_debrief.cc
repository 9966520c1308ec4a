#include "app/finish_debrief.h"

#include <fmt/format.h>

#include <utility>

#include "app/almanac.h"
#include "app/debrief_notes.h"
#include "app/plan_rows.h"
#include "app/transaction.h"

namespace afterword::app {
namespace {

Result<void> not_debriefed_yet(const core::Interview& interview) {
  if (!interview.debrief) return {};
  return core::refused(fmt::format("interview {} is debriefed already", interview.id), "",
                       fmt::format("change it: afterword debrief edit {}", interview.id));
}

Result<void> save(WriteSession& session, const core::Application& application, const core::Interview& interview,
                  Zones& zones, const char* verb, Instant now) {
  Event event;
  event.verb = verb;
  event.subject = interview.id;
  return save_application(session, application, zones, now, event);
}

}  // namespace

Result<Filed<core::Interview>> save_debrief_draft(Store& store, Zones& zones, const Ref& ref,
                                                  const core::Debrief& draft, Instant now) {
  return in_write(store, [&](WriteSession& session) -> Result<Filed<core::Interview>> {
    auto application = locate(session, Noun::interview, ref);
    if (!application) return std::unexpected(application.error());
    core::Interview& interview = *application->interview(ref.id);
    if (auto fresh = not_debriefed_yet(interview); !fresh) return std::unexpected(fresh.error());
    if (auto sound = check_notes(draft, *application); !sound) return std::unexpected(sound.error());
    interview.debrief_draft = draft;
    auto saved = save(session, *application, interview, zones, "save_debrief_draft", now);
    if (!saved) return std::unexpected(saved.error());
    return Filed<core::Interview>{application->id, interview};
  });
}

Result<Filed<FinishedDebrief>> finish_debrief(Store& store, Zones& zones, const Ref& ref, const core::Debrief& debrief,
                                              Instant now) {
  return in_write(store, [&](WriteSession& session) -> Result<Filed<FinishedDebrief>> {
    auto application = locate(session, Noun::interview, ref);
    if (!application) return std::unexpected(application.error());
    core::Interview& interview = *application->interview(ref.id);
    if (auto fresh = not_debriefed_yet(interview); !fresh) return std::unexpected(fresh.error());
    if (now < interview.ends_at.instant) {
      return core::refused(fmt::format("interview {} has not ended", interview.id),
                           core::format_instant(interview.ends_at),
                           fmt::format("where it has: afterword interview end {}", interview.id));
    }
    if (auto sound = check_notes(debrief, *application); !sound) return std::unexpected(sound.error());

    core::Debrief finished = debrief;
    std::optional<core::TimeFrame> read;
    if (!finished.at) {
      auto zone = find_zone(zones, application->employer.timezone, "employer.timezone");
      if (!zone) return std::unexpected(zone.error());
      finished.at = zone->at(now);
    }
    if (!finished.when.reply_by) {
      auto frame = fill_from_said(finished.when, *application, interview, zones);
      if (!frame) return std::unexpected(frame.error());
      read = std::move(*frame);
    }
    interview.debrief = std::move(finished);
    interview.debrief_draft.reset();
    auto saved = save(session, *application, interview, zones, "finish_debrief", now);
    if (!saved) return std::unexpected(saved.error());
    return Filed<FinishedDebrief>{application->id, FinishedDebrief{interview, std::move(read)}};
  });
}

Result<Filed<FinishedDebrief>> edit_debrief(Store& store, Zones& zones, const DebriefEdit& edit, Instant now) {
  return in_write(store, [&](WriteSession& session) -> Result<Filed<FinishedDebrief>> {
    auto application = locate(session, Noun::interview, edit.interview);
    if (!application) return std::unexpected(application.error());
    core::Interview& interview = *application->interview(edit.interview.id);
    if (!interview.debrief) {
      return core::refused(fmt::format("interview {} has no debrief yet", interview.id), "",
                           fmt::format("begin it: afterword debrief {}", interview.id));
    }
    const core::StatedTiming before = interview.debrief->when;
    core::Debrief& debrief = *interview.debrief;
    if (edit.who) debrief.who = *edit.who;
    if (edit.what) debrief.what = *edit.what;
    if (edit.where) debrief.where = *edit.where;
    if (edit.when) debrief.when = *edit.when;
    if (edit.why) debrief.why = *edit.why;
    if (auto sound = check_notes(debrief, *application); !sound) return std::unexpected(sound.error());

    std::optional<core::TimeFrame> read;
    if (edit.when) {
      core::StatedTiming& when = debrief.when;
      const bool said_changed = when.said != before.said;
      // A date that came from other words does not outlive them, unless the person changed it as well.
      const bool date_is_old = said_changed && when.reply_by == before.reply_by;
      if (!when.reply_by || date_is_old) {
        const bool still_asked = when.asked_not_to_contact;
        auto frame = fill_from_said(when, *application, interview, zones);
        if (!frame) return std::unexpected(frame.error());
        read = std::move(*frame);
        if (!said_changed) when.asked_not_to_contact = still_asked;  // a wish may be lifted
      }
    }
    auto saved = save(session, *application, interview, zones, "edit_debrief", now);
    if (!saved) return std::unexpected(saved.error());
    return Filed<FinishedDebrief>{application->id, FinishedDebrief{interview, std::move(read)}};
  });
}

}  // namespace afterword::app
