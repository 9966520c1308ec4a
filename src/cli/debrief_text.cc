#include "cli/debrief_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "cli/phrases.h"

namespace afterword::cli {
namespace {

using core::PrivateText;
using core::WeakSpot;
using core::WeakSpotKind;

struct SpotHeading {
  WeakSpotKind kind;
  std::string_view key;
  std::string_view heading;
};
constexpr std::array spot_headings{
    SpotHeading{WeakSpotKind::stumped, "stumped",
                "Where: questions that stumped you (private); the answer behind \"= \""},
    SpotHeading{WeakSpotKind::forgotten, "forgotten",
                "Where: good things that you forgot to say; what you meant behind \"= \""},
    SpotHeading{WeakSpotKind::underprepared, "underprepared", "Where: what you were not prepared for (private)"},
    SpotHeading{WeakSpotKind::habit, "habit", "Where: habits to lose (private)"},
};

std::string_view text_of(const std::string& text) { return text; }
std::string_view text_of(const PrivateText& text) { return text.for_seeker_only(); }

/// The interviewers in order; then whoever else was noted.
std::vector<std::string> people_of(const core::Interview& interview, const core::Debrief& debrief) {
  std::vector<std::string> people = interview.interviewers;
  for (const core::Impression& impression : debrief.who) {
    if (std::ranges::find(people, impression.contact) == people.end()) people.push_back(impression.contact);
  }
  return people;
}

class Writer {
 public:
  void comment(std::string_view text) { text_ += fmt::format("# {}\n", text); }

  void heading(std::string_view heading, std::string_view key) { text_ += fmt::format("\n## {} [{}]\n", heading, key); }

  /// A line that begins like a comment or a heading is moved in by a backslash.
  void thought(std::string_view thought, std::string_view mark = "") {
    text_ += mark;
    if (mark.empty() && (thought.empty() || thought.starts_with('#') || thought.starts_with('=') ||
                         thought.starts_with('\\') || thought.starts_with(' '))) {
      text_ += '\\';
    }
    for (const char c : thought) {
      text_ += c;
      if (c == '\n') text_ += "  ";
    }
    text_ += '\n';
  }

  template <class Text>
  void thoughts(const std::vector<Text>& list) {
    for (const Text& item : list) thought(text_of(item));
  }

  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

std::string_view yes_or_no(bool yes) { return yes ? "yes" : "no"; }

/// One thought and, behind "= ", what was settled about it.
struct Thought {
  std::string text;
  std::optional<std::string> settled;
  std::size_t line;
};

struct Part {
  std::string key;
  std::size_t line;
  std::vector<Thought> thoughts;
};

std::string at_line(std::size_t line) { return fmt::format("line {}", line); }

core::Result<std::vector<Part>> split(std::string_view text) {
  std::vector<Part> parts;
  std::string* open = nullptr;  // the thought that an indented line goes on with
  std::size_t number = 0;
  while (!text.empty()) {
    ++number;
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    const bool goes_on = line.starts_with("  ") && open != nullptr;
    while (line.ends_with(' ') || line.ends_with('\r') || line.ends_with('\t')) line.remove_suffix(1);
    if (goes_on) {
      open->append("\n").append(line.substr(std::min<std::size_t>(line.size(), 2)));
    } else if (line.empty()) {
      open = nullptr;
    } else if (line.starts_with("## ")) {
      const std::size_t bracket = line.rfind('[');
      if (bracket == std::string_view::npos || !line.ends_with(']')) {
        return core::invalid("this heading has lost its key in brackets", at_line(number), "write it as it was");
      }
      parts.push_back({std::string(line.substr(bracket + 1, line.size() - bracket - 2)), number, {}});
      open = nullptr;
    } else if (line.starts_with('#')) {
      continue;
    } else if (parts.empty()) {
      return core::invalid("this stands before the first heading", at_line(number), "write it under one");
    } else if (line.starts_with("= ") || line == "=") {
      if (parts.back().thoughts.empty() || parts.back().thoughts.back().settled) {
        return core::invalid("this answer has no question before it", at_line(number),
                             "write the question on the line before");
      }
      if (line.size() > 2) open = &parts.back().thoughts.back().settled.emplace(line.substr(2));
    } else {
      if (line.starts_with('\\')) line.remove_prefix(1);
      parts.back().thoughts.push_back({std::string(line), std::nullopt, number});
      open = &parts.back().thoughts.back().text;
    }
  }
  return parts;
}

class Reader {
 public:
  explicit Reader(const core::Interview& interview) : interview_(interview) {}

