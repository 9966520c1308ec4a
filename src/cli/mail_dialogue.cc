#include "cli/mail_dialogue.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "app/texts.h"
#include "cli/settings.h"
#include "core/codec/address.h"

namespace afterword::cli {
namespace {

using Text = core::Result<std::string>;

constexpr std::string_view nothing = "none";

/// As the setting would be checked, with the flag's name in the complaint.
Text checked(std::string_view key, std::string_view flag, const std::string& value) {
  if (auto ok = check_setting(*find_setting(key), value); !ok) {
    core::Error error = ok.error();
    error.where = flag;
    return std::unexpected(std::move(error));
  }
  return value;
}

Text check_address(const std::string& text) { return checked("mail.from", "--address", text); }
Text check_user(const std::string& text) { return checked("mail.user", "--user", text); }
Text check_imap(const std::string& text) {
  if (text == nothing) return std::string();
  return checked("mail.imap", "--imap", text);
}
Text check_smtp(const std::string& text) { return checked("mail.smtp", "--smtp", text); }
/// A provider's name is an answer as well: many domains are served by one.
Text check_smtp_or_provider(const std::string& text) {
  if (app::find_provider(text) != nullptr) return text;
  return check_smtp(text);
}
Text check_file(const std::string& text) {
  std::error_code failed;
  const auto path = std::filesystem::absolute(text, failed);
  if (failed || !std::filesystem::is_regular_file(path, failed)) {
    return core::missing("there is no such file", "--ca-file " + text, "look at the path");
  }
  return checked("mail.ca_file", "--ca-file", path.string());
}

std::string all_providers() {
  std::string names;
  for (const app::MailProvider& one : app::mail_providers()) names.append(names.empty() ? "" : ", ").append(one.id);
  return names;
}

std::string user_at(const app::MailProvider& provider, const std::string& address) {
  return provider.user_is_local_part ? address.substr(0, address.rfind('@')) : address;
}

}  // namespace

void explain_sign_in(Terminal& out, const app::MailProvider& provider) {
  if (!provider.explain.empty()) out.paragraph(provider.explain, {2, 2});
  if (!provider.page.empty()) out.line({{"  "}, {provider.page, Style::good}});
}

core::Result<MailChoice> MailDialogue::choose(const MailFlags& flags, const app::MailAccount& before,
                                              const std::string& address) {
  MailChoice choice;
  auto chosen = choose_address(flags, before.address.empty() ? address : before.address);
  if (!chosen) return std::unexpected(chosen.error());
  choice.account.address = *std::move(chosen);
  if (flags.provider) {
    choice.provider = app::find_provider(*flags.provider);
    if (choice.provider == nullptr) {
      return core::invalid(fmt::format("\"{}\" is no provider that is known here", *flags.provider), "--provider",
                           "choose " + all_providers() + ", or give --smtp and --imap");
    }
  } else if (!flags.smtp) {
    choice.provider = app::provider_of_address(choice.account.address);
  }
  if (auto servers = choose_servers(flags, choice); !servers) return std::unexpected(servers.error());
  if (choice.provider == nullptr) choice.provider = app::provider_of_server(choice.account.smtp);
  auto user = choose_user(flags, choice);
  if (!user) return std::unexpected(user.error());
  choice.account.user = *std::move(user);
  auto ca_file = choose_ca_file(flags, before, choice);
  if (!ca_file) return std::unexpected(ca_file.error());
  choice.account.ca_file = *std::move(ca_file);
  return choice;
}

Text MailDialogue::choose_address(const MailFlags& flags, const std::string& suggestion) {
  if (flags.address) return check_address(*flags.address);
  if (!can_ask_) {
    return core::invalid("no address was given", "--address", "say whose mail it is: --address you@example.org");
  }
  return ask("Your mail address", "", suggestion, check_address);
}

core::Result<void> MailDialogue::choose_servers(const MailFlags& flags, MailChoice& choice) {
  app::MailAccount& account = choice.account;
  const std::string domain = app::domain_of(account.address);
  if (flags.smtp || choice.provider != nullptr) {
    auto smtp = check_smtp(flags.smtp.value_or(choice.provider == nullptr ? "" : std::string(choice.provider->smtp)));
    if (!smtp) return std::unexpected(smtp.error());
    account.smtp = *std::move(smtp);
  } else if (!can_ask_) {
    return core::invalid(
        fmt::format("the mail servers of {} are not known here", domain), "--smtp",
        fmt::format("your provider's help names them: --smtp smtps://HOST --imap imaps://HOST (often smtp.{0} and "
                    "imap.{0}), or --provider NAME for a domain that one of these serves: {1}",
                    domain, all_providers()));
  } else {
    out_.paragraph(fmt::format("The mail servers of {} are not known here; your provider's help names them.", domain));
    auto smtp = ask("The server that takes your letters",
                    "smtps://HOST, or smtp://HOST:587; or the provider of your domain, if it is one of " +
                        all_providers() + ". In brackets is what is usual, and no more.",
                    "smtps://smtp." + domain, check_smtp_or_provider);
    if (!smtp) return std::unexpected(smtp.error());
    choice.provider = app::find_provider(*smtp);
    account.smtp = choice.provider == nullptr ? *std::move(smtp) : std::string(choice.provider->smtp);
  }
  Text imap;
  if (flags.imap) {
    imap = check_imap(*flags.imap);
  } else if (choice.provider != nullptr) {
    imap = std::string(choice.provider->imap);
  } else if (can_ask_) {
    imap = ask("The server where replies arrive", "imaps://HOST; none, if Afterword is not to read any.",
               "imaps://imap." + domain, check_imap);
  } else {
    return core::invalid("nothing was said of incoming mail", "--imap",
                         "give --imap imaps://HOST, or --imap none if no replies are to be read");
  }
  if (!imap) return std::unexpected(imap.error());
  account.imap = *std::move(imap);
  if (choice.provider != nullptr) show_provider(choice);
  return {};
}

void MailDialogue::show_provider(const MailChoice& choice) {
  if (!can_ask_) return;
  out_.line({{choice.provider->name, Style::strong},
             {fmt::format(": letters go out by {}, replies are read at {}.", choice.account.smtp,
                          choice.account.imap.empty() ? "none" : choice.account.imap)}});
}

Text MailDialogue::choose_user(const MailFlags& flags, const MailChoice& choice) {
  if (flags.no_login && flags.user) {
    return core::invalid("somebody signs in, and nobody does", "--no-login", "leave one of --user and --no-login out");
  }
  if (flags.no_login) return std::string();
  if (flags.user) return check_user(*flags.user);
  if (choice.provider != nullptr) return user_at(*choice.provider, choice.account.address);
  if (!can_ask_) return choice.account.address;
  return ask("The user name there", "Mostly the whole address.", choice.account.address, check_user);
}

Text MailDialogue::choose_ca_file(const MailFlags& flags, const app::MailAccount& before, const MailChoice& choice) {
  if (flags.ca_file) return check_file(*flags.ca_file);
  if (before.smtp == choice.account.smtp && !before.ca_file.empty()) return before.ca_file;
  if (choice.provider == nullptr || !choice.provider->own_certificate) return std::string();
  if (!can_ask_) {
    return core::invalid(fmt::format("{} has a certificate of its own", choice.provider->name), "--ca-file",
                         "export it there, and give --ca-file FILE");
  }
  explain_sign_in(out_, *choice.provider);
  return ask("The file with its certificate", "", "", check_file);
}

Text MailDialogue::hear() {
  const TypedLine line = in_.next();
  if (line.kind != TypedLine::Kind::text) {
    out_.line();
    left_ = true;
    return core::refused("nothing was kept", "mail setup", "run it again when you like");
  }
  const std::size_t begin = line.text.find_first_not_of(" \t");
  if (begin == std::string::npos) return std::string();
  return line.text.substr(begin, line.text.find_last_not_of(" \t") - begin + 1);
}

Text MailDialogue::ask(std::string_view question, std::string_view note, const std::string& suggestion, Check check) {
  out_.line();
  out_.line(question, Style::strong);
  if (!note.empty()) out_.paragraph(note, {}, Style::soft);
  while (true) {
    out_.prompt(suggestion.empty() ? ">" : fmt::format("[{}] >", suggestion));
    auto heard = hear();
    if (!heard) return heard;
    if (heard->empty() && suggestion.empty()) continue;
    auto good = check(heard->empty() ? suggestion : *heard);
    if (good) return good;
    out_.paragraph(fmt::format("{}: {}.", good.error().what, good.error().advice), {2, 2}, Style::waiting);
  }
}

Text MailDialogue::ask_password(const MailChoice& choice) {
  const bool special = choice.provider != nullptr && choice.provider->sign_in != app::SignIn::password;
  if (choice.provider != nullptr) {
    out_.line();
    explain_sign_in(out_, *choice.provider);
  }
  out_.line();
  out_.line(fmt::format("{} of {}",
                        special && choice.provider->sign_in == app::SignIn::app_password ? "App password" : "Password",
                        choice.account.user),
            Style::strong);
  out_.line("It is not shown while you type.", Style::soft);
  while (true) {
    TypedLine line = in_.next_hidden([this] { out_.prompt(">"); });
    out_.line();
    if (line.kind != TypedLine::Kind::text) {
      left_ = true;
      return core::refused("nothing was kept", "mail setup", "run it again when you like");
    }
    auto password = as_password(std::move(line.text), choice.provider);
    if (password) return password;
    out_.line(password.error().what + ".", Style::waiting);
  }
}

Text MailDialogue::as_password(std::string typed, const app::MailProvider* provider) {
  if (provider != nullptr && provider->spaces_in_password) std::erase(typed, ' ');
  if (typed.empty()) return core::invalid("no password was typed", "--password-stdin", "give it as one line");
  const auto is_control = [](unsigned char c) { return c < 0x20 || c == 0x7F; };
  if (std::ranges::any_of(typed, is_control)) {
    return core::invalid("the password has a control character", "--password-stdin", "give it as one line of text");
  }
  return typed;
}

}  // namespace afterword::cli
