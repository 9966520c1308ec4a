// What is looked at again when a letter is claimed and before its dot (promises.md P3, P4, P5).
#pragma once

#include <optional>
#include <string>

#include "app/ports.h"

namespace afterword::app {

/// Why an approved letter must not go now, one sentence: what the checks find that time, an answer or an outcome has
/// changed since its approval and no waiver overrules, or a mail of which only a person can tell whether it is the
/// answer, or that it should have gone more than a week ago. Words and decisions that carry a later date than `now` (a
/// clock is wrong, theirs or ours) count as well. nullopt: it may go.
Result<std::optional<std::string>> what_forbids_sending(ReadSession& session, Zones& zones,
                                                        const core::Application& application,
                                                        const core::Message& message, Instant now);

/// Whether these are the bytes that were approved, and to the one to whom they were. nullopt: they are.
std::optional<std::string> what_is_wrong_with_its_bytes(const std::optional<FrozenMail>& frozen,
                                                        const core::Contact* contact);

}  // namespace afterword::app
