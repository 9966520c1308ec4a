#include "app/hold_for_reply.h"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <utility>

#include "app/inbox_look.h"

namespace afterword::app {
namespace {

std::string name_of(const core::Application& application, const std::optional<std::string>& contact) {
  const core::Contact* known = contact ? application.contact(*contact) : nullptr;
  return known == nullptr ? "somebody there" : known->name;
}

std::optional<std::string> why_to_wait(const core::Application& application, const core::Message& message,
                                       const core::Reply& reply, core::Date today) {
  const std::string name = name_of(application, reply.from);
  if (reply.kind != core::ReplyKind::automatic) {
    return fmt::format("{} wrote on {}: look at it, then edit, cancel or resume this", name,
                       core::format_date(reply.at.date()));
  }
  if (reply.from == message.to && reply.returns_on && *reply.returns_on > today)
    return fmt::format("{} is away until {}: resume this when they are back", name,
                       core::format_date(*reply.returns_on));
  return std::nullopt;
}

}  // namespace

std::string hold_for_question(const InboxQuestion& question) {
  return fmt::format("{} wrote: say whether that is an answer (`afterword inbox`)", question.from_address);
}

void hold_for_reply(core::Application& application, const core::Reply& reply, core::Date today) {
  for (core::Message& message : application.messages) {
    const bool on_its_way =
        message.state == core::MessageState::approved || message.state == core::MessageState::sending;
    if (message.kind != core::MessageKind::follow_up || !on_its_way) continue;
    if (message.held && !is_held_unread(message)) continue;
    if (auto why = why_to_wait(application, message, reply, today)) message.held = std::move(why);
  }
}

}  // namespace afterword::app
