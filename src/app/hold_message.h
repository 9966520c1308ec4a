// Holding an approved message back, and letting it go on.
#pragma once

#include <string>

#include "app/approve_message.h"
#include "app/locate.h"

namespace afterword::app {

/// Refused unless it is approved. `reason` empty: "held by you".
Result<Filed<core::Message>> hold_message(Store& store, Zones& zones, const Ref& message, const std::string& reason,
                                          Instant now);

/// A person lets a held one go on. Errors of checks that time or others' words have changed since its approval stand in
/// the way as they do at an approval. Where no bytes were frozen here (it was imported), or they are for an address
/// that has changed since, this is its approval: the checks are run and it is frozen as approve_message does, with the
/// Message-ID that it has.
Result<Filed<Approval>> resume_message(Store& store, Zones& zones, const MailPorts& mail, const MessageToApprove& input,
                                       Instant now);

}  // namespace afterword::app
