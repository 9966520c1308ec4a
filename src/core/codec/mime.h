// Mail as bytes (RFC 5322, 2045 to 2047, 2231, 3676, 6532). GMime behind it; no sockets, no files. Not here: handing
// mail over (mail/), and what a reply means (core/reply).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/codec/address.h"
#include "core/error.h"
#include "core/time/civil.h"

namespace afterword::core {

struct Mailbox {
  std::string name;  ///< may be empty; UTF-8
  std::string address;
  bool operator==(const Mailbox&) const = default;
};

struct AttachedFile {
  std::string name;
  std::string bytes;
};

/// A plain-text mail to be.
struct OutgoingMail {
  Mailbox from;
  Mailbox to;
  std::string subject;
  std::string body;                     ///< UTF-8, "\n" line ends
  std::string message_id;               ///< without angle brackets
  std::vector<std::string> references;  ///< Message-IDs of the conversation, oldest first: it answers the last one
  OffsetTime date;
  std::vector<AttachedFile> files;
};

/// How an address is written in an envelope or a header (RFC 5321 Mailbox, RFC 6531): the local part quoted where it
/// needs it, the domain in ASCII (IDNA) unless the local part is not ASCII either. nullopt where is_address() says no,
/// or the domain is neither labels nor a literal.
std::optional<std::string> addr_spec(std::string_view address);

/// The message with CRLF line ends, lines of at most 998 bytes, and nothing but ASCII unless an address has it in its
/// local part: ready to be handed over. The same mail gives the same bytes. The text is format=flowed (RFC 3676):
/// spaces at the end of a line are dropped. Refused as invalid_input, naming the field: control characters in a header
/// or a file name, addresses and identifiers that are none, a body with NUL, invalid UTF-8, more than 32 MiB.
Result<std::string> compose_mail(const OutgoingMail& mail);

/// What a mail server reports of mail that it was given (RFC 3464).
struct DeliveryReport {
  bool gave_up = false;                  ///< false: it tries on, or says that it delivered
  std::string said;                      ///< "550 5.1.1 no such user", on one line; may be empty
  std::vector<std::string> message_ids;  ///< of the mails that it returns, without angle brackets
};

/// A mail as far as the program needs it: headers decoded, the text for people. All of it is valid UTF-8, and no header
/// has control characters; nothing else is promised of what a stranger wrote.
struct IncomingMail {
  Mailbox from;
  std::string subject;
  std::optional<OffsetTime> date;
  std::string message_id;               ///< without angle brackets; empty where there is none that could be cited
  std::vector<std::string> references;  ///< In-Reply-To and References, without angle brackets, each once
  std::vector<std::pair<std::string, std::string>> headers;  ///< all, decoded, in order
  std::string text;                     ///< the first text/plain, or text/html made plain; UTF-8, "\n" line ends
  std::vector<std::string> file_names;  ///< of what is attached, in order
  std::optional<DeliveryReport> report;
};

/// Reads what it can of any bytes; an error only where they are no mail at all (no header), or beyond the bounds: 32
/// MiB, 200,000 header lines, 50,000 parts. Nesting is followed 1,024 deep.
Result<IncomingMail> parse_mail(std::string_view bytes);

}  // namespace afterword::core
