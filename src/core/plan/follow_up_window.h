// When the next follow-up of a round may go, and until when (rules.md R4, R5): dates, and what decided them.
#pragma once

#include <optional>

#include "core/plan/standing.h"

namespace afterword::core {

/// What the opening date was counted from.
enum class CountedFrom {
  interview,         ///< B is D0
  follow_up,         ///< B is the date of the last follow-up sent
  reply,             ///< B is the date of the last generic or timeframe reply
  answer,            ///< B is the date of the last answer to a question
  stated_date,       ///< P: R4.2
  recipient_return,  ///< R: the recipient's out-of-office named it (R7)
};

/// Dates are civil, in the employer's zone; it opens at 9:00 and closes at 17:00.
struct FollowUpWindow {
  Date base;  ///< B
  CountedFrom base_is = CountedFrom::interview;
  CountedFrom decided_by = CountedFrom::interview;  ///< what the opening date follows from in the end
  Date counted_from;                                ///< the date that decided: B, P or R
  Date opens_on;
  Date closes_on;  ///< five business days after opens_on
  Date lapses_on;  ///< R5.3: at 9:00, where it was not sent
};

inline constexpr std::chrono::hours opening_hour{9};
inline constexpr std::chrono::hours closing_hour{17};
inline constexpr int most_follow_ups = 3;  ///< R5: no setting, no command and no interface raises it

/// B of R4 for the round of `interview`.
struct Base {
  Date date;
  CountedFrom is = CountedFrom::interview;
};
Base follow_up_base(const Application& application, const Interview& interview, const PlanSetting& setting,
                    Instant now);

/// `recipient` may be null. Without P while a wish runs (R4.3) there is no window: ask contact_wish first.
FollowUpWindow follow_up_window(const Application& application, const Interview& interview, const Contact* recipient,
                                const PlanSetting& setting, Instant now);

/// R5.3: the date on which `close` opens after number 3.
Date closing_date_after_the_last(const Application& application, const Interview& interview, const PlanSetting& setting,
                                 Instant now);

}  // namespace afterword::core
