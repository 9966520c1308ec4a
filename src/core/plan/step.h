// core/plan: rules.md as a pure function, facts + now -> steps with reasons. This header is what a step is. Not here:
// any clock, any loading, any wording of messages (core/message).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/time/civil.h"

namespace afterword::core {

enum class StepKind {
  breathe,
  debrief,
  thank_you,
  find_contact,
  follow_up,
  answer,
  schedule,
  stay_busy,
  close,
  reflect
};

/// In the order in which steps are listed (rules.md, "States").
enum class StepState { late, open, waiting, upcoming, done, lapsed };

/// One thing to do, or done. Times carry the employer's offset at that time.
struct Step {
  std::string application;
  StepKind kind = StepKind::breathe;
  StepState state = StepState::upcoming;
  std::optional<OffsetTime> opens_at;
  std::optional<OffsetTime> due_at;
  std::optional<std::string> interview;
  std::optional<std::string> to;
  std::optional<int> number;
  std::vector<std::string> forward_for;
  std::vector<std::string> rules;    ///< "R4.2": what `afterword explain` knows
  std::string because;               ///< one sentence that a person would say
  std::string title;                 ///< what to do, short: "Thank Ann Lee (Acme Corp)". For screens; not in the JSON.
  std::optional<std::string> reply;  ///< `answer`, `schedule`: the reply it is about. Not in the JSON.
  std::optional<std::string> message;  ///< the message of this step that is on its way or was sent. Not in the JSON.
  bool operator==(const Step&) const = default;
};

std::string_view name_of(StepKind kind);
std::string_view name_of(StepState state);
std::optional<StepKind> parse_step_kind(std::string_view word);
std::optional<StepState> parse_step_state(std::string_view word);

/// rules.md "States": by state; within one by due time (none last), then opening time, then application id; stable.
bool comes_before(const Step& a, const Step& b);

}  // namespace afterword::core
