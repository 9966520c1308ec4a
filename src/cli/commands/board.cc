// next, plan, breathe, demo: what to do, and why.
#include "cli/board.h"

#include <algorithm>
#include <array>

#include "app/attempts.h"
#include "app/demo_facts.h"
#include "app/import_facts.h"
#include "app/locate.h"
#include "app/plan_today.h"
#include "app/show_plan.h"
#include "cli/breathe.h"
#include "cli/commands/commands.h"
#include "cli/documents.h"
#include "cli/phrases.h"
#include "cli/plan_screen.h"
#include "cli/sending_time.h"
#include "cli/session.h"
#include "core/codec/json_writer.h"
#include "core/codec/plan_json.h"
#include "core/facts/names.h"

namespace afterword::cli {
namespace {

using core::MessageState;

std::string write_plan(const std::vector<core::Step>& steps, core::Instant now) {
  return core::write_steps("afterword.plan/1", core::OffsetTime{now, {}}, steps);
}

constexpr std::size_t most_looked_at = 10;  // letters whose application is loaded; a screen names no more

/// Which of the approved ones are held, and why.
core::Result<void> sort_approved(app::ReadSession& session, std::vector<app::MessageKey> approved, core::Instant now,
                                 Outbox& outbox) {
  for (std::size_t i = 0; i < approved.size(); ++i) {
    app::MessageKey& key = approved[i];
    const core::Message* message = nullptr;
    std::optional<core::Application> application;
    if (i < most_looked_at) {
      auto found = session.application(key.application);
      if (!found) return std::unexpected(found.error());
      application = std::move(*found);
      message = application ? application->message(key.message) : nullptr;
    }
    if (message != nullptr && message->held) {
      outbox.held.push_back({std::move(key), *message->held});
    } else if (message != nullptr && message->send_at && message->send_at->instant > now) {
      outbox.waiting.push_back({std::move(key), {}});
    } else if (message == nullptr || message->channel == core::Channel::email) {
      outbox.ready.push_back(std::move(key));
    }
  }
  return {};
}

core::Result<Outbox> read_outbox(Session& front) {
  Outbox outbox;
  // A doubt is shown whoever left it. Where nothing can be written, what is there is shown.
  static_cast<void>(app::settle_lost_attempts(front.store(), front.zones(), front.now));
  auto read = front.store().read([&](app::ReadSession& session) -> core::Result<void> {
    auto approved = session.messages_in(MessageState::approved);
    auto in_doubt = session.messages_in(MessageState::in_doubt);
    auto failed = session.messages_in(MessageState::failed);
    if (!approved) return std::unexpected(approved.error());
    if (!in_doubt) return std::unexpected(in_doubt.error());
    if (!failed) return std::unexpected(failed.error());
    outbox.in_doubt = std::move(*in_doubt);
    outbox.failed = std::move(*failed);
    return sort_approved(session, std::move(*approved), front.now, outbox);
  });
  if (!read) return std::unexpected(read.error());
  for (Outbox::Waiting& waiting : outbox.waiting) {
    auto goes = departure_of(front, {waiting.key.message, waiting.key.application}, {});
    if (!goes) return std::unexpected(goes.error());
    waiting.goes = goes->value_or("now");
  }
  return outbox;
}

/// The draft that was saved for this step, if there is one.
std::optional<std::string> draft_for(const core::Step& step, const std::vector<app::DraftOutline>& drafts) {
  const bool is_letter = step.kind == core::StepKind::thank_you || step.kind == core::StepKind::follow_up ||
                         step.kind == core::StepKind::answer;
  if (!is_letter) return std::nullopt;
  const auto found = std::ranges::find_if(drafts, [&](const app::DraftOutline& draft) {
    if (core::name_of(draft.kind) != core::name_of(step.kind)) return false;
    if (step.kind == core::StepKind::answer) return draft.reply == step.reply;
    return draft.to == step.to && (!step.interview || !draft.interview || draft.interview == step.interview);
  });
  return found == drafts.end() ? std::nullopt : std::optional(found->id);
}

/// What the board says beyond the rows: one application is looked at, the one that it speaks of first.
core::Result<void> look_closer(Session& session, BoardView& view) {
  const core::Step* step = view.today.pressing.empty() ? nearest_step(view.today) : &view.today.pressing.front();
  if (step == nullptr) return {};
  return session.store().read([&](app::ReadSession& read) -> core::Result<void> {
    auto outline = read.outline(step->application);
    if (!outline) return std::unexpected(outline.error());
    if (!*outline) return {};
    view.place = place_of((*outline)->timezone);
    view.draft = draft_for(*step, (*outline)->drafts);
    return {};
  });
}

/// The board as it is at `now`.
core::Result<bool> show_today(Session& session, core::Instant now) {
  const auto today = app::plan_today(session.store(), session.zones(), now, board_limits);
  if (!today) return std::unexpected(today.error());
  BoardView view{.today = *today, .now = now, .outbox = {}, .place = {}, .draft = {}};
  if (!today->nothing_recorded) {
    auto outbox = read_outbox(session);
    if (!outbox) return std::unexpected(outbox.error());
    view.outbox = std::move(*outbox);
    if (const auto looked = look_closer(session, view); !looked) return std::unexpected(looked.error());
  }
  show_board(session.out, view, [&](std::string_view rest) { return session.command_line(rest); });
  return !today->pressing.empty();
}

core::Result<bool> print_today(Session& session) {
  const auto today = app::plan_today(session.store(), session.zones(), session.now);
  if (!today) return std::unexpected(today.error());
  std::vector<core::Step> steps = today->pressing;
  steps.insert(steps.end(), today->upcoming.begin(), today->upcoming.end());
  session.out.document(write_plan(steps, session.now));
  return !today->pressing.empty();
}

Exit next(Session& session, const Arguments& given) {
  const auto pressing = session.json ? print_today(session) : show_today(session, session.now);
  if (!pressing) return std::unexpected(pressing.error());
  return given.has("exit-code") && !*pressing ? 1 : 0;
}

Exit plan(Session& session, const Arguments& given) {
  const auto application = given.text("application");
  const auto steps = app::show_plan(session.store(), session.zones(), application, session.now);
  if (!steps) return std::unexpected(steps.error());
  if (session.json) {
    session.out.document(write_plan(*steps, session.now));
    return 0;
  }
  const auto shown = show_plan_screen(session, *steps);
  if (!shown) return std::unexpected(shown.error());
  return 0;
}

/// The pace, for whoever draws it.
std::string breath_json() {
  core::JsonWriter out;
  out.begin_object();
  out.name("in_milliseconds").number(in_breath.count()).name("out_milliseconds").number(out_breath.count());
  out.end_object();
  return out.take();
}

Exit breathe(Session& session, const Arguments&) {
  if (session.json) {
    session.out.document(noun_document("breathe", breath_json()));
    return 0;
  }
  pace_breath(session.out);
  if (session.can_ask()) session.out.line({{"When you are ready: "}, {session.command_line("next"), Style::good}});
  return 0;
}

Exit demo(Session& session, const Arguments&) {
  auto folder = session.wiring.throwaway_folder();
  if (!folder) return std::unexpected(folder.error());
  auto household = session.wiring.open_folder(*folder);
  if (!household) return std::unexpected(household.error());
  const auto facts = app::demo_facts(session.zones(), session.now);
  if (!facts) return std::unexpected(facts.error());
  const auto counts = app::import_facts(*household->store, session.zones(), *facts, false, session.now);
  if (!counts) return std::unexpected(counts.error());
  if (session.json) {
    session.out.document(noun_document("demo", "{}", {{"data", *folder}}));
    return 0;
  }
  session.use(*household);
  session.started_with(" --data " + shell_word(*folder));
  session.out.paragraph(
      "An invented seeker with interviews at every stage, in a folder that can be thrown away: " + *folder, {},
      Style::soft);
  session.out.line();
  if (auto shown = show_today(session, session.now); !shown) return std::unexpected(shown.error());
  // An interview of the demonstration ended a minute ago, so the board only breathes; there is more to see after that.
  session.out.line();
  session.out.line("Five minutes from now it will say:", Style::soft);
  session.out.line();
  if (auto shown = show_today(session, session.now + std::chrono::minutes{5}); !shown)
    return std::unexpected(shown.error());
  session.out.line();
  session.out.line("Look around:", Style::soft);
  for (const std::string_view rest : {"plan", "message list", "explain R4.2"}) {
    session.out.line({{"  "}, {session.command_line(rest), Style::good}});
  }
  return 0;
}

constexpr std::array next_flags{
    Flag{.name = "exit-code", .help = "Exit 1 where nothing is late or open"},
};
constexpr std::array next_examples{
    Example{"afterword", "What to do now:"},
    Example{"afterword next --exit-code && notify-send 'Afterword has something for you'", "In a script:"},
};
constexpr std::array plan_flags{
    Flag{.name = "application", .value = "ID", .help = "Only this application"},
};
constexpr std::array plan_examples{
    Example{"afterword plan --application acme"},
    Example{"afterword plan --now 2026-11-25T09:00:00-05:00", "What it will say the day before Thanksgiving:"},
};
constexpr std::array demo_examples{Example{"afterword demo"}};

constexpr std::array commands{
    Command{.noun = "next",
            .summary = "What to do now, one thing first, and why",
            .text =
                "The one thing to do now stands first, with its reason and what to type. Where there is nothing to do "
                "it says "
                "until when, and what the date rests on. `afterword` alone is the same. In the five minutes after an "
                "interview it only breathes with you.",
            .flags = next_flags,
            .examples = next_examples,
            .run = next},
    Command{
        .noun = "plan",
        .summary = "Every step of every application, with dates, rules and reasons",
        .text =
            "Lists what is late, open, waiting, coming up, done and lapsed. Each date comes with the rule that it "
            "rests on; `afterword explain RULE` says what the rule is. Where there is room a timeline stands first.",
        .flags = plan_flags,
        .examples = plan_examples,
        .run = plan},
    Command{.noun = "breathe",
            .summary = "Pace a breath in the terminal, until any key",
            .text = "Four seconds in, six out, for as long as you like. Without a terminal it says so in one line.",
            .needs_store = false,
            .run = breathe},
    Command{.noun = "demo",
            .summary = "Look around with an invented seeker, in a throwaway folder",
            .text = "Makes a new folder under the system's temporary folder, fills it with interviews at every stage, "
                    "and shows "
                    "the board. Nothing of yours is touched.",
            .examples = demo_examples,
            .needs_store = false,
            .run = demo},
};

}  // namespace

std::span<const Command> board_commands() { return commands; }

}  // namespace afterword::cli
