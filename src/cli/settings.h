// The settings that a person can keep, by key: what each may be, how config.json holds them, and which one is in force
// where the environment says something as well. Pure; config_file.h does the reading and writing.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "cli/environment.h"
#include "core/error.h"

namespace afterword::cli {

enum class SettingKind {
  address,   ///< a mail address
  smtp_url,  ///< smtp://HOST[:PORT] or smtps://HOST[:PORT]
  imap_url,  ///< imap:// or imaps://
  http_url,  ///< http:// or https://
  text,
  command,  ///< a shell command
  path,     ///< a file
  seconds,  ///< 0 to 86400
  on_off
};

struct Setting {
  std::string_view key;
  SettingKind kind;
  std::string_view help;
  bool in_use = true;  ///< false: the key is settled and kept, and nothing reads it yet (docs/formats.md, "Reserved")
};
std::span<const Setting> all_settings();
const Setting* find_setting(std::string_view key);

/// The key that was meant, or an error that says which ones there are. A key that sounds like a secret is refused with
/// the advice where secrets go instead.
core::Result<const Setting*> require_setting(std::string_view key);
/// Is this a value that the setting can have? Passwords inside URLs are refused: config.json is no place for a secret.
core::Result<void> check_setting(const Setting& setting, std::string_view value);

/// "mail.smtp" -> "AFTERWORD_MAIL_SMTP".
std::string environment_name(std::string_view key);

/// What config.json says, and what the environment says over it.
class Settings {
 public:
  explicit Settings(Environment environment = no_environment) : environment_(std::move(environment)) {}

  /// `json` as in config.json: {"mail.smtp": "smtp://..."}; nested objects ({"mail": {"smtp": ...}}) are understood as
  /// well. `path` is for messages.
  static core::Result<Settings> parse(std::string_view json, std::string_view path, Environment environment);
  /// The file's content, keys in order.
  std::string as_json() const;

  /// What is in force; nullopt where it is not set. A value in the environment is checked like any other.
  core::Result<std::optional<std::string>> get(std::string_view key) const;
  /// What the file alone says.
  const std::map<std::string, std::string, std::less<>>& kept() const { return kept_; }
  /// The caller has checked both.
  void set(std::string_view key, std::string_view value) {
    kept_.insert_or_assign(std::string(key), std::string(value));
  }
  void unset(std::string_view key);

 private:
  std::map<std::string, std::string, std::less<>> kept_;
  Environment environment_;
};

}  // namespace afterword::cli
