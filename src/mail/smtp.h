// Handing mail to a server (RFC 5321, 3207, 4954, 6531), by libcurl. Not here: what may be sent and when
// (app/send_due), and what is remembered of it (store/).
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "app/mail_setup_ports.h"
#include "app/ports.h"
#include "core/error.h"
#include "mail/login.h"
#include "mail/mail_server.h"

namespace afterword::mail {

class EnvelopeAddress;
class SmtpConversation;

struct SmtpSettings {
  MailServer server;
  Login login;
  /// mail.ca_file: PEM, the authorities to trust in place of the system's. Empty: the system's.
  std::string ca_file;
  std::chrono::seconds session_limit{60};  ///< to connect, greet, start TLS and log in
  std::chrono::seconds reply_limit{300};   ///< for any one reply (RFC 5321 4.5.3.2), and for a text that does not move
  std::chrono::seconds whole_limit{1800};  ///< for all of one hand-over
};

/// Hands over one message at a time; keeps its connection for the next. One object is for one thread.
///
/// Off loopback nothing goes without TLS, and every certificate is verified. On loopback smtp:// is plain, unless there
/// is a ca_file: then STARTTLS is used and verified where it is offered, and the password goes over it or not at all.
///
/// `said` is the server's last line, or what went wrong in our words.
class Smtp : public app::MailSender {
 public:
  explicit Smtp(SmtpSettings settings);
  ~Smtp() override;
  Smtp(const Smtp&) = delete;
  Smtp& operator=(const Smtp&) = delete;

  app::HandOverResult hand_over(const app::MessageKey& key, const app::FrozenMail& mail,
                                app::HandOverWatch& watch) override;

  /// As far as a hand-over goes before its message: connects, secures the connection, signs in, and asks for nothing
  /// more. Where there is a user and the server offers no login at all, that is `no_login`.
  app::MailTrial sign_in();

 private:
  struct Attempt;
  core::Result<void> get_credential();
  app::MailTrial judge(const Attempt& attempt) const;
  Attempt perform(SmtpConversation& conversation);
  void set_options(bool encrypted, bool login);
  Attempt attempt(SmtpConversation& conversation, const EnvelopeAddress& from, const EnvelopeAddress& to,
                  bool encrypted, bool login);
  std::string in_words(const Attempt& attempt) const;

  struct Close {
    void operator()(void* handle) const;
  };
  SmtpSettings settings_;
  Credential credential_;                // its secret is empty until it was asked for
  std::vector<std::string> secrets_;     // that one, those before it, and what was said with them to log in
  int logins_refused_ = 0;               // one after the other
  std::unique_ptr<void, Close> handle_;  // a CURL*
};

}  // namespace afterword::mail
