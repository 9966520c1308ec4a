// Invitations under any bytes: an error, or an event whose texts cannot break a line, a header or a terminal.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

#include "core/codec/address.h"
#include "core/codec/icalendar.h"
#include "core/codec/utf8.h"
#include "core/time/zone.h"
#include "require.h"

namespace {

namespace core = afterword::core;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const core::Result<core::Invitation> invitation =
      core::parse_invitation(std::string_view(reinterpret_cast<const char*>(data), size));
  if (!invitation) {
    require_line(invitation.error().what);
    require_line(invitation.error().where);
    require(!invitation.error().what.empty());
    return 0;
  }
  for (const std::string* line : {&invitation->uid, &invitation->summary, &invitation->location}) require_line(*line);
  require(core::utf8_ends(invitation->description) == invitation->description.size());
  require(invitation->description.find_first_of("\r\x1b") == std::string::npos);
  require(invitation->ends > invitation->starts || invitation->cancelled);
  if (invitation->zone) require(core::is_zone_name(*invitation->zone));
  if (invitation->url) {
    require_line(*invitation->url);
    require(invitation->url->find_first_of(" <>\"'") == std::string::npos);
    require((invitation->url->at(0) | 0x20) == 'h');
  }
  require(invitation->attendees.size() <= 1001);
  std::unordered_set<std::string_view> addresses;
  for (const core::Attendee& attendee : invitation->attendees) {
    require_line(attendee.name);
    require_line(attendee.email);
    require(!attendee.name.empty());
    require(core::is_address(attendee.email));
    require(addresses.insert(attendee.email).second);
  }
  return 0;
}
