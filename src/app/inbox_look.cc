#include "app/inbox_look.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "app/plan_rows.h"
#include "app/transaction.h"

namespace afterword::app {
namespace {

constexpr std::string_view unread = "an answer may have come: your mailbox could not be read";

std::string why_held(const core::Error& error) {
  return fmt::format("{} ({})", unread, error.where.empty() ? error.what : error.what + ", " + error.where);
}

bool concerns(const core::Message& message, Instant now) {
  const bool due = !message.send_at || message.send_at->instant <= now;
  return message.kind == core::MessageKind::follow_up && message.state == core::MessageState::approved &&
         message.channel == core::Channel::email && due && (!message.held || is_held_unread(message));
}

/// Sets or lifts the hold of those of `keys` that it concerns; returns them.
Result<std::vector<SentMessage>> set_hold(WriteSession& session, Zones& zones, const std::vector<MessageKey>& keys,
                                          const std::optional<std::string>& why, Instant now) {
  std::vector<SentMessage> changed;
  for (const MessageKey& key : keys) {
    auto application = session.application(key.application);
    if (!application) return std::unexpected(application.error());
    core::Message* message = *application ? (*application)->message(key.message) : nullptr;
    if (message == nullptr || !concerns(*message, now)) continue;
    if (message->held != why) {
      message->held = why;
      Event event;
      event.verb = sending_verb;
      event.subject = key.message;
      event.detail = why ? "held" : "released";
      if (auto done = save_application(session, **application, zones, now, event); !done)
        return std::unexpected(done.error());
    }
    if (why) changed.push_back({key, message->state, *why});
  }
  return changed;
}

}  // namespace

bool is_held_unread(const core::Message& message) { return message.held && message.held->starts_with(unread); }

Result<std::vector<SentMessage>> InboxLook::before_claims(const std::vector<MessageKey>& keys, Instant now) {
  if (!read_) return std::vector<SentMessage>();
  const auto any = in_read(store_, [&](ReadSession& session) -> Result<bool> {
    for (const MessageKey& key : keys) {
      const auto application = session.application(key.application);
      if (!application) return std::unexpected(application.error());
      const core::Message* message = *application ? (*application)->message(key.message) : nullptr;
      if (message != nullptr && concerns(*message, now)) return true;
    }
    return false;
  });
  if (!any) return std::unexpected(any.error());
  if (!*any) return std::vector<SentMessage>();
  const auto read = read_();
  const auto why = read ? std::nullopt : std::optional(why_held(read.error()));
  return in_write(store_, [&](WriteSession& session) { return set_hold(session, zones_, keys, why, now); });
}

Result<std::optional<core::Message>> InboxLook::follow_up(const MessageKey& key) {
  return in_read(store_, [&](ReadSession& session) -> Result<std::optional<core::Message>> {
    const auto application = session.application(key.application);
    if (!application) return std::unexpected(application.error());
    const core::Message* message = *application ? (*application)->message(key.message) : nullptr;
    if (message == nullptr || message->kind != core::MessageKind::follow_up) return std::nullopt;
    return *message;
  });
}

std::optional<std::string> InboxLook::before_dot(const MessageKey& key) {
  if (!read_) return std::nullopt;
  const auto before = follow_up(key);
  if (!before) return why_held(before.error());
  if (!*before) return std::nullopt;
  const auto read = [&] {
    const std::lock_guard lock(reading_);
    return read_();
  }();
  if (read) return std::nullopt;
  // Others may have read it, and held this one for what came: that reason outlasts this trouble.
  const auto after = follow_up(key);
  if (after && *after && (*after)->held) return (*after)->held;
  return why_held(read.error());
}

}  // namespace afterword::app
