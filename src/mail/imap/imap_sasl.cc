#include "mail/imap/imap_sasl.h"

#include <algorithm>
#include <cstddef>

#include "core/codec/utf8.h"
#include "mail/imap/base64.h"

namespace afterword::mail::imap {
namespace {

constexpr char nul = '\0';
constexpr char separator = '\x01';

bool is_line(std::string_view text) {
  if (text.empty() || core::utf8_ends(text) != text.size()) return false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (core::is_control(text, at)) return false;
  }
  return true;
}

bool is_token(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c > ' ' && c <= '~'; });
}

/// saslname (RFC 5801 4)
std::string escaped(std::string_view name) {
  std::string written;
  for (const char c : name) {
    if (c == '=')
      written += "=3D";
    else if (c == ',')
      written += "=2C";
    else
      written += c;
  }
  return written;
}

core::Result<void> check_oauth(std::string_view user, std::string_view token) {
  if (!is_line(user)) return core::invalid("a user name that is empty, or not one line of text");
  // What it says is left out: it is a secret.
  if (!is_token(token)) return core::invalid("an access token that is empty, or not printable ASCII");
  return {};
}

}  // namespace

core::Result<Sasl> sasl_plain(std::string_view user, std::string_view password) {
  const auto fits = [](std::string_view text) {
    return !text.empty() && core::utf8_ends(text) == text.size() && text.find(nul) == std::string_view::npos;
  };
  if (!fits(user)) return core::invalid("a user name that is empty, or not text");
  if (!fits(password)) return core::invalid("a password that is empty, or not text");
  std::string message;
  message += nul;
  message += user;
  message += nul;
  message += password;
  return Sasl{"PLAIN", base64(message), "*\r\n"};
}

core::Result<Sasl> sasl_oauthbearer(std::string_view user, std::string_view token, std::string_view host,
                                    std::uint16_t port) {
  if (const auto fits = check_oauth(user, token); !fits) return std::unexpected(fits.error());
  if (!is_line(host)) return core::invalid("a host that is empty, or not one line of text");
  std::string message = "n,a=" + escaped(user) + ',';
  message += separator;
  message += "host=" + std::string{host};
  message += separator;
  message += "port=" + std::to_string(port);
  message += separator;
  message += "auth=Bearer " + std::string{token};
  message += separator;
  message += separator;
  return Sasl{"OAUTHBEARER", base64(message), "AQ==\r\n"};
}

core::Result<Sasl> sasl_xoauth2(std::string_view user, std::string_view token) {
  if (const auto fits = check_oauth(user, token); !fits) return std::unexpected(fits.error());
  std::string message = "user=" + std::string{user};
  message += separator;
  message += "auth=Bearer " + std::string{token};
  message += separator;
  message += separator;
  return Sasl{"XOAUTH2", base64(message), "\r\n"};
}

}  // namespace afterword::mail::imap
