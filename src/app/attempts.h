// The states of an attempt to hand a message over, each move in one transaction (docs/outbox.md).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "app/ports.h"

namespace afterword::app {

/// How long a sender may be silent before others may judge its attempt.
inline constexpr std::chrono::seconds lease{45};
/// The wording of promises.md P1.
inline constexpr const char* doubt = "The connection broke at the last moment. I don't know whether this arrived.";

/// Why a server does not get what a person may have sent (OutboxFolder).
inline constexpr const char* left_in_folder =
    "it was left in the outbox folder for you to send: say that it has gone (deliver), or resume it to let a server "
    "have it";
/// Why what was waiting is kept back after a restore or a copy (P2).
inline constexpr const char* restored =
    "This data folder was restored or copied: it may have gone already. Resume it if you are sure that it has not.";

/// What became of one message in this run.
struct SentMessage {
  MessageKey key;
  core::MessageState state = core::MessageState::approved;  ///< afterwards
  std::string said;                           ///< the server's last words, or why it was held or is in doubt
  bool left_for_person = false;               ///< it lies ready: the person sends it, and says so
  std::optional<Instant> next_try{};          ///< approved still, and tried again then
  std::optional<core::OffsetTime> goes_at{};  ///< not tried: it is no civil hour where the reader is, and it goes then
};

/// What came of trying to claim one message.
struct Claim {
  std::optional<FrozenMail> mail;   ///< claimed: to be handed over
  int token = 0;                    ///< of the attempt, where it was claimed
  std::optional<SentMessage> held;  ///< not claimed, and the person should know
  bool gone = false;                ///< not approved any more: another sender has it, or a person took it back
};

/// What a sender keeps to beside what is approved and due.
struct SendingHabits {
  bool on_schedule = false;  ///< what failed lately waits for its next try
  bool civil_hours = false;  ///< what is due by night waits for the morning (app/departure.h)
  bool to_folder = false;    ///< the sender leaves letters for a person, who may have sent one: no server gets it then
};

/// Where it is approved, not held and due, and nothing that was looked at again forbids it (app/last_look.h; else it is
/// held).
Result<Claim> claim(WriteSession& session, Zones& zones, const MessageKey& key, const SendingHabits& habits,
                    Instant now);

/// What the last moment says.
struct LastMoment {
  std::optional<std::string> stopped;  ///< why it must not end
  int counter = 0;                     ///< where it may: what the counter outside is raised to before the dot leaves
};
/// The last moment (P4): marks the attempt `dot_pending` and counts on, or says why it must not end. `to_folder`:
/// nothing can arrive by it, and a file may be put into its place again; nothing is marked.
Result<LastMoment> mark_dot_pending(WriteSession& session, Zones& zones, const MessageKey& key, int token,
                                    bool to_folder, Instant now);

/// Another lease, where the attempt is still that one.
Result<void> renew_lease(WriteSession& session, const MessageKey& key, int token, Instant now);

/// What the other side said, where the attempt is still that one. `stopped`: why mark_dot_pending did not let it end.
Result<SentMessage> record(WriteSession& session, Zones& zones, const MessageKey& key, int token,
                           const HandOverResult& result, const std::optional<std::string>& stopped, Instant now);

/// Its lease runs. One that ends later than any can was written by a clock that has been set back since: over as well.
bool is_running(const Attempt& attempt, Instant now);

/// Attempts whose lease is over: back to approved, or in doubt where the dot may have left. Returns the doubts.
Result<std::vector<SentMessage>> settle_lost_attempts(WriteSession& session, Zones& zones, Instant now);
/// Writes only where there is one: for those who look.
Result<std::vector<SentMessage>> settle_lost_attempts(Store& store, Zones& zones, Instant now);

/// After a restore or a copy (P2): what is approved is held, what is being sent is in doubt.
Result<std::vector<SentMessage>> hold_everything(WriteSession& session, Zones& zones, const std::string& why,
                                                 Instant now);

}  // namespace afterword::app
