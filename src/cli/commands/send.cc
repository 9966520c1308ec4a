// send: hands over what is approved and due.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <ranges>
#include <utility>
#include <vector>

#include "app/check_message.h"
#include "app/send_due.h"
#include "cli/commands/commands.h"
#include "cli/documents.h"
#include "cli/flag_values.h"
#include "cli/mailbox_reading.h"
#include "cli/phrases.h"
#include "cli/sending_time.h"
#include "cli/session.h"

namespace afterword::cli {
namespace {

using core::MessageState;

/// Servers take a few connections of one person at a time.
constexpr int most_sessions = 16;

/// A rule holds it back, which is no trouble of the world.
core::Result<bool> is_held(Session& session, const app::MessageKey& key) {
  const auto filed = app::show_message(session.store(), {key.message, key.application});
  if (!filed) return std::unexpected(filed.error());
  return filed->item.held.has_value();
}

/// Neither sent nor left for the person, by no rule: the disk, or the server.
core::Result<bool> needs_another_try(Session& session, const app::SentMessage& sent) {
  if (sent.state != MessageState::approved || sent.left_for_person || sent.goes_at) return false;
  const auto held = is_held(session, sent.key);
  if (!held) return held;
  return !*held;
}

void show(Session& session, const app::SentMessage& sent, bool again) {
  Terminal& out = session.out;
  const std::string of = shell_word(sent.key.message) + " --application " + shell_word(sent.key.application);
  const Style style = sent.state == MessageState::failed     ? Style::bad
                      : sent.state == MessageState::in_doubt ? Style::waiting
                                                             : Style::strong;
  out.line({{sent.left_for_person ? "ready for you" : say_state(sent.state), style},
            {"  " + sent.key.message},
            {"  " + sent.key.application, Style::soft}});
  // A link is not broken over lines: terminals open it whole.
  const std::size_t link = std::min(sent.said.find("mailto:"), sent.said.size());
  out.paragraph(sent.said.substr(0, link), {2, 2});
  if (link < sent.said.size()) out.line("  " + sent.said.substr(link));
  if (sent.state == MessageState::in_doubt) {
    out.line({{"  "},
              {session.command_line("message resolve " + of + " --arrived, --not-arrived or --again"), Style::good}});
  } else if (sent.left_for_person) {
    out.line({{"  When it has gone: "}, {session.command_line("message deliver " + of), Style::good}});
  } else if (again) {
    const auto wait =
        std::chrono::ceil<std::chrono::minutes>(sent.next_try.value_or(session.now) - session.now).count();
    out.line({{fmt::format("  It stays approved. On schedule it is tried in {} min; at once: ", std::max(wait, 1L))},
              {session.command_line("send"), Style::good}});
  }
}

/// As many of them as are wanted to send at the same time, at least one. A person's folder is written by one.
core::Result<std::vector<std::unique_ptr<app::MailSender>>> open_senders(Session& session, std::size_t sessions) {
  std::vector<std::unique_ptr<app::MailSender>> senders;
  do {
    auto sender = session.wiring.mail_sender();
    if (!sender) return std::unexpected(sender.error());
    senders.push_back(std::move(*sender));
  } while (senders.size() < sessions && !senders.front()->leaves_for_person());
  return senders;
}

Exit send(Session& session, const Arguments& given) {
  FlagValues flag_values(given);
  const int sessions = flag_values.number("sessions", 1, most_sessions).value_or(1);
  if (flag_values.failed()) return flag_values.failure();
  const auto senders = open_senders(session, static_cast<std::size_t>(sessions));
  if (!senders) return std::unexpected(senders.error());
  std::vector<app::MailSender*> beside;
  for (const auto& sender : *senders | std::views::drop(1)) beside.push_back(sender.get());
  auto ledger = session.wiring.attempt_ledger();
  if (!ledger) return std::unexpected(ledger.error());
  auto read_inbox = inbox_reader(session);
  if (!read_inbox) return std::unexpected(read_inbox.error());
  const auto civil = civil_hours(session);
  if (!civil) return std::unexpected(civil.error());
  const auto messages = app::send_due({session.store(), session.zones(), *senders->front(), **ledger,
                                       session.wiring.randomness(), clock_from(session.now), given.has("on-schedule"),
                                       std::move(*read_inbox), *civil, std::move(beside)});
  if (!messages) return std::unexpected(messages.error());
  const auto waiting = app::waiting_letters(session.store(), session.zones(), session.now);
  if (!waiting) return std::unexpected(waiting.error());
  if (messages->empty() && !session.json) session.out.line("No letter is approved and due.");
  int exit = 0;
  for (const app::SentMessage& sent : *messages) {
    const auto again = needs_another_try(session, sent);
    if (!again) return std::unexpected(again.error());
    if (*again || sent.state == MessageState::failed || sent.state == MessageState::in_doubt)
      exit = static_cast<int>(core::ErrorCode::outside);
    if (!session.json) show(session, sent, *again);
  }
  if (session.json) {
    session.out.document(send_document(*messages, *waiting));
    return exit;
  }
  for (const app::WaitingLetter& letter : *waiting)
    session.out.paragraph(letter.key.message + " goes " + say_departure(letter.goes, session.now) + ".", {0, 2});
  return exit;
}

constexpr std::array examples{Example{"afterword send"}, Example{"afterword send --on-schedule"}};

constexpr std::array flags{
    Flag{.name = "on-schedule", .help = "Leave alone what failed lately until its next try: for cron and timers"},
    Flag{.name = "sessions",
         .value = "N",
         .help = "So many connections to the server at once, up to 16: for an office with thousands of letters"},
};

constexpr std::array commands{
    Command{.noun = "send",
            .summary = "Hand over every letter that is approved and due, each once",
            .text = "Without mail.smtp each letter is written to a folder as a file that your mail program opens; you "
                    "send it, and "
                    "say so with `message deliver`. With mail.smtp it goes to that server. Exit 5 where a letter was "
                    "refused, is in "
                    "doubt, the server could not be reached, or the folder not be written. What failed and may be "
                    "repeated is tried "
                    "by the next `send`; `--on-schedule` leaves it alone for 1, 5, 15 minutes, an hour, then four.",
            .flags = flags,
            .examples = examples,
            .program = Program::net,
            .run = send},
};

}  // namespace

std::span<const Command> send_commands() { return commands; }

}  // namespace afterword::cli
