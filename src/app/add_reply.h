// What an employer wrote (rules.md R7).
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/locate.h"
#include "core/reply/read_reply.h"

namespace afterword::app {

struct ReplyToAdd {
  std::string application;
  std::optional<core::ReplyKind> kind;  ///< absent: read from headers and text (R7)
  core::OffsetTime at;
  std::optional<std::string> from;          ///< a contact's id
  std::optional<std::string> from_address;  ///< where the id is not known: the contact with that address, or nobody
  std::optional<core::Date> reply_by;
  std::optional<core::Date> returns_on;
  std::optional<bool> asked_not_to_contact;
  std::string text;  ///< its control characters are dropped, and what is beyond 1 MiB: the writer is not the person
  std::vector<std::pair<std::string, std::string>> headers;  ///< of the mail that it was, for reading its kind
  std::optional<std::string> message_id;                     ///< likewise; the same mail is not recorded twice
};

struct RecordedReply {
  core::Reply reply;
  std::optional<core::ReplyReading> read;  ///< how the text was understood, where it was read
};

/// The reply that it makes, without an id. What is absent is read from the text, as written on the employer's date of
/// `at`: the kind; of a `timeframe` reply_by, and of an `automatic` returns_on; asked_not_to_contact. A `timeframe` in
/// which no date is found is invalid_input which asks for one.
Result<RecordedReply> make_reply(const core::Application& application, Zones& zones, const ReplyToAdd& input);

/// Gives it an id and records it: the follow-ups that wait to go wait until a person has looked (hold_for_reply.h).
Result<Filed<RecordedReply>> file_reply(WriteSession& session, Zones& zones, core::Application& application,
                                        RecordedReply reply, Instant now);

/// Both. Refused where the same mail is recorded already.
Result<Filed<RecordedReply>> add_reply(Store& store, Zones& zones, const ReplyToAdd& input, Instant now);

/// What is absent stays; an empty `from` is nobody known. `answered_at` is set by the message that answers, or here.
struct ReplyEdit {
  Ref reply;
  std::optional<core::ReplyKind> kind;
  std::optional<core::OffsetTime> at;
  std::optional<std::string> from;
  std::optional<core::Date> reply_by;
  std::optional<core::Date> returns_on;
  std::optional<core::OffsetTime> answered_at;
  std::optional<bool> asked_not_to_contact;
  std::optional<std::string> text;
};
Result<Filed<RecordedReply>> edit_reply(Store& store, Zones& zones, const ReplyEdit& edit, Instant now);

}  // namespace afterword::app
