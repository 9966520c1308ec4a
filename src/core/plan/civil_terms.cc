#include "core/plan/civil_terms.h"

#include "core/time/civil_hours.h"

namespace afterword::core {

CivilTerms civil_terms(const Application& application, const Message& message, Instant now) {
  switch (message.kind) {
    case MessageKind::thank_you: {
      const Interview* interview = round_of(application, message, now);
      if (interview == nullptr) return {};
      return {.business_days_only = false, .latest = interview->ends_at.instant + thanks_within};
    }
    case MessageKind::follow_up:
      return {.business_days_only = true, .latest = std::nullopt};
    case MessageKind::answer:
    case MessageKind::other:
      break;
  }
  return {};
}

Instant civil_send_time(const Application& application, const Message& message, const PlanSetting& setting,
                        Instant earliest) {
  const CivilTerms terms = civil_terms(application, message, earliest);
  return civil_send_time(earliest, setting.employer_zone, terms.business_days_only ? &setting.calendar : nullptr,
                         terms.latest);
}

}  // namespace afterword::core
