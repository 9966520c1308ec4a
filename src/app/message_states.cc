#include "app/message_states.h"

#include <fmt/format.h>

namespace afterword::app {
namespace {

std::string advice_for(core::MessageState state, core::MessageEvent event, const std::string& id) {
  using core::MessageEvent;
  using core::MessageState;
  switch (state) {
    case MessageState::draft:
      return event == MessageEvent::deliver ? fmt::format("approve it first: afterword message approve {}", id) : "";
    case MessageState::approved:
      return event == MessageEvent::approve ? "`afterword send` hands it over" : "";
    case MessageState::sending:
      return "wait until the server has answered";
    case MessageState::in_doubt:
      return fmt::format("say what became of it: afterword message resolve {} --arrived, --not-arrived or --again", id);
    case MessageState::sent:
      return "write another message";
    case MessageState::failed:
      return "edit it, then approve it again";
    case MessageState::cancelled:
      return "write another message";
  }
  return "";
}

std::string_view what_it_cannot(core::MessageEvent event) {
  switch (event) {
    case core::MessageEvent::edit:
      return "be edited";
    case core::MessageEvent::approve:
      return "be approved";
    case core::MessageEvent::cancel:
      return "be cancelled";
    case core::MessageEvent::deliver:
      return "have gone";
    case core::MessageEvent::claim:
      return "be sent";
    case core::MessageEvent::try_again:
      return "be tried again";
    case core::MessageEvent::accept:
    case core::MessageEvent::refuse:
    case core::MessageEvent::lose_track:
    case core::MessageEvent::bounce:
      return "be answered by a server";
  }
  return "";
}

}  // namespace

std::string_view said_of(core::MessageState state) {
  switch (state) {
    case core::MessageState::draft:
      return "a draft";
    case core::MessageState::approved:
      return "approved";
    case core::MessageState::sending:
      return "being sent";
    case core::MessageState::sent:
      return "sent";
    case core::MessageState::failed:
      return "refused by the server";
    case core::MessageState::in_doubt:
      return "in doubt";
    case core::MessageState::cancelled:
      return "cancelled";
  }
  return "";
}

Result<void> move_state(core::Message& message, core::MessageEvent event) {
  const auto state = core::after(message.state, event);
  if (!state) {
    return core::refused(
        fmt::format("message {} is {}: it cannot {}", message.id, said_of(message.state), what_it_cannot(event)), "",
        advice_for(message.state, event, message.id));
  }
  message.state = *state;
  return {};
}

Result<void> mark_sent(core::Application& application, core::Message& message, core::MessageEvent event,
                       const core::OffsetTime& at) {
  if (auto moved = move_state(message, event); !moved) return moved;
  message.sent_at = at;
  message.held.reset();
  if (message.reply) {
    core::Reply* reply = application.reply(*message.reply);
    if (reply != nullptr && !reply->answered_at) reply->answered_at = at;
  }
  return {};
}

void hold_for_new_address(core::Application& application, std::string_view contact) {
  for (core::Message& message : application.messages) {
    if (message.to == contact && message.state == core::MessageState::approved &&
        message.channel == core::Channel::email && !message.held) {
      message.held = std::string(new_address);
    }
  }
}

Result<void> thaw(WriteSession& session, const std::string& application, core::Message& message) {
  message.message_id.reset();
  message.held.reset();
  const MessageKey key{application, message.id};
  if (auto done = session.remove_frozen_mail(key); !done) return done;
  if (auto done = session.put_next_try(key, std::nullopt); !done) return done;
  return session.put_attempt(key, std::nullopt);
}

}  // namespace afterword::app
