// message approve, deliver, hold, resume, cancel, resolve: a person's word about a letter.
#include <fmt/format.h>

#include <array>

#include "app/add_message.h"
#include "app/approve_message.h"
#include "app/check_message.h"
#include "app/deliver_message.h"
#include "app/hold_message.h"
#include "cli/commands/commands.h"
#include "cli/documents.h"
#include "cli/findings_screen.h"
#include "cli/flag_values.h"
#include "cli/letter_screen.h"
#include "cli/phrases.h"
#include "cli/questions.h"
#include "cli/sending_time.h"
#include "cli/session.h"
#include "core/codec/facts_json.h"
#include "core/codec/findings_json.h"

namespace afterword::cli {
namespace {

app::Ref named_message(const Arguments& given) { return {std::string(*given.word(0)), given.text("application")}; }

core::Result<std::vector<core::Waiver>> read_waivers(const Arguments& given) {
  std::vector<core::Waiver> waivers;
  for (const std::string_view text : given.values("waive")) {
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos || equals == 0 || equals + 1 == text.size()) {
      return core::invalid(fmt::format("\"{}\" is not a check and a reason", text), "--waive",
                           "write --waive wrong-employer=\"it is their parent company\"");
    }
    waivers.push_back({std::string(text.substr(0, equals)), std::string(text.substr(equals + 1))});
  }
  return waivers;
}

std::string of(const std::string& message, const std::string& application) {
  return shell_word(message) + " --application " + shell_word(application);
}

Exit refuse(Session& session, const core::Message& message, const std::string& application,
            const std::vector<core::Finding>& findings, const std::vector<core::Finding>& blocking,
            const std::vector<core::Waiver>& waivers) {
  if (session.json) {
    session.out.document(core::write_findings(findings));
  } else {
    show_findings(session.out, message, findings, waivers);
    session.out.line(
        {{"  "}, {session.command_line("message edit " + of(message.id, application) + " --edit"), Style::good}});
  }
  return core::refused(fmt::format("{} stands as it was: {}", message.id,
                                   blocking.size() == 1 ? "one finding stands in the way"
                                                        : fmt::format("{} findings stand in the way", blocking.size())),
                       blocking.front().check,
                       "change it, or approve with --waive CHECK=REASON where that is possible");
}

Exit answer_approval(Session& session, const core::Result<app::Filed<app::Approval>>& filed) {
  if (!filed) return std::unexpected(filed.error());
  const app::Approval& approval = filed->item;
  if (!approval.approved) {
    return refuse(session, approval.message, filed->application, approval.findings, approval.blocking,
                  approval.message.waivers);
  }
  if (session.json) {
    session.out.document(
        noun_document("message", core::write_part(approval.message), {{"application", filed->application}}));
    return 0;
  }
  session.out.line(
      {{"Approved", Style::strong}, {": "}, {approval.message.id}, {". Not a letter of it changes from here on."}});
  if (approval.message.channel == core::Channel::handwritten) {
    session.out.line("When it has been handed over:");
    session.out.line(
        {{"  "},
         {session.command_line("message deliver " + of(approval.message.id, filed->application)), Style::good}});
    return 0;
  }
  const auto goes = departure_of(session, {approval.message.id, filed->application}, {});
  if (!goes) return std::unexpected(goes.error());
  if (*goes) {
    session.out.line("It goes " + **goes + ". To let it go at once, or to take it back:");
    const std::string one = of(approval.message.id, filed->application);
    session.out.line({{"  "}, {session.command_line("message resume " + one + " --at-once"), Style::good}});
    session.out.line({{"  "}, {session.command_line("message cancel " + one), Style::good}});
    session.out.line("From then on:");
  }
  session.out.line({{"  "}, {session.command_line("send"), Style::good}});
  return 0;
}

/// What a person is asked of a letter that is shown first.
struct Asked {
  std::string_view question;
  bool and_why_held = false;
};

/// Shows the letter and what there is to say about it, and notes that it was seen. true: the person said yes.
core::Result<bool> read_and_ask(Session& session, app::MessageToApprove& input, const Asked& asked) {
  const app::Ref& ref = input.message;
  const auto checked = app::check_message(session.store(), session.zones(), ref, session.now);
  if (!checked) return std::unexpected(checked.error());
  const core::Message& message = checked->item.message;
  const auto application = app::look_up_application(session.store(), checked->application);
  if (!application) return std::unexpected(application.error());
  input.seen = app::seen_letter(*application, message);
  show_letter(session.out, message, *application);
  session.out.line();
  std::vector<core::Waiver> all = message.waivers;
  all.insert(all.end(), input.waivers.begin(), input.waivers.end());
  // What stands in the way is shown by the refusal.
  if (!core::blocking(checked->item.findings, all).empty()) return true;
  if (!checked->item.findings.empty()) {
    show_findings(session.out, message, checked->item.findings, all);
    session.out.line();
  }
  if (asked.and_why_held && message.held) session.out.paragraph("It was held: " + *message.held + ".", {0, 0});
  const auto goes = departure_of(session, ref, input.timing());
  if (!goes) return std::unexpected(goes.error());
  if (*goes) session.out.line("Approved now, it goes " + **goes + ".");
  const auto answer = ask_yes_or_no(session.out, session.in, asked.question, false);
  return answer.value_or(false);
}

core::Result<app::MessageToApprove> read_approval(Session& session, const Arguments& given) {
  auto waivers = read_waivers(given);
  if (!waivers) return std::unexpected(waivers.error());
  const auto timing = send_timing(session, given.has("at-once"));
  if (!timing) return std::unexpected(timing.error());
  return app::MessageToApprove{.message = named_message(given),
                               .waivers = std::move(*waivers),
                               .undo = timing->undo,
                               .civil_hours = timing->civil_hours,
                               .at_once = timing->at_once};
}

app::MailPorts mail_ports(Session& session, app::AttemptLedger& ledger) {
  return {session.files(), session.wiring.randomness(), ledger,
          [&session](const core::OutgoingMail& mail) { return session.wiring.compose_mail(mail); }};
}

using Verb = core::Result<app::Filed<app::Approval>> (&)(app::Store&, app::Zones&, const app::MailPorts&,
                                                         const app::MessageToApprove&, core::Instant);

Exit ask_and_do(Session& session, app::MessageToApprove& input, const std::optional<Asked>& asked, Verb verb) {
  if (asked) {
    const auto said_yes = read_and_ask(session, input, *asked);
    if (!said_yes) return std::unexpected(said_yes.error());
    if (!*said_yes) {
      session.out.line("It stays as it is.");
      return 1;
    }
  }
  const auto ledger = session.wiring.attempt_ledger();
  if (!ledger) return std::unexpected(ledger.error());
  return answer_approval(session,
                         verb(session.store(), session.zones(), mail_ports(session, **ledger), input, session.now));
}

Exit approve(Session& session, const Arguments& given) {
  auto input = read_approval(session, given);
  if (!input) return std::unexpected(input.error());
  const bool ask = session.can_ask() && !given.has("yes");
  return ask_and_do(session, *input, ask ? std::optional(Asked{"Approve it?"}) : std::nullopt, app::approve_message);
}

Exit resume(Session& session, const Arguments& given) {
  auto input = read_approval(session, given);
  if (!input) return std::unexpected(input.error());
  input->undo = {};  // it was thought over already
  // One that nothing holds is only told to go at once.
  const auto filed = app::show_message(session.store(), input->message);
  if (!filed) return std::unexpected(filed.error());
  const bool ask = session.can_ask() && !given.has("yes") && filed->item.held;
  return ask_and_do(session, *input, ask ? std::optional(Asked{"Let it go on?", true}) : std::nullopt,
                    app::resume_message);
}

Exit answer_state(Session& session, const core::Result<app::Filed<core::Message>>& filed, std::string_view says) {
  if (!filed) return std::unexpected(filed.error());
  if (session.json) {
    session.out.document(
        noun_document("message", core::write_part(filed->item), {{"application", filed->application}}));
    return 0;
  }
  session.out.line({{filed->item.id, Style::strong}, {": "}, {says}});
  return 0;
}

Exit deliver(Session& session, const Arguments& given) {
  FlagValues flags(given);
  const auto at = flags.instant("at");
  if (flags.failed()) return flags.failure();
  return answer_state(session,
                      app::deliver_message(session.store(), session.zones(), named_message(given), at, session.now),
                      "it has gone.");
}

Exit hold(Session& session, const Arguments& given) {
  return answer_state(session,
                      app::hold_message(session.store(), session.zones(), named_message(given),
                                        given.text("reason").value_or(""), session.now),
                      "held back until you resume it.");
}

Exit cancel(Session& session, const Arguments& given) {
  return answer_state(session, app::cancel_message(session.store(), session.zones(), named_message(given), session.now),
                      "cancelled; it will not go.");
}

Exit resolve(Session& session, const Arguments& given) {
  const int chosen = int{given.has("arrived")} + int{given.has("not-arrived")} + int{given.has("again")};
  if (chosen != 1) {
    return core::invalid("one answer is needed", "message resolve",
                         "say --arrived, --not-arrived, or --again (it may then arrive twice)");
  }
  auto timing = send_timing(session, given.has("at-once"));
  if (!timing) return std::unexpected(timing.error());
  timing->undo = {};  // it was thought over already
  const app::Resolution resolution = given.has("arrived")       ? app::Resolution::arrived
                                     : given.has("not-arrived") ? app::Resolution::not_arrived
                                                                : app::Resolution::again;
  const auto resolved =
      app::resolve_message(session.store(), session.zones(), named_message(given), resolution, session.now, *timing);
  if (!resolved || resolution == app::Resolution::arrived) return answer_state(session, resolved, "it arrived.");
  const auto goes = departure_of(session, {resolved->item.id, resolved->application}, {});
  if (!goes) return std::unexpected(goes.error());
  return answer_state(
      session, resolved,
      *goes ? "approved again; it goes " + **goes + "." : "approved again; `afterword send` hands it over.");
}

constexpr std::array one_message{Positional{.name = "MESSAGE", .help = "Its id: m1"}};
constexpr Flag waive{.name = "waive",
                     .value = "CHECK=REASON",
                     .help = "Overrule a finding for this letter, and say why",
                     .repeatable = true};
constexpr Flag unasked{.name = "yes", .help = "Do not show it and ask first"};
constexpr std::array approve_flags{which_application, waive, unasked, at_once_flag};
constexpr std::array approve_examples{
    Example{"afterword message approve m1"},
    Example{"afterword message approve m1 --waive wrong-employer=\"Globex is their parent company\""},
};
constexpr std::array deliver_flags{which_application,
                                   Flag{.name = "at", .value = "INSTANT", .help = "When; by default now"}};
constexpr std::array hold_flags{which_application,
                                Flag{.name = "reason", .value = "TEXT", .help = "Why, for yourself"}};
constexpr std::array resume_flags{which_application, waive, unasked, at_once_flag};
constexpr std::array cancel_flags{which_application};
constexpr std::array resolve_flags{
    which_application, Flag{.name = "arrived", .help = "It did: their server has it, or they answered"},
    Flag{.name = "not-arrived", .help = "It did not: it may be handed over"},
    Flag{.name = "again", .help = "Nobody knows; hand it over again, it may arrive twice"}, at_once_flag};

constexpr std::array commands{
    Command{.noun = "message",
            .verb = "approve",
            .summary = "Say yes to a letter: it is checked, frozen, and may go",
            .text = "On a terminal the letter is shown and you are asked. Where a check finds an error nothing is "
                    "approved, the "
                    "findings are printed and the exit code is 4. Nothing is ever sent that was not approved. What is "
                    "approved by night goes in the morning where its reader is (mail.civil_hours), unless a note's 24 "
                    "hours end before; a follow-up goes on a business day. You see when before you say yes.",
            .flags = approve_flags,
            .positionals = one_message,
            .examples = approve_examples,
            .program = Program::net,
            .run = approve},
    Command{.noun = "message",
            .verb = "deliver",
            .summary = "It has gone: by hand, or through your own mail program",
            .text = "An email is approved first. A handwritten note counts as delivered by hand.",
            .flags = deliver_flags,
            .positionals = one_message,
            .run = deliver},
    Command{.noun = "message",
            .verb = "hold",
            .summary = "Keep an approved letter back",
            .flags = hold_flags,
            .positionals = one_message,
            .run = hold},
    Command{
        .noun = "message",
        .verb = "resume",
        .summary = "Let a letter go on that was held",
        .text =
            "On a terminal it is shown, with what held it, and you are asked. What time or an answer has changed since "
            "its approval stands in the way as it does there. Where it came in by import, this is its approval: it is "
            "checked and frozen now. With --at-once one that waits for the morning goes now.",
        .flags = resume_flags,
        .positionals = one_message,
        .program = Program::net,
        .run = resume},
    Command{.noun = "message",
            .verb = "cancel",
            .summary = "Take a letter back before it goes",
            .flags = cancel_flags,
            .positionals = one_message,
            .run = cancel},
    Command{.noun = "message",
            .verb = "resolve",
            .summary = "Say what became of a letter that is in doubt",
            .text = "The connection broke at the last moment, and nobody knows whether it arrived. Look into your Sent "
                    "folder or ask "
                    "the reader; then say what you found. Nothing is guessed.",
            .flags = resolve_flags,
            .positionals = one_message,
            .run = resolve},
};

}  // namespace

std::span<const Command> message_state_commands() { return commands; }

}  // namespace afterword::cli
