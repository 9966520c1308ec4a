// A data folder that was restored, copied or exchanged sends nothing before a person says so (promises.md P2).
#pragma once

#include <vector>

#include "app/attempts.h"
#include "app/ports.h"

namespace afterword::app {

/// Before anything is approved, resumed or sent. Compares the database with the ledger outside of it: where they are
/// not the same incarnation, or the ledger is further, everything pending is held and returned, and a new incarnation
/// begins. Where nothing was ever approved here, the first one begins. Durable in both when it returns.
Result<std::vector<SentMessage>> hold_what_was_restored(Store& store, Zones& zones, AttemptLedger& ledger,
                                                        Randomness& randomness, Instant now);

/// A backup is put in its place, and somebody knows it: holds whatever the ledger says. `ledger` is the restored
/// folder's own, which knows nothing yet: from here on both are alike, so that what a person resumes goes. `elsewhere`
/// is what is known of the folder that it takes the place of.
Result<std::vector<SentMessage>> hold_restored(Store& store, Zones& zones, AttemptLedger& ledger,
                                               Randomness& randomness, const LedgerEntry& elsewhere, Instant now);

}  // namespace afterword::app
