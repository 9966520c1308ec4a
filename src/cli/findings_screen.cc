#include "cli/findings_screen.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "cli/phrases.h"
#include "cli/printable.h"
#include "cli/text_width.h"

namespace afterword::cli {
namespace {

constexpr int gutter = 5;  // "  12 | " without the bar and the blanks around it

Style style_of(core::Severity severity) {
  switch (severity) {
    case core::Severity::error:
      return Style::bad;
    case core::Severity::warning:
      return Style::waiting;
    case core::Severity::note:
      return Style::note;
  }
  return Style::plain;
}

/// The line of a text in which a span begins, cut out around it so that it fits.
struct Excerpt {
  std::size_t line_number = 1;
  std::string before;  ///< printable
  std::string marked;
  std::string after;
};

/// The last `columns` of `text`, behind "…" where something was cut.
std::string tail(std::string_view text, int columns) {
  int taken = display_width(text);
  if (taken <= columns) return std::string(text);
  while (!text.empty() && taken > columns - 1) {
    const Cluster first = first_cluster(text);
    taken -= first.columns;
    text.remove_prefix(first.bytes.size());
  }
  return "…" + std::string(text);
}

Excerpt excerpt_of(std::string_view text, std::size_t start, std::size_t end, int columns) {
  start = std::min(start, text.size());
  end = std::clamp(end, start, text.size());
  const std::size_t newline_before = start == 0 ? std::string_view::npos : text.rfind('\n', start - 1);
  const std::size_t line_start = newline_before == std::string_view::npos ? 0 : newline_before + 1;
  const std::size_t line_end = std::min(text.find('\n', start), text.size());
  end = std::min(end, line_end);  // a span of several lines is shown by its first

  Excerpt excerpt;
  excerpt.line_number =
      1 + static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(start), '\n'));
  excerpt.marked = shorten(printable(text.substr(start, end - start)), columns);
  const int rest = std::max(columns - display_width(excerpt.marked), 0);
  excerpt.before = tail(printable(text.substr(line_start, start - line_start)), std::max(rest * 2 / 3, 1));
  excerpt.after =
      shorten(printable(text.substr(end, line_end - end)), std::max(rest - display_width(excerpt.before), 1));
  return excerpt;
}

void show_excerpt(Terminal& out, const core::Finding& finding, const core::Message& message) {
  const std::string& text = finding.span.part == core::Part::subject ? message.subject : message.body;
  const Excerpt excerpt = excerpt_of(text, finding.span.start, finding.span.end, out.measure() - gutter - 3);
  const std::string blank(static_cast<std::size_t>(gutter), ' ');
  const std::string number = fmt::format("{:>{}}", excerpt.line_number, gutter);
  out.line({{blank + " |", Style::soft}, {finding.span.part == core::Part::subject ? " subject" : "", Style::soft}});
  out.line({{number + " | ", Style::soft}, {excerpt.before}, {excerpt.marked}, {excerpt.after}});
  const int carets = std::max(display_width(excerpt.marked), 1);
  out.line({{blank + " | ", Style::soft},
            {std::string(static_cast<std::size_t>(display_width(excerpt.before)), ' ')},
            {std::string(static_cast<std::size_t>(carets), '^'), style_of(finding.severity)}});
}

void show_finding(Terminal& out, const core::Finding& finding, const core::Message& message,
                  const core::Waiver* waiver) {
  out.line({{std::string(core::name_of(finding.severity)), style_of(finding.severity)},
            {": "},
            {finding.check, Style::strong}});
  if (finding.span.end > finding.span.start) show_excerpt(out, finding, message);
  const Indent indent{gutter + 1, gutter + 3};
  out.paragraph("= " + finding.why, indent);
  if (finding.fix) out.paragraph("= instead: " + (finding.fix->empty() ? "leave it out" : *finding.fix), indent);
  if (waiver != nullptr) out.paragraph("= waived: " + waiver->reason, indent, Style::soft);
  out.line();
}

const core::Waiver* waiver_for(const core::Finding& finding, const std::vector<core::Waiver>& waivers) {
  const auto found = std::ranges::find(waivers, finding.check, &core::Waiver::check);
  const core::CheckInfo* check = core::find_check(finding.check);
  const bool waivable = check == nullptr || check->waivable;
  return found == waivers.end() || !waivable ? nullptr : &*found;
}

}  // namespace

void show_findings(Terminal& out, const core::Message& message, const std::vector<core::Finding>& findings,
                   const std::vector<core::Waiver>& waivers) {
  if (findings.empty()) {
    out.line("Nothing to object to.");
    return;
  }
  std::size_t errors = 0;
  std::size_t warnings = 0;
  for (const core::Finding& finding : findings) {
    show_finding(out, finding, message, waiver_for(finding, waivers));
    errors += finding.severity == core::Severity::error ? 1 : 0;
    warnings += finding.severity == core::Severity::warning ? 1 : 0;
  }
  const std::size_t notes = findings.size() - errors - warnings;
  std::vector<std::string> counts;
  if (errors > 0) counts.push_back(say_count(errors, "error", "errors"));
  if (warnings > 0) counts.push_back(say_count(warnings, "warning", "warnings"));
  if (notes > 0) counts.push_back(say_count(notes, "note", "notes"));
  out.line(say_list(counts) + ".");
}

}  // namespace afterword::cli
