// The dates of IMAP (RFC 3501 9: date, date-time). Months are English whatever the locale.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace afterword::mail::imap {

/// "1-Feb-2026"; nullopt where there is no such day, or its year has not four digits.
std::optional<std::string> date(std::chrono::year_month_day day);

/// Of INTERNALDATE: "17-Jul-1996 02:44:25 -0700", or " 7-Jul-1996 ..."; nullopt where it is none.
std::optional<std::chrono::sys_seconds> parse_date_time(std::string_view text);

}  // namespace afterword::mail::imap
