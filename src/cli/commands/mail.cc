// mail setup, mail test, mail forget: the account that letters go out by, and its password.
#include <fmt/format.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands/commands.h"
#include "cli/mail_dialogue.h"
#include "cli/mail_screen.h"
#include "cli/questions.h"
#include "cli/session.h"

namespace afterword::cli {
namespace {

constexpr int did_not_work = static_cast<int>(core::ErrorCode::outside);

/// What describes an account, beside how its letters are treated (mail.undo_seconds, mail.civil_hours).
constexpr std::array<std::string_view, 8> account_keys{
    "mail.from",         "mail.smtp", "mail.imap", "mail.folders", "mail.user", "mail.ca_file", "mail.password_command",
    "mail.oauth_command"};

core::Result<app::MailAccount> account_in(const Settings& settings) {
  app::MailAccount account;
  const std::array<std::pair<std::string_view, std::string*>, 5> parts{{{"mail.from", &account.address},
                                                                        {"mail.smtp", &account.smtp},
                                                                        {"mail.imap", &account.imap},
                                                                        {"mail.user", &account.user},
                                                                        {"mail.ca_file", &account.ca_file}}};
  for (const auto& [key, part] : parts) {
    auto value = settings.get(key);
    if (!value) return std::unexpected(value.error());
    *part = std::move(*value).value_or("");
  }
  return account;
}

Settings with_account(Settings settings, const app::MailAccount& account) {
  const std::array<std::pair<std::string_view, const std::string*>, 5> parts{{{"mail.from", &account.address},
                                                                              {"mail.smtp", &account.smtp},
                                                                              {"mail.imap", &account.imap},
                                                                              {"mail.user", &account.user},
                                                                              {"mail.ca_file", &account.ca_file}}};
  for (const auto& [key, part] : parts) {
    if (part->empty()) {
      settings.unset(key);
    } else {
      settings.set(key, *part);
    }
  }
  return settings;
}

/// Who writes, where somebody has said so; empty where not, or where the data cannot be read, which is for other
/// commands to say.
std::string seeker_address(Session& session) {
  const auto household = session.wiring.household();
  if (!household) return {};
  std::string address;
  const auto read = (*household)->store->read([&](app::ReadSession& open) -> core::Result<void> {
    const auto seeker = open.seeker();
    if (seeker && *seeker) address = (*seeker)->email;
    return {};
  });
  return read ? address : std::string();
}

core::Result<bool> comes_by_command(const Settings& settings, std::string_view key) {
  const auto command = settings.get(key);
  if (!command) return std::unexpected(command.error());
  return command->has_value();
}

core::Result<app::MailTrials> try_account(Session& session, const app::MailAccount& account,
                                          const std::optional<std::string>& password, bool with_test_mail) {
  std::optional<app::FrozenMail> test_mail;
  if (with_test_mail) {
    auto composed =
        app::compose_test_mail(account, {session.now, {}}, session.wiring.randomness(),
                               [&](const core::OutgoingMail& mail) { return session.wiring.compose_mail(mail); });
    if (!composed) return std::unexpected(composed.error());
    test_mail = *std::move(composed);
  }
  auto probe = session.wiring.mail_probe(account, password);
  if (!probe) return std::unexpected(probe.error());
  if (!session.json) {
    session.out.line();
    session.out.line("Trying it: this may take a moment.", Style::soft);
    if (auto flushed = session.out.flush(); !flushed) return std::unexpected(flushed.error());
  }
  return app::try_mail(**probe, account, test_mail);
}

/// One run of `mail setup`.
class Setup {
 public:
  Setup(Session& session, const Arguments& given, const Settings& settings)
      : session_(session),
        given_(given),
        settings_(settings),
        can_ask_(session.can_ask() && !given.has("password-stdin")),
        dialogue_(session.out, session.in, can_ask_) {}

