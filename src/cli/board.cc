#include "cli/board.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/phrases.h"
#include "cli/step_commands.h"

namespace afterword::cli {
namespace {

constexpr Indent reason_indent{2, 2};

std::string rules_of(const core::Step& step) {
  std::string rules;
  for (const std::string& rule : step.rules) rules.append(rules.empty() ? "" : ", ").append(rule);
  return rules;
}

void show_reason(Terminal& out, const core::Step& step) {
  const std::string rules = rules_of(step);
  out.paragraph(rules.empty() ? step.because : fmt::format("{} ({})", step.because, rules), reason_indent);
}

void show_commands(Terminal& out, const std::vector<std::string>& commands, const CommandLine& command_line) {
  for (const std::string& command : commands) out.line({{"  "}, {command_line(command), Style::good}});
}

class Board {
 public:
  Board(Terminal& out, const BoardView& view, const CommandLine& command_line)
      : out_(out), view_(view), command_line_(command_line) {}

  void show() {
    if (view_.today.nothing_recorded) return show_welcome();
    if (const core::Step* breath = open_breath(view_.today)) return show_breath(*breath);
    show_doubts();
    if (!view_.today.pressing.empty()) {
      show_pressing();
    } else {
      show_quiet();
    }
    show_waiting();
    show_ready();
  }

 private:
  void show_welcome() {
    out_.line("Nothing is recorded yet.", Style::strong);
    out_.paragraph("Record an interview, coming or just over: from its invitation, or with a line of your own.",
                   reason_indent);
    out_.line();
    show_commands(out_, {"interview add --ics FILE"}, command_line_);
    out_.paragraph(
        command_line_("interview add --employer NAME --role ROLE --start 2026-11-10T14:00 --end 2026-11-10T15:00 "
                      "--zone America/New_York --interviewer \"Ann Lee <ann@acme.example>, VP Engineering\""),
        {2, 6}, Style::good);
    out_.line();
    out_.line({{"Or look around first, with an invented seeker: "}, {command_line_("demo"), Style::good}});
  }

  void show_breath(const core::Step& breath) {
    out_.line(breath.title + ".", Style::strong);
    out_.paragraph(breath.because, reason_indent);
    show_commands(out_, commands_for(breath), command_line_);
  }

  void show_doubts() {
    for (const app::MessageKey& key : view_.outbox.in_doubt) {
      out_.line({{"In doubt", Style::waiting},
                 {": the connection broke at the last moment. I don't know whether "},
                 {key.message},
                 {" arrived."}});
      show_commands(out_,
                    {"message show " + of(key), "message resolve " + of(key) + " --arrived, --not-arrived or --again"},
                    command_line_);
      out_.line();
    }
    for (const app::MessageKey& key : view_.outbox.failed) {
      out_.line({{"Refused", Style::bad}, {": the mail server did not take "}, {key.message}, {"."}});
      show_commands(out_, {"message show " + of(key)}, command_line_);
      out_.line();
    }
    for (const Outbox::Held& held : view_.outbox.held) {
      out_.paragraph("Held back: " + held.key.message + ": " + held.why, {0, 2}, Style::waiting);
      show_commands(out_, {"message show " + of(held.key), "message resume " + of(held.key)}, command_line_);
      out_.line();
    }
  }

  static std::string of(const app::MessageKey& key) {
    return shell_word(key.message) + " --application " + shell_word(key.application);
  }

  void show_pressing() {
    const auto& pressing = view_.today.pressing;
    const core::Step& first = pressing.front();
    out_.line({{first.title, Style::strong}, {late_mark(first), Style::bad}, {"  " + first.application, Style::soft}});
    show_reason(out_, first);
    if (view_.draft) {
      const std::string message = shell_word(*view_.draft) + " --application " + shell_word(first.application);
      show_commands(out_, {"message show " + message, "message approve " + message}, command_line_);
    } else {
      show_commands(out_, commands_for(first), command_line_);
    }
    if (pressing.size() > 1) out_.line();
    for (std::size_t i = 1; i < pressing.size() && i < board_limits.pressing; ++i) show_line(pressing[i]);
    const std::size_t shown = std::min(pressing.size(), board_limits.pressing);
    if (view_.today.pressing_count > shown) {
      const std::string more = say_count(view_.today.pressing_count - shown, "more", "more");
      out_.line({{"  and " + more + ": "}, {command_line_("plan"), Style::good}});
    }
  }

