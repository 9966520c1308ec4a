// Where secrets are kept: never in the database, config.json, exports, logs, arguments or errors (docs/mail.md).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/error.h"

namespace afterword::app {

/// Where a secret lies, so that a person can be told.
enum class SecretPlace {
  keyring,      ///< the desktop's Secret Service
  sealed_file,  ///< a file of this program
};

/// Keeps one secret under each key; a key names an account ("mail maya@example.org") and is no secret. Errors never
/// hold a secret.
class Secrets {
 public:
  virtual ~Secrets() = default;
  /// nullopt: none is kept under that key, or not where it can be reached from here.
  virtual core::Result<std::optional<std::string>> get(std::string_view key) = 0;
  /// In place of the one that was there, and durable when it returns.
  virtual core::Result<SecretPlace> keep(std::string_view key, std::string_view secret) = 0;
  /// False: there was none.
  virtual core::Result<bool> forget(std::string_view key) = 0;
};

}  // namespace afterword::app
