// A person's word about what has gone.
#pragma once

#include <optional>

#include "app/departure.h"
#include "app/locate.h"

namespace afterword::app {

/// It has gone: by hand, or through their own mail program. Sets sent_at (absent: `now`), and answered_at of the reply
/// that it answers. An email is approved first, so that it was read by the checks; a handwritten note is taken from a
/// draft as well, and counts as delivered by hand (R3.3).
Result<Filed<core::Message>> deliver_message(Store& store, Zones& zones, const Ref& message,
                                             const std::optional<core::OffsetTime>& at, Instant now);

/// How a doubt ends (promises.md P1).
enum class Resolution {
  arrived,      ///< it did: `sent`, at the time of the attempt
  not_arrived,  ///< it did not: approved again
  again,        ///< nobody knows; send it again, it may arrive twice
};
/// Refused unless it is in doubt. What is approved again goes by `timing` (app/departure.h).
Result<Filed<core::Message>> resolve_message(Store& store, Zones& zones, const Ref& message, Resolution resolution,
                                             Instant now, const SendTiming& timing = {});

}  // namespace afterword::app
