// Handing over what is approved and due, each at most once (promises.md P1, P2, P4; docs/outbox.md).
#pragma once

#include <functional>
#include <vector>

#include "app/attempts.h"
#include "app/inbox_look.h"
#include "app/ports.h"

namespace afterword::app {

/// Everything that handing over needs.
struct Dispatch {
  Store& store;
  Zones& zones;
  MailSender& sender;
  AttemptLedger& ledger;
  Randomness& randomness;  ///< names an incarnation (app/hold_restored.h)
  std::function<Instant()> clock;
  bool on_schedule = false;     ///< what failed lately waits for its next try
  InboxReader read_inbox = {};  ///< before follow-ups go (P3); empty: there is no access to it
  bool civil_hours = false;     ///< what is due by night waits for the morning
  /// More of the kind of `sender`: each hands over at the same time as the others, in a thread of its own, so that
  /// everything else here is shared by threads then. `read_inbox` is asked by one at a time.
  std::vector<MailSender*> beside = {};
};

/// First everything is held where the data folder was restored or copied, and attempts that were lost are settled. Then
/// each message is claimed, handed over outside any transaction, and what became of it recorded; one sender takes one
/// after the other. Two processes at once share the work. An error is trouble of the store: what was said before it is
/// lost, the states are not.
Result<std::vector<SentMessage>> send_due(const Dispatch& dispatch);

}  // namespace afterword::app
