#include "core/codec/icalendar_fixture.h"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace afterword::core {

std::string read_ics(const std::string& name) {
  std::ifstream file(AFTERWORD_FIXTURES "/ics/" + name + ".ics", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> all_ics() {
  std::vector<std::string> names;
  for (const auto& file : std::filesystem::directory_iterator(AFTERWORD_FIXTURES "/ics")) {
    if (file.path().extension() == ".ics") names.push_back(file.path().stem());
  }
  return names;
}

std::string ics_with(const std::string& lines) {
  return "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\n" + lines + "\nEND:VEVENT\nEND:VCALENDAR\n";
}

std::string hour_with(const std::string& lines) {
  return ics_with("UID:1\nDTSTART:20261110T140000Z\nDTEND:20261110T150000Z\n" + lines);
}

}  // namespace afterword::core
