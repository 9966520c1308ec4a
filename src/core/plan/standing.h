// Where an application stands at an instant: the answers that the plan, the checks and the composer share, each
// computed in one place.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/facts/application.h"
#include "core/plan/plan.h"

namespace afterword::core {

/// The recorded outcome, or the one that a reply brought (R6, R7), if it counts at `now`.
struct KnownOutcome {
  Outcome outcome;
  OffsetTime at;
};
std::optional<KnownOutcome> outcome_at(const Application& application, Instant now);

/// The interview that ended last by `now`: the round that follow-ups belong to (R4). Null where none has ended.
const Interview* current_round(const Application& application, Instant now);

/// P of R4 for the current round: the date by which they said they would reply, what was said last.
std::optional<Date> stated_reply_by(const Application& application, Instant now, const PlanSetting& setting);

/// Does R4.3 hold: did they ask not to be contacted, and does the wish still run? (With P, until P has passed.)
struct ContactWish {
  bool runs = false;          ///< contacting them at `now` would break it
  std::optional<Date> until;  ///< P, where there is one
};
ContactWish contact_wish(const Application& application, Instant now, const PlanSetting& setting);

/// One thank-you note that R3 asks for after an interview.
struct PlannedNote {
  std::string to;                        ///< a contact's id
  std::vector<std::string> forward_for;  ///< R3.2
  bool asks_next_steps = false;          ///< R3.4
};
std::vector<PlannedNote> planned_notes(const Application& application, const Interview& interview);

/// Whom follow-ups go to (R4): a contact with an address, or null.
const Contact* follow_up_recipient(const Application& application, const Interview& interview);

/// Follow-ups sent in the round of `interview` by `now`, in order of sending.
std::vector<const Message*> follow_ups_sent(const Application& application, const Interview& interview, Instant now);

}  // namespace afterword::core