  core::Result<core::Debrief> read(const std::vector<Part>& parts) {
    for (const Part& part : parts) {
      if (auto taken = take(part); !taken) return std::unexpected(taken.error());
    }
    std::erase_if(debrief_.who,
                  [](const core::Impression& who) { return who.talking_points.empty() && who.in_common.empty(); });
    return std::move(debrief_);
  }

 private:
  core::Result<void> take(const Part& part) {
    core::Takeaways& what = debrief_.what;
    core::StatedTiming& when = debrief_.when;
    if (part.key.starts_with("stood-out ") || part.key.starts_with("in-common ")) return take_person(part);
    for (const SpotHeading& heading : spot_headings) {
      if (part.key == heading.key) return take_spots(part, heading.kind);
    }
    if (part.key == "takeaways") return take_list(part, what.takeaways);
    if (part.key == "excited") return take_list(part, what.excited);
    if (part.key == "concerns") return take_list(part, what.concerns);
    if (part.key == "questions") return take_list(part, what.questions);
    if (part.key == "why") return take_list(part, debrief_.why);
    if (part.key == "work-with") return take_yes_or_no(part, [&](bool yes) { what.would_work_with = yes; });
    if (part.key == "leave-alone") return take_yes_or_no(part, [&](bool yes) { when.asked_not_to_contact = yes; });
    if (part.key == "reply-by") return take_date(part, when.reply_by);
    if (part.key == "fill-by") return take_date(part, when.fill_by);
    if (part.key == "said") {
      std::string said;
      for (const Thought& thought : part.thoughts) said.append(said.empty() ? "" : " ").append(thought.text);
      if (!said.empty()) when.said = std::move(said);
      return {};
    }
    return core::invalid(fmt::format("there is no part [{}]", part.key), at_line(part.line),
                         "write the heading as it was");
  }

  core::Result<void> take_person(const Part& part) {
    const std::string_view digits = std::string_view(part.key).substr(part.key.find(' ') + 1);
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size() || number < 1 ||
        number > interview_.interviewers.size()) {
      return core::invalid(fmt::format("there is no interviewer {}", digits), at_line(part.line),
                           "write the heading as it was");
    }
    const std::string& id = interview_.interviewers[number - 1];
    auto found = std::ranges::find(debrief_.who, id, &core::Impression::contact);
    if (found == debrief_.who.end())
      found = debrief_.who.insert(found, {.contact = id, .talking_points = {}, .in_common = {}});
    return take_list(part, part.key.starts_with("stood-out ") ? found->talking_points : found->in_common);
  }

  template <class Text>
  static core::Result<void> take_list(const Part& part, std::vector<Text>& into) {
    for (const Thought& thought : part.thoughts) {
      if (thought.settled) {
        return core::invalid("a line behind \"=\" belongs to a question or to what was forgotten",
                             at_line(thought.line + 1), "begin it with \\= where it is meant so");
      }
      into.emplace_back(thought.text);
    }
    return {};
  }

  core::Result<void> take_spots(const Part& part, WeakSpotKind kind) {
    for (const Thought& thought : part.thoughts) {
      WeakSpot spot{.kind = kind, .question = {}, .answer = thought.settled, .topic = {}};
      (kind == WeakSpotKind::stumped ? spot.question : spot.topic) = PrivateText(thought.text);
      debrief_.where.push_back(std::move(spot));
    }
    return {};
  }

