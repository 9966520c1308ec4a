// The debrief (rules.md R2): kept half-done, finished, changed later.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/locate.h"
#include "core/time/when.h"

namespace afterword::app {

/// Keeps a half-done one, in place of the half-done one before. Refused where the debrief is finished.
Result<Filed<core::Interview>> save_debrief_draft(Store& store, Zones& zones, const Ref& interview,
                                                  const core::Debrief& draft, Instant now);

struct FinishedDebrief {
  core::Interview interview;
  std::optional<core::TimeFrame> read;  ///< how `said` was understood, where it was read
};

/// `at` is `now` where it is absent. With `said` and no `reply_by`, `said` is read (said on the employer's date on
/// which the interview ended): reply_by, fill_by where absent, and asked_not_to_contact are filled from it. Takes the
/// half-done one away. Refused where the interview has not ended, or is debriefed already.
Result<Filed<FinishedDebrief>> finish_debrief(Store& store, Zones& zones, const Ref& interview,
                                              const core::Debrief& debrief, Instant now);

/// What is absent stays as it was; what is given replaces that part whole. `when`: a `said` that changed is read again
/// unless another reply_by comes with it; one that did not leaves asked_not_to_contact as given, so that a wish can be
/// lifted.
struct DebriefEdit {
  Ref interview;
  std::optional<std::vector<core::Impression>> who;
  std::optional<core::Takeaways> what;
  std::optional<std::vector<core::WeakSpot>> where;
  std::optional<core::StatedTiming> when;
  std::optional<std::vector<std::string>> why;
};
Result<Filed<FinishedDebrief>> edit_debrief(Store& store, Zones& zones, const DebriefEdit& edit, Instant now);

/// How `said` will be understood if it was said in that interview; for showing it on the spot.
Result<core::TimeFrame> read_stated_timing(const core::Application& application, const core::Interview& interview,
                                           std::string_view said, Zones& zones);

}  // namespace afterword::app
