// A link that opens the person's own mail program with the message in it (RFC 6068).
#pragma once

#include <string>

#include "app/ports.h"
#include "core/error.h"

namespace afterword::mail {

struct MailtoLink {
  std::string url;       ///< "mailto:...", ASCII without spaces
  std::string left_out;  ///< what the person must add themselves, in words; empty: nothing
};

/// To, subject, what it answers, and the text. A text that would make the link longer than 8,000 bytes is left out
/// whole rather than cut; files never fit. An error where the bytes are no mail.
core::Result<MailtoLink> mailto_link(const app::FrozenMail& mail);

}  // namespace afterword::mail
