#include "core/codec/icalendar_link.h"

#include <algorithm>
#include <array>

#include "core/codec/utf8.h"

namespace afterword::core {
namespace {

constexpr std::size_t most_bytes = 2048;

// Hosts of meeting services, and what ends in "." and one of them.
constexpr std::array<std::string_view, 20> meeting_hosts{
    "zoom.us",        "zoom.com",           "zoomgov.com",     "meet.google.com",    "teams.microsoft.com",
    "teams.live.com", "teams.microsoft.us", "webex.com",       "whereby.com",        "gotomeeting.com",
    "gotomeet.me",    "meet.goto.com",      "bluejeans.com",   "chime.aws",          "meet.jit.si",
    "join.skype.com", "meet.lync.com",      "ringcentral.com", "facetime.apple.com", "meet.around.co"};

bool may_stand_in_link(std::string_view text, std::size_t at) {
  const char letter = text[at];
  return !is_control(text, at) && letter != ' ' &&
         std::string_view("<>\"'`{}|\\^").find(letter) == std::string_view::npos && text.substr(at, 2) != "\u00A0";
}

bool same_start(std::string_view text, std::string_view start) {
  return text.size() >= start.size() && std::equal(start.begin(), start.end(), text.begin(), [](char a, char b) {
           return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
         });
}

std::size_t scheme_of(std::string_view text) {
  return same_start(text, "https://") ? 8 : same_start(text, "http://") ? 7 : 0;
}

// In lower case; empty where there is none, or where somebody's name stands before it to be taken for the host.
std::string host_of(std::string_view link) {
  link.remove_prefix(scheme_of(link));
  link = link.substr(0, link.find_first_of("/?#"));
  if (link.find('@') != std::string_view::npos) return {};  // https://zoom.us@evil.example leads to evil.example
  std::string host(link.substr(0, link.find(':')));
  std::transform(host.begin(), host.end(), host.begin(),
                 [](char b) { return b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b; });
  return host;
}

bool leads_to_a_meeting(std::string_view link) {
  const std::string host = host_of(link);
  return std::any_of(meeting_hosts.begin(), meeting_hosts.end(), [&](std::string_view service) {
    if (!std::string_view(host).ends_with(service)) return false;
    return host.size() == service.size() || host[host.size() - service.size() - 1] == '.';
  });
}

// The first link in `text` that `wanted` says yes to.
template <class Wanted>
std::optional<std::string> first_link(std::string_view text, Wanted wanted) {
  std::size_t end = 0;
  for (std::size_t at = text.find("://"); at != std::string_view::npos; at = text.find("://", end)) {
    std::size_t start = at;
    if (at >= 5 && scheme_of(text.substr(at - 5)) != 0) start = at - 5;
    if (at >= 4 && scheme_of(text.substr(at - 4)) != 0) start = at - 4;
    end = at + 3;
    if (start == at) continue;
    const std::size_t last = std::min(text.size(), start + most_bytes + 1);
    while (end < last && may_stand_in_link(text, end)) ++end;
    std::string_view link = text.substr(start, end - start);
    while (std::string_view(".,;:!?)]*_").find(link.back()) != std::string_view::npos) link.remove_suffix(1);
    if (link.size() <= most_bytes && !host_of(link).empty() && wanted(link)) return std::string(link);
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> meeting_link(const EventLinks& links) {
  const auto any = [](std::string_view) { return true; };
  for (const std::string& conference : links.conferences) {
    if (auto link = first_link(conference, any)) return link;
  }
  for (const std::string* text : {&links.url, &links.location, &links.description}) {
    if (auto link = first_link(*text, leads_to_a_meeting)) return link;
  }
  if (auto link = first_link(links.url, any)) return link;
  return first_link(links.location, any);
}

}  // namespace afterword::core
