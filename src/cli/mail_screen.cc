#include "cli/mail_screen.h"

#include <fmt/format.h>

#include "cli/documents.h"
#include "cli/mail_dialogue.h"
#include "core/codec/json_writer.h"

namespace afterword::cli {
namespace {

using app::MailTrial;
using app::TrialEnd;

std::string_view name_of(TrialEnd end) {
  switch (end) {
    case TrialEnd::worked:
      return "worked";
    case TrialEnd::no_secret:
      return "no_secret";
    case TrialEnd::unreachable:
      return "unreachable";
    case TrialEnd::not_safe:
      return "not_safe";
    case TrialEnd::no_login:
      return "no_login";
    case TrialEnd::login_refused:
      return "login_refused";
    case TrialEnd::refused:
      return "refused";
  }
  return "refused";
}

std::string_view name_of(PasswordFrom from) {
  switch (from) {
    case PasswordFrom::nowhere:
      return "none";
    case PasswordFrom::command:
      return "command";
    case PasswordFrom::keyring:
      return "keyring";
    case PasswordFrom::sealed_file:
      return "sealed_file";
  }
  return "none";
}

std::string_view advice_for(TrialEnd end) {
  switch (end) {
    case TrialEnd::worked:
      return "";
    case TrialEnd::no_secret:
      return "`afterword mail setup` asks for the password.";
    case TrialEnd::unreachable:
      return "Look at the server's name and port, and whether this machine is online. Some networks let no mail "
             "through.";
    case TrialEnd::not_safe:
      return "Nothing of yours was sent there. A server that has a certificate of its own needs --ca-file FILE; with "
             "any other, somebody may be in between.";
    case TrialEnd::no_login:
      return "Is it the server for sending, on port 465 or 587? On port 25 nobody signs in. A server that wants OAuth "
             "2 "
             "needs mail.oauth_command; one that wants no login, --no-login.";
    case TrialEnd::login_refused:
      return "Look at the user name and the password. Many providers want an app password for mail programs: their "
             "help says where one makes it.";
    case TrialEnd::refused:
      return "Try again in a while; if it stays so, the words above are for your provider.";
  }
  return "";
}

void show_advice(Terminal& out, TrialEnd end, const app::MailProvider* provider) {
  if (end == TrialEnd::login_refused && provider != nullptr && !provider->explain.empty()) {
    out.paragraph("Look at the user name and the password.", {2, 2});
    explain_sign_in(out, *provider);
    return;
  }
  out.paragraph(advice_for(end), {2, 2});
}

void show_trial(Terminal& out, std::string_view what, std::string_view where, std::string_view went_well,
                const MailTrial& trial) {
  out.line({{fmt::format("{:<10}", what), Style::soft},
            {where},
            {"  "},
            {trial.worked() ? went_well : "did not work", trial.worked() ? Style::good : Style::bad}});
  if (!trial.worked()) out.paragraph(trial.said, {2, 4}, Style::bad);
}

void write_trial(core::JsonWriter& out, std::string_view name, const MailTrial& trial) {
  out.name(name).begin_object();
  out.name("end").text(name_of(trial.end));
  out.name("said").text(trial.said);
  out.end_object();
}

}  // namespace

void show_trials(Terminal& out, const app::MailAccount& account, const app::MailTrials& trials,
                 const app::MailProvider* provider) {
  const std::string signed_in = account.user.empty() ? "reached" : "signed in as " + account.user;
  show_trial(out, "Outgoing", account.smtp, signed_in, trials.outgoing);
  // The same advice once: where one password is wrong, it is wrong twice.
  const TrialEnd out_end = trials.outgoing.end;
  if (out_end != TrialEnd::worked) show_advice(out, out_end, provider);
  if (trials.incoming) {
    show_trial(out, "Incoming", account.imap, signed_in + ", the inbox can be read", *trials.incoming);
    const TrialEnd in_end = trials.incoming->end;
    if (in_end != TrialEnd::worked && in_end != out_end) show_advice(out, in_end, provider);
  }
  if (trials.test_mail) {
    show_trial(out, "Test mail", account.address, "on its way to you", *trials.test_mail);
    if (!trials.test_mail->worked()) show_advice(out, trials.test_mail->end, provider);
  }
}

PasswordFrom password_from(app::SecretPlace place) {
  return place == app::SecretPlace::keyring ? PasswordFrom::keyring : PasswordFrom::sealed_file;
}

std::string_view say_password_from(PasswordFrom from) {
  switch (from) {
    case PasswordFrom::nowhere:
      return "Nobody signs in, so there is no password.";
    case PasswordFrom::command:
      return "The password comes from your own command, each time anew; it is kept nowhere here.";
    case PasswordFrom::keyring:
      return "The password is in your desktop's keyring, and nowhere else.";
    case PasswordFrom::sealed_file:
      return "The password is in a sealed file beside the settings, with its key elsewhere: this machine offers no "
             "keyring. docs/mail.md says what that protects against.";
  }
  return "";
}

std::string mail_document(const app::MailAccount& account, const app::MailTrials& trials, std::optional<bool> kept,
                          std::optional<PasswordFrom> from) {
  core::JsonWriter out;
  out.begin_object();
  out.name("address").text(account.address);
  out.name("smtp").text(account.smtp);
  out.text_if_any("imap", account.imap);
  out.text_if_any("user", account.user);
  write_trial(out, "outgoing", trials.outgoing);
  if (trials.incoming) write_trial(out, "incoming", *trials.incoming);
  if (trials.test_mail) write_trial(out, "test_mail", *trials.test_mail);
  if (kept) out.name("kept").flag(*kept);
  if (from) out.name("password").text(name_of(*from));
  out.end_object();
  return noun_document("mail", out.take());
}

std::string forgotten_document(bool password, const std::vector<std::string>& keys) {
  core::JsonWriter out;
  out.begin_object();
  out.name("password_forgotten").flag(password);
  out.name("forgotten").begin_list();
  for (const std::string& key : keys) out.text(key);
  out.end_list();
  out.end_object();
  return noun_document("mail", out.take());
}

}  // namespace afterword::cli
