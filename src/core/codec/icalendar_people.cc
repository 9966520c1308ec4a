#include "core/codec/icalendar_people.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "core/codec/address.h"
#include "core/codec/icalendar_property.h"
#include "core/codec/icalendar_text.h"
#include "core/codec/utf8.h"

namespace afterword::core {
namespace {

constexpr std::size_t most_people = 1000;
constexpr std::size_t most_name_bytes = 200;

char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), [](char letter) { return lower(letter); });
  return result;
}

int hex_digit(char letter) {
  if (letter >= '0' && letter <= '9') return letter - '0';
  const char small = lower(letter);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

std::string percent_decoded(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 && hex_digit(text[i + 2]) >= 0) {
      result += static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2]));
      i += 2;
    } else {
      result += text[i];
    }
  }
  return result;
}

std::string text_of(const char* text) { return text == nullptr ? std::string() : std::string(text); }

// One ORGANIZER or ATTENDEE. A name that is only the address again is no name.
struct Person {
  std::string address;
  std::string given_name;
  bool is_place = false;
};

Person read_person(icalproperty* property) {
  Person person{.address = address_of(value_text(property)), .given_name = {}, .is_place = false};
  for (icalparameter* parameter = icalproperty_get_first_parameter(property, ICAL_ANY_PARAMETER); parameter != nullptr;
       parameter = icalproperty_get_next_parameter(property, ICAL_ANY_PARAMETER)) {
    switch (icalparameter_isa(parameter)) {
      case ICAL_CN_PARAMETER:
        person.given_name = one_line(text_of(icalparameter_get_cn(parameter)));
        break;
      case ICAL_CUTYPE_PARAMETER: {
        const icalparameter_cutype type = icalparameter_get_cutype(parameter);
        person.is_place = type == ICAL_CUTYPE_ROOM || type == ICAL_CUTYPE_RESOURCE;
        break;
      }
      case ICAL_EMAIL_PARAMETER:  // RFC 7986 6.2: beside an address that is none, such as Apple's "urn:uuid:..."
        if (person.address.empty()) person.address = address_of(text_of(icalparameter_get_email(parameter)));
        break;
      default:
        break;
    }
  }
  if (person.address.ends_with("@resource.calendar.google.com")) person.is_place = true;
  std::string& name = person.given_name;
  while (name.size() > 1 && (name.front() == '"' || name.front() == '\'') && name.back() == name.front()) {
    name = one_line(std::string_view(name).substr(1, name.size() - 2));
  }
  name = std::string(utf8_prefix(name, most_name_bytes));
  if (is_address(name) || lower(name) == "mailto:" + lower(person.address)) name.clear();
  return person;
}

}  // namespace

std::string address_of(std::string_view calendar_address) {
  constexpr std::string_view scheme = "mailto:";
  const bool is_uri = lower(calendar_address.substr(0, scheme.size())) == scheme;
  if (is_uri) calendar_address.remove_prefix(scheme.size());
  calendar_address = calendar_address.substr(0, calendar_address.find('?'));
  std::string address = is_uri ? percent_decoded(calendar_address) : std::string(calendar_address);
  address.erase(0, std::min(address.find_first_not_of(' '), address.size()));
  address.erase(address.find_last_not_of(' ') + 1);
  if (!is_address(address) || utf8_ends(address) != address.size()) return {};
  for (std::size_t at = 0; at < address.size(); ++at) {
    if (is_control(address, at) || std::string_view("\"(),:;\\").find(address[at]) != std::string_view::npos) return {};
  }
  const std::size_t host = address.find('@') + 1;
  std::transform(address.begin() + static_cast<std::ptrdiff_t>(host), address.end(),
                 address.begin() + static_cast<std::ptrdiff_t>(host), [](char letter) { return lower(letter); });
  return address;
}

std::string name_from_address(std::string_view address) {
  const std::string_view local = address.substr(0, address.find('@'));
  std::string name;
  bool starts_word = true;
  for (const char letter : local.substr(0, local.find('+', 1))) {
    if (letter == '.' || letter == '_' || letter == '-') {
      starts_word = true;
      continue;
    }
    if (starts_word && !name.empty()) name += ' ';
    name += starts_word && letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    starts_word = false;
  }
  return name.empty() ? std::string(local) : name;
}

Result<std::vector<Attendee>> people_of(icalcomponent* event) {
  std::vector<std::pair<Person, bool>> people;  // and: is it the organiser
  for (icalproperty* property = icalcomponent_get_first_property(event, ICAL_ORGANIZER_PROPERTY); property != nullptr;
       property = icalcomponent_get_next_property(event, ICAL_ORGANIZER_PROPERTY)) {
    if (people.empty()) people.emplace_back(read_person(property), true);
  }
  for (icalproperty* property = icalcomponent_get_first_property(event, ICAL_ATTENDEE_PROPERTY); property != nullptr;
       property = icalcomponent_get_next_property(event, ICAL_ATTENDEE_PROPERTY)) {
    people.emplace_back(read_person(property), false);
    if (people.size() > most_people + 1) {
      return invalid(fmt::format("more than {} people are invited", most_people), "ATTENDEE",
                     "add the ones you will speak with by hand");
    }
  }

  std::vector<Attendee> attendees;
  std::unordered_map<std::string, std::size_t> by_address;  // into attendees; case apart
  for (auto& [person, organizer] : people) {
    if (person.is_place || person.address.empty()) continue;
    const auto [known, is_new] = by_address.try_emplace(lower(person.address), attendees.size());
    if (is_new) attendees.push_back({.name = {}, .email = person.address, .organizer = organizer});
    Attendee& attendee = attendees[known->second];
    if (attendee.name.empty()) attendee.name = std::move(person.given_name);
  }
  for (Attendee& attendee : attendees) {
    if (attendee.name.empty()) attendee.name = name_from_address(attendee.email);
  }
  return attendees;
}

}  // namespace afterword::core
