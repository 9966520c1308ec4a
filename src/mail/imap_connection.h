// One connection to an IMAP server. libcurl makes it, secures it and signs in (RFC 3501, RFC 8314, RFC 4616, RFC 7628);
// from there on it only carries bytes, and what they say is read by src/mail/imap/.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/mail_setup_ports.h"
#include "core/error.h"
#include "mail/imap/imap_command.h"
#include "mail/imap/imap_response.h"
#include "mail/login.h"
#include "mail/mail_server.h"

namespace afterword::mail {

struct ImapSettings {
  MailServer server;
  Login login;
  /// mail.ca_file: PEM, the authorities to trust in place of the system's. Empty: the system's.
  std::string ca_file;
  std::chrono::seconds session_limit{30};   ///< to connect, greet, start TLS and sign in
  std::chrono::seconds reply_limit{30};     ///< for the next bytes of an answer
  std::chrono::seconds command_limit{120};  ///< for all of an answer, however it drips: 500 headers, or one mail
};

/// Off loopback nothing goes without TLS, and every certificate is verified. On loopback imap:// is plain, unless there
/// is a ca_file. For one thread.
class ImapConnection {
 public:
  ~ImapConnection();
  ImapConnection(const ImapConnection&) = delete;
  ImapConnection& operator=(const ImapConnection&) = delete;

  struct Opened {
    std::unique_ptr<ImapConnection> connection;  ///< null where it did not work
    app::MailTrial trial;                        ///< how far it came
  };
  static Opened open(const ImapSettings& settings);

  imap::Commands commands;
  bool has(std::string_view capability) const;  ///< upper-case: "IDLE"

  /// Gives every untagged response to `take` and returns the tagged OK. NO and BAD are errors, and so is whatever
  /// breaks the connection: then it is of no use any more (`is_broken`).
  core::Result<imap::Status> run(const imap::Command& command, const std::function<void(imap::Response&)>& take);
  bool is_broken() const { return broken_; }

  /// With IDLE: returns when the server says something, or after `limit`, or when `is_enough` (asked twice a second)
  /// says so.
  core::Result<void> idle(std::chrono::seconds limit, const std::function<bool()>& is_enough);

 private:
  struct Close {
    void operator()(void* handle) const;
  };
  using Handle = std::unique_ptr<void, Close>;  // a CURL*
  ImapConnection(Handle handle, const ImapSettings& settings);

  core::Result<void> learn_capabilities();
  core::Result<void> send(std::string_view bytes);
  core::Result<imap::Response> next(std::chrono::steady_clock::time_point deadline);
  core::Result<bool> receive(std::chrono::milliseconds limit);
  enum class For { reading, writing };
  bool wait(For what, std::chrono::milliseconds limit) const;
  core::Error broke(std::string_view how);

  Handle handle_;
  std::string where_;  // "host:port"
  std::chrono::seconds reply_limit_, command_limit_;
  imap::ResponseReader reader_;
  std::string received_;     // what was not read yet is behind `read_`
  std::string_view unread_;  // of received_
  std::vector<std::string> capabilities_;
  bool broken_ = false;
};

}  // namespace afterword::mail
