#include "core/codec/icalendar.h"

#include <fmt/format.h>
#include <libical/ical.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <utility>

#include "core/codec/icalendar_link.h"
#include "core/codec/icalendar_people.h"
#include "core/codec/icalendar_property.h"
#include "core/codec/icalendar_sift.h"
#include "core/codec/icalendar_text.h"
#include "core/codec/icalendar_zone.h"
#include "core/codec/quoted.h"

namespace afterword::core {
namespace {

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Calendar = std::unique_ptr<icalcomponent, FreeComponent>;

std::string line_of(icalcomponent* component, icalproperty_kind kind) { return one_line(value_text(component, kind)); }

int sequence_of(icalcomponent* event) {
  const std::string text = line_of(event, ICAL_SEQUENCE_PROPERTY);
  int sequence = 0;
  std::from_chars(text.data(), text.data() + text.size(), sequence);  // 0 where it is no number
  return std::max(0, sequence);
}

bool has(icalcomponent* component, icalproperty_kind kind) {
  return icalcomponent_get_first_property(component, kind) != nullptr;
}

// Everything of one kind, at whatever depth: a stream may hold several calendars.
void collect(icalcomponent* component, icalcomponent_kind kind, std::vector<icalcomponent*>& found) {
  if (icalcomponent_isa(component) == kind) found.push_back(component);
  for (icalcomponent* child = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT); child != nullptr;
       child = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)) {
    collect(child, kind, found);
  }
}

// The event that the file is about. Calendar programs repeat an event that was changed; the highest SEQUENCE stands.
Result<icalcomponent*> one_event(const std::vector<icalcomponent*>& events) {
  if (events.empty()) return invalid("there is no event in this file", "", "save the invitation itself, not a reply");
  std::vector<std::string> ids;
  std::size_t overrides = 0;
  icalcomponent* newest = nullptr;
  for (icalcomponent* event : events) {
    ids.push_back(line_of(event, ICAL_UID_PROPERTY));
    if (has(event, ICAL_RECURRENCEID_PROPERTY)) ++overrides;
    if (newest == nullptr || sequence_of(event) >= sequence_of(newest)) newest = event;
  }
  std::sort(ids.begin(), ids.end());
  const auto different = static_cast<std::size_t>(std::unique(ids.begin(), ids.end()) - ids.begin());
  if (different > 1) {
    return invalid(fmt::format("there are {} different events in this file", different), "",
                   "save the one invitation by itself");
  }
  if (overrides > 0 && events.size() > 1) {
    return invalid("this is a recurring event with changed occurrences", "RECURRENCE-ID",
                   "record the occurrence that is the interview by hand");
  }
  return newest;
}

// Names that a VTIMEZONE has beside its TZID. Its rules are not read: IANA's are right where they disagree.
std::optional<std::string> declared_zone(icalcomponent* calendar, std::string_view tzid) {
  std::vector<icalcomponent*> zones;
  collect(calendar, ICAL_VTIMEZONE_COMPONENT, zones);
  for (icalcomponent* zone : zones) {
    if (value_text(zone, ICAL_TZID_PROPERTY) != tzid) continue;
    for (icalproperty* property = icalcomponent_get_first_property(zone, ICAL_X_PROPERTY); property != nullptr;
         property = icalcomponent_get_next_property(zone, ICAL_X_PROPERTY)) {
      const char* name = icalproperty_get_x_name(property);
      if (name == nullptr || std::string_view(name) != "X-LIC-LOCATION") continue;
      if (auto iana = iana_name_of_tzid(value_text(property))) return iana;
    }
  }
  return std::nullopt;
}

// A DTSTART or DTEND: the time as it stands there, and whose it is.
struct StatedTime {
  Civil time;
  std::optional<std::string> zone;  // absent: floating
};

Result<StatedTime> read_time(icalcomponent* calendar, icalproperty* property, const std::string& name) {
  const icalvalue* value = icalproperty_get_value(property);
  const icalvalue_kind kind = value == nullptr ? ICAL_NO_VALUE : icalvalue_isa(value);
  if (kind != ICAL_DATETIME_VALUE && kind != ICAL_DATE_VALUE) {
    return invalid("this is no time", name, "record the interview by hand, with its times");
  }
  const icaltimetype stated = icalvalue_get_datetime(value);
  if (icaltime_is_date(stated)) {
    return invalid("this is an all-day event", name, "record the interview by hand, with its times");
  }
  const std::chrono::year_month_day ymd{std::chrono::year{stated.year},
                                        std::chrono::month{static_cast<unsigned>(stated.month)},
                                        std::chrono::day{static_cast<unsigned>(stated.day)}};
  if (!ymd.ok() || stated.year < 1 || stated.year > 9999 || stated.hour < 0 || stated.hour > 23 || stated.minute < 0 ||
      stated.minute > 59 || stated.second < 0 || stated.second > 60) {
    return invalid("this time does not exist", name, "record the interview by hand, with its times");
  }
  StatedTime result;
  result.time = Date{ymd} + std::chrono::hours{stated.hour} + std::chrono::minutes{stated.minute} +
                std::chrono::seconds{std::min(stated.second, 59)};  // a leap second is the one before it
  icalparameter* parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
  const char* tzid = parameter == nullptr ? nullptr : icalparameter_get_tzid(parameter);
  if (icaltime_is_utc(stated)) {
    result.zone = "UTC";
  } else if (tzid != nullptr) {
    result.zone = iana_name_of_tzid(tzid);
    if (!result.zone) result.zone = declared_zone(calendar, tzid);
    if (!result.zone) {
      return invalid(fmt::format("the time zone {} is not known", quoted(tzid)), name,
                     "record the interview by hand, with an IANA zone such as America/New_York");
    }
  }
  return result;
}

