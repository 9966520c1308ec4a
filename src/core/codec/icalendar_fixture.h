// Invitations as programs send them, for the tests of this folder.
#pragma once

#include <fstream>
#include <iterator>
#include <string>

namespace afterword::core {

/// tests/fixtures/ics/NAME.ics
inline std::string read_ics(const std::string& name) {
  std::ifstream file(AFTERWORD_FIXTURES "/ics/" + name + ".ics", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// An event with these lines ("\n" between them), in a calendar.
inline std::string ics_with(const std::string& lines) {
  return "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\n" + lines + "\nEND:VEVENT\nEND:VCALENDAR\n";
}

/// The same, with an hour in UTC.
inline std::string hour_with(const std::string& lines) {
  return ics_with("UID:1\nDTSTART:20261110T140000Z\nDTEND:20261110T150000Z\n" + lines);
}

}  // namespace afterword::core
