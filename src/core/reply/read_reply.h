// core/reply: what kind of answer an employer's mail is (docs/rules.md R7), and which dates it names. Pure: words and
// headers, no language model. Not here: bytes of mail (core/codec/mime.h), and what follows from a reply (core/plan).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/facts/application.h"
#include "core/time/calendar.h"
#include "core/time/civil.h"

namespace afterword::core {

/// A mail as it came: header values decoded, text in UTF-8 with "\n" line ends.
struct ReceivedMail {
  std::vector<std::pair<std::string, std::string>> headers;
  std::string text;
  Date received_on;  ///< D of docs/when.md: its Date, in the employer's zone
};

struct ReplyReading {
  ReplyKind kind = ReplyKind::question;
  std::optional<Date> reply_by;    ///< `timeframe`
  std::optional<Date> returns_on;  ///< `automatic`, where it says so: the first day back
  bool asked_not_to_contact = false;
  std::string reading;  ///< why, for a person: "“will not be moving ahead”: a rejection"
  bool operator==(const ReplyReading&) const = default;
};

/// Unsure means `question`: a person looks before anything else is sent.
ReplyReading read_reply(const ReceivedMail& mail, const BusinessCalendar& calendar, std::string_view region);

/// RFC 3464: is this a report that a mail of ours did not arrive, and about whom? The address it names, or empty where
/// it names none.
std::optional<std::string> bounced_recipient(const ReceivedMail& mail);

}  // namespace afterword::core
