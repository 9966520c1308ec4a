#include "core/codec/icalendar_windows_zones.h"

#include <array>

namespace afterword::core {
namespace {

struct WindowsZone {
  std::string_view name;   // as the registry and Exchange have it
  std::string_view label;  // as Outlook shows it, without "(UTC-05:00) "; empty for names no longer shown
  std::string_view iana;
};

// Facts from Unicode CLDR's windowsZones (territory 001), with today's IANA spelling, and five names that Windows has
// since given up. One row a line.
// clang-format off
constexpr std::array<WindowsZone, 144> windows_zones{{
    {"Afghanistan Standard Time", "Kabul", "Asia/Kabul"},
    {"Alaskan Standard Time", "Alaska", "America/Anchorage"},
    {"Aleutian Standard Time", "Aleutian Islands", "America/Adak"},
    {"Altai Standard Time", "Barnaul, Gorno-Altaysk", "Asia/Barnaul"},
    {"Arab Standard Time", "Kuwait, Riyadh", "Asia/Riyadh"},
    {"Arabian Standard Time", "Abu Dhabi, Muscat", "Asia/Dubai"},
    {"Arabic Standard Time", "Baghdad", "Asia/Baghdad"},
    {"Argentina Standard Time", "City of Buenos Aires", "America/Argentina/Buenos_Aires"},
    {"Armenian Standard Time", "", "Asia/Yerevan"},
    {"Astrakhan Standard Time", "Astrakhan, Ulyanovsk", "Europe/Astrakhan"},
    {"Atlantic Standard Time", "Atlantic Time (Canada)", "America/Halifax"},
    {"AUS Central Standard Time", "Darwin", "Australia/Darwin"},
    {"Aus Central W. Standard Time", "Eucla", "Australia/Eucla"},
    {"AUS Eastern Standard Time", "Canberra, Melbourne, Sydney", "Australia/Sydney"},
    {"Azerbaijan Standard Time", "Baku", "Asia/Baku"},
    {"Azores Standard Time", "Azores", "Atlantic/Azores"},
    {"Bahia Standard Time", "Salvador", "America/Bahia"},
    {"Bangladesh Standard Time", "Dhaka", "Asia/Dhaka"},
    {"Belarus Standard Time", "Minsk", "Europe/Minsk"},
    {"Bougainville Standard Time", "Bougainville Island", "Pacific/Bougainville"},
    {"Canada Central Standard Time", "Saskatchewan", "America/Regina"},
    {"Cape Verde Standard Time", "Cabo Verde Is.", "Atlantic/Cape_Verde"},
    {"Caucasus Standard Time", "Yerevan", "Asia/Yerevan"},
    {"Cen. Australia Standard Time", "Adelaide", "Australia/Adelaide"},
    {"Central America Standard Time", "Central America", "America/Guatemala"},
    {"Central Asia Standard Time", "Astana", "Asia/Bishkek"},
    {"Central Brazilian Standard Time", "Cuiaba", "America/Cuiaba"},
    {"Central Europe Standard Time", "Belgrade, Bratislava, Budapest, Ljubljana, Prague", "Europe/Budapest"},
    {"Central European Standard Time", "Sarajevo, Skopje, Warsaw, Zagreb", "Europe/Warsaw"},
    {"Central Pacific Standard Time", "Solomon Is., New Caledonia", "Pacific/Guadalcanal"},
    {"Central Standard Time", "Central Time (US & Canada)", "America/Chicago"},
    {"Central Standard Time (Mexico)", "Guadalajara, Mexico City, Monterrey", "America/Mexico_City"},
    {"Chatham Islands Standard Time", "Chatham Islands", "Pacific/Chatham"},
    {"China Standard Time", "Beijing, Chongqing, Hong Kong, Urumqi", "Asia/Shanghai"},
    {"Cuba Standard Time", "Havana", "America/Havana"},
    {"Dateline Standard Time", "International Date Line West", "Etc/GMT+12"},
    {"E. Africa Standard Time", "Nairobi", "Africa/Nairobi"},
    {"E. Australia Standard Time", "Brisbane", "Australia/Brisbane"},
    {"E. Europe Standard Time", "Chisinau", "Europe/Chisinau"},
    {"E. South America Standard Time", "Brasilia", "America/Sao_Paulo"},
    {"Easter Island Standard Time", "Easter Island", "Pacific/Easter"},
    {"Eastern Standard Time", "Eastern Time (US & Canada)", "America/New_York"},
    {"Eastern Standard Time (Mexico)", "Chetumal", "America/Cancun"},
    {"Egypt Standard Time", "Cairo", "Africa/Cairo"},
    {"Ekaterinburg Standard Time", "Ekaterinburg", "Asia/Yekaterinburg"},
    {"Fiji Standard Time", "Fiji", "Pacific/Fiji"},
    {"FLE Standard Time", "Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius", "Europe/Kyiv"},
    {"Georgian Standard Time", "Tbilisi", "Asia/Tbilisi"},
    {"GMT Standard Time", "Dublin, Edinburgh, Lisbon, London", "Europe/London"},
    {"Greenland Standard Time", "Greenland", "America/Nuuk"},
    {"Greenwich Standard Time", "Monrovia, Reykjavik", "Atlantic/Reykjavik"},
    {"GTB Standard Time", "Athens, Bucharest", "Europe/Bucharest"},
    {"Haiti Standard Time", "Haiti", "America/Port-au-Prince"},
    {"Hawaiian Standard Time", "Hawaii", "Pacific/Honolulu"},
    {"India Standard Time", "Chennai, Kolkata, Mumbai, New Delhi", "Asia/Kolkata"},
    {"Iran Standard Time", "Tehran", "Asia/Tehran"},
    {"Israel Standard Time", "Jerusalem", "Asia/Jerusalem"},
    {"Jordan Standard Time", "Amman", "Asia/Amman"},
    {"Kaliningrad Standard Time", "Kaliningrad", "Europe/Kaliningrad"},
    {"Kamchatka Standard Time", "", "Asia/Kamchatka"},
    {"Korea Standard Time", "Seoul", "Asia/Seoul"},
    {"Libya Standard Time", "Tripoli", "Africa/Tripoli"},
    {"Line Islands Standard Time", "Kiritimati Island", "Pacific/Kiritimati"},
    {"Lord Howe Standard Time", "Lord Howe Island", "Australia/Lord_Howe"},
    {"Magadan Standard Time", "Magadan", "Asia/Magadan"},
    {"Magallanes Standard Time", "Punta Arenas", "America/Punta_Arenas"},
    {"Marquesas Standard Time", "Marquesas Islands", "Pacific/Marquesas"},
    {"Mauritius Standard Time", "Port Louis", "Indian/Mauritius"},
    {"Mexico Standard Time", "", "America/Mexico_City"},
    {"Mexico Standard Time 2", "", "America/Mazatlan"},
    {"Mid-Atlantic Standard Time", "", "Etc/GMT+2"},
    {"Middle East Standard Time", "Beirut", "Asia/Beirut"},
    {"Montevideo Standard Time", "Montevideo", "America/Montevideo"},
    {"Morocco Standard Time", "Casablanca", "Africa/Casablanca"},
    {"Mountain Standard Time", "Mountain Time (US & Canada)", "America/Denver"},
    {"Mountain Standard Time (Mexico)", "La Paz, Mazatlan", "America/Mazatlan"},
    {"Myanmar Standard Time", "Yangon (Rangoon)", "Asia/Yangon"},
    {"N. Central Asia Standard Time", "Novosibirsk", "Asia/Novosibirsk"},
    {"Namibia Standard Time", "Windhoek", "Africa/Windhoek"},
    {"Nepal Standard Time", "Kathmandu", "Asia/Kathmandu"},
    {"New Zealand Standard Time", "Auckland, Wellington", "Pacific/Auckland"},
    {"Newfoundland Standard Time", "Newfoundland", "America/St_Johns"},
    {"Norfolk Standard Time", "Norfolk Island", "Pacific/Norfolk"},
    {"North Asia East Standard Time", "Irkutsk", "Asia/Irkutsk"},
    {"North Asia Standard Time", "Krasnoyarsk", "Asia/Krasnoyarsk"},
    {"North Korea Standard Time", "Pyongyang", "Asia/Pyongyang"},
    {"Omsk Standard Time", "Omsk", "Asia/Omsk"},
    {"Pacific SA Standard Time", "Santiago", "America/Santiago"},
    {"Pacific Standard Time", "Pacific Time (US & Canada)", "America/Los_Angeles"},
    {"Pacific Standard Time (Mexico)", "Baja California", "America/Tijuana"},
    {"Pakistan Standard Time", "Islamabad, Karachi", "Asia/Karachi"},
    {"Paraguay Standard Time", "Asuncion", "America/Asuncion"},
    {"Qyzylorda Standard Time", "Qyzylorda", "Asia/Qyzylorda"},
    {"Romance Standard Time", "Brussels, Copenhagen, Madrid, Paris", "Europe/Paris"},
    {"Russia Time Zone 10", "Chokurdakh", "Asia/Srednekolymsk"},
    {"Russia Time Zone 11", "Anadyr, Petropavlovsk-Kamchatsky", "Asia/Kamchatka"},
    {"Russia Time Zone 3", "Izhevsk, Samara", "Europe/Samara"},
    {"Russian Standard Time", "Moscow, St. Petersburg", "Europe/Moscow"},
    {"SA Eastern Standard Time", "Cayenne, Fortaleza", "America/Cayenne"},
    {"SA Pacific Standard Time", "Bogota, Lima, Quito, Rio Branco", "America/Bogota"},
    {"SA Western Standard Time", "Georgetown, La Paz, Manaus, San Juan", "America/La_Paz"},
    {"Saint Pierre Standard Time", "Saint Pierre and Miquelon", "America/Miquelon"},
    {"Sakhalin Standard Time", "Sakhalin", "Asia/Sakhalin"},
    {"Samoa Standard Time", "Samoa", "Pacific/Apia"},
    {"Sao Tome Standard Time", "Sao Tome", "Africa/Sao_Tome"},
    {"Saratov Standard Time", "Saratov", "Europe/Saratov"},
    {"SE Asia Standard Time", "Bangkok, Hanoi, Jakarta", "Asia/Bangkok"},
    {"Singapore Standard Time", "Kuala Lumpur, Singapore", "Asia/Singapore"},
    {"South Africa Standard Time", "Harare, Pretoria", "Africa/Johannesburg"},
    {"South Sudan Standard Time", "Juba", "Africa/Juba"},
    {"Sri Lanka Standard Time", "Sri Jayawardenepura", "Asia/Colombo"},
    {"Sudan Standard Time", "Khartoum", "Africa/Khartoum"},
    {"Syria Standard Time", "Damascus", "Asia/Damascus"},
    {"Taipei Standard Time", "Taipei", "Asia/Taipei"},
    {"Tasmania Standard Time", "Hobart", "Australia/Hobart"},
    {"Tocantins Standard Time", "Araguaina", "America/Araguaina"},
    {"Tokyo Standard Time", "Osaka, Sapporo, Tokyo", "Asia/Tokyo"},
    {"Tomsk Standard Time", "Tomsk", "Asia/Tomsk"},
    {"Tonga Standard Time", "Nuku'alofa", "Pacific/Tongatapu"},
    {"Transbaikal Standard Time", "Chita", "Asia/Chita"},
    {"Turkey Standard Time", "Istanbul", "Europe/Istanbul"},
    {"Turks And Caicos Standard Time", "Turks and Caicos", "America/Grand_Turk"},
    {"Ulaanbaatar Standard Time", "Ulaanbaatar", "Asia/Ulaanbaatar"},
    {"US Eastern Standard Time", "Indiana (East)", "America/Indiana/Indianapolis"},
    {"US Mountain Standard Time", "Arizona", "America/Phoenix"},
    {"UTC", "Coordinated Universal Time", "UTC"},
    {"UTC+12", "Coordinated Universal Time+12", "Etc/GMT-12"},
    {"UTC+13", "Coordinated Universal Time+13", "Etc/GMT-13"},
    {"UTC-02", "Coordinated Universal Time-02", "Etc/GMT+2"},
    {"UTC-08", "Coordinated Universal Time-08", "Etc/GMT+8"},
    {"UTC-09", "Coordinated Universal Time-09", "Etc/GMT+9"},
    {"UTC-11", "Coordinated Universal Time-11", "Etc/GMT+11"},
    {"Venezuela Standard Time", "Caracas", "America/Caracas"},
    {"Vladivostok Standard Time", "Vladivostok", "Asia/Vladivostok"},
    {"Volgograd Standard Time", "Volgograd", "Europe/Volgograd"},
    {"W. Australia Standard Time", "Perth", "Australia/Perth"},
    {"W. Central Africa Standard Time", "West Central Africa", "Africa/Lagos"},
    {"W. Europe Standard Time", "Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Berlin"},
    {"W. Mongolia Standard Time", "Hovd", "Asia/Hovd"},
    {"West Asia Standard Time", "Ashgabat, Tashkent", "Asia/Tashkent"},
    {"West Bank Standard Time", "Gaza, Hebron", "Asia/Hebron"},
    {"West Pacific Standard Time", "Guam, Port Moresby", "Pacific/Port_Moresby"},
    {"Yakutsk Standard Time", "Yakutsk", "Asia/Yakutsk"},
    {"Yukon Standard Time", "Yukon", "America/Whitehorse"},
}};
// clang-format on

char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

bool same(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (lower(a[i]) != lower(b[i])) return false;
  }
  return true;
}

}  // namespace

std::optional<std::string_view> iana_name_of_windows_zone(std::string_view name_or_label) {
  if (name_or_label.empty()) return std::nullopt;
  for (const WindowsZone& zone : windows_zones) {
    if (same(zone.name, name_or_label) || same(zone.label, name_or_label)) return zone.iana;
  }
  return std::nullopt;
}

}  // namespace afterword::core
