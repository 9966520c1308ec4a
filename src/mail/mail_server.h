// The settings mail.smtp and mail.imap (docs/formats.md): which server, and how the way to it is protected.
#pragma once

#include <string>
#include <string_view>

#include "core/error.h"

namespace afterword::mail {

/// Where mail is handed over, or read. Made by the functions below alone, so that host and port are known to be nothing
/// else.
struct MailServer {
  std::string host;           ///< a name, an IPv4 or an IPv6 address (without brackets), in lower case
  int port = 587;             ///< 1 to 65535
  bool implicit_tls = false;  ///< smtps://, imaps://
  bool loopback = false;      ///< 127.0.0.0/8, ::1 or "localhost", as written: a name that leads there is not enough

  std::string address() const;  ///< "host:port", for messages
};

/// "smtp://HOST[:PORT]" (587) or "smtps://HOST[:PORT]" (465). Nothing else may be in it: no user, no path, no query.
core::Result<MailServer> parse_smtp_url(std::string_view url);
/// "imap://HOST[:PORT]" (143) or "imaps://HOST[:PORT]" (993); likewise.
core::Result<MailServer> parse_imap_url(std::string_view url);

}  // namespace afterword::mail
