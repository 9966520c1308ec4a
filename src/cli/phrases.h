// Dates, people and counts as a person says them. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/facts/application.h"
#include "core/time/civil.h"

namespace afterword::cli {

/// "Wed 25 Nov, 9:00", on the clock that `time` was written by; the year where it is not the one of `now` there.
std::string say_moment(const core::OffsetTime& time, core::Instant now);
/// "Tue 10 Nov, 14:00 to 15:00 in New York"; both days where it goes past midnight.
std::string say_interview_time(const core::Interview& interview, const core::Employer& employer, core::Instant now);
/// The place that an IANA zone is named after: "New York". The zone need not be loaded.
std::string place_of(std::string_view iana_name);
/// "Ann Lee, Bo Novak and Cy".
std::string say_list(const std::vector<std::string>& names);
/// "1 letter", "9,990 letters".
std::string say_count(std::size_t count, std::string_view one, std::string_view many);
/// A letter in the middle of a sentence: "the thank-you note", "follow-up 2".
std::string say_kind(const core::Message& message);
/// A state in words: "in doubt".
std::string say_state(core::MessageState state);

/// The contact's name, or the id where it is nobody known.
std::string name_of_contact(const core::Application& application, std::string_view id);

}  // namespace afterword::cli
