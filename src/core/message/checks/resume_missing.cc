#include <algorithm>

#include "core/message/checks/checks.h"

namespace afterword::core::checks {
namespace {

/// The name of a file without the folders before it.
std::string_view base_name(std::string_view path) {
  const std::size_t slash = path.find_last_of("/\\");
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

}  // namespace

void resume_missing(const DraftInContext& draft, Findings& findings) {
  if (draft.number() != 1 || draft.message().channel != Channel::email) return;
  const auto& resume = draft.application().resume ? draft.application().resume : draft.facts().seeker.resume;
  if (!resume || resume->file.empty()) return;
  const auto& files = draft.message().attachments;
  const bool attached = std::any_of(
      files.begin(), files.end(), [&](const std::string& file) { return base_name(file) == base_name(resume->file); });
  if (!attached) {
    findings.add(DraftInContext::whole(),
                 "The first follow-up carries your resume again: attach " + resume->file + ".");
  }
}

}  // namespace afterword::core::checks
