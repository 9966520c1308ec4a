// inbox, inbox sync, watch, read, answer: what arrives.
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <utility>

#include "app/answer_question.h"
#include "cli/commands/commands.h"
#include "cli/documents.h"
#include "cli/interruption.h"
#include "cli/mailbox_reading.h"
#include "cli/session.h"
#include "core/codec/facts_json.h"
#include "core/facts/names.h"

namespace afterword::cli {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

std::string who(const app::InboxQuestion& question) {
  return question.from_name.empty() ? question.from_address
                                    : fmt::format("{} <{}>", question.from_name, question.from_address);
}

void show_question(Session& session, const app::InboxQuestion& question) {
  Terminal& out = session.out;
  out.line({{"Does this belong to ", Style::waiting}, {question.application, Style::waiting}, {"?"}});
  out.paragraph(fmt::format("{}, {}: {}", who(question), core::format_date(question.reply.at.date()), question.subject),
                {2, 2});
  out.line(fmt::format("  Read as: {}", core::name_of(question.reply.kind)));
  out.line({{"  "},
            {session.command_line("inbox answer " + question.id + " --yes"), Style::good},
            {"  or  "},
            {"--no", Style::good}});
}

void show_news(Session& session, const app::InboxNews& news) {
  Terminal& out = session.out;
  for (const auto& filed : news.replies) {
    const core::Reply& reply = filed.item.reply;
    out.line({{std::string(core::name_of(reply.kind)), Style::strong},
              {"  " + reply.id},
              {"  " + filed.application, Style::soft},
              {"  " + core::format_date(reply.at.date()), Style::soft}});
    if (filed.item.read) out.paragraph(filed.item.read->reading, {2, 2});
  }
  for (const app::MessageKey& key : news.arrived) {
    out.line({{"arrived", Style::strong}, {"  " + key.message}, {"  " + key.application, Style::soft}});
    out.line("  It was in doubt; there is evidence now that it went.");
  }
  for (const app::Bounce& bounce : news.bounces) {
    out.line({{"came back", Style::bad}, {"  " + bounce.key.message}, {"  " + bounce.key.application, Style::soft}});
    out.paragraph(bounce.said.empty() ? "The mail server could not deliver it." : bounce.said, {2, 2});
  }
  for (const app::InboxQuestion& question : news.questions) show_question(session, question);
}

void show_report(Session& session, const app::SyncReport& report) {
  if (session.json) {
    session.out.document(sync_document(report));
    return;
  }
  show_news(session, report.news);
  session.out.line(
      fmt::format("{} {} looked at, {} kept.", report.read, report.read == 1 ? "mail" : "mails", report.kept),
      Style::soft);
}

/// Written anew on the same line, where there is a cursor.
std::function<void(const app::SyncProgress&)> progress_on(Session& session) {
  if (session.json || !session.out.traits().cursor) return {};
  return [&session](const app::SyncProgress& progress) {
    session.out.rewind_line();
    session.out.text(fmt::format("{}: {} of {} mails", progress.folder, progress.read, progress.of), Style::soft);
    if (progress.read == progress.of) session.out.rewind_line();
    static_cast<void>(session.out.flush());
  };
}

core::Result<app::SyncReport> read_all(Session& session, app::Mailbox& mailbox, bool remember) {
  auto reading = reading_of(session, mailbox);
  if (!reading) return std::unexpected(reading.error());
  reading->progress = progress_on(session);
  reading->remember_position = remember;
  return app::sync_inbox(*reading);
}

core::Result<std::unique_ptr<app::Mailbox>> own_mailbox(Session& session) {
  auto mailbox = session.wiring.mailbox();
  if (mailbox && !*mailbox) {
    return core::invalid("it is not known where your replies arrive", "mail.imap",
                         "afterword mail setup; or give saved mails to `afterword inbox read`");
  }
  return mailbox;
}

Exit sync(Session& session, const Arguments&) {
  auto mailbox = own_mailbox(session);
  if (!mailbox) return std::unexpected(mailbox.error());
  const auto report = read_all(session, **mailbox, true);
  if (!report) return std::unexpected(report.error());
  show_report(session, *report);
  return 0;
}

/// Seconds without a mailbox are no reason to give up: 15, 30, 60, ... up to 15 minutes.
seconds pause_after(int failures) {
  return std::min<seconds>(seconds{15} * (1 << std::min(failures - 1, 6)), minutes{15});
}

bool stopped(Interruption& interruption, std::chrono::milliseconds wait) {
  const auto event = interruption.wait(-1, wait);
  return event == Interruption::Event::interrupted || event == Interruption::Event::lost;
}

Exit watch(Session& session, const Arguments&) {
  auto mailbox = own_mailbox(session);
  if (!mailbox) return std::unexpected(mailbox.error());
  Interruption interruption;
  bool ended = false;
  const auto is_enough = [&] { return ended = ended || stopped(interruption, std::chrono::milliseconds{0}); };
  for (int failures = 0; !is_enough();) {
    auto reading = reading_of(session, **mailbox);
    if (!reading) return std::unexpected(reading.error());
    const auto report = app::sync_inbox(*reading);
    core::Result<void> done;
    if (!report) {
      done = std::unexpected(report.error());
    } else if (report->kept > 0 || !report->news.arrived.empty()) {
      show_report(session, *report);
      if (auto shown = session.out.flush(); !shown) return std::unexpected(shown.error());
    }
    // Other folders than INBOX have nobody who tells: they are read every five minutes.
    if (done) done = (*mailbox)->wait_for_news(minutes{5}, is_enough);
    failures = done ? 0 : failures + 1;
    if (done) continue;
    if (done.error().code != core::ErrorCode::outside) return std::unexpected(done.error());
    const seconds pause = pause_after(failures);
    session.out.line(fmt::format("{} ({}): again in {} s", done.error().what, done.error().where, pause.count()),
                     Style::waiting);
    if (auto shown = session.out.flush(); !shown) return std::unexpected(shown.error());
    ended = stopped(interruption, pause);
  }
  return 0;
}

Exit read(Session& session, const Arguments& given) {
  app::SyncReport all;
  for (const std::string_view path : given.words()) {
    auto file = session.wiring.mail_file(std::string(path));
    if (!file) return std::unexpected(file.error());
    auto report = read_all(session, **file, false);
    if (!report) return std::unexpected(report.error());
    all.read += report->read;
    all.kept += report->kept;
    const auto add = [](auto& to, auto& from) {
      to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    };
    add(all.news.replies, report->news.replies);
    add(all.news.bounces, report->news.bounces);
    add(all.news.questions, report->news.questions);
    add(all.news.arrived, report->news.arrived);
  }
  show_report(session, all);
  return 0;
}

Exit list(Session& session, const Arguments&) {
  const auto questions = app::open_questions(session.store());
  if (!questions) return std::unexpected(questions.error());
  if (session.json) {
    session.out.document(questions_document(*questions));
    return 0;
  }
  if (questions->empty()) session.out.line("Nothing waits for a word of yours.");
  for (const app::InboxQuestion& question : *questions) {
    show_question(session, question);
    session.out.paragraph(question.reply.text.for_seeker_only().substr(0, 400), {4, 4}, Style::soft);
  }
  return 0;
}

Exit answer(Session& session, const Arguments& given) {
  const std::string id(*given.word(0));
  if (given.has("yes") == given.has("no")) return core::invalid("say whether it belongs there", id, "--yes or --no");
  if (given.has("no")) {
    const auto question = app::belongs_nowhere(session.store(), session.zones(), id, session.now);
    if (!question) return std::unexpected(question.error());
    if (session.json) {
      session.out.document(questions_document({}));
    } else {
      session.out.line("Its words are thrown away, and it will not be asked again.");
    }
    return 0;
  }
  const auto filed = app::belongs(session.store(), session.zones(), id, session.now);
  if (!filed) return std::unexpected(filed.error());
  if (session.json) {
    session.out.document(
        noun_document("reply", core::write_part(filed->item.reply), {{"application", filed->application}}));
    return 0;
  }
  session.out.line({{"Recorded", Style::strong},
                    {" as " + filed->item.reply.id + " of " + filed->application + ": "},
                    {std::string(core::name_of(filed->item.reply.kind))},
                    {"."}});
  session.out.line({{"  If it is something else: "},
                    {session.command_line("reply edit " + shell_word(filed->item.reply.id) + " --application " +
                                          shell_word(filed->application) + " --kind KIND"),
                     Style::good}});
  return 0;
}

constexpr std::string_view what_is_kept =
    "A mail belongs to an application where it cites a letter of yours, or comes from one of its contacts. Somebody "
    "else "
    "at the employer's domain is a question to you: until you have said whether that is an answer, no follow-up goes "
    "out "
    "there. Of all other mail nothing is kept. Nothing in the mailbox is changed, not even what is marked as read.";

constexpr std::array answer_flags{Flag{.name = "yes", .help = "It belongs there: it becomes a reply"},
                                  Flag{.name = "no", .help = "It belongs nowhere: its words are thrown away"}};
constexpr std::array answer_words{Positional{.name = "QUESTION", .help = "Its id, as `afterword inbox` shows it"}};
constexpr std::array read_words{
    Positional{.name = "FILE", .help = ".eml or mbox; - is standard input", .repeatable = true}};
constexpr std::array list_examples{Example{"afterword inbox"}};
constexpr std::array sync_examples{Example{"afterword inbox sync"}};
constexpr std::array watch_examples{Example{"afterword inbox watch"}};
constexpr std::array read_examples{Example{"afterword inbox read answer.eml"},
                                   Example{"afterword inbox read Jobs.mbox"}};
constexpr std::array answer_examples{Example{"afterword inbox answer q1 --yes"}};

constexpr std::array commands{
    Command{.noun = "inbox",
            .summary = "Show the mails about which you are asked",
            .text = "Each came from an employer's domain, by somebody who is none of your contacts there.",
            .examples = list_examples,
            .run = list},
    Command{.noun = "inbox",
            .verb = "sync",
            .summary = "Read what is new in your mailbox",
            .text = what_is_kept,
            .examples = sync_examples,
            .program = Program::net,
            .run = sync},
    Command{.noun = "inbox",
            .verb = "watch",
            .summary = "Read your mailbox as mail arrives, until Ctrl-C",
            .text = what_is_kept,
            .examples = watch_examples,
            .program = Program::net,
            .run = watch},
    Command{.noun = "inbox",
            .verb = "read",
            .summary = "Read mails that you have saved, as if they had just arrived",
            .text = what_is_kept,
            .positionals = read_words,
            .examples = read_examples,
            .program = Program::net,
            .run = read},
    Command{.noun = "inbox",
            .verb = "answer",
            .summary = "Say whether a mail belongs to an application",
            .flags = answer_flags,
            .positionals = answer_words,
            .examples = answer_examples,
            .run = answer},
};

}  // namespace

std::span<const Command> inbox_commands() { return commands; }

}  // namespace afterword::cli
