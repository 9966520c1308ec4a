// What is said to log in (SASL, RFC 4422), as AUTHENTICATE carries it: in base64. All of it is secret.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/error.h"

namespace afterword::mail::imap {

struct Sasl {
  std::string_view mechanism;  ///< "PLAIN"
  std::string response;        ///< in base64, never empty
  /// A line that answers any continuation after the response; the server's NO follows. OAuth's errors come as such a
  /// continuation (RFC 7628 3.2.3); else it gives up (RFC 3501 6.2.2).
  std::string_view to_more;
};

/// RFC 4616. An error where one of them is empty, is not UTF-8, or has NUL.
core::Result<Sasl> sasl_plain(std::string_view user, std::string_view password);

/// RFC 7628. An error where `user` or `host` is empty or has control characters, or `token` is not printable ASCII.
core::Result<Sasl> sasl_oauthbearer(std::string_view user, std::string_view token, std::string_view host,
                                    std::uint16_t port);

/// As Google and Microsoft document it; the same errors.
core::Result<Sasl> sasl_xoauth2(std::string_view user, std::string_view token);

}  // namespace afterword::mail::imap
