#include "core/plan/rulebook.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace afterword::core {

extern const std::string_view rules_document;  // docs/rules.md, embedded by this room's CMakeLists.txt

namespace {

/// "R4.2 With P ..." -> "R4.2"; empty where the line does not start with a rule's number.
std::string_view number_at_start(std::string_view line) {
  if (line.size() < 2 || line[0] != 'R' || std::isdigit(static_cast<unsigned char>(line[1])) == 0) return {};
  std::size_t end = 1;
  while (end < line.size() && (std::isdigit(static_cast<unsigned char>(line[end])) != 0 || line[end] == '.')) ++end;
  return line.substr(0, end);
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
  return text;
}

/// Lines that were broken to fit a page joined again; tables and lists keep theirs.
std::string unfolded(std::string_view text) {
  std::string out;
  text = trimmed(text);
  while (!text.empty()) {
    const std::size_t newline = std::min(text.find('\n'), text.size());
    const std::string_view line = trimmed(text.substr(0, newline));
    text.remove_prefix(std::min(newline + 1, text.size()));
    const bool row =
        line.starts_with('|') || out.ends_with("|") || line.starts_with("P  =") || line.starts_with("B  =");
    if (!out.empty()) out += line.empty() || row || out.ends_with('\n') ? '\n' : ' ';
    out += line;
  }
  return out;
}

/// A section "## R4 Initial follow-up" is rule R4, its text what stands before the first "- R4.1"; each such item is a
/// rule of its own.
std::vector<Rule> read_rules(std::string_view document) {
  struct Part {
    std::string_view number;
    std::string_view title;
    std::size_t begin;
    std::size_t end;
  };
  std::vector<Part> parts;
  std::string_view section_title;
  bool open = false;  // the last part has not ended yet
  const auto end_last = [&](std::size_t at) {
    if (open) parts.back().end = at;
    open = false;
  };
  for (std::size_t start = 0; start < document.size();) {
    const std::size_t newline = std::min(document.find('\n', start), document.size());
    const std::string_view line = document.substr(start, newline - start);
    const std::size_t next = std::min(newline + 1, document.size());
    if (line.starts_with("## ")) {
      end_last(start);
      const std::string_view heading = line.substr(3);
      if (const auto number = number_at_start(heading); !number.empty()) {
        section_title = trimmed(heading.substr(number.size()));
        parts.push_back({number, section_title, next, document.size()});
        open = true;
      }
    } else if (line.starts_with("- R")) {
      if (const auto number = number_at_start(line.substr(2)); !number.empty()) {
        end_last(start);
        parts.push_back({number, section_title, start + 2 + number.size(), document.size()});
        open = true;
      }
    }
    start = next;
  }
  std::vector<Rule> rules;
  rules.reserve(parts.size());
  for (const Part& part : parts) {
    rules.push_back({part.number, part.title, unfolded(document.substr(part.begin, part.end - part.begin))});
  }
  return rules;
}

}  // namespace

std::span<const Rule> rulebook() {
  static const std::vector<Rule> rules = read_rules(rules_document);
  return rules;
}

const Rule* find_rule(std::string_view number) {
  const auto same = [&](const Rule& rule) {
    return std::equal(rule.number.begin(), rule.number.end(), number.begin(), number.end(), [](char a, char b) {
      return a == static_cast<char>(std::toupper(static_cast<unsigned char>(b)));
    });
  };
  const auto rules = rulebook();
  const auto found = std::find_if(rules.begin(), rules.end(), same);
  return found == rules.end() ? nullptr : &*found;
}

}  // namespace afterword::core
