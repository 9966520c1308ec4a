// Putting a document's facts among those that are kept (docs/formats.md, "Import adds and updates by id"). Pure.
#pragma once

#include <string>
#include <vector>

#include "app/import_facts.h"

namespace afterword::app {

/// What became of one application or of the whole.
struct MergedApplication {
  core::Application application;
  ImportCounts counts;
  std::vector<std::string> thawed;  ///< messages whose frozen bytes, if there are any here, are no longer theirs
};

/// `mine` null: it is new.
MergedApplication merge_application(const core::Application* mine, const core::Application& theirs);

struct MergedMessage {
  core::Message message;
  bool held = false;    ///< newly held by this
  bool thawed = false;  ///< its words are no longer those that were frozen here
};
/// States never move backwards; what comes in as approved or sending is approved and held, unless it is approved here
/// already with the same words.
MergedMessage merge_message(const core::Message* mine, const core::Message& theirs);

core::Seeker merge_seeker(const core::Seeker& mine, const core::Seeker& theirs);
core::Material merge_material(const core::Material& mine, const core::Material& theirs);

}  // namespace afterword::app
