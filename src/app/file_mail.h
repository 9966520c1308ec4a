// What one mail from the mailbox does to the facts (docs/inbox.md): an answer is recorded, a report moves the message
// that it returns, and about what may be an answer a person is asked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/add_reply.h"
#include "app/ports.h"
#include "core/codec/mime.h"
#include "core/reply/correspondence.h"

namespace afterword::app {

/// A mail that came back.
struct Bounce {
  MessageKey key;
  std::string said;  ///< by the mail server, one line; may be empty
};

/// What came of reading the mailbox.
struct InboxNews {
  std::vector<Filed<RecordedReply>> replies;
  std::vector<Bounce> bounces;
  std::vector<InboxQuestion> questions;
  std::vector<MessageKey> arrived;  ///< were in doubt: there is evidence now that they went
};

/// Of a mail that belongs somewhere.
struct MailToFile {
  core::IncomingMail mail;
  core::Belonging belonging;
  core::OffsetTime at;     ///< when it was written, as far as that can be believed
  std::string message_id;  ///< its own, or one made of it
};

/// One transaction's work. A mail that was filed before changes nothing.
Result<InboxNews> file_mail(WriteSession& session, Zones& zones, const MailToFile& mail, Instant now);

/// There is evidence that it went: a copy where the server keeps what was sent, or an answer that cites it. Returns
/// whether it was in doubt.
Result<bool> settle_doubt(WriteSession& session, Zones& zones, const MessageKey& key, Instant now);

}  // namespace afterword::app