  void show_line(const core::Step& step) {
    std::string when;
    if (step.due_at)
      when = (step.state == core::StepState::late ? "was due " : "by ") + say_moment(*step.due_at, view_.now);
    out_.line({{"  " + step.title},
               {late_mark(step), Style::bad},
               {"  " + step.application, Style::soft},
               {when.empty() ? "" : "  " + when, Style::soft}});
  }

  static std::string late_mark(const core::Step& step) { return step.state == core::StepState::late ? "  late" : ""; }

  void show_quiet() {
    const core::Step* nearest = nearest_step(view_.today);
    if (nearest == nullptr || !nearest->opens_at) {
      out_.line("Nothing to do. That is what it should look like.", Style::strong);
    } else {
      const std::string place = view_.place.empty() ? "" : " in " + view_.place;
      out_.line(fmt::format("Nothing to do until {}{}.", say_moment(*nearest->opens_at, view_.now), place),
                Style::strong);
      out_.line({{"  Then: " + nearest->title}, {"  " + nearest->application, Style::soft}});
      show_reason(out_, *nearest);
    }
    show_offer();
    for (const core::Step& step : view_.today.waiting) {
      out_.line();
      out_.line({{"Waiting: ", Style::waiting}, {step.title}, {"  " + step.application, Style::soft}});
      show_reason(out_, step);
    }
  }

  void show_offer() {
    const auto& upcoming = view_.today.upcoming;
    const auto offer = std::ranges::find(upcoming, core::StepKind::stay_busy, &core::Step::kind);
    if (offer == upcoming.end() || !offer->opens_at) return;
    out_.line();
    out_.paragraph(fmt::format("If you like, from {}: {}. {}", say_moment(*offer->opens_at, view_.now), offer->title,
                               offer->because),
                   reason_indent, Style::soft);
  }

  void show_waiting() {
    if (view_.outbox.waiting.empty()) return;
    out_.line();
    for (const Outbox::Waiting& waiting : view_.outbox.waiting)
      out_.paragraph("Approved: " + waiting.key.message + " goes " + waiting.goes + ".", {0, 2});
  }

  void show_ready() {
    const auto& ready = view_.outbox.ready;
    if (ready.empty()) return;
    out_.line();
    out_.line(
        {{say_count(ready.size(), "letter is", "letters are") + " approved: "}, {command_line_("send"), Style::good}});
    if (ready.size() == 1) {
      out_.line({{"  once you have sent it yourself: "},
                 {command_line_("message deliver " + of(ready.front())), Style::good}});
    } else {
      out_.line({{"  which ones: "}, {command_line_("message list --state approved"), Style::good}});
    }
  }

  Terminal& out_;
  const BoardView& view_;
  const CommandLine& command_line_;
};

}  // namespace

const core::Step* nearest_step(const app::Today& today) {
  const auto found = std::ranges::find_if(
      today.upcoming, [](const core::Step& step) { return step.kind != core::StepKind::stay_busy; });
  return found == today.upcoming.end() ? nullptr : &*found;
}

const core::Step* open_breath(const app::Today& today) {
  const auto found = std::ranges::find_if(today.pressing, [](const core::Step& step) {
    return step.kind == core::StepKind::breathe && step.state == core::StepState::open;
  });
  return found == today.pressing.end() ? nullptr : &*found;
}

void show_board(Terminal& out, const BoardView& view, const CommandLine& command_line) {
  Board(out, view, command_line).show();
}

}  // namespace afterword::cli
