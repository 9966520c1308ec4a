// A backup is put in its place: what it was about to send may have gone since (promises.md P2).
#pragma once

#include <vector>

#include "app/attempts.h"
#include "app/ports.h"

namespace afterword::app {

/// Holds every email that is approved, leaves what was being sent in doubt, and returns both. `ledger` is the restored
/// folder's own, which knows nothing yet: from here on both count alike, so that what a person resumes goes. Attempts
/// up to `known_elsewhere` were made from the folder that it takes the place of.
Result<std::vector<SentMessage>> hold_restored(Store& store, Zones& zones, AttemptLedger& ledger, int known_elsewhere,
                                               Instant now);

}  // namespace afterword::app
