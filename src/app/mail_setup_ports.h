// What setting up a mail account needs of the world: servers that are tried. Not here: secrets (secret_ports.h),
// settings.
#pragma once

#include <string>

#include "app/ports.h"

namespace afterword::app {

/// An account as the settings describe it (docs/formats.md, "Settings"); an empty text is a setting that is not set.
struct MailAccount {
  std::string address;  ///< mail.from
  std::string smtp;     ///< mail.smtp
  std::string imap;     ///< mail.imap; empty: replies are not read
  std::string user;     ///< mail.user; empty: nobody signs in
  std::string ca_file;  ///< mail.ca_file
  bool operator==(const MailAccount&) const = default;
};

/// Under which key its password is kept: one for both directions.
inline std::string secret_key(const std::string& user) { return "mail " + user; }

/// How far a trial came.
enum class TrialEnd {
  worked,
  no_secret,      ///< there is no password or token to sign in with
  unreachable,    ///< no such host, nothing listens, or it took too long
  not_safe,       ///< no TLS, or a certificate that is not trusted
  no_login,       ///< the server offers no way to sign in that is known here
  login_refused,  ///< user or password
  refused,        ///< it said no to something else
};

struct MailTrial {
  TrialEnd end = TrialEnd::unreachable;
  std::string said;  ///< the server's last words, or what went wrong in ours; one line, never a secret
  bool worked() const { return end == TrialEnd::worked; }
  bool operator==(const MailTrial&) const = default;
};

/// Tries the servers of one account. Nothing is kept by it, and nothing in a mailbox changes.
class MailProbe {
 public:
  virtual ~MailProbe() = default;
  /// Connects, secures the connection and signs in; no message is begun.
  virtual MailTrial outgoing() = 0;
  /// The same, then opens INBOX for reading only. An account without `imap` is not asked.
  virtual MailTrial incoming() = 0;
  /// Hands over one message, at once: for a mail to oneself. No letter goes this way.
  virtual HandOverResult send(const FrozenMail& mail) = 0;
};

}  // namespace afterword::app
