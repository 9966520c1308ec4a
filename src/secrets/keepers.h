// The desktop's keyring where there is one, else the sealed file; one secret is never in both for long.
#pragma once

#include <functional>
#include <memory>
#include <utility>

#include "app/secret_ports.h"

namespace afterword::secrets {

/// Reads the file first, which costs nothing; asks for the keyring only then. Keeps in the keyring, and in the file
/// where there is none or it will not.
class Keepers final : public app::Secrets {
 public:
  /// `open_keyring` gives null where there is none; it is asked at most once.
  using OpenKeyring = std::function<std::unique_ptr<app::Secrets>()>;
  Keepers(std::unique_ptr<app::Secrets> file, OpenKeyring open_keyring)
      : file_(std::move(file)), open_keyring_(std::move(open_keyring)) {}

  core::Result<std::optional<std::string>> get(std::string_view key) override;
  core::Result<app::SecretPlace> keep(std::string_view key, std::string_view secret) override;
  core::Result<bool> forget(std::string_view key) override;

 private:
  app::Secrets* keyring();

  std::unique_ptr<app::Secrets> file_;
  OpenKeyring open_keyring_;
  std::unique_ptr<app::Secrets> keyring_;
};

}  // namespace afterword::secrets