  Exit run() {
    auto chosen = choose();
    if (!chosen) return dialogue_.left() ? leave() : std::unexpected(chosen.error());
    choice_ = *std::move(chosen);
    while (true) {
      if (auto got = get_password(); !got) return dialogue_.left() ? leave() : std::unexpected(got.error());
      auto tried = try_account(session_, choice_.account, password_, !given_.has("no-test-mail"));
      if (!tried) return std::unexpected(tried.error());
      trials_ = *std::move(tried);
      if (!session_.json) show_trials(session_.out, choice_.account, trials_, choice_.provider);
      const auto next = trials_.worked() ? Next::keep : decide();
      if (next == Next::keep) return keep();
      if (next == Next::leave) return answer_unkept();
    }
  }

 private:
  enum class Next { keep, again, leave };

  core::Result<MailChoice> choose() {
    const auto before = account_in(settings_);
    if (!before) return std::unexpected(before.error());
    const MailFlags flags{.address = given_.text("address"),
                          .provider = given_.text("provider"),
                          .smtp = given_.text("smtp"),
                          .imap = given_.text("imap"),
                          .user = given_.text("user"),
                          .ca_file = given_.text("ca-file"),
                          .no_login = given_.has("no-login")};
    const bool suggest = can_ask_ && !flags.address && before->address.empty();
    return dialogue_.choose(flags, *before, suggest ? seeker_address(session_) : "");
  }

  /// Leaves `password_` alone where it comes from elsewhere.
  core::Result<void> get_password() {
    const std::string& user = choice_.account.user;
    if (user.empty()) return {};
    const auto token = comes_by_command(settings_, "mail.oauth_command");
    if (!token) return std::unexpected(token.error());
    const auto command = comes_by_command(settings_, "mail.password_command");
    if (!command) return std::unexpected(command.error());
    from_ = PasswordFrom::command;
    if (*token || *command) return {};
    if (choice_.provider != nullptr && choice_.provider->sign_in == app::SignIn::oauth) return refuse_password();
    if (!can_ask_ && !given_.has("password-stdin")) {
      return core::invalid("no password was given", "--password-stdin",
                           "give it as a line of standard input, or set mail.password_command; at a terminal it is "
                           "asked for");
    }
    auto password = given_.has("password-stdin") ? read_password() : dialogue_.ask_password(choice_);
    if (!password) return std::unexpected(password.error());
    password_ = *std::move(password);
    return {};
  }

  core::Result<void> refuse_password() {
    if (can_ask_) {
      session_.out.line();
      explain_sign_in(session_.out, *choice_.provider);
    }
    return core::refused(fmt::format("{} takes no password", choice_.provider->name), "mail.oauth_command",
                         "set it to a command that prints an access token (afterword config set mail.oauth_command "
                         "COMMAND), and run this again");
  }

  core::Result<std::string> read_password() {
    TypedLine line = session_.in.next_hidden([] {});
    if (line.kind == TypedLine::Kind::end) line = session_.in.next();  // no terminal: nothing to hide
    return MailDialogue::as_password(std::move(line.text), choice_.provider);
  }

  Next decide() {
    if (given_.has("keep-anyway")) return Next::keep;
    if (!can_ask_) return Next::leave;
    const auto refused = [](const app::MailTrial& trial) { return trial.end == app::TrialEnd::login_refused; };
    session_.out.line();
    if (password_ && (refused(trials_.outgoing) || (trials_.incoming && refused(*trials_.incoming)))) {
      const auto again = ask_yes_or_no(session_.out, session_.in, "Type the password again?", true);
      if (!again) return Next::leave;
      if (*again) return Next::again;
    }
    const auto keep = ask_yes_or_no(session_.out, session_.in, "Keep these settings all the same?", false);
    return keep.value_or(false) ? Next::keep : Next::leave;
  }

