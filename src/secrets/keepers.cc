#include "secrets/keepers.h"

namespace afterword::secrets {

app::Secrets* Keepers::keyring() {
  if (open_keyring_) keyring_ = std::exchange(open_keyring_, nullptr)();
  return keyring_.get();
}

core::Result<std::optional<std::string>> Keepers::get(std::string_view key) {
  auto in_file = file_->get(key);
  if (in_file && *in_file) return in_file;
  if (app::Secrets* desktop = keyring()) {
    auto found = desktop->get(key);
    if (!found || *found) return found;
  }
  return in_file;  // nothing, or why it could not be read
}

core::Result<app::SecretPlace> Keepers::keep(std::string_view key, std::string_view secret) {
  app::Secrets* desktop = keyring();
  if (desktop == nullptr || !desktop->keep(key, secret)) return file_->keep(key, secret);
  // The file is read first: an old one left there would win.
  if (auto forgotten = file_->forget(key); !forgotten) return std::unexpected(forgotten.error());
  return app::SecretPlace::keyring;
}

core::Result<bool> Keepers::forget(std::string_view key) {
  auto in_file = file_->forget(key);
  core::Result<bool> in_keyring = false;
  if (app::Secrets* desktop = keyring()) in_keyring = desktop->forget(key);
  if (!in_file) return in_file;
  if (!in_keyring) return in_keyring;
  return *in_file || *in_keyring;
}

}  // namespace afterword::secrets
