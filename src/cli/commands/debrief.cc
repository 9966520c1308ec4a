// debrief, debrief edit: what was said, while it is fresh.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>

#include "app/edit_interview.h"
#include "app/finish_debrief.h"
#include "app/plan_today.h"
#include "cli/commands/commands.h"
#include "cli/debrief_dialogue.h"
#include "cli/debrief_merge.h"
#include "cli/debrief_text.h"
#include "cli/documents.h"
#include "cli/editor.h"
#include "cli/front_door.h"
#include "cli/input.h"
#include "cli/phrases.h"
#include "cli/questions.h"
#include "cli/session.h"
#include "core/codec/facts_json.h"

namespace afterword::cli {
namespace {

constexpr std::size_t longest_debrief = std::size_t{4} << 20;

std::string of(const app::Ref& ref) {
  return shell_word(ref.id) + (ref.application ? " --application " + shell_word(*ref.application) : "");
}

/// The interview that was named; else the one that waits for its debrief.
core::Result<app::Ref> which_interview(Session& session, const Arguments& given) {
  if (const auto id = given.word(0)) return app::Ref{std::string(*id), given.text("application")};
  const auto today = app::plan_today(session.store(), session.zones(), session.now);
  if (!today) return std::unexpected(today.error());
  std::vector<app::Ref> waiting;
  for (const core::Step& step : today->pressing) {
    if (step.kind != core::StepKind::debrief || !step.interview) continue;
    const auto application = given.value("application");
    if (!application || *application == step.application) waiting.push_back({*step.interview, step.application});
  }
  if (waiting.size() == 1) return waiting.front();
  if (waiting.empty()) {
    return core::missing("no interview waits for its debrief", "debrief",
                         "name one: afterword debrief INTERVIEW; if one has just ended: afterword interview end");
  }
  return core::invalid("several interviews wait for theirs", "debrief",
                       "name one: afterword debrief " + of(waiting.front()));
}

Exit answer_debrief(Session& session, const core::Result<app::Filed<app::FinishedDebrief>>& filed) {
  if (!filed) return std::unexpected(filed.error());
  const core::Interview& interview = filed->item.interview;
  const std::string reading = filed->item.read ? filed->item.read->reading : "";
  if (session.json) {
    session.out.document(
        noun_document("debrief", core::write_part(*interview.debrief),
                      {{"application", filed->application}, {"interview", interview.id}, {"reading", reading}}));
    return 0;
  }
  session.out.line({{"Written down", Style::strong}, {": "}, {interview.id}, {" of "}, {filed->application}, {"."}});
  if (!reading.empty()) session.out.paragraph("When: " + reading, {2, 4});
  session.out.line({{"  "}, {session.command_line(""), Style::good}, {"  says what comes next.", Style::soft}});
  return 0;
}

core::Result<core::Interview> look_up_interview(Session& session, const app::Ref& ref, core::Application& application) {
  auto found = app::look_up(session.store(), app::Noun::interview, ref);
  if (!found) return std::unexpected(found.error());
  application = std::move(*found);
  return *application.interview(ref.id);
}

Exit finish(Session& session, const app::Ref& ref, core::Debrief debrief) {
  std::erase_if(debrief.who,
                [](const core::Impression& who) { return who.talking_points.empty() && who.in_common.empty(); });
  return answer_debrief(session, app::finish_debrief(session.store(), session.zones(), ref, debrief, session.now));
}

/// Who was there, where nobody is noted: each becomes a contact. false: the person left.
core::Result<bool> ask_who_was_there(Session& session, const app::Ref& ref, const core::Application& application) {
  session.out.line("Who interviewed you?", Style::strong);
  session.out.line("One a line: Ann Lee <ann@acme.example>, VP Engineering. Address and title may be left out.",
                   Style::soft);
  std::vector<app::Interviewer> people;
  while (true) {
    session.out.prompt(">");
    const TypedLine line = session.in.next();
    if (line.kind != TypedLine::Kind::text) return false;
    if (line.text.find_first_not_of(" \t") == std::string::npos) return true;
    auto person = app::parse_interviewer(line.text, application.employer.name);
    if (!person) {
      session.out.line(person.error().what + ".");
      continue;
    }
    people.push_back(std::move(*person));
    app::InterviewEdit change;
    change.interview = ref;
    change.interviewers = people;
    if (auto edited = app::edit_interview(session.store(), session.zones(), change, session.now); !edited) {
      return std::unexpected(edited.error());
    }
  }
}

Exit left(Session& session, const app::Ref& ref) {
  session.out.line("What you said is kept. To go on:");
  session.out.line({{"  "}, {session.command_line("debrief " + of(ref)), Style::good}});
  return 1;
}

/// Refusals that would come at the end, before anything is asked.
core::Result<void> may_be_debriefed(const core::Interview& interview, const app::Ref& ref, core::Instant now) {
  if (interview.debrief) {
    return core::refused(fmt::format("interview {} is debriefed already", interview.id), "debrief",
                         "change it: afterword debrief edit " + of(ref) + " --edit");
  }
  if (now < interview.ends_at.instant) {
    return core::refused(fmt::format("interview {} has not ended", interview.id), "debrief",
                         "where it has: afterword interview end " + of(ref));
  }
  return {};
}

Exit ask(Session& session, const app::Ref& named) {
  core::Application application;
  auto interview = look_up_interview(session, named, application);
  if (!interview) return std::unexpected(interview.error());
  const app::Ref ref{named.id, application.id};
  if (auto may = may_be_debriefed(*interview, ref, session.now); !may) return std::unexpected(may.error());
  session.out.line({{application.employer.name, Style::strong},
                    {": "},
                    {say_interview_time(*interview, application.employer, session.now)}});
  session.out.line("Five questions. An empty line goes on; Ctrl-C leaves, and everything is kept.", Style::soft);
  if (interview->interviewers.empty() && !interview->debrief_draft) {
    session.out.line();
    const auto there = ask_who_was_there(session, ref, application);
    if (!there) return std::unexpected(there.error());
    if (!*there) return left(session, ref);
    interview = look_up_interview(session, ref, application);
    if (!interview) return std::unexpected(interview.error());
  }
  core::Debrief debrief = interview->debrief_draft.value_or(core::Debrief{});
  const DebriefPorts ports{.keep = [&](const core::Debrief& draft) -> core::Result<void> {
                             auto kept =
                                 app::save_debrief_draft(session.store(), session.zones(), ref, draft, session.now);
                             if (!kept) return std::unexpected(kept.error());
                             return {};
                           },
                           .read =
                               [&](std::string_view said) {
                                 return app::read_stated_timing(application, *interview, said, session.zones());
                               }};
  const auto end = ask_debrief(session.out, session.in, application, *interview, debrief, ports);
  if (!end) return std::unexpected(end.error());
  if (*end == DialogueEnd::left) return left(session, ref);
  session.out.line();
  return finish(session, ref, std::move(debrief));
}

/// Opens the editor until what was written there is taken, or the person gives up; then it is kept in a file. `take`
/// records it, and answers.
Exit edit_until_taken(Session& session, const core::Application& application, const core::Interview& interview,
                      const core::Debrief& before, const std::function<Exit(core::Debrief)>& take) {
  const Environment& environment = session.wiring.environment();
  auto edited = edit_text(environment, write_debrief_text(application, interview, before), ".txt");
  if (!edited) return std::unexpected(edited.error());
  while (true) {
    auto debrief = read_debrief_text(edited->text, interview);
    Exit taken = debrief ? Exit(0) : std::unexpected(debrief.error());
    if (debrief) {
      // The text speaks of the interviewers; what was noted of others stays.
      for (const core::Impression& other : before.who) {
        if (std::ranges::find(interview.interviewers, other.contact) == interview.interviewers.end())
          debrief->who.push_back(other);
      }
      taken = take(std::move(*debrief));
    }
    if (taken) {
      edited->let_go();
      return taken;
    }
    if (!session.can_ask()) return std::unexpected(edited->kept_after(taken.error()));
    session.out.paragraph(in_words(taken.error()), {}, Style::bad);
    if (!ask_yes_or_no(session.out, session.in, "Open it again?", true).value_or(false)) {
      return std::unexpected(edited->kept_after(taken.error()));
    }
    auto again = edit_text(environment, edited->text, ".txt");
    if (!again) return std::unexpected(edited->kept_after(again.error()));
    edited->let_go();
    edited = std::move(again);
  }
}

Exit finish_in_editor(Session& session, const app::Ref& named) {
  core::Application application;
  const auto interview = look_up_interview(session, named, application);
  if (!interview) return std::unexpected(interview.error());
  const app::Ref ref{named.id, application.id};
  if (auto may = may_be_debriefed(*interview, ref, session.now); !may) return std::unexpected(may.error());
  return edit_until_taken(session, application, *interview, interview->debrief_draft.value_or(core::Debrief{}),
                          [&](core::Debrief debrief) { return finish(session, ref, std::move(debrief)); });
}

Exit debrief(Session& session, const Arguments& given) {
  const auto ref = which_interview(session, given);
  if (!ref) return std::unexpected(ref.error());
  if (const auto path = given.value("from")) {
    const auto text = read_input(*path, "--from", longest_debrief);
    if (!text) return std::unexpected(text.error());
    auto parsed = core::parse_debrief(*text);
    if (!parsed) return std::unexpected(in_file(parsed.error(), *path));
    const Exit exit =
        answer_debrief(session, app::finish_debrief(session.store(), session.zones(), *ref, *parsed, session.now));
    if (!exit) return std::unexpected(in_given_file(exit.error(), *path));
    return exit;
  }
  if (given.has("edit")) return finish_in_editor(session, *ref);
  if (!session.can_ask()) {
    return core::invalid("there is nobody to ask", "debrief",
                         "give --from FILE: a `debrief` object of the facts document");
  }
  return ask(session, *ref);
}

Exit edit(Session& session, const Arguments& given) {
  const app::Ref named{std::string(*given.word(0)), given.text("application")};
  if (given.has("from") == given.has("edit")) {
    return core::invalid("one of --from and --edit is needed", "debrief edit",
                         "give --from FILE, or --edit for your editor");
  }
  core::Application application;
  const auto interview = look_up_interview(session, named, application);
  if (!interview) return std::unexpected(interview.error());
  const app::Ref ref{named.id, application.id};
  if (!interview->debrief) {
    return core::refused(fmt::format("interview {} has no debrief yet", ref.id), "debrief edit",
                         "begin it: afterword debrief " + of(ref));
  }
  const auto keep = [&](app::DebriefEdit change) {
    change.interview = ref;
    return answer_debrief(session, app::edit_debrief(session.store(), session.zones(), change, session.now));
  };
  if (const auto path = given.value("from")) {
    const auto text = read_input(*path, "--from", longest_debrief);
    if (!text) return std::unexpected(text.error());
    auto merged = merge_debrief(*interview->debrief, *text);
    if (!merged) return std::unexpected(in_file(merged.error(), *path));
    const Exit exit = keep(std::move(*merged));
    if (!exit) return std::unexpected(in_given_file(exit.error(), *path));
    return exit;
  }
  return edit_until_taken(session, application, *interview, *interview->debrief, [&](core::Debrief edited) {
    return keep({.interview = {},
                 .who = std::move(edited.who),
                 .what = std::move(edited.what),
                 .where = std::move(edited.where),
                 .when = std::move(edited.when),
                 .why = std::move(edited.why)});
  });
}

constexpr Flag from{
    .name = "from", .value = "FILE", .help = "A `debrief` object of the facts document; - is standard input"};
constexpr Flag in_editor{.name = "edit", .help = "All questions at once, in $EDITOR"};
constexpr std::array debrief_flags{which_application, from, in_editor};
constexpr std::array debrief_words{
    Positional{.name = "INTERVIEW", .help = "Its id; by default the one that waits for it", .required = false}};
constexpr std::array debrief_examples{
    Example{"afterword debrief"},
    Example{"afterword debrief r1 --edit"},
};
constexpr std::array edit_words{Positional{.name = "INTERVIEW", .help = "Its id: r1"}};
constexpr std::array edit_examples{
    Example{"echo '{\"when\": {\"reply_by\": \"2026-12-01\"}}' | afterword debrief edit r1 --from -",
            "They named another day:"},
    Example{"echo '{\"when\": {\"asked_not_to_contact\": false}}' | afterword debrief edit r1 --from -",
            "They lifted their wish:"},
};

constexpr std::array commands{
    Command{.noun = "debrief",
            .summary = "Write an interview down: who, what, where, when, why",
            .text = "Five questions, one at a time; every line is kept as it is typed, and after Ctrl-C or a lost "
                    "terminal it goes on "
                    "where it stopped. \"Within two weeks\" becomes a date on the spot, with the reading shown. "
                    "Worries, weak spots "
                    "and what you reflect on stay private: no letter ever says them.",
            .flags = debrief_flags,
            .positionals = debrief_words,
            .examples = debrief_examples,
            .run = debrief},
    Command{
        .noun = "debrief",
        .verb = "edit",
        .summary = "Change a debrief: a date corrected, a wish lifted",
        .text =
            "With --from, parts that the file leaves out stay, and so do members of what and when; null takes one out.",
        .flags = debrief_flags,
        .positionals = edit_words,
        .examples = edit_examples,
        .run = edit},
};

}  // namespace

std::span<const Command> debrief_commands() { return commands; }

}  // namespace afterword::cli
