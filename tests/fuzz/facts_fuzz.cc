// The facts document under any bytes: what parses is written, parses again, and is written to the same bytes. What does
// not parse says what is wrong, on one line.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/codec/facts_json.h"
#include "require.h"

namespace {

namespace core = afterword::core;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view json(reinterpret_cast<const char*>(data), size);
  const core::Result<core::Facts> facts = core::parse_facts(json);
  if (facts) {
    const std::string written = core::write_facts(*facts);
    const core::Result<core::Facts> again = core::parse_facts(written);
    require(again.has_value());
    require(*again == *facts);
    require(core::write_facts(*again) == written);
    for (const core::Application& application : facts->applications) {
      require(core::check_references(application, facts->materials, "").has_value());
    }
  } else {
    const core::Error& error = facts.error();
    require(!error.what.empty());
    require((error.what + error.where + error.advice).find('\n') == std::string::npos);
  }
  if (const auto debrief = core::parse_debrief(json)) {
    require(core::parse_debrief(core::write_part(*debrief)) == *debrief);
  }
  if (const auto holidays = core::parse_holidays(json)) {
    require(core::parse_holidays(core::write_part(*holidays)) == *holidays);
  }
  if (const auto strings = core::parse_strings(json)) {
    require(core::parse_strings(core::write_part(*strings)) == *strings);
  }
  return 0;
}
