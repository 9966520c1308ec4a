// A facts document in, and out (docs/formats.md).
#pragma once

#include "app/ports.h"

namespace afterword::app {

/// What an import did, counted in things that have an id (applications, contacts, interviews, messages, replies,
/// materials) and the seeker. `held` are those messages that this import left approved and held.
struct ImportCounts {
  int added = 0;
  int updated = 0;
  int unchanged = 0;
  int held = 0;
  bool operator==(const ImportCounts&) const = default;
};

/// Adds and updates by id; what the document leaves out stays, also a member of something that it names. A message's
/// state never moves backwards, and what comes in as approved or sending is held until a person resumes it. The same
/// document again changes nothing. `dry_run` counts and writes nothing.
Result<ImportCounts> import_facts(Store& store, Zones& zones, const core::Facts& incoming, bool dry_run, Instant now);

/// Everything, as it is.
Result<core::Facts> export_facts(Store& store);

}  // namespace afterword::app
