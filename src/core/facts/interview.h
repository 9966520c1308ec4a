// One round of interviews, and what was noted right after it (rules.md R2).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/facts/private_text.h"
#include "core/time/civil.h"

namespace afterword::core {

enum class InterviewKind { in_person, phone, video };
enum class WeakSpotKind { stumped, forgotten, underprepared, habit };

/// Who: one interviewer, and what stood out.
struct Impression {
  std::string contact;  ///< a contact's id
  std::vector<std::string> talking_points;
  std::vector<std::string> in_common;
  bool operator==(const Impression&) const = default;
};

/// What: takeaways and feelings. `concerns` are private.
struct Takeaways {
  std::vector<std::string> takeaways;
  std::vector<std::string> excited;
  std::vector<PrivateText> concerns;
  std::vector<std::string> questions;  ///< lingering ones, kept for a later round or an offer (R3.5)
  std::optional<bool> would_work_with;
  bool operator==(const Takeaways&) const = default;
};

/// Where one could do better. `question` and `topic` are private; a settled `answer` may be used.
struct WeakSpot {
  WeakSpotKind kind = WeakSpotKind::stumped;
  std::optional<PrivateText> question;
  std::optional<std::string> answer;
  std::optional<PrivateText> topic;
  bool operator==(const WeakSpot&) const = default;
};

/// When: what they said about next steps.
struct StatedTiming {
  std::optional<std::string> said;
  std::optional<Date> reply_by;  ///< P of R4
  std::optional<Date> fill_by;
  bool asked_not_to_contact = false;
  bool operator==(const StatedTiming&) const = default;
};

/// The five W's. Complete, or half-done where it is an interview's `debrief_draft`.
struct Debrief {
  std::optional<OffsetTime> at;  ///< when it was finished
  std::vector<Impression> who;
  Takeaways what;
  std::vector<WeakSpot> where;
  StatedTiming when;
  std::vector<std::string> why;
  bool operator==(const Debrief&) const = default;
};

struct Interview {
  std::string id;
  std::optional<int> round;
  std::optional<InterviewKind> kind;
  std::optional<std::string> timezone;  ///< IANA; the employer's where absent. The local time there is what was agreed.
  OffsetTime starts_at;
  OffsetTime ends_at;                     ///< E of R1 to R4
  std::vector<std::string> interviewers;  ///< contacts' ids
  std::optional<Debrief> debrief;
  std::optional<Debrief> debrief_draft;
  bool operator==(const Interview&) const = default;
};

}  // namespace afterword::core
