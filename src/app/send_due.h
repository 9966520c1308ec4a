// Handing over what is approved and due, each at most once (promises.md P1, P4).
#pragma once

#include <string>
#include <vector>

#include "app/ports.h"

namespace afterword::app {

/// What became of one message in this run.
struct SentMessage {
  MessageKey key;
  core::MessageState state = core::MessageState::approved;  ///< afterwards
  std::string said;              ///< the server's last words, or why it was held or is in doubt
  bool left_for_person = false;  ///< it lies ready: the person sends it, and says so
};

/// Claims one message after the other: in one transaction it is seen to be approved, not held and due, the checks that
/// nobody can waive are run again (else it is held with the reason), and it becomes `sending`. Then it is handed over,
/// outside any transaction, and what became of it is recorded. A claim of another run that is older than ten minutes is
/// in doubt. Two processes at once share the work. An error is trouble of the store: what was said before it is lost,
/// the states are not.
Result<std::vector<SentMessage>> send_due(Store& store, Zones& zones, MailSender& sender, Instant now);

}  // namespace afterword::app
