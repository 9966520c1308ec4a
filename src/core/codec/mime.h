// Mail as bytes (RFC 5322, 2045 to 2047, 2231, 6532). GMime behind it; no sockets, no files.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
  std::string body;        ///< UTF-8, "\n" line ends
  std::string message_id;  ///< without angle brackets
  std::optional<std::string> in_reply_to;
  OffsetTime date;
  std::vector<AttachedFile> files;
};

/// Is this an address that may stand in an envelope: one "@", no white space, no control characters, no angle brackets,
/// at most 254 bytes (RFC 5321 4.5.3.1); UTF-8 in either half is allowed (RFC 6531).
bool is_address(std::string_view address);

/// The message with CRLF line ends, ready to be handed over. Refuses CR, LF and NUL in any header value and addresses
/// that are none.
Result<std::string> compose_mail(const OutgoingMail& mail);

/// A mail as far as the program needs it: headers decoded, the text for people.
struct IncomingMail {
  Mailbox from;
  std::string subject;
  std::optional<OffsetTime> date;
  std::string message_id;
  std::vector<std::string> references;                       ///< In-Reply-To and References
  std::vector<std::pair<std::string, std::string>> headers;  ///< all, decoded, in order
  std::string text;  ///< the first text/plain, or text/html made plain; UTF-8, "\n" line ends
};
Result<IncomingMail> parse_mail(std::string_view bytes);

}  // namespace afterword::core
