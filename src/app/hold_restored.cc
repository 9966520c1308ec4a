#include "app/hold_restored.h"

#include <algorithm>

#include "app/transaction.h"

namespace afterword::app {

Result<std::vector<SentMessage>> hold_restored(Store& store, Zones& zones, AttemptLedger& ledger, int known_elsewhere,
                                               Instant now) {
  int last = 0;
  auto held = in_write(store, [&](WriteSession& session) -> Result<std::vector<SentMessage>> {
    const auto inside = session.last_number("attempt");
    if (!inside) return std::unexpected(inside.error());
    last = std::max(*inside, known_elsewhere);
    if (auto done = session.skip_numbers("attempt", last); !done) return std::unexpected(done.error());
    return hold_everything(session, zones, restored, now);
  });
  if (!held) return held;
  if (auto raised = ledger.raise_to(last); !raised) return std::unexpected(raised.error());
  return held;
}

}  // namespace afterword::app
