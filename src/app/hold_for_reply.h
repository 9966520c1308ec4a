// An answer has come: what was approved before it waits until a person has looked (promises.md P3).
#pragma once

#include <string>

#include "app/ports.h"

namespace afterword::app {

/// Holds the follow-ups that are approved or being sent. An automatic reply is no answer; where it says that the
/// recipient is away beyond `today`, their follow-up waits as well.
void hold_for_reply(core::Application& application, const core::Reply& reply, core::Date today);

/// What a follow-up says of itself while that question is open.
std::string hold_for_question(const InboxQuestion& question);

}  // namespace afterword::app
