// A first draft, from what was noted.
#pragma once

#include <optional>
#include <string>

#include "app/locate.h"
#include "core/message/compose.h"

namespace afterword::app {

struct DraftToCompose {
  std::string application;
  core::DraftRequest request;
  bool save = false;  ///< keeps it, in place of a draft for the same step that nobody edited
};

struct ComposedDraft {
  core::Draft draft;  ///< message.id is set: where it was not saved, to one that no message of the application has
  bool saved = false;
  std::optional<std::string> replaced;  ///< the draft whose place it took (and whose id it has)
};

Result<Filed<ComposedDraft>> compose_draft(Store& store, Zones& zones, const DraftToCompose& input, Instant now);

}  // namespace afterword::app
