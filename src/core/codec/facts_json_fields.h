// Members of the facts document that have a spelling of their own. Each complains (json_members.h) where it is not
// kept. Whether a zone or a region exists is somebody else's question: it needs tables.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/codec/json_members.h"
#include "core/facts/application.h"

namespace afterword::core {

std::string required_zone(const JsonMembers& in, std::string_view name);  ///< spelled like an IANA name (zone.h)
std::optional<std::string> optional_zone(const JsonMembers& in, std::string_view name);
std::string required_address(const JsonMembers& in, std::string_view name);  ///< e-mail (address.h)
std::optional<std::string> optional_address(const JsonMembers& in, std::string_view name);
/// "acme.example": no scheme, no path, no "@".
std::optional<std::string> optional_domain(const JsonMembers& in, std::string_view name);
/// BCP 47; `fallback` where it is absent.
std::string locale_or(const JsonMembers& in, std::string_view name, std::string_view fallback);
/// RFC 5322 Message-ID without the angle brackets.
std::optional<std::string> optional_message_id(const JsonMembers& in, std::string_view name);

HolidaySetting read_holidays(const JsonNode& node);         ///< a region or a list of dates; none where it is empty
std::optional<Weekend> read_weekend(const JsonNode& node);  ///< SU to SA, at most six; absent where it is the usual one
/// "MO" to "SU" by `weekday::c_encoding()`.
std::string_view weekend_word(unsigned weekday);

}  // namespace afterword::core