  Exit keep() {
    if (auto kept = keep_password(); !kept) return std::unexpected(kept.error());
    if (auto saved = session_.wiring.save_settings(with_account(settings_, choice_.account)); !saved) {
      // Settings and password stay together.
      if (password_) {
        if (const auto secrets = session_.wiring.secrets()) {
          static_cast<void>((*secrets)->forget(app::secret_key(choice_.account.user)));
        }
      }
      return std::unexpected(saved.error());
    }
    if (session_.json) {
      session_.out.document(mail_document(choice_.account, trials_, true, from_));
      return 0;
    }
    session_.out.line();
    session_.out.line({{"Kept.", Style::strong}});
    session_.out.paragraph(say_password_from(from_));
    warn_of_environment();
    return 0;
  }

  core::Result<void> keep_password() {
    const auto before = settings_.kept().find("mail.user");
    const bool other_before = before != settings_.kept().end() && before->second != choice_.account.user;
    if (!password_ && !other_before) return {};
    const auto secrets = session_.wiring.secrets();
    if (!secrets) return std::unexpected(secrets.error());
    if (password_) {
      const auto place = (*secrets)->keep(app::secret_key(choice_.account.user), *password_);
      if (!place) return std::unexpected(place.error());
      from_ = password_from(*place);
    }
    // Whoever signed in before does so no more: their password is not left lying.
    if (other_before) {
      if (auto gone = (*secrets)->forget(app::secret_key(before->second)); !gone) return std::unexpected(gone.error());
    }
    return {};
  }

  void warn_of_environment() {
    for (const std::string_view key : account_keys) {
      const std::string variable = environment_name(key);
      if (session_.wiring.environment()(variable).empty()) continue;
      session_.out.line("In this shell " + variable + " is set, and wins over what was kept.", Style::waiting);
    }
  }

  Exit answer_unkept() {
    if (session_.json) {
      session_.out.document(mail_document(choice_.account, trials_, false, std::nullopt));
      return did_not_work;
    }
    session_.out.line();
    session_.out.line("Nothing was kept.");
    session_.out.line({{"  "}, {session_.command_line("mail setup"), Style::good}, {"  tries again.", Style::soft}});
    return did_not_work;
  }

  Exit leave() {
    session_.out.line("Nothing was kept.");
    return 1;
  }

