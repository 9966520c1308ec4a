// Mail providers that are known by name: their servers, and what one needs to sign in there. A table, and lookups in
// it. From the providers' own help pages and Thunderbird's ISPDB, as of 2026; docs/mail.md says the same for people.
#pragma once

#include <span>
#include <string_view>

namespace afterword::app {

enum class SignIn {
  password,      ///< the account's own
  app_password,  ///< one that the person makes for this program alone
  oauth,         ///< no password is taken: OAuth 2, a token by mail.oauth_command
  bridge,        ///< the password that a program on this machine shows
};

struct MailProvider {
  std::string_view id;    ///< "gmail", as --provider takes it
  std::string_view name;  ///< "Gmail", for people
  /// Addresses that are certainly its own. An empty list: it serves other people's domains alone.
  std::span<const std::string_view> domains;
  std::string_view smtp;  ///< as mail.smtp has it
  std::string_view imap;  ///< as mail.imap has it
  SignIn sign_in;
  std::string_view page;     ///< where one makes an app password, or finds out; empty: nowhere on the web
  std::string_view explain;  ///< two or three sentences for a person who is about to sign in; may be empty
  /// Who signs in is what stands before the "@", not the whole address.
  bool user_is_local_part = false;
  /// It shows app passwords in groups, with spaces that do not belong to them.
  bool spaces_in_password = false;
  /// Its certificate is its own: mail.ca_file has to name it.
  bool own_certificate = false;
};

std::span<const MailProvider> mail_providers();
/// By the domain of an address, in any case; null where it is nobody's in the table.
const MailProvider* provider_of_address(std::string_view address);
const MailProvider* find_provider(std::string_view id);
/// By one of its servers; null where it is nobody's.
const MailProvider* provider_of_server(std::string_view url);

}  // namespace afterword::app
