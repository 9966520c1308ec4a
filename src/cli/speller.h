// The dictionary of who writes.
#pragma once

#include "cli/session.h"
#include "core/message/check.h"

namespace afterword::cli {

/// By the seeker's locale; null where the machine has no dictionary for it. Nothing is loaded before a word is asked
/// about.
core::Result<const core::Speller*> speller_of(Session& session);

}  // namespace afterword::cli
