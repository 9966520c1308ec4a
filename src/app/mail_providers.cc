#include "app/mail_providers.h"

#include <algorithm>
#include <array>
#include <string>

#include "app/texts.h"

namespace afterword::app {
namespace {

using Domain = std::string_view;

constexpr std::array<Domain, 2> gmail{"gmail.com", "googlemail.com"};
constexpr std::array<Domain, 28> outlook{
    "outlook.com", "outlook.at", "outlook.be", "outlook.de",  "outlook.dk", "outlook.es", "outlook.fr",
    "outlook.ie",  "outlook.it", "outlook.pt", "hotmail.com", "hotmail.be", "hotmail.ca", "hotmail.co.uk",
    "hotmail.de",  "hotmail.es", "hotmail.fr", "hotmail.it",  "hotmail.nl", "hotmail.se", "live.com",
    "live.ca",     "live.co.uk", "live.de",    "live.fr",     "live.nl",    "live.se",    "msn.com"};
constexpr std::array<Domain, 3> icloud{"icloud.com", "me.com", "mac.com"};
constexpr std::array<Domain, 2> fastmail{"fastmail.com", "fastmail.fm"};
constexpr std::array<Domain, 9> yahoo{"yahoo.com", "yahoo.co.uk", "yahoo.de",  "yahoo.fr",      "yahoo.es",
                                      "yahoo.it",  "yahoo.ca",    "ymail.com", "rocketmail.com"};
constexpr std::array<Domain, 8> gmx_german{"gmx.net", "gmx.de",  "gmx.at",  "gmx.ch",
                                           "gmx.eu",  "gmx.org", "gmx.biz", "gmx.info"};
constexpr std::array<Domain, 2> gmx_world{"gmx.com", "gmx.us"};
constexpr std::array<Domain, 1> web_de{"web.de"};
constexpr std::array<Domain, 4> proton{"proton.me", "protonmail.com", "protonmail.ch", "pm.me"};

constexpr std::string_view microsoft_says =
    "Microsoft takes no passwords from mail programs any more, and no app passwords either: it wants OAuth 2. "
    "Afterword "
    "does not sign in at Microsoft by itself; a program of your choice gets the access token, and you name the command "
    "that prints it as mail.oauth_command. Where that is too much, leave mail.smtp unset: letters are then written to "
    "a "
    "folder, and you send them yourself.";
constexpr std::string_view united_internet_says =
    "It has to be allowed first: in the settings of the web mailer, under POP3 and IMAP, allow access by mail "
    "programs. "
    "With two-factor authentication switched on, make an application-specific password there and type that one here.";

constexpr std::array providers{
    MailProvider{.id = "gmail",
                 .name = "Gmail",
                 .domains = gmail,
                 .smtp = "smtps://smtp.gmail.com",
                 .imap = "imaps://imap.gmail.com",
                 .sign_in = SignIn::app_password,
                 .page = "https://myaccount.google.com/apppasswords",
                 .explain = "Gmail does not take your own password from mail programs: it takes an app password, which "
                            "you make for Afterword alone and can withdraw at any time. The page offers it once 2-Step "
                            "Verification is switched on.",
                 .spaces_in_password = true},
    MailProvider{.id = "outlook",
                 .name = "Outlook.com",
                 .domains = outlook,
                 .smtp = "smtp://smtp-mail.outlook.com:587",
                 .imap = "imaps://outlook.office365.com",
                 .sign_in = SignIn::oauth,
                 .page = "https://support.microsoft.com/office/8361e398-8af4-4e97-b147-6c6c4ac95353",
                 .explain = microsoft_says},
    MailProvider{.id = "microsoft365",
                 .name = "Microsoft 365",
                 .domains = {},
                 .smtp = "smtp://smtp.office365.com:587",
                 .imap = "imaps://outlook.office365.com",
                 .sign_in = SignIn::oauth,
                 .page = "https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/"
                         "authenticated-client-smtp-submission",
                 .explain = microsoft_says},
    MailProvider{.id = "icloud",
                 .name = "iCloud Mail",
                 .domains = icloud,
                 .smtp = "smtp://smtp.mail.me.com:587",
                 .imap = "imaps://imap.mail.me.com",
                 .sign_in = SignIn::app_password,
                 .page = "https://account.apple.com",
                 .explain = "Apple does not take your own password from mail programs: it takes an app-specific "
                            "password, which you make for Afterword alone and can withdraw at any time. It is on that "
                            "page under Sign-In and Security, once two-factor authentication is switched on."},
    MailProvider{.id = "fastmail",
                 .name = "Fastmail",
                 .domains = fastmail,
                 .smtp = "smtps://smtp.fastmail.com",
                 .imap = "imaps://imap.fastmail.com",
                 .sign_in = SignIn::app_password,
                 .page = "https://app.fastmail.com/settings/security/apps",
                 .explain = "Fastmail does not take your own password from mail programs: it takes an app password, "
                            "which you make for Afterword alone and can withdraw at any time. Mail (IMAP and SMTP) is "
                            "all the access it needs.",
                 .spaces_in_password = true},
    MailProvider{.id = "yahoo",
                 .name = "Yahoo Mail",
                 .domains = yahoo,
                 .smtp = "smtps://smtp.mail.yahoo.com",
                 .imap = "imaps://imap.mail.yahoo.com",
                 .sign_in = SignIn::app_password,
                 .page = "https://login.yahoo.com/account/security",
                 .explain = "Yahoo does not take your own password from mail programs: it takes an app password, which "
                            "you make for Afterword alone and can withdraw at any time. It is on that page under "
                            "External connections.",
                 .spaces_in_password = true},
    MailProvider{.id = "gmx",
                 .name = "GMX",
                 .domains = gmx_german,
                 .smtp = "smtps://mail.gmx.net",
                 .imap = "imaps://imap.gmx.net",
                 .sign_in = SignIn::password,
                 .page = "https://hilfe.gmx.net/pop-imap/einschalten.html",
                 .explain = united_internet_says},
    MailProvider{.id = "gmx.com",
                 .name = "GMX",
                 .domains = gmx_world,
                 .smtp = "smtps://mail.gmx.com",
                 .imap = "imaps://imap.gmx.com",
                 .sign_in = SignIn::password,
                 .page = "https://support.gmx.com/pop-imap/",
                 .explain = united_internet_says},
    MailProvider{.id = "web.de",
                 .name = "WEB.DE",
                 .domains = web_de,
                 .smtp = "smtps://smtp.web.de",
                 .imap = "imaps://imap.web.de",
                 .sign_in = SignIn::password,
                 .page = "https://hilfe.web.de/pop-imap/einschalten.html",
                 .explain = united_internet_says,
                 .user_is_local_part = true},
    MailProvider{.id = "proton",
                 .name = "Proton Mail, by its Bridge",
                 .domains = proton,
                 .smtp = "smtp://127.0.0.1:1025",
                 .imap = "imap://127.0.0.1:1143",
                 .sign_in = SignIn::bridge,
                 .page = "https://proton.me/mail/bridge",
                 .explain = "Proton is reached by its Bridge, a program that runs on this machine and needs a paid "
                            "plan. Type the password that Bridge shows for the account, not Proton's own. Its "
                            "certificate is its own as well: export it in Bridge's advanced settings, and name the "
                            "file cert.pem here.",
                 .own_certificate = true},
};

}  // namespace

std::span<const MailProvider> mail_providers() { return providers; }

const MailProvider* provider_of_address(std::string_view address) {
  const std::string domain = domain_of(address);
  const auto found = std::ranges::find_if(
      providers, [&](const MailProvider& one) { return std::ranges::find(one.domains, domain) != one.domains.end(); });
  return found == providers.end() ? nullptr : &*found;
}

const MailProvider* find_provider(std::string_view id) {
  const auto found = std::ranges::find(providers, id, &MailProvider::id);
  return found == providers.end() ? nullptr : &*found;
}

const MailProvider* provider_of_server(std::string_view url) {
  const auto found =
      std::ranges::find_if(providers, [&](const MailProvider& one) { return one.smtp == url || one.imap == url; });
  return found == providers.end() ? nullptr : &*found;
}

}  // namespace afterword::app
