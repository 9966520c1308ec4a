// send: hands over what is approved and due.
#include <algorithm>
#include <array>

#include "app/check_message.h"
#include "app/send_due.h"
#include "cli/commands/commands.h"
#include "cli/documents.h"
#include "cli/phrases.h"
#include "cli/session.h"

namespace afterword::cli {
namespace {

using core::MessageState;

/// Sent by a server, and not left in a folder for a person.
core::Result<bool> goes_by_server(Session& session) {
  const auto settings = session.wiring.settings();
  if (!settings) return std::unexpected(settings.error());
  const auto smtp = (*settings)->get("mail.smtp");
  if (!smtp) return std::unexpected(smtp.error());
  return smtp->has_value();
}

/// A rule holds it back, which is no trouble of the world.
core::Result<bool> is_held(Session& session, const app::MessageKey& key) {
  const auto filed = app::show_message(session.store(), {key.message, key.application});
  if (!filed) return std::unexpected(filed.error());
  return filed->item.held.has_value();
}

void show(Session& session, const app::SentMessage& sent, bool by_server) {
  Terminal& out = session.out;
  const std::string of = shell_word(sent.key.message) + " --application " + shell_word(sent.key.application);
  const bool left = sent.state == MessageState::approved && !by_server;
  const Style style = sent.state == MessageState::failed     ? Style::bad
                      : sent.state == MessageState::in_doubt ? Style::waiting
                                                             : Style::strong;
  out.line({{left ? "ready for you" : say_state(sent.state), style},
            {"  " + sent.key.message},
            {"  " + sent.key.application, Style::soft}});
  // A link is not broken over lines: terminals open it whole.
  const std::size_t link = std::min(sent.said.find("mailto:"), sent.said.size());
  out.paragraph(sent.said.substr(0, link), {2, 2});
  if (link < sent.said.size()) out.line("  " + sent.said.substr(link));
  if (sent.state == MessageState::in_doubt) {
    out.line({{"  "},
              {session.command_line("message resolve " + of + " --arrived, --not-arrived or --again"), Style::good}});
  } else if (left) {
    out.line({{"  When it has gone: "}, {session.command_line("message deliver " + of), Style::good}});
  }
}

Exit send(Session& session, const Arguments&) {
  const auto by_server = goes_by_server(session);
  if (!by_server) return std::unexpected(by_server.error());
  auto sender = session.wiring.mail_sender();
  if (!sender) return std::unexpected(sender.error());
  const auto messages = app::send_due(session.store(), session.zones(), **sender, session.now);
  if (!messages) return std::unexpected(messages.error());
  int exit = 0;
  for (const app::SentMessage& sent : *messages) {
    if (sent.state == MessageState::failed || sent.state == MessageState::in_doubt)
      exit = static_cast<int>(core::ErrorCode::outside);
    if (sent.state == MessageState::approved && *by_server) {
      const auto held = is_held(session, sent.key);
      if (!held) return std::unexpected(held.error());
      if (!*held) exit = static_cast<int>(core::ErrorCode::outside);
    }
  }
  if (session.json) {
    session.out.document(send_document(*messages));
    return exit;
  }
  if (messages->empty()) session.out.line("No letter is approved and due.");
  for (const app::SentMessage& sent : *messages) show(session, sent, *by_server);
  return exit;
}

constexpr std::array examples{Example{"afterword send"}};

constexpr std::array commands{
    Command{.noun = "send",
            .summary = "Hand over every letter that is approved and due, each once",
            .text = "Without mail.smtp each letter is written to a folder as a file that your mail program opens; you "
                    "send it, and "
                    "say so with `message deliver`. With mail.smtp it goes to that server. Exit 5 where a letter was "
                    "refused, is in "
                    "doubt, or the server could not be reached.",
            .examples = examples,
            .program = Program::net,
            .run = send},
};

}  // namespace

std::span<const Command> send_commands() { return commands; }

}  // namespace afterword::cli
