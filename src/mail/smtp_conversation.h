// One hand-over as libcurl reports it: which command was last given, what the server said to it, and whether the end of
// the text was given. libcurl's error codes alone cannot tell a refusal of MAIL from a broken connection.
#pragma once

#include <curl/curl.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mail/smtp_outcome.h"

namespace afterword::mail {

/// Adds it to what must not be quoted, unless it is too short to be told from a common word.
void keep_secret(std::vector<std::string>& secrets, std::string_view secret);

/// Lives for one curl_easy_perform; must not move while that runs.
class SmtpConversation {
 public:
  /// `text` and `watch` outlive it. It is asked when all of the text was given and before the final dot can leave:
  /// where it says no, the dot is never written. `secrets` is what a server must not be quoted with; what is said to
  /// log in is added to it. It outlives the conversation: on a kept connection the server was told by an earlier one.
  SmtpConversation(std::string_view text, app::HandOverWatch& watch, std::vector<std::string>& secrets);
  SmtpConversation(const SmtpConversation&) = delete;
  SmtpConversation& operator=(const SmtpConversation&) = delete;

  void attach_to(CURL* handle);

  SmtpStep step() const { return step_; }
  /// The code of the complete reply to that step.
  std::optional<int> reply() const { return reply_; }
  /// An address is not ASCII and the server does not offer SMTPUTF8 (RFC 6531 3.1): stopped before the text.
  bool needs_utf8() const { return needs_utf8_; }
  bool held_back() const { return held_back_; }
  bool asked_for_tls() const { return asked_for_tls_; }
  /// AUTH was given.
  bool asked_to_sign_in() const { return asked_to_sign_in_; }
  /// And was answered with 235 (RFC 4954 4).
  bool signed_in() const { return signed_in_; }
  /// EHLO was refused: libcurl would go on with HELO, this does not.
  bool greeting_refused() const { return greeting_refused_; }
  /// The last line of that reply: printable, on one line, without anything that was said to log in; empty
  /// where none came.
  std::string last_words() const;

 private:
  static std::size_t give_text(char* to, std::size_t size, std::size_t count, void* self);
  static int wait(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t);
  static int overhear(CURL* handle, curl_infotype type, char* data, std::size_t size, void* self);
  void command_given(std::string_view command);
  void next_step(SmtpStep step);
  void keep_secrets(std::string_view command);
  void line_received(std::string_view line);

  std::string_view text_;
  app::HandOverWatch& watch_;
  SmtpStep step_ = SmtpStep::session;
  std::optional<int> reply_;
  bool says_utf8_ = false;
  bool needs_utf8_ = false;
  bool held_back_ = false;
  bool asked_for_tls_ = false;
  bool asked_to_sign_in_ = false;
  bool signed_in_ = false;
  bool greeting_refused_ = false;
  bool quit_ = false;
  std::string last_line_;
  std::vector<std::string>& secrets_;
};

}  // namespace afterword::mail
