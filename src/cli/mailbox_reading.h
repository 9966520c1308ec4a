// Reading the person's mailbox, as `inbox` and `send` do it.
#pragma once

#include <functional>
#include <memory>

#include "app/inbox_look.h"
#include "app/mailbox.h"
#include "app/sync_inbox.h"
#include "cli/session.h"

namespace afterword::cli {

/// A clock that goes on from the session's.
std::function<core::Instant()> clock_from(core::Instant now);

/// What sync_inbox needs; the session and the mailbox outlive it. An error where a setting cannot be read.
core::Result<app::InboxReading> reading_of(Session& session, app::Mailbox& mailbox);

/// For `send`: reads the mailbox that the settings name, which it opens when it is first asked and keeps. Empty where
/// they name none.
core::Result<app::InboxReader> inbox_reader(Session& session);

}  // namespace afterword::cli
