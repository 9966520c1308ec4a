// The desktop's keyring: whatever offers the Secret Service there (GNOME, KDE, KeePassXC), by libsecret.
#pragma once

#include <chrono>
#include <memory>

#include "app/secret_ports.h"

namespace afterword::secrets {

struct KeyringLimits {
  std::chrono::seconds to_connect{10};
  std::chrono::seconds to_answer{120};  ///< the keyring may ask the person to unlock it
};

/// Null where there is none: no session bus, or nobody on it offers the service. Each secret is one item in the default
/// collection, found by the schema "afterword.Secret" and its attribute "account". Errors are `outside`.
std::unique_ptr<app::Secrets> open_keyring(KeyringLimits limits = {});

}  // namespace afterword::secrets
