#include <utility>

#include "app/add_message.h"
#include "app/attempts.h"
#include "app/message_states.h"
#include "app/message_words.h"
#include "app/plan_rows.h"
#include "app/texts.h"
#include "app/transaction.h"
#include "core/failpoint.h"

namespace afterword::app {
namespace {

using core::Message;

// Empty takes it out.
void set_or_clear(std::optional<std::string>& member, const std::optional<std::string>& change) {
  if (!change) return;
  member = *change;
  if (change->empty()) member.reset();
}

Result<void> apply(const MessageEdit& edit, Message& message) {
  if (edit.kind) message.kind = *edit.kind;
  set_or_clear(message.interview, edit.interview);
  set_or_clear(message.reply, edit.reply);
  if (edit.to) message.to = *edit.to;
  if (edit.number) message.number = *edit.number == 0 ? std::nullopt : edit.number;
  if (edit.channel) message.channel = *edit.channel;
  if (edit.forward_for) message.forward_for = *edit.forward_for;
  if (edit.materials) message.materials = *edit.materials;
  if (edit.send_at) message.send_at = edit.send_at;
  if (edit.subject) message.subject = std::string(trimmed(*edit.subject));
  if (edit.body) {
    auto body = many_lines(*edit.body, "--body-file");
    if (!body) return std::unexpected(body.error());
    message.body = std::move(*body);
  }
  return {};
}

}  // namespace

Result<Filed<Message>> edit_message(Store& store, Zones& zones, Files& files, const MessageEdit& edit, Instant now) {
  return in_write(store, [&](WriteSession& session) -> Result<Filed<Message>> {
    // A sender that died left it as it was: what a person says is about what became of it.
    if (auto settled = settle_lost_attempts(session, zones, now); !settled) return std::unexpected(settled.error());
    auto application = locate(session, Noun::message, edit.message);
    if (!application) return std::unexpected(application.error());
    Message& message = *application->message(edit.message.id);
    const bool was_draft = message.state == core::MessageState::draft;
    if (auto moved = move_state(message, core::MessageEvent::edit); !moved) return std::unexpected(moved.error());
    if (auto done = apply(edit, message); !done) return std::unexpected(done.error());
    auto materials = session.materials();
    if (!materials) return std::unexpected(materials.error());
    if (auto sound = check_message_parts(message, *application, *materials); !sound) {
      return std::unexpected(sound.error());
    }
    if (edit.attach) {
      auto attachments = keep_attachments(files, *edit.attach);
      if (!attachments) return std::unexpected(attachments.error());
      message.attachments = std::move(*attachments);
    }
    // A draft's mark stays: should the words be as composed after all, it is as good as unedited.
    if (!was_draft) {
      if (auto done = thaw(session, application->id, message); !done) return std::unexpected(done.error());
    }
    Event event;
    event.verb = "edit_message";
    event.subject = message.id;
    if (auto done = save_application(session, *application, zones, now, event); !done) {
      return std::unexpected(done.error());
    }
    return Filed<Message>{application->id, message};
  });
}

Result<Filed<Message>> cancel_message(Store& store, Zones& zones, const Ref& ref, Instant now) {
  return in_write(store, [&](WriteSession& session) -> Result<Filed<Message>> {
    // A sender that died left it as it was: what a person says is about what became of it.
    if (auto settled = settle_lost_attempts(session, zones, now); !settled) return std::unexpected(settled.error());
    auto application = locate(session, Noun::message, ref);
    if (!application) return std::unexpected(application.error());
    Message& message = *application->message(ref.id);
    // P4: up to the instant before its last byte; its sender asks once more then, and finds it gone.
    const auto attempt = session.attempt({application->id, message.id});
    if (!attempt) return std::unexpected(attempt.error());
    if (message.state == core::MessageState::sending && (!*attempt || (*attempt)->dot_pending)) {
      return core::refused("message " + message.id + " is being sent: its last byte may have left", "",
                           "wait until the server has answered");
    }
    if (auto moved = move_state(message, core::MessageEvent::cancel); !moved) return std::unexpected(moved.error());
    if (auto done = thaw(session, application->id, message); !done) return std::unexpected(done.error());
    AFTERWORD_FAILPOINT("cancel.thawed");
    Event event;
    event.verb = "cancel_message";
    event.subject = message.id;
    if (auto done = save_application(session, *application, zones, now, event); !done) {
      return std::unexpected(done.error());
    }
    return Filed<Message>{application->id, message};
  });
}

}  // namespace afterword::app
