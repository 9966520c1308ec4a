// Moving a message from state to state, with an answer for a person where it cannot be.
#pragma once

#include "app/ports.h"
#include "core/message/states.h"

namespace afterword::app {

/// Sets message.state to what `event` makes of it. Refused, saying why and what to do instead, where that is not
/// possible (docs/messages.md).
Result<void> move_state(core::Message& message, core::MessageEvent event);

/// "approved", "being sent", "in doubt": a state as a sentence has it.
std::string_view said_of(core::MessageState state);

/// It has gone at that time: `sent`, nothing holds it, and the reply that it answers is answered. The state must allow
/// `event` (move_state).
Result<void> mark_sent(core::Application& application, core::Message& message, core::MessageEvent event,
                       const core::OffsetTime& at);

/// The address of a contact has changed: what was approved for the old one goes nowhere until a person has looked
/// (promises.md P5).
inline constexpr std::string_view new_address = "the address changed after it was approved: look at it, then resume it";
void hold_for_new_address(core::Application& application, std::string_view contact);

/// Throws away what was frozen: the words are to be changed, or shall never go.
Result<void> thaw(WriteSession& session, const std::string& application, core::Message& message);

}  // namespace afterword::app