  Session& session_;
  const Arguments& given_;
  const Settings settings_;
  bool can_ask_;
  MailDialogue dialogue_;
  MailChoice choice_;
  std::optional<std::string> password_;
  PasswordFrom from_ = PasswordFrom::nowhere;
  app::MailTrials trials_;
};

Exit setup(Session& session, const Arguments& given) {
  const auto settings = session.wiring.settings();
  if (!settings) return std::unexpected(settings.error());
  return Setup(session, given, **settings).run();
}

Exit test(Session& session, const Arguments& given) {
  const auto settings = session.wiring.settings();
  if (!settings) return std::unexpected(settings.error());
  auto account = account_in(**settings);
  if (!account) return std::unexpected(account.error());
  if (account->smtp.empty())
    return core::missing("no mail account is set up", "mail.smtp", "afterword mail setup sets one up");
  const bool with_test_mail = !given.has("no-test-mail");
  if (account->address.empty()) account->address = seeker_address(session);
  if (with_test_mail && account->address.empty()) {
    return core::missing("it is not known whose mail this is", "mail.from",
                         "afterword config set mail.from ADDRESS, or give --no-test-mail");
  }
  const auto trials = try_account(session, *account, std::nullopt, with_test_mail);
  if (!trials) return std::unexpected(trials.error());
  if (session.json) {
    session.out.document(mail_document(*account, *trials, std::nullopt, std::nullopt));
  } else {
    show_trials(session.out, *account, *trials, app::provider_of_server(account->smtp));
  }
  return trials->worked() ? 0 : did_not_work;
}

Exit forget(Session& session, const Arguments&) {
  const auto settings = session.wiring.settings();
  if (!settings) return std::unexpected(settings.error());
  // The password first: as long as the settings are there, they say whose it is.
  const auto user = (*settings)->get("mail.user");
  if (!user) return std::unexpected(user.error());
  bool password = false;
  if (*user) {
    const auto secrets = session.wiring.secrets();
    if (!secrets) return std::unexpected(secrets.error());
    const auto gone = (*secrets)->forget(app::secret_key(**user));
    if (!gone) return std::unexpected(gone.error());
    password = *gone;
  }
  Settings changed = **settings;
  std::vector<std::string> keys;
  for (const std::string_view key : account_keys) {
    if (changed.kept().contains(key)) keys.emplace_back(key);
    changed.unset(key);
  }
  if (!keys.empty()) {
    if (auto saved = session.wiring.save_settings(changed); !saved) return std::unexpected(saved.error());
  }
  if (session.json) {
    session.out.document(forgotten_document(password, keys));
    return 0;
  }
  if (keys.empty() && !password) {
    session.out.line("No mail account is set up: there is nothing to forget.");
    return 0;
  }
  session.out.line({{"Forgotten", Style::strong}, {password ? ": the account and its password." : ": the account."}});
  if (password) {
    session.out.paragraph("An app password still works at your provider until you withdraw it there.", {2, 2},
                          Style::soft);
  }
  return 0;
}

constexpr Flag no_test_mail{.name = "no-test-mail", .help = "Sign in, and send nothing"};
constexpr std::array setup_flags{
    Flag{.name = "address", .value = "ADDRESS", .help = "Your mail address"},
    Flag{.name = "provider",
         .value = "NAME",
         .help = "Who serves your own domain: gmail, outlook, microsoft365, icloud, fastmail, yahoo, gmx, gmx.com, "
                 "web.de, proton"},
    Flag{.name = "smtp", .value = "URL", .help = "The server that takes letters: smtps://HOST, smtp://HOST:PORT"},
    Flag{.name = "imap", .value = "URL", .help = "The server where replies arrive: imaps://HOST; none: read none"},
    Flag{.name = "user", .value = "NAME", .help = "Who signs in there; by default the address"},
    Flag{.name = "no-login", .help = "Nobody signs in: a server of your own that trusts this machine"},
    Flag{.name = "password-stdin", .help = "Read the password from standard input: one line"},
    Flag{.name = "ca-file", .value = "FILE", .help = "Certificates to trust instead of the system's, as a PEM file"},
    no_test_mail,
    Flag{.name = "keep-anyway", .help = "Keep settings and password even where a test fails"},
};
constexpr std::array test_flags{no_test_mail};
constexpr std::array setup_examples{
    Example{"afterword mail setup", "At a terminal, what is not given is asked for:"},
    Example{"pass mail/maya | afterword mail setup --address maya@example.org --smtp smtps://smtp.example.org --imap "
            "imaps://imap.example.org --password-stdin"},
};

constexpr std::array commands{
    Command{.noun = "mail",
            .verb = "setup",
            .summary = "Set up the account that letters go out by, and try it",
            .text = "Knows the servers of Gmail, Outlook, iCloud, Fastmail, Yahoo, GMX and Proton's Bridge, and what "
                    "each wants; asks for those of others. Signs in at both servers, opens the inbox for reading only, "
                    "and sends you a test mail; keeps settings and password only after that, or where you say so. The "
                    "password goes to your desktop's keyring, else to a sealed file; never to the database, an export, "
                    "a log or an argument. Exit 5 where something did not work and nothing was kept.",
            .flags = setup_flags,
            .examples = setup_examples,
            .program = Program::net,
            .needs_store = false,
            .run = setup},
    Command{.noun = "mail",
            .verb = "test",
            .summary = "Try the account again: both directions, and a mail to yourself",
            .text = "Exit 5 where something did not work.",
            .flags = test_flags,
            .program = Program::net,
            .needs_store = false,
            .run = test},
    Command{.noun = "mail",
            .verb = "forget",
            .summary = "Remove the account's settings and its password",
            .text = "Letters are written to a folder from then on. How they are treated (mail.undo_seconds, "
                    "mail.civil_hours) stays.",
            .program = Program::net,
            .needs_store = false,
            .run = forget},
};

}  // namespace

std::span<const Command> mail_commands() { return commands; }

}  // namespace afterword::cli
