// Where an application stands at an instant: the answers that the plan, the checks and the composer share, each
// computed in one place.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "core/facts/application.h"
#include "core/plan/plan.h"

namespace afterword::core {

/// The recorded outcome, or the one that the last rejection or offer brought (R6, R7), if it counts at `now`.
struct KnownOutcome {
  Outcome outcome;
  OffsetTime at;
};
std::optional<KnownOutcome> outcome_at(const Application& application, Instant now);

/// The interview that ended last by `now`: the round that follow-ups belong to (R4). Null where none has ended.
const Interview* current_round(const Application& application, Instant now);

/// Is an interview recorded that ends later than this one (R4.5)?
bool has_later_interview(const Application& application, const Interview& interview);

/// The invitation that came after `interview` ended, if one has by `now` (R7); the last of them. Null where there is
/// none.
const Reply* invitation_after(const Application& application, const Interview& interview, Instant now);

/// What has ended the follow-ups of the current round, where something has: an outcome, an invitation, a later
/// interview.
enum class FollowUpsEndedBy { nothing, outcome, invitation, later_interview, no_interview };
FollowUpsEndedBy follow_ups_ended_by(const Application& application, Instant now);

/// P of R4 for the current round: the date by which they said they would reply, what was said last.
struct StatedDate {
  Date by;
  const Reply* reply = nullptr;  ///< who said it, where not the debrief
};
std::optional<StatedDate> stated_date(const Application& application, const Interview& interview, Instant now);

/// Does R4.3 hold: did they ask not to be contacted, and does the wish still run? With P, until P has passed.
struct ContactWish {
  bool asked = false;         ///< asked, and nothing has lifted it
  bool runs = false;          ///< contacting them at `now` would break it
  std::optional<Date> until;  ///< P, where there is one
};
ContactWish contact_wish(const Application& application, Instant now, const PlanSetting& setting);

/// R3: a note is due so long after the interview's end, in absolute time.
inline constexpr std::chrono::hours thanks_within{24};

/// One thank-you note that R3 asks for after an interview.
struct PlannedNote {
  std::string to;                        ///< a contact's id
  std::vector<std::string> forward_for;  ///< R3.2
  bool asks_next_steps = false;          ///< R3.4
  bool operator==(const PlannedNote&) const = default;
};

/// The notes of one interview, in the interviewers' order; the one that forwards comes last unless its recipient was
/// there.
struct PlannedNotes {
  std::vector<PlannedNote> notes;
  bool find_contact = false;  ///< R3.2: somebody is to be thanked, and nobody has an address
};
/// `now` decides what was delivered by hand already (R3.3), and what they have said (R3.4).
PlannedNotes planned_notes(const Application& application, const Interview& interview, Instant now);

/// Whom follow-ups of that round go to (R4): a contact with an address, or null.
const Contact* follow_up_recipient(const Application& application, const Interview& interview);

/// Was it sent by `now`? A handwritten note counts where it was delivered by hand (R3.3).
bool counts_as_sent(const Message& message, Instant now);
/// Approved, being sent, or in doubt.
bool is_on_its_way(const Message& message);
/// "A note to Ann is on its way.", and what else there is to say of one that is.
std::string say_where(std::string letter, const Message& message);

/// The interview that a message of this kind belongs to: the one it names; else the last that had ended when it was
/// sent (or by `now`).
const Interview* round_of(const Application& application, const Message& message, Instant now);

/// Follow-ups sent in the round of `interview` by `now`, in order of sending: number 1 first (R4).
std::vector<const Message*> follow_ups_sent(const Application& application, const Interview& interview, Instant now);

/// Questions that nobody has answered by `now` (R7), oldest first as recorded.
std::vector<const Reply*> open_questions(const Application& application, Instant now);

}  // namespace afterword::core
