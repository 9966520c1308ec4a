// A data folder that was restored, copied or exchanged sends nothing before a person says so (promises.md P2).
#pragma once

#include <vector>

#include "app/attempts.h"
#include "app/ports.h"

namespace afterword::app {

inline constexpr std::string_view restored =
    "This data folder was restored or copied: it may have gone already. Resume it if you are sure that it has not.";

/// Before anything is approved, resumed or sent. Compares the database with the ledger outside of it: where they are
/// not the same incarnation, or the ledger is further, everything pending is held and returned, and a new incarnation
/// begins. Where nothing was ever approved here, the first one begins. Durable in both when it returns.
Result<std::vector<SentMessage>> hold_what_was_restored(Store& store, Zones& zones, AttemptLedger& ledger,
                                                        Randomness& randomness, Instant now);

}  // namespace afterword::app
