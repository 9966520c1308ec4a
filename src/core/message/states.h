// core/message: the states a message can be in, reading drafts (check.h), writing them (compose.h). Not here: bytes of
// mail (core/codec/mime.h), sending (mail/), keeping (store/).
#pragma once

#include <optional>
#include <string_view>

#include "core/facts/message.h"

namespace afterword::core {

/// What can happen to a message.
enum class MessageEvent {
  edit,        ///< somebody changes its words
  approve,     ///< a person says yes: bytes and Message-ID are frozen
  cancel,      ///< a person takes it back
  claim,       ///< a sender takes it
  try_again,   ///< not handed over, and it is known that it was not
  accept,      ///< the server took it
  refuse,      ///< the server refused it for good
  lose_track,  ///< it may or may not have been handed over
  deliver,     ///< a person says that it has gone, by hand or by their own mail program
  bounce,      ///< a mail server reports that it could not deliver it
};

/// The state after `event`; nullopt where the event is not possible in `state` (docs/messages.md has the table).
std::optional<MessageState> after(MessageState state, MessageEvent event);

std::string_view name_of(MessageEvent event);

}  // namespace afterword::core
