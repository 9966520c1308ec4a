#include "core/codec/icalendar_sift.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "core/codec/quoted.h"
#include "core/codec/utf8.h"

namespace afterword::core {
namespace {

constexpr std::size_t most_lines = 20'000;
constexpr std::size_t most_line_bytes = 8 << 10;
constexpr std::size_t most_text_bytes = 256 << 10;
constexpr std::size_t most_parameters = 64;
constexpr std::size_t most_depth = 8;

constexpr std::array<std::string_view, 3> components{"VCALENDAR", "VEVENT", "VTIMEZONE"};
constexpr std::array<std::string_view, 19> properties{"METHOD",
                                                      "TZID",
                                                      "X-LIC-LOCATION",
                                                      "UID",
                                                      "SEQUENCE",
                                                      "STATUS",
                                                      "SUMMARY",
                                                      "LOCATION",
                                                      "DESCRIPTION",
                                                      "DTSTART",
                                                      "DTEND",
                                                      "DURATION",
                                                      "RECURRENCE-ID",
                                                      "ATTENDEE",
                                                      "ORGANIZER",
                                                      "URL",
                                                      "CONFERENCE",
                                                      "X-GOOGLE-CONFERENCE",
                                                      "X-MICROSOFT-SKYPETEAMSMEETINGURL"};
constexpr std::array<std::string_view, 3> texts{"SUMMARY", "LOCATION", "DESCRIPTION"};

template <class List>
bool is_in(const List& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

std::string upper(std::string_view text) {
  std::string result(text);
  for (char& letter : result) {
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  }
  return result;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// Lines of a stream, unfolded. Folding may cut a character in two, so that nothing is decoded before.
class Lines {
 public:
  explicit Lines(std::string_view stream) : rest_(stream) {}

  bool next(std::string& line) {
    if (rest_.empty()) return false;
    number_ = next_number_;
    line = take();
    while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\t')) {
      rest_.remove_prefix(1);
      line += take();
    }
    return true;
  }
  std::size_t number() const { return number_; }

 private:
  std::string_view take() {
    const std::size_t end = std::min(rest_.find('\n'), rest_.size());
    std::string_view line = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    ++next_number_;
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
  }

  std::string_view rest_;
  std::size_t number_ = 0, next_number_ = 1;
};

// Appends `line`, well-formed and without control characters, at most `bytes` of it, and a line break.
void append_clean(std::string& out, std::string_view line, std::size_t bytes) {
  line = utf8_prefix(line, bytes);
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t length = utf8_length(line, at);
    if (length == 0) {
      out += "\uFFFD";
    } else if (is_control(line, at)) {
      out += ' ';
    } else {
      out += line.substr(at, length);
    }
    at += std::max<std::size_t>(1, length);
  }
  out += '\n';
}

// How many parameters stand before the value. Colons and semicolons in quoted ones do not count.
std::size_t parameters_of(std::string_view line) {
  bool quoted = false;
  std::size_t count = 0;
  for (const char letter : line) {
    if (letter == '"') quoted = !quoted;
    if (!quoted && letter == ':') break;
    if (!quoted && letter == ';') ++count;
  }
  return count;
}

}  // namespace

Result<std::string> sift_icalendar(std::string_view ics) {
  if (ics.size() > icalendar_most_bytes)
    return invalid("the invitation is larger than 16 MiB", "", "remove attachments");
  if (ics.starts_with("\xef\xbb\xbf")) ics.remove_prefix(3);
  if (ics.find('\0') != std::string_view::npos) {
    return invalid("there are NUL bytes in the invitation", "", "save it as UTF-8 text");
  }

  std::string sifted;
  std::vector<std::string> open;              // components, outermost first
  std::size_t dropped_from = most_depth + 1;  // depth of the outermost open component that is dropped
  std::size_t kept = 0;
  std::string line;
  for (Lines lines(ics); lines.next(line);) {
    const auto here = [&] { return fmt::format("line {}", lines.number()); };
    const std::size_t name_end = line.find_first_of(":;");
    if (name_end == std::string::npos) continue;  // blank, or no content line at all
    const std::string name = upper(trim(std::string_view(line).substr(0, name_end)));
    const bool begins = name == "BEGIN", ends = name == "END";
    bool keep = open.size() < dropped_from;
    if (begins || ends) {
      const std::string component = upper(trim(std::string_view(line).substr(name_end + 1)));
      if (begins) {
        if (open.size() == most_depth)
          return invalid("components are nested too deeply", here(), "save the invitation once more, whole");
        open.push_back(component);
        if (keep && !is_in(components, component)) {
          dropped_from = open.size();
          keep = false;
        }
      } else {
        if (open.empty() || open.back() != component) {
          return invalid("BEGIN and END do not match", here(), "save the invitation once more, whole");
        }
        if (open.size() == dropped_from) dropped_from = most_depth + 1;
        open.pop_back();
      }
      if (keep) sifted += fmt::format("{}:{}\n", name, component);
    } else if (keep && !open.empty() && is_in(properties, name)) {
      const bool is_text = is_in(texts, name);
      if (line.size() > most_line_bytes && !is_text) {
        return invalid(fmt::format("{} is longer than {} KiB", name, most_line_bytes >> 10), here(),
                       "record the interview by hand, with its times");
      }
      if (parameters_of(line) > most_parameters)
        return invalid(fmt::format("{} has too many parameters", name), here(),
                       "record the interview by hand, with its times");
      append_clean(sifted, line, is_text ? most_text_bytes : most_line_bytes);
    } else {
      keep = false;
    }
    if (keep && ++kept > most_lines) {
      return invalid(fmt::format("more than {} lines are about the event", most_lines), here(),
                     "record the interview by hand, with its times");
    }
  }
  if (sifted.empty()) {
    return invalid("this is no iCalendar file", "",
                   "save the invitation's .ics attachment, it begins with BEGIN:VCALENDAR");
  }
  if (!open.empty()) {
    return invalid(fmt::format("the invitation ends before the end of {}", quoted(open.back())), "",
                   "it was cut off: save it once more, whole");
  }
  return sifted;
}

}  // namespace afterword::core
