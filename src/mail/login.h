// Who signs in to a mail server, and what proves it.
#pragma once

#include <functional>
#include <string>

#include "core/error.h"

namespace afterword::mail {

/// What is given to the server in place of trust. Never shown, logged or kept by whoever is given one.
struct Credential {
  enum class Kind {
    password,  ///< SASL PLAIN or LOGIN
    bearer,    ///< an OAuth 2 access token: OAUTHBEARER (RFC 7628) or XOAUTH2
  };
  Kind kind = Kind::password;
  std::string secret;
};

/// Gives the credential as it is now, or says why there is none. What it says may be shown; what it gives never is.
/// Asked before the first login, and again after one that was refused: tokens expire, passwords change.
using CredentialSource = std::function<core::Result<Credential>()>;

struct Login {
  std::string user;             ///< empty: nobody signs in
  CredentialSource credential;  ///< empty where `user` is
};

}  // namespace afterword::mail
