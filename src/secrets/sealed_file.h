// Secrets in a file, for machines without a keyring. What that protects against, and what not: docs/mail.md.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "app/secret_ports.h"
#include "secrets/sealed_box.h"

namespace afterword::secrets {

/// The file, sealed, beside config.json; its key in a file of its own, in the state folder, which is copied with
/// neither. Both have mode 0600, and are refused with another. Safe for several processes at once.
///
/// The file names its key by an id that is given at random, so that several data folders do not share one. With the
/// last secret both go: copies of the sealed file are unreadable from then on.
class SealedFile final : public app::Secrets {
 public:
  /// Neither needs to be there. `key_folder` is an absolute path.
  SealedFile(std::string path, std::string key_folder) : path_(std::move(path)), key_folder_(std::move(key_folder)) {}

  /// An `outside` error where there is a file that cannot be read, or that does not open: its key is not here, or a
  /// byte was changed.
  core::Result<std::optional<std::string>> get(std::string_view key) override;
  /// A file that does not open is begun anew: what it held is lost already.
  core::Result<app::SecretPlace> keep(std::string_view key, std::string_view secret) override;
  /// A file that does not open goes.
  core::Result<bool> forget(std::string_view key) override;

 private:
  struct Opened;
  core::Result<std::optional<Opened>> open();
  core::Result<std::optional<Opened>> open_once();
  core::Result<void> write(const std::string& id, const std::string& key, const Entries& entries);
  core::Result<void> remove(const std::string& id);
  std::string key_path(const std::string& id) const;

  std::string path_;
  std::string key_folder_;
};

}  // namespace afterword::secrets
