#include "core/codec/facts_json_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/json/array.hpp>

#include "core/codec/address.h"
#include "core/codec/quoted.h"
#include "core/time/zone.h"

namespace afterword::core {
namespace {

constexpr std::array<std::string_view, 7> weekend_words{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};

bool is_upper(char letter) { return letter >= 'A' && letter <= 'Z'; }
bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
bool is_letter(char letter) { return is_upper(letter) || (letter >= 'a' && letter <= 'z'); }

// Parts between hyphens; an empty one among them is an empty view.
std::string_view take_part(std::string_view& rest) {
  const std::size_t hyphen = rest.find('-');
  const std::string_view part = rest.substr(0, hyphen);
  rest = hyphen == std::string_view::npos ? std::string_view() : rest.substr(hyphen + 1);
  return part;
}

// ISO 3166-1 alpha-2, then up to two subdivisions: "US", "GB-SCT", "DE-BY-A".
bool is_region(std::string_view text) {
  if (text.ends_with('-')) return false;
  const std::string_view country = take_part(text);
  if (country.size() != 2 || !std::all_of(country.begin(), country.end(), is_upper)) return false;
  for (int level = 0; level < 2 && !text.empty(); ++level) {
    const std::string_view part = take_part(text);
    if (part.empty() || part.size() > 3) return false;
    if (!std::all_of(part.begin(), part.end(), [](char c) { return is_upper(c) || is_digit(c); })) return false;
  }
  return text.empty();
}

// RFC 5646 2.1, as far as spelling goes: a language of letters, then subtags of up to eight letters and digits.
bool is_locale(std::string_view text) {
  if (text.ends_with('-')) return false;
  const std::string_view language = take_part(text);
  if (language.size() < 2 || language.size() > 8 || !std::all_of(language.begin(), language.end(), is_letter)) {
    return false;
  }
  while (!text.empty()) {
    const std::string_view part = take_part(text);
    if (part.empty() || part.size() > 8) return false;
    if (!std::all_of(part.begin(), part.end(), [](char c) { return is_letter(c) || is_digit(c); })) return false;
  }
  return true;
}

bool is_domain(std::string_view text) {
  return text.find_first_of(" @/:?#[]<>\"\\") == std::string_view::npos && text.front() != '.' && text.back() != '.' &&
         text.find("..") == std::string_view::npos && text.size() <= 253;
}

void check_zone(const JsonMembers& in, std::string_view name, const std::string& zone) {
  if (is_zone_name(zone)) return;
  in.complain(name, fmt::format("{} is no time zone", quoted(zone)), "use an IANA name such as America/New_York");
}

void check_address(const JsonMembers& in, std::string_view name, const std::string& address) {
  if (is_address(address)) return;
  in.complain(name, fmt::format("{} is no e-mail address", quoted(address)),
              "write it as name@host, without spaces and angle brackets");
}

}  // namespace

std::string required_zone(const JsonMembers& in, std::string_view name) {
  std::string zone = in.required_line(name);
  check_zone(in, name, zone);
  return zone;
}

std::optional<std::string> optional_zone(const JsonMembers& in, std::string_view name) {
  std::optional<std::string> zone = in.line(name);
  if (zone) check_zone(in, name, *zone);
  return zone;
}

std::string required_address(const JsonMembers& in, std::string_view name) {
  std::string address = in.required_line(name);
  check_address(in, name, address);
  return address;
}

std::optional<std::string> optional_address(const JsonMembers& in, std::string_view name) {
  std::optional<std::string> address = in.line(name);
  if (address) check_address(in, name, *address);
  return address;
}

std::optional<std::string> optional_domain(const JsonMembers& in, std::string_view name) {
  std::optional<std::string> domain = in.line(name);
  if (domain && !domain->empty() && !is_domain(*domain)) {
    in.complain(name, fmt::format("{} is no domain", quoted(*domain)), "write the name alone, such as acme.example");
  }
  return domain;
}

std::string locale_or(const JsonMembers& in, std::string_view name, std::string_view fallback) {
  std::optional<std::string> locale = in.line(name);
  if (locale && !is_locale(*locale)) {
    in.complain(name, fmt::format("{} is no locale", quoted(*locale)), "write a BCP 47 tag such as en-GB");
  }
  return locale ? *std::move(locale) : std::string(fallback);
}

std::optional<std::string> optional_message_id(const JsonMembers& in, std::string_view name) {
  std::optional<std::string> id = in.line(name);
  if (id && id->find_first_of(" <>") != std::string::npos) {
    in.complain(name, fmt::format("{} is no Message-ID", quoted(*id)), "leave out spaces and the angle brackets");
  }
  return id;
}

HolidaySetting read_holidays(const JsonNode& node) {
  if (node.value().is_null()) return {};
  if (node.value().is_string()) {
    if (node.value().get_string().empty()) return {};
    std::string region = node.line();
    if (!is_region(region)) {
      node.complain(fmt::format("{} is no region", quoted(region)),
                    "use a country's two capital letters, with -subdivision where it has its own: US, GB-SCT; or a "
                    "list of dates");
    }
    return region;
  }
  if (!node.value().is_array()) {
    node.complain("expected a region or a list of dates", "write \"US\", or [\"2026-12-25\", ...]");
    return {};
  }
  const boost::json::array& items = *node.array();
  std::vector<Date> dates;
  dates.reserve(items.size());
  for (std::size_t i = 0; i < items.size() && !node.failed(); ++i) dates.push_back(node.item(items[i], i).date());
  if (dates.empty()) return {};
  return dates;
}

std::optional<Weekend> read_weekend(const JsonNode& node) {
  const boost::json::array* items = node.array();
  if (items == nullptr) return std::nullopt;
  Weekend weekend;
  for (std::size_t i = 0; i < items->size() && !node.failed(); ++i) {
    const JsonNode item = node.item((*items)[i], i);
    const std::string word = item.line();
    const auto known = std::find(weekend_words.begin(), weekend_words.end(), word);
    if (known == weekend_words.end()) {
      item.complain(fmt::format("{} is no day of the week", quoted(word)), "use SU, MO, TU, WE, TH, FR or SA");
      break;
    }
    const auto day = static_cast<std::size_t>(known - weekend_words.begin());
    if (weekend.test(day)) item.complain(fmt::format("{} is in this list twice", word), "leave one of them out");
    weekend.set(day);
  }
  if (weekend.all()) node.complain("all seven days are the weekend", "leave at least one day to work");
  if (weekend == saturday_and_sunday) return std::nullopt;
  return weekend;
}

std::string_view weekend_word(unsigned weekday) { return weekend_words.at(weekday); }

}  // namespace afterword::core
