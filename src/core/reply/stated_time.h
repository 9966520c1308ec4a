// The date by which they say that they will decide or write (docs/when.md, W10). Private to this room.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/reply/letter.h"

namespace afterword::core {

struct StatedTime {
  Date by;
  const ReadSentence* sentence;
  std::string reading;
};

/// The latest of them. "Write again in January" is the last day on which they want to be left alone (R7).
std::optional<StatedTime> stated_time(const Letter& letter, const ReceivedMail& mail, const BusinessCalendar& calendar,
                                      std::string_view region);

}  // namespace afterword::core
