// Invitations as programs send them, for the tests of this folder.
#pragma once

#include <string>
#include <vector>

namespace afterword::core {

/// tests/fixtures/ics/NAME.ics
std::string read_ics(const std::string& name);
/// The names of all of them.
std::vector<std::string> all_ics();

/// An event with these lines ("\n" between them), in a calendar.
std::string ics_with(const std::string& lines);
/// The same, with an hour in UTC.
std::string hour_with(const std::string& lines);

}  // namespace afterword::core
