#include "core/message/checks/checks.h"
#include "core/message/reading/characters.h"

namespace afterword::core::checks {

void subject_missing(const DraftInContext& draft, Findings& findings) {
  if (draft.message().channel != Channel::email || !reading::trimmed(draft.message().subject).empty()) return;
  findings.add({Part::subject, 0, 0}, "The subject is empty.");
}

}  // namespace afterword::core::checks