// Seconds of a DURATION; nullopt where it is none, or longer than any interview could be.
std::optional<std::chrono::seconds> read_duration(icalproperty* property) {
  constexpr std::int64_t most = std::int64_t{366} * 24 * 3600;
  const icalvalue* value = icalproperty_get_value(property);
  if (value == nullptr || icalvalue_isa(value) != ICAL_DURATION_VALUE) return std::nullopt;
  const icaldurationtype stated = icalvalue_get_duration(value);
  if (icaldurationtype_is_bad_duration(stated)) return std::nullopt;
  const std::int64_t days = std::int64_t{stated.days} + std::int64_t{7} * stated.weeks;
  const std::int64_t seconds = ((days * 24 + stated.hours) * 60 + stated.minutes) * 60 + std::int64_t{stated.seconds};
  if (seconds > most) return std::nullopt;
  return std::chrono::seconds{stated.is_neg != 0 ? -seconds : seconds};
}

Result<void> read_times(icalcomponent* calendar, icalcomponent* event, Invitation& invitation) {
  icalproperty* start = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
  if (start == nullptr) return invalid("the event has no start that can be read", "DTSTART", "record it by hand");
  const Result<StatedTime> starts = read_time(calendar, start, "DTSTART");
  if (!starts) return std::unexpected(starts.error());
  invitation.zone = starts->zone;
  invitation.starts = starts->time;

  if (icalproperty* end = icalcomponent_get_first_property(event, ICAL_DTEND_PROPERTY)) {
    const Result<StatedTime> ends = read_time(calendar, end, "DTEND");
    if (!ends) return std::unexpected(ends.error());
    if (ends->zone && ends->zone != starts->zone) {
      return invalid(fmt::format("the event starts in {} and ends in {}", starts->zone.value_or("no zone"),
                                 ends->zone.value_or("")),
                     "DTEND", "record the interview by hand, in one zone");
    }
    invitation.ends = ends->time;
  } else if (icalproperty* duration = icalcomponent_get_first_property(event, ICAL_DURATION_PROPERTY)) {
    const auto lasts = read_duration(duration);
    if (!lasts) return invalid("this is no duration", "DURATION", "record the interview by hand, with its times");
    invitation.ends = invitation.starts + *lasts;
  } else if (invitation.cancelled) {
    invitation.ends = invitation.starts;  // nothing more is needed to call it off
  } else {
    return invalid("the event does not say when it ends", "DTEND", "record the interview by hand, with its times");
  }
  if (invitation.ends >= Civil{make_date(10000, 1, 1)}) {
    return invalid("the event ends after the year 9999", "DTEND", "record the interview by hand, with its times");
  }
  if (invitation.ends <= invitation.starts && !invitation.cancelled) {
    return invalid(
        invitation.ends == invitation.starts ? "the event ends when it starts" : "the event ends before it starts",
        "DTEND", "record the interview by hand, with its times");
  }
  return {};
}

EventLinks links_of(icalcomponent* event, const Invitation& invitation) {
  EventLinks links;
  links.url = line_of(event, ICAL_URL_PROPERTY);
  links.location = invitation.location;
  links.description = invitation.description;
  for (icalproperty* property = icalcomponent_get_first_property(event, ICAL_ANY_PROPERTY); property != nullptr;
       property = icalcomponent_get_next_property(event, ICAL_ANY_PROPERTY)) {
    const icalproperty_kind kind = icalproperty_isa(property);
    if (kind != ICAL_CONFERENCE_PROPERTY && kind != ICAL_X_PROPERTY) continue;
    links.conferences.push_back(one_line(value_text(property)));  // the sieve let no other X- through
  }
  return links;
}

bool is_called_off(icalcomponent* calendar, icalcomponent* event) {
  if (line_of(event, ICAL_STATUS_PROPERTY) == "CANCELLED") return true;
  icalcomponent* parent = icalcomponent_get_parent(event);
  return line_of(parent == nullptr ? calendar : parent, ICAL_METHOD_PROPERTY) == "CANCEL";
}

}  // namespace

Result<Invitation> parse_invitation(std::string_view ics) {
  const Result<std::string> sifted = sift_icalendar(ics);
  if (!sifted) return std::unexpected(sifted.error());
  // The library would otherwise abort the program on what it takes for misuse. The setting is its own, and the same for
  // everybody.
  icalerror_set_errors_are_fatal(0);
  icalerror_clear_errno();
  const Calendar calendar(icalparser_parse_string(sifted->c_str()));
  if (calendar == nullptr) {
    return invalid("this is no iCalendar file", "",
                   "save the invitation's .ics attachment, it begins with BEGIN:VCALENDAR");
  }
  std::vector<icalcomponent*> events;
  collect(calendar.get(), ICAL_VEVENT_COMPONENT, events);
  const Result<icalcomponent*> event = one_event(events);
  if (!event) return std::unexpected(event.error());

  Invitation invitation;
  invitation.uid = line_of(*event, ICAL_UID_PROPERTY);
  invitation.sequence = sequence_of(*event);
  invitation.cancelled = is_called_off(calendar.get(), *event);
  invitation.summary = line_of(*event, ICAL_SUMMARY_PROPERTY);
  invitation.location = line_of(*event, ICAL_LOCATION_PROPERTY);
  invitation.description = paragraphs(value_text(*event, ICAL_DESCRIPTION_PROPERTY));
  if (auto times = read_times(calendar.get(), *event, invitation); !times) return std::unexpected(times.error());
  Result<std::vector<Attendee>> people = people_of(*event);
  if (!people) return std::unexpected(people.error());
  invitation.attendees = *std::move(people);
  invitation.url = meeting_link(links_of(*event, invitation));
  return invitation;
}

}  // namespace afterword::core
