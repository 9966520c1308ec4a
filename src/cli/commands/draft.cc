// draft, check: writing a letter from what was noted, and reading one before it goes.
#include <array>

#include "app/check_message.h"
#include "app/compose_draft.h"
#include "cli/commands/commands.h"
#include "cli/documents.h"
#include "cli/findings_screen.h"
#include "cli/flag_values.h"
#include "cli/letter_screen.h"
#include "cli/page_screen.h"
#include "cli/session.h"
#include "cli/speller.h"
#include "core/codec/draft_json.h"
#include "core/codec/findings_json.h"
#include "core/codec/json_writer.h"

namespace afterword::cli {
namespace {

void show_what_next(Session& session, const app::Filed<app::ComposedDraft>& filed, const Arguments& given) {
  const std::string of_application = " --application " + shell_word(filed.application);
  session.out.line();
  if (!filed.item.saved) {
    std::string again = "draft" + of_application + " --step " + std::string(*given.value("step"));
    for (const std::string_view flag : {"interview", "to", "material"}) {
      if (const auto value = given.value(flag)) again += " --" + std::string(flag) + " " + shell_word(*value);
    }
    session.out.line({{"Not kept. To keep it: "}, {session.command_line(again + " --save"), Style::good}});
    return;
  }
  const std::string message = shell_word(filed.item.draft.message.id) + of_application;
  session.out.line({{filed.item.replaced ? "Kept in place of the draft before, as " : "Kept as "},
                    {filed.item.draft.message.id},
                    {":"}});
  session.out.line({{"  "}, {session.command_line("message edit " + message + " --edit"), Style::good}});
  session.out.line({{"  "}, {session.command_line("message approve " + message), Style::good}});
}

Exit draft(Session& session, const Arguments& given) {
  FlagValues flags(given);
  const app::DraftToCompose input{
      .application = *given.text("application"),
      .request = {.kind = flags.word<core::MessageKind>("step").value_or(core::MessageKind::thank_you),
                  .interview = given.text("interview"),
                  .to = given.text("to"),
                  .material = given.text("material")},
      .save = given.has("save")};
  if (flags.failed()) return flags.failure();
  const auto filed = app::compose_draft(session.store(), session.zones(), input, session.now);
  if (!filed) return std::unexpected(filed.error());
  if (session.json) {
    session.out.document(core::write_draft(filed->item.draft));
    return 0;
  }
  const auto application = app::look_up_application(session.store(), filed->application);
  if (!application) return std::unexpected(application.error());
  show_letter(session.out, filed->item.draft.message, *application);
  if (filed->item.draft.question) {
    session.out.line();
    session.out.paragraph("One thing would make it better: " + *filed->item.draft.question, {}, Style::waiting);
  }
  show_what_next(session, *filed, given);
  return 0;
}

Exit explain(Session& session, std::string_view name) {
  const core::CheckInfo* info = core::find_check(name);
  if (info == nullptr)
    return core::missing("there is no check \"" + std::string(name) + "\"", "--explain",
                         "`afterword check --help` lists them all");
  const std::string_view page = core::page_of_check(name);
  if (session.json) {
    core::JsonWriter out;
    out.begin_object();
    out.name("format").text("afterword.check-page/1");
    out.name("check").text(info->name).name("severity").text(core::name_of(info->severity));
    out.name("waivable").flag(info->waivable).name("text").text(page);
    out.end_object();
    session.out.document(out.take() + "\n");
    return 0;
  }
  show_page(session.out, page);
  return 0;
}

Exit check(Session& session, const Arguments& given) {
  if (given.has("explain")) return explain(session, *given.value("explain"));
  if (!given.has("message"))
    return core::invalid("which letter?", "--message", "`afterword message list` shows their ids");
  const app::Ref message{*given.text("message"), given.text("application")};
  const core::Speller* speller = nullptr;
  if (!given.has("no-spelling")) {
    const auto found = speller_of(session);
    if (!found) return std::unexpected(found.error());
    speller = *found;
  }
  const auto checked = app::check_message(session.store(), session.zones(), message, session.now, speller);
  if (!checked) return std::unexpected(checked.error());
  const auto& findings = checked->item.findings;
  if (session.json) {
    session.out.document(core::write_findings(findings));
  } else {
    show_findings(session.out, checked->item.message, findings, checked->item.message.waivers);
  }
  return checked->item.blocking.empty() ? 0 : 1;
}

constexpr std::array draft_flags{
    of_application,
    Flag{.name = "step", .value = "thank_you|follow_up", .help = "What to write", .required = true},
    Flag{.name = "interview", .value = "ID", .help = "The interview it is about; by default the last one"},
    Flag{.name = "to", .value = "ID", .help = "Whom to write to; by default whom the plan says"},
    Flag{.name = "material", .value = "ID", .help = "The something fresh that a later follow-up carries"},
    Flag{.name = "save", .help = "Keep it, in place of a draft for the same step that nobody edited"},
};
constexpr std::array draft_examples{
    Example{"afterword draft --application acme --step thank_you --to ann", "Read it:"},
    Example{"afterword draft --application acme --step thank_you --to ann --save",
            "Keep it, to be edited and approved:"},
    Example{"afterword draft --application acme --step follow_up --material a1 --save",
            "A second follow-up, with something fresh:"},
};
constexpr std::array check_flags{
    Flag{.name = "message", .value = "ID", .help = "The letter"},
    which_application,
    Flag{.name = "no-spelling", .help = "Without the dictionary, which takes some hundredths of a second"},
    Flag{.name = "explain", .value = "CHECK", .help = "Say what a check looks for and why, and look at no letter"},
};
constexpr std::array check_examples{Example{"afterword check --message m1"},
                                    Example{"afterword check --explain too-early", "What a check is there for:"}};

constexpr std::array commands{
    Command{
        .noun = "draft",
        .summary = "Write a first draft from what was noted",
        .text =
            "Every sentence comes from a fact: what that person said, what you have in common, what was promised. No "
            "language model writes here.",
        .flags = draft_flags,
        .examples = draft_examples,
        .run = draft},
    Command{
        .noun = "check",
        .summary = "Read a letter before it goes: wrong names, repeats, leaks of private notes",
        .text =
            "Shows what is wrong, where, why, and what to write instead. Exit 1 where something stands in the way of "
            "approval.",
        .flags = check_flags,
        .examples = check_examples,
        .run = check},
};

}  // namespace

std::span<const Command> draft_commands() { return commands; }

}  // namespace afterword::cli
