#include "app/add_message.h"

#include <utility>

#include "app/ids.h"
#include "app/message_words.h"
#include "app/plan_rows.h"
#include "app/texts.h"
#include "app/transaction.h"
#include "core/plan/standing.h"

namespace afterword::app {
namespace {

using core::Application;
using core::Message;
using core::MessageKind;

bool belongs_to_a_round(MessageKind kind) { return kind == MessageKind::thank_you || kind == MessageKind::follow_up; }

// Whom a message of that kind is for, where there is but one answer.
std::string recipient(const Message& message, const Application& application, Instant now) {
  if (message.reply) {
    const core::Reply* reply = application.reply(*message.reply);
    if (reply != nullptr && reply->from) return *reply->from;
  }
  const core::Interview* round = message.interview ? application.interview(*message.interview) : nullptr;
  if (round == nullptr) return {};
  if (message.kind == MessageKind::follow_up) {
    const core::Contact* contact = core::follow_up_recipient(application, *round);
    return contact == nullptr ? std::string() : contact->id;
  }
  if (message.kind == MessageKind::thank_you) {
    const core::PlannedNotes planned = core::planned_notes(application, *round, now);
    if (planned.notes.size() == 1) return planned.notes.front().to;
  }
  return {};
}

Message fill_in(const MessageToAdd& input, const Application& application, Instant now) {
  Message message;
  message.kind = input.kind;
  message.interview = input.interview;
  message.number = input.number;
  message.channel = input.channel;
  message.forward_for = input.forward_for;
  message.materials = input.materials;
  message.reply = input.reply;
  message.send_at = input.send_at;
  message.subject = std::string(trimmed(input.subject));
  message.body = input.body;
  if (!message.interview && belongs_to_a_round(message.kind)) {
    if (const core::Interview* round = core::current_round(application, now)) message.interview = round->id;
  }
  message.to = input.to ? *input.to : recipient(message, application, now);
  return message;
}

}  // namespace

Result<Filed<Message>> add_message(Store& store, Zones& zones, Files& files, const MessageToAdd& input, Instant now) {
  auto body = many_lines(input.body, "--body-file");
  if (!body) return std::unexpected(body.error());

  return in_write(store, [&](WriteSession& session) -> Result<Filed<Message>> {
    auto application = find_application(session, input.application);
    if (!application) return std::unexpected(application.error());
    auto materials = session.materials();
    if (!materials) return std::unexpected(materials.error());
    Message message = fill_in(input, *application, now);
    message.body = *body;
    if (auto sound = check_message_parts(message, *application, *materials); !sound) {
      return std::unexpected(sound.error());
    }
    auto attachments = keep_attachments(files, input.attach);
    if (!attachments) return std::unexpected(attachments.error());
    message.attachments = std::move(*attachments);
    auto id = new_id(session, Noun::message);
    if (!id) return std::unexpected(id.error());
    message.id = std::move(*id);
    application->messages.push_back(message);

    Event event;
    event.verb = "add_message";
    event.subject = message.id;
    if (auto done = save_application(session, *application, zones, now, event); !done) {
      return std::unexpected(done.error());
    }
    return Filed<Message>{application->id, std::move(message)};
  });
}

}  // namespace afterword::app
