// Which mail account, and its password (docs/mail.md): from the line's flags, from a table of providers, and from the
// person where there is one to ask. Nothing is guessed silently.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/mail_providers.h"
#include "app/mail_setup_ports.h"
#include "cli/input.h"
#include "cli/terminal.h"
#include "core/error.h"

namespace afterword::cli {

/// What the line gave.
struct MailFlags {
  std::optional<std::string> address = {};
  std::optional<std::string> provider = {};
  std::optional<std::string> smtp = {};
  std::optional<std::string> imap = {};  ///< "none": no replies are read
  std::optional<std::string> user = {};
  std::optional<std::string> ca_file = {};
  bool no_login = false;
};

struct MailChoice {
  app::MailAccount account;
  const app::MailProvider* provider = nullptr;  ///< null: nobody in the table
};

class MailDialogue {
 public:
  /// `can_ask`: false where nobody is there. What is missing then is an error that names its flag.
  MailDialogue(Terminal& out, LineInput& in, bool can_ask) : out_(out), in_(in), can_ask_(can_ask) {}

  /// `before` is what the settings say now; `address` is suggested where they say none.
  core::Result<MailChoice> choose(const MailFlags& flags, const app::MailAccount& before, const std::string& address);
  /// Explains what the provider wants, and asks without showing what is typed.
  core::Result<std::string> ask_password(const MailChoice& choice);

  /// The person left (Ctrl-C, the end of the input); the last error says no more than that.
  bool left() const { return left_; }

  /// One line as a password: without the spaces that the provider only shows; an error where it is empty or has
  /// control characters, and never what was typed.
  static core::Result<std::string> as_password(std::string typed, const app::MailProvider* provider);

 private:
  using Text = core::Result<std::string>;
  using Check = core::Result<std::string> (*)(const std::string&);

  Text choose_address(const MailFlags& flags, const std::string& suggestion);
  core::Result<void> choose_servers(const MailFlags& flags, MailChoice& choice);
  Text choose_user(const MailFlags& flags, const MailChoice& choice);
  Text choose_ca_file(const MailFlags& flags, const app::MailAccount& before, const MailChoice& choice);
  Text ask(std::string_view question, std::string_view note, const std::string& suggestion, Check check);
  Text hear();
  void show_provider(const MailChoice& choice);

  Terminal& out_;
  LineInput& in_;
  bool can_ask_;
  bool left_ = false;
};

/// What a provider says of signing in, and its page.
void explain_sign_in(Terminal& out, const app::MailProvider& provider);

}  // namespace afterword::cli
