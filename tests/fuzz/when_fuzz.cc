// libFuzzer: whatever bytes a person pastes, the time-frame reader ends, and what it answers hangs together; what the
// date parsers accept, they write back.
#include <cstdint>
#include <string_view>

#include "core/time/when.h"
#include "require.h"

namespace {

using namespace afterword::core;

const BusinessCalendar& calendar() {
  static const BusinessCalendar calendar{saturday_and_sunday, holidays_of("US", 2020, 2040).value()};
  return calendar;
}

void check(const TimeFrame& frame, Date said_on) {
  require(frame.earliest.has_value() == frame.latest.has_value());
  require((frame.certainty == Certainty::none) == !frame.latest.has_value());
  require(!frame.reading.empty());
  if (!frame.latest) return;
  require(*frame.earliest <= *frame.latest);
  require(*frame.earliest >= said_on);
  require(*frame.latest <= make_date(9999, 12, 31));
  // Nobody waits longer than that.
  require(*frame.latest <= said_on + std::chrono::days{20 * 366});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 4) return 0;
  constexpr std::string_view regions[] = {"US", "GB", "DE", "CA", ""};
  const auto region = regions[data[0] % 5];
  const auto said_in = data[1] % 2 == 0 ? SaidIn::debrief : SaidIn::reply;
  // Most days between 2020 and 2040, some at the ends of the calendar.
  const int day = data[2] * 256 + data[3];
  Date said_on = make_date(2020, 1, 1) + std::chrono::days{day % 7500};
  if (day >= 65000) said_on = day % 2 == 0 ? make_date(1, 1, 1) : make_date(9999, 12, 31);
  const std::string_view text{reinterpret_cast<const char*>(data) + 4, size - 4};

  check(read_time_frame(text, said_on, calendar(), region, said_in), said_on);
  if (const auto date = parse_date(text)) require(format_date(*date) == text);
  if (const auto time = parse_instant(text)) require(parse_instant(format_instant(*time)) == time);
  if (const auto time = parse_civil(text))
    require(parse_instant(format_instant(Instant{time->time_since_epoch()})).has_value());
  return 0;
}
