// What reminding needs from the world: the channels by which a reminder reaches a person (promises.md P6). The notify
// room and the worker's file channel implement it; tests/fakes/ has one that records.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/time/civil.h"

namespace afterword::app {

/// What one reminder says. It holds no private text, and no more of a step than its title where the person wished so.
struct Notice {
  std::string id;             ///< the same each time this reminder is delivered: a channel shows it once
  std::string title;          ///< one line: "Debrief", "3 reminders while I was off"
  std::string body;           ///< one or a few short lines, UTF-8, "\n" between them; may be empty
  core::OffsetTime due_at{};  ///< when it should have come, in the seeker's zone
  bool late = false;          ///< it comes later than it should; `body` says so
};

/// What became of a delivery. A channel that cannot tell says try_again: a repeat carries the same id.
enum class Delivery {
  delivered,
  try_again,  ///< not there now: no network, no desktop session, a busy server
  refused,    ///< will not work until somebody changes something: a wrong address, a revoked token
};
struct DeliveryResult {
  Delivery outcome = Delivery::try_again;
  std::string said;  ///< the other side's words, or what to do; one line, without secrets
};

class ReminderChannel {
 public:
  virtual ~ReminderChannel() = default;
  /// Names it in the log and in settings: "desktop", "ntfy", "webhook", "email", "file". Stable, and different for
  /// each.
  virtual std::string name() const = 0;
  /// Returns within some seconds (a bound of the channel's own).
  virtual DeliveryResult deliver(const Notice& notice) = 0;
};

using ReminderChannels = std::vector<std::unique_ptr<ReminderChannel>>;

}  // namespace afterword::app
