// Which mails a letter continues (RFC 5322 3.6.4), so that its reader finds it among them.
#pragma once

#include <string>
#include <vector>

#include "core/facts/facts.h"

namespace afterword::app {

/// Message-IDs without angle brackets, oldest first; the letter answers the last one. An answer continues what was
/// written to and fro with its reader up to the mail that it answers; a follow-up all of that. Other letters begin a
/// conversation. At most the first and the newest twenty.
std::vector<std::string> conversation_of(const core::Application& application, const core::Message& letter);

}  // namespace afterword::app
