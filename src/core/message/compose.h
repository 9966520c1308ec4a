// Writing a first draft from what was noted (docs/messages.md, "Drafts"; docs/composed-notes.md). Pure, and no language
// model: every sentence knows the fact it came from.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/error.h"
#include "core/facts/facts.h"
#include "core/plan/plan.h"

namespace afterword::core {

/// Bytes [start, end) of the body, and the fact behind them as an RFC 6901 pointer into the facts document.
struct Source {
  std::size_t start = 0;
  std::size_t end = 0;
  std::string fact;
  bool operator==(const Source&) const = default;
};

struct Draft {
  Message message;  ///< state draft, without an id
  std::vector<Source> sources;
  std::optional<std::string> question;  ///< to the seeker: the one fact that would make it better
};

/// What to write. Everything that is absent follows from the plan.
struct DraftRequest {
  MessageKind kind = MessageKind::thank_you;  ///< thank_you or follow_up
  std::optional<std::string> interview;
  std::optional<std::string> to;
  std::optional<std::string> material;
};

struct ComposeSetting {
  const Facts& facts;
  const Application& application;  ///< one of facts.applications
  PlanSetting plan;
  Instant now;
};

/// Refused where no such message may be written now (three follow-ups, an outcome, nobody to write to); not_found where
/// an id is unknown.
Result<Draft> compose(const DraftRequest& request, const ComposeSetting& setting);

}  // namespace afterword::core