  template <class Set>
  static core::Result<void> take_yes_or_no(const Part& part, Set set) {
    if (part.thoughts.empty()) return {};
    const Thought& thought = part.thoughts.front();
    if (thought.text != "yes" && thought.text != "no") {
      return core::invalid("this is neither yes nor no", at_line(thought.line), "write yes, no, or nothing");
    }
    set(thought.text == "yes");
    return {};
  }

  static core::Result<void> take_date(const Part& part, std::optional<core::Date>& into) {
    if (part.thoughts.empty()) return {};
    const Thought& thought = part.thoughts.front();
    into = core::parse_date(thought.text);
    if (!into) return core::invalid("this is not a date", at_line(thought.line), "write it as 2026-11-24, or nothing");
    return {};
  }

  const core::Interview& interview_;
  core::Debrief debrief_;
};

}  // namespace

std::string write_debrief_text(const core::Application& application, const core::Interview& interview,
                               const core::Debrief& debrief) {
  Writer out;
  out.comment(fmt::format("{}, {}: the interview of {}.", application.employer.name, application.role,
                          core::format_date(interview.starts_at.date())));
  out.comment(
      "One thought a line; one that goes on is indented. Lines with # are left out, and so is what stays empty.");
  out.comment("What is called private is never put into a letter.");
  const std::vector<std::string> people = people_of(interview, debrief);
  for (std::size_t i = 0; i < people.size() && i < interview.interviewers.size(); ++i) {
    const auto noted = std::ranges::find(debrief.who, people[i], &core::Impression::contact);
    const std::string name = name_of_contact(application, people[i]);
    out.heading(fmt::format("Who: {}: what stood out", name), fmt::format("stood-out {}", i + 1));
    if (noted != debrief.who.end()) out.thoughts(noted->talking_points);
    out.heading(fmt::format("Who: {}: in common", name), fmt::format("in-common {}", i + 1));
    if (noted != debrief.who.end()) out.thoughts(noted->in_common);
  }
  out.heading("What: about the role and the team", "takeaways");
  out.thoughts(debrief.what.takeaways);
  out.heading("What: exciting", "excited");
  out.thoughts(debrief.what.excited);
  out.heading("What: worrying (private)", "concerns");
  out.thoughts(debrief.what.concerns);
  out.heading("What: would you work beside them? yes or no", "work-with");
  if (debrief.what.would_work_with) out.thought(yes_or_no(*debrief.what.would_work_with));
  out.heading("What: questions that are left", "questions");
  out.thoughts(debrief.what.questions);
  for (const SpotHeading& heading : spot_headings) {
    out.heading(heading.heading, heading.key);
    for (const WeakSpot& spot : debrief.where) {
      if (spot.kind != heading.kind) continue;
      const auto& about = spot.kind == WeakSpotKind::stumped ? spot.question : spot.topic;
      out.thought(about ? about->for_seeker_only() : "");
      if (spot.answer) out.thought(*spot.answer, "= ");
    }
  }
  out.heading("When: what they said, in their words", "said");
  if (debrief.when.said) out.thought(*debrief.when.said);
  out.heading("When: the day by which they reply, as 2026-11-24; left empty, it is read from their words", "reply-by");
  if (debrief.when.reply_by) out.thought(core::format_date(*debrief.when.reply_by));
  out.heading("When: the day by which they hope to fill the role", "fill-by");
  if (debrief.when.fill_by) out.thought(core::format_date(*debrief.when.fill_by));
  out.heading("When: did they ask you not to contact them? yes or no", "leave-alone");
  if (debrief.when.asked_not_to_contact) out.thought("yes");
  out.heading("Why should they hire you?", "why");
  out.thoughts(debrief.why);
  return out.take();
}

core::Result<core::Debrief> read_debrief_text(std::string_view text, const core::Interview& interview) {
  const auto parts = split(text);
  if (!parts) return std::unexpected(parts.error());
  return Reader(interview).read(*parts);
}

}  // namespace afterword::cli
