#include "cli/timeline.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/printable.h"
#include "cli/text_width.h"

namespace afterword::cli {
namespace {

using std::chrono::days;

constexpr int label_columns = 26;
constexpr int fewest_days = 21;
constexpr int most_days = 70;
constexpr int fewest_after_last = 2;

struct Glyphs {
  std::string_view bar, open_end, now, weekend, holiday, cut;
};
constexpr Glyphs drawn{"━", "╺", "│", "·", "*", "…"};
constexpr Glyphs plain{"=", ">", "|", ".", "*", "~"};

bool is_shown(const core::Step& step) {
  return step.opens_at && step.state != core::StepState::done && step.state != core::StepState::lapsed &&
         step.kind != core::StepKind::breathe;
}

class Drawing {
 public:
  Drawing(const core::BusinessCalendar& calendar, core::Date first, int length, int room, core::Date today,
          const Glyphs& glyphs)
      : calendar_(calendar), first_(first), length_(length), room_(room), today_(today), glyphs_(glyphs) {}

  /// "10 Nov" at the first day and at each Monday that has room.
  std::string dates() const {
    std::string line(label_columns, ' ');
    int column = 0;
    unsigned month_said = 0;
    for (int i = 0; i < length_; ++i) {
      const core::Date date = first_ + days{i};
      const bool marked = i == 0 || core::weekday_of(date) == std::chrono::Monday;
      if (!marked || i < column) continue;
      const auto ymd = core::fields(date);
      std::string label = std::to_string(static_cast<unsigned>(ymd.day()));
      if (month_said != static_cast<unsigned>(ymd.month())) {
        label.append(" ").append(core::month_name(ymd.month()).substr(0, 3));
        month_said = static_cast<unsigned>(ymd.month());
      }
      if (i + static_cast<int>(label.size()) > room_) break;
      line.append(static_cast<std::size_t>(i - column), ' ').append(label);
      column = i + static_cast<int>(label.size()) + 1;
      line += ' ';
    }
    while (line.back() == ' ') line.pop_back();
    return line;
  }

  std::string row(const core::Step& step) const {
    std::string label = shorten(printable(step.title), label_columns - 2, glyphs_.cut);
    label.append(static_cast<std::size_t>(label_columns - display_width(label)), ' ');
    const core::Date opens = step.opens_at->date();
    const core::Date ends = step.due_at ? step.due_at->date() : opens;
    std::string line = label;
    for (int i = 0; i < length_; ++i) {
      const core::Date date = first_ + days{i};
      if (date >= opens && date <= ends) {
        line += step.due_at ? glyphs_.bar : glyphs_.open_end;
      } else {
        line += ground(date);
      }
    }
    while (line.back() == ' ') line.pop_back();
    return line;
  }

  std::vector<std::string> holidays() const {
    std::vector<std::string> lines;
    for (const core::Holiday& holiday : calendar_.holidays_between(first_ - days{1}, first_ + days{length_})) {
      const int year = static_cast<int>(core::fields(today_).year());
      lines.push_back(fmt::format("{}{} {}{}", std::string(label_columns, ' '), glyphs_.holiday,
                                  core::say_date(holiday.date, year), holiday.name.empty() ? "" : ": " + holiday.name));
    }
    return lines;
  }

 private:
  std::string_view ground(core::Date date) const {
    if (date == today_) return glyphs_.now;
    if (calendar_.holiday_on(date)) return glyphs_.holiday;
    return calendar_.is_weekend(date) ? glyphs_.weekend : " ";
  }

  const core::BusinessCalendar& calendar_;
  core::Date first_;
  int length_;  // days drawn
  int room_;    // columns that are there for them
  core::Date today_;
  const Glyphs& glyphs_;
};

}  // namespace

Timeline draw_timeline(std::span<const core::Step> steps, const core::BusinessCalendar& calendar, core::Date today,
                       int columns, bool unicode) {
  std::vector<const core::Step*> shown;
  for (const core::Step& step : steps) {
    if (is_shown(step)) shown.push_back(&step);
  }
  const int room = std::min(columns - label_columns, most_days);
  if (shown.empty() || room < fewest_days) return {};

  const core::Date first = today - days{1};
  core::Date last = today;
  for (const core::Step* step : shown)
    last = std::max(last, step->due_at ? step->due_at->date() : step->opens_at->date());
  const int wanted = static_cast<int>((last - first).count()) + fewest_after_last;
  const int length = std::clamp(wanted, fewest_days, room);

  const Drawing drawing(calendar, first, length, room, today, unicode ? drawn : plain);
  Timeline timeline;
  timeline.lines.push_back(drawing.dates());
  for (const core::Step* step : shown) {
    const bool in_view =
        step->opens_at->date() < first + days{length} && (!step->due_at || step->due_at->date() >= first);
    if (in_view) timeline.lines.push_back(drawing.row(*step));
  }
  if (timeline.lines.size() == 1) return {};
  std::ranges::move(drawing.holidays(), std::back_inserter(timeline.lines));
  return timeline;
}

}  // namespace afterword::cli
