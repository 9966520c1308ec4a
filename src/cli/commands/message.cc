// message add, edit, list, show: letters before they go.
#include <fmt/format.h>

#include <array>

#include "app/add_message.h"
#include "app/attempts.h"
#include "app/check_message.h"
#include "cli/commands/commands.h"
#include "cli/documents.h"
#include "cli/editor.h"
#include "cli/findings_screen.h"
#include "cli/flag_values.h"
#include "cli/input.h"
#include "cli/letter_screen.h"
#include "cli/letter_text.h"
#include "cli/phrases.h"
#include "cli/sending_time.h"
#include "cli/session.h"
#include "cli/speller.h"
#include "core/codec/facts_json.h"

namespace afterword::cli {
namespace {

constexpr std::size_t longest_letter = std::size_t{1} << 20;

app::Ref named_message(const Arguments& given) { return {std::string(*given.word(0)), given.text("application")}; }

Exit answer_message(Session& session, const core::Result<app::Filed<core::Message>>& filed) {
  if (!filed) return std::unexpected(filed.error());
  if (session.json) {
    session.out.document(
        noun_document("message", core::write_part(filed->item), {{"application", filed->application}}));
    return 0;
  }
  const auto application = app::look_up_application(session.store(), filed->application);
  if (!application) return std::unexpected(application.error());
  show_letter_line(session.out, filed->item, *application);
  if (filed->item.state == core::MessageState::draft) {
    const std::string message = shell_word(filed->item.id) + " --application " + shell_word(filed->application);
    session.out.line({{"  "}, {session.command_line("message approve " + message), Style::good}});
  }
  return 0;
}

core::Result<std::optional<std::string>> read_body(const Arguments& given) {
  const auto path = given.value("body-file");
  if (!path) return std::nullopt;
  auto body = read_input(*path, "--body-file", longest_letter);
  if (!body) return std::unexpected(body.error());
  return std::move(*body);
}

Exit add(Session& session, const Arguments& given) {
  FlagValues flags(given);
  app::MessageToAdd input;
  input.application = *given.text("application");
  input.kind = flags.word<core::MessageKind>("kind").value_or(core::MessageKind::other);
  input.interview = given.text("interview");
  input.to = given.text("to");
  input.number = flags.number("number", 1, 99);
  input.channel = flags.word<core::Channel>("channel").value_or(core::Channel::email);
  input.forward_for = given.texts("forward-for");
  input.attach = given.texts("attach");
  input.materials = given.texts("material");
  input.reply = given.text("reply");
  input.send_at = flags.instant("send-at");
  input.subject = *given.text("subject");
  if (flags.failed()) return flags.failure();
  auto body = read_body(given);
  if (!body) return std::unexpected(body.error());
  input.body = std::move(**body);
  return answer_message(session,
                        app::add_message(session.store(), session.zones(), session.files(), input, session.now));
}

/// `--forward-for=` alone takes the list out.
std::optional<std::vector<std::string>> list_of(const Arguments& given, std::string_view flag) {
  if (!given.has(flag)) return std::nullopt;
  auto list = given.texts(flag);
  if (list.size() == 1 && list.front().empty()) list.clear();
  return list;
}

core::Result<app::Filed<app::CheckedMessage>> findings_of(Session& session, const app::Ref& ref) {
  const auto speller = speller_of(session);
  if (!speller) return std::unexpected(speller.error());
  return app::check_message(session.store(), session.zones(), ref, session.now, *speller);
}

/// The letter's words in the person's editor, with what the checks say of them; they go into `change`.
core::Result<EditedText> edit_words(Session& session, const app::Ref& ref, app::MessageEdit& change) {
  const auto checked = findings_of(session, ref);
  if (!checked) return std::unexpected(checked.error());
  const core::Message& kept = checked->item.message;
  const LetterText before{change.subject.value_or(kept.subject), change.body.value_or(kept.body)};
  // Of the words as they are kept: where a flag brings others, what was found in these is of no use.
  const bool as_kept = before == LetterText{kept.subject, kept.body};
  const auto findings = as_kept ? checked->item.findings : std::vector<core::Finding>();
  auto edited = edit_text(session.wiring.environment(), write_letter_text(before, findings), ".txt");
  if (!edited) return std::unexpected(edited.error());
  LetterText after = read_letter_text(edited->text);
  change.subject = std::move(after.subject);
  change.body = std::move(after.body);
  return edited;
}

Exit edit(Session& session, const Arguments& given) {
  FlagValues flags(given);
  app::MessageEdit change;
  change.message = named_message(given);
  change.kind = flags.word<core::MessageKind>("kind");
  change.interview = given.text("interview");
  change.to = given.text("to");
  change.number = flags.number("number", 1, 99);
  change.channel = flags.word<core::Channel>("channel");
  change.forward_for = list_of(given, "forward-for");
  change.attach = list_of(given, "attach");
  change.materials = list_of(given, "material");
  change.reply = given.text("reply");
  change.send_at = flags.instant("send-at");
  change.subject = given.text("subject");
  if (flags.failed()) return flags.failure();
  auto body = read_body(given);
  if (!body) return std::unexpected(body.error());
  change.body = std::move(*body);
  const auto keep = [&] {
    return answer_message(session,
                          app::edit_message(session.store(), session.zones(), session.files(), change, session.now));
  };
  if (!given.has("edit")) return keep();
  const auto edited = edit_words(session, change.message, change);
  if (!edited) return std::unexpected(edited.error());
  const Exit exit = keep();
  if (!exit) return std::unexpected(edited->kept_after(exit.error()));
  edited->let_go();
  if (session.json) return exit;
  const auto left = findings_of(session, change.message);
  if (!left) return std::unexpected(left.error());
  session.out.line();
  show_findings(session.out, left->item.message, left->item.findings, left->item.message.waivers);
  return exit;
}

Exit list(Session& session, const Arguments& given) {
  const auto state = FlagValues(given).word<core::MessageState>("state");
  static_cast<void>(app::settle_lost_attempts(session.store(), session.zones(), session.now));
  const auto messages = app::list_messages(session.store(), given.text("application"));
  if (!messages) return std::unexpected(messages.error());
  std::vector<app::Filed<core::Message>> wanted;
  for (const auto& filed : *messages) {
    if (!state || filed.item.state == *state) wanted.push_back(filed);
  }
  if (session.json) {
    std::vector<ListedPart> parts;
    parts.reserve(wanted.size());
    for (const auto& filed : wanted) parts.push_back({filed.application, core::write_part(filed.item)});
    session.out.document(list_document("message", parts));
    return 0;
  }
  if (wanted.empty()) session.out.line("No letters yet.");
  std::optional<core::Application> application;
  for (const auto& filed : wanted) {
    if (!application || application->id != filed.application) {
      auto found = app::look_up_application(session.store(), filed.application);
      if (!found) return std::unexpected(found.error());
      application = std::move(*found);
    }
    show_letter_line(session.out, filed.item, *application);
  }
  return 0;
}

/// What became of handing it over so far.
core::Result<void> say_tries(Session& session, const app::MessageKey& key, core::MessageState state) {
  std::optional<app::Attempt> attempt;
  std::optional<app::NextTry> tries;
  auto read = session.store().read([&](app::ReadSession& facts) -> core::Result<void> {
    auto found = facts.attempt(key);
    if (!found) return std::unexpected(found.error());
    auto failed = facts.next_try(key);
    if (!failed) return std::unexpected(failed.error());
    attempt = *found;
    tries = std::move(*failed);
    return {};
  });
  if (!read) return read;
  const auto when = [&](core::Instant at) { return say_moment(core::OffsetTime{at, {}}, session.now); };
  if (state == core::MessageState::in_doubt) {
    session.out.paragraph(
        attempt ? fmt::format("{} It was tried {} UTC.", app::doubt, when(attempt->claimed_at)) : app::doubt, {0, 0});
  } else if (tries && state == core::MessageState::failed) {
    session.out.paragraph(fmt::format("Refused {} UTC: {}", when(tries->at), tries->said), {0, 0});
  } else if (tries && state == core::MessageState::approved) {
    session.out.paragraph(fmt::format("Tried {} without success, by schedule again {} UTC. Last: {}",
                                      tries->failures == 1 ? "once" : fmt::format("{} times", tries->failures),
                                      when(tries->at), tries->said),
                          {0, 0});
  }
  return {};
}

Exit show(Session& session, const Arguments& given) {
  static_cast<void>(app::settle_lost_attempts(session.store(), session.zones(), session.now));
  const auto filed = app::show_message(session.store(), named_message(given));
  if (!filed) return std::unexpected(filed.error());
  if (session.json) return answer_message(session, filed);
  const auto application = app::look_up_application(session.store(), filed->application);
  if (!application) return std::unexpected(application.error());
  const core::Message& message = filed->item;
  show_letter_line(session.out, message, *application);
  if (message.sent_at) session.out.line({{"Sent ", Style::soft}, {say_moment(*message.sent_at, session.now)}});
  const auto timing = send_timing(session, false);
  if (!timing) return std::unexpected(timing.error());
  const auto goes = departure_of(session, {message.id, filed->application}, *timing);
  if (!goes) return std::unexpected(goes.error());
  const bool approved = message.state == core::MessageState::approved;
  if (*goes) session.out.line({{approved ? "Goes " : "Approved now, it goes ", Style::soft}, {**goes}});
  if (auto told = say_tries(session, {filed->application, message.id}, message.state); !told)
    return std::unexpected(told.error());
  if (message.message_id) session.out.line({{"Message-ID ", Style::soft}, {*message.message_id}});
  for (const core::Waiver& waiver : message.waivers) {
    session.out.line({{"Waived ", Style::soft}, {waiver.check + ": " + waiver.reason}});
  }
  session.out.line();
  show_letter(session.out, message, *application);
  return 0;
}

constexpr std::string_view kinds = "thank_you|follow_up|answer|other";
constexpr Flag interview{.name = "interview", .value = "ID", .help = "The interview it is about"};
constexpr Flag to{.name = "to", .value = "ID", .help = "The contact it goes to; by default whom the plan says"};
constexpr Flag number{.name = "number", .value = "N", .help = "Which follow-up, 1 to 3; by default the next"};
constexpr Flag channel{.name = "channel", .value = "email|handwritten", .help = "How it goes; by email by default"};
constexpr Flag forward_for{.name = "forward-for",
                           .value = "ID",
                           .help = "A contact without an address, whose thanks it asks to pass on",
                           .repeatable = true};
constexpr Flag attach{.name = "attach", .value = "FILE", .help = "A file to attach; it is copied", .repeatable = true};
constexpr Flag material{
    .name = "material", .value = "ID", .help = "The something fresh that it says", .repeatable = true};
constexpr Flag reply{.name = "reply", .value = "ID", .help = "The reply that it answers"};
constexpr Flag send_at{.name = "send-at", .value = "INSTANT", .help = "Not before then: 2026-11-11T09:00:00-05:00"};

constexpr std::array add_flags{
    of_application,
    Flag{.name = "kind", .value = kinds, .help = "What it is", .required = true},
    Flag{.name = "subject", .value = "SUBJECT", .help = "Its subject", .required = true},
    Flag{.name = "body-file", .value = "FILE", .help = "Its words; - is standard input", .required = true},
    interview,
    to,
    number,
    channel,
    forward_for,
    attach,
    material,
    reply,
    send_at,
};
constexpr std::array add_examples{
    Example{"afterword message add --application acme --kind answer --reply p1 --subject \"Re: start date\" "
            "--body-file answer.txt"},
    Example{"afterword message add --application acme --kind thank_you --to ann --channel handwritten --subject Card "
            "--body-file -",
            "A card that you hand over yourself:"},
};
constexpr std::array edit_flags{
    which_application,
    Flag{.name = "edit", .help = "Open subject and words in $EDITOR"},
    Flag{.name = "kind", .value = kinds, .help = "What it is"},
    Flag{.name = "subject", .value = "SUBJECT", .help = "Its subject"},
    Flag{.name = "body-file", .value = "FILE", .help = "Its words; - is standard input"},
    interview,
    to,
    number,
    channel,
    forward_for,
    attach,
    material,
    reply,
    send_at,
};
constexpr std::array edit_examples{
    Example{"afterword message edit m1 --edit"},
    Example{"afterword message edit m1 --attach=", "Without its attachments:"},
};
constexpr std::array list_flags{
    Flag{.name = "application", .value = "ID", .help = "Only those of this application"},
    Flag{.name = "state",
         .value = "draft|approved|sending|sent|failed|in_doubt|cancelled",
         .help = "Only those in this state"},
};
constexpr std::array show_flags{which_application};
constexpr std::array one_message{Positional{.name = "MESSAGE", .help = "Its id: m1"}};

constexpr std::array commands{
    Command{
        .noun = "message",
        .verb = "add",
        .summary = "Keep a letter of your own as a draft",
        .text =
            "What is left out follows from the kind: a thank-you note and a follow-up belong to the last interview, an "
            "answer goes to whoever wrote the reply.",
        .flags = add_flags,
        .examples = add_examples,
        .run = add},
    Command{
        .noun = "message",
        .verb = "edit",
        .summary = "Change a letter that has not gone",
        .text =
            "What is not given stays. An approved letter becomes a draft again: a yes is to the words that were read.",
        .flags = edit_flags,
        .positionals = one_message,
        .examples = edit_examples,
        .run = edit},
    Command{.noun = "message",
            .verb = "list",
            .summary = "All letters, and their states",
            .flags = list_flags,
            .run = list},
    Command{.noun = "message",
            .verb = "show",
            .summary = "Read one letter",
            .flags = show_flags,
            .positionals = one_message,
            .run = show},
};

}  // namespace

std::span<const Command> message_commands() { return commands; }

}  // namespace afterword::cli
