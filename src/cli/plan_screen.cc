#include "cli/plan_screen.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "app/almanac.h"
#include "app/locate.h"
#include "cli/phrases.h"
#include "cli/timeline.h"

namespace afterword::cli {
namespace {

constexpr std::size_t most_timelines = 5;

std::string_view heading(core::StepState state) {
  static constexpr std::array<std::string_view, 6> words{"Late",      "Open now", "Waiting",
                                                         "Coming up", "Done",     "No longer needed"};
  return words.at(static_cast<std::size_t>(state));
}

/// "by Wed 11 Nov, 15:00", "from Wed 25 Nov, 9:00 to ..."; empty where the step has no time.
std::string span_of(const core::Step& step, core::Instant now) {
  const bool over = step.state == core::StepState::done || step.state == core::StepState::lapsed;
  if (over || !step.opens_at) return {};
  if (step.state == core::StepState::upcoming || step.state == core::StepState::waiting) {
    return "from " + say_moment(*step.opens_at, now) + (step.due_at ? " to " + say_moment(*step.due_at, now) : "");
  }
  return step.due_at ? (step.state == core::StepState::late ? "was due " : "by ") + say_moment(*step.due_at, now) : "";
}

core::Result<void> show_timeline(Session& session, std::span<const core::Step> steps,
                                 const core::Application& application) {
  std::optional<core::Seeker> seeker;
  auto read = session.store().read([&](app::ReadSession& open) -> core::Result<void> {
    auto found = open.seeker();
    if (!found) return std::unexpected(found.error());
    seeker = std::move(*found);
    return {};
  });
  if (!read) return read;
  const auto surroundings = app::Surroundings::load(application, seeker, session.zones());
  if (!surroundings) return std::unexpected(surroundings.error());
  const core::Date today = surroundings->employer_zone().date_of(session.now);
  const Terminal::Traits& traits = session.out.traits();
  const Timeline timeline = draw_timeline(steps, surroundings->calendar(), today, traits.width, traits.unicode);
  if (timeline.lines.empty()) return {};
  session.out.line(
      {{application.employer.name, Style::strong}, {": "}, {application.role}, {"  " + application.id, Style::soft}});
  for (const std::string& line : timeline.lines) session.out.line(line);
  session.out.line();
  return {};
}

core::Result<void> show_timelines(Session& session, std::span<const core::Step> steps) {
  std::vector<std::string> applications;
  for (const core::Step& step : steps) {
    if (std::ranges::find(applications, step.application) == applications.end())
      applications.push_back(step.application);
    if (applications.size() > most_timelines) return {};
  }
  for (const std::string& id : applications) {
    const auto application = app::look_up_application(session.store(), id);
    if (!application) return std::unexpected(application.error());
    std::vector<core::Step> own;
    std::ranges::copy_if(steps, std::back_inserter(own),
                         [&](const core::Step& step) { return step.application == id; });
    if (auto shown = show_timeline(session, own, *application); !shown) return shown;
  }
  return {};
}

void show_step(Terminal& out, const core::Step& step, core::Instant now) {
  const bool over = step.state == core::StepState::done || step.state == core::StepState::lapsed;
  const std::string when = span_of(step, now);
  out.line({{"  "},
            {step.title, over ? Style::plain : Style::strong},
            {"  " + step.application, Style::soft},
            {when.empty() ? "" : "  " + when}});
  std::string rules;
  for (const std::string& rule : step.rules) rules.append(rules.empty() ? "" : ", ").append(rule);
  out.paragraph(fmt::format("{} ({})", step.because, rules), {4, 4}, Style::soft);
}

}  // namespace

core::Result<void> show_plan_screen(Session& session, std::span<const core::Step> steps) {
  if (steps.empty()) {
    session.out.line("Nothing to plan yet: no interview has ended.", Style::strong);
    return {};
  }
  if (auto shown = show_timelines(session, steps); !shown) return shown;
  std::optional<core::StepState> state;
  for (const core::Step& step : steps) {
    if (state != step.state) {
      if (state) session.out.line();
      session.out.line(heading(step.state), step.state == core::StepState::late ? Style::bad : Style::plain);
      state = step.state;
    }
    show_step(session.out, step, session.now);
  }
  return {};
}

}  // namespace afterword::cli
