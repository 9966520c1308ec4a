// Where a video interview takes place.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace afterword::core {

/// What an event says about links, as it says it.
struct EventLinks {
  std::vector<std::string> conferences;  ///< CONFERENCE (RFC 7986) and the vendors' own properties
  std::string url;                       ///< URL: the call, or a page about the event
  std::string location;
  std::string description;
};

/// The link to open: a conference property; else the first link in URL, location or description that leads to a known
/// meeting service; else URL, else a link in the location. Only http and https, no white space, quotes or control
/// characters, at most 2,048 bytes.
std::optional<std::string> meeting_link(const EventLinks& links);

}  // namespace afterword::core
