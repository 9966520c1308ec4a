#include "cli/settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <charconv>
#include <vector>

#include "cli/input.h"
#include "cli/suggestion.h"
#include "core/codec/address.h"
#include "core/codec/json_tree.h"

namespace afterword::cli {
namespace {

namespace json = boost::json;

constexpr std::array settings{
    Setting{"mail.from", SettingKind::address,
            "The address that messages go out from; the seeker's where it is not set."},
    Setting{"mail.smtp", SettingKind::smtp_url,
            "The server that takes messages: smtp://HOST:PORT (STARTTLS; plain only on this machine) or smtps://HOST. "
            "Without "
            "it each message is written to a folder, and a person sends it."},
    Setting{"mail.imap", SettingKind::imap_url,
            "The server where replies arrive: imap://HOST:PORT (STARTTLS; plain only on this machine) or imaps://HOST. "
            "It is "
            "read and never changed."},
    Setting{"mail.folders", SettingKind::text,
            "Folders of the mailbox that are read beside INBOX, with commas between them: Jobs, Recruiters."},
    Setting{"mail.user", SettingKind::text, "Who signs in to the mail server; without it nobody does."},
    Setting{
        "mail.password_command", SettingKind::command,
        "A command that prints the password, such as `secret-tool lookup service afterword`. It wins over a password "
        "that `afterword mail setup` kept."},
    Setting{"mail.oauth_command", SettingKind::command,
            "A command that prints an OAuth 2 access token, for providers that take no password."},
    Setting{"mail.ca_file", SettingKind::path, "Certificates to trust instead of the system's, as a PEM file."},
    Setting{"mail.undo_seconds", SettingKind::seconds,
            "How long after approval a message can still be taken back; 30 at a terminal where it is not set, else 0."},
    Setting{"mail.civil_hours", SettingKind::on_off,
            "on: what would go by night goes in the morning where the reader is. On where mail.smtp is set, unless you "
            "say off."},
    Setting{"reminders.ntfy", SettingKind::http_url, "An ntfy topic that reminders go to: https://ntfy.sh/TOPIC.",
            false},
    Setting{"reminders.webhook", SettingKind::http_url, "A URL that reminders are posted to.", false},
};

constexpr std::size_t longest_value = 2000;

std::string known_keys() {
  std::string keys;
  for (const Setting& setting : settings) keys.append(keys.empty() ? "" : ", ").append(setting.key);
  return keys;
}

bool sounds_secret(std::string_view key) {
  const std::string_view last = key.substr(key.rfind('.') + 1);
  return std::ranges::any_of(std::array<std::string_view, 6>{"password", "secret", "token", "passwd", "pass", "key"},
                             [&](std::string_view word) { return last == word; });
}

core::Result<void> check_url(const Setting& setting, std::string_view value, std::string_view plain,
                             std::string_view tls) {
  const std::string_view scheme = value.substr(0, std::min(value.find("://"), value.size()));
  if (scheme != plain && scheme != tls) {
    return core::invalid(fmt::format("\"{}\" is not a {}:// or {}:// address", value, plain, tls),
                         std::string(setting.key), fmt::format("write {}://HOST or {}://HOST:PORT", tls, plain));
  }
  std::string_view authority = value.substr(scheme.size() + 3);
  authority = authority.substr(0, authority.find_first_of("/?#"));
  if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) {
    if (authority.substr(0, at).find(':') != std::string_view::npos) {
      return core::invalid(
          "a password is never kept here", std::string(setting.key),
          "take it out of the address; afterword mail setup asks for it, or mail.password_command prints it");
    }
    return core::invalid("the address names a user", std::string(setting.key), "leave it out, and set mail.user");
  }
  if (authority.empty() || authority.starts_with(':')) {
    return core::invalid(fmt::format("\"{}\" names no host", value), std::string(setting.key),
                         fmt::format("write {}://HOST", tls));
  }
  return {};
}

core::Result<void> check_kind(const Setting& setting, std::string_view value) {
  const std::string where(setting.key);
  switch (setting.kind) {
    case SettingKind::smtp_url:
      return check_url(setting, value, "smtp", "smtps");
    case SettingKind::imap_url:
      return check_url(setting, value, "imap", "imaps");
    case SettingKind::http_url:
      return check_url(setting, value, "http", "https");
    case SettingKind::address:
      if (core::is_address(value)) return {};
      return core::invalid(fmt::format("\"{}\" is not a mail address", value), where, "write it as name@example.org");
    case SettingKind::seconds: {
      int seconds = -1;
      const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), seconds);
      if (error == std::errc() && end == value.data() + value.size() && seconds >= 0 && seconds <= 86400) return {};
      return core::invalid(fmt::format("\"{}\" is not a number of seconds", value), where, "give 0 to 86400");
    }
    case SettingKind::on_off:
      if (value == "on" || value == "off") return {};
      return core::invalid(fmt::format("\"{}\" is neither on nor off", value), where, "say on or off");
    case SettingKind::text:
    case SettingKind::command:
    case SettingKind::path:
      return {};
  }
  return {};
}

/// A JSON scalar as the text that `config set` would have been given: true is "on", 90 is "90".
std::optional<std::string> as_text(const json::value& value) {
  if (value.is_string()) return std::string(value.get_string());
  if (value.is_bool()) return value.get_bool() ? "on" : "off";
  if (value.is_int64()) return std::to_string(value.get_int64());
  return std::nullopt;
}

/// Objects within objects spell a key: {"mail": {"smtp": ...}} is "mail.smtp".
core::Result<void> collect(const json::object& object, const std::string& prefix, Settings& into,
                           std::string_view path) {
  for (const auto& [name, value] : object) {
    const std::string key = prefix + std::string(name);
    if (value.is_null()) continue;
    if (value.is_object()) {
      if (const auto nested = collect(value.get_object(), key + ".", into, path); !nested) return nested;
      continue;
    }
    const auto text = as_text(value);
    const auto setting = require_setting(key);
    core::Result<void> checked;
    if (!setting) {
      checked = std::unexpected(setting.error());
    } else if (!text) {
      checked = core::invalid("the value is neither text nor a number", key, "give it as text");
    } else {
      checked = check_setting(**setting, *text);
    }
    if (!checked) {
      core::Error error = checked.error();
      error.where = fmt::format("{}, {}", path, error.where);
      return std::unexpected(std::move(error));
    }
    into.set(key, *text);
  }
  return {};
}

}  // namespace

std::span<const Setting> all_settings() { return settings; }

const Setting* find_setting(std::string_view key) {
  const auto found = std::ranges::find(settings, key, &Setting::key);
  return found == settings.end() ? nullptr : &*found;
}

core::Result<const Setting*> require_setting(std::string_view key) {
  if (const Setting* setting = find_setting(key)) return setting;
  if (sounds_secret(key)) {
    return core::invalid("a secret is never kept here", std::string(key),
                         "afterword mail setup asks for it and keeps it safely; or set mail.password_command to a "
                         "command that prints it");
  }
  std::vector<std::string_view> keys;
  keys.reserve(settings.size());
  for (const Setting& setting : settings) keys.push_back(setting.key);
  const auto meant = nearest(key, keys);
  return core::invalid("there is no such setting", std::string(key),
                       meant ? fmt::format("did you mean {}?", *meant) : "there are " + known_keys());
}

core::Result<void> check_setting(const Setting& setting, std::string_view value) {
  const std::string where(setting.key);
  if (value.empty()) return core::invalid("the value is empty", where, "leave it out to unset the key");
  if (value.size() > longest_value) return core::invalid("the value is too long", where, "keep it under 2,000 bytes");
  const bool has_control = std::ranges::any_of(value, [](unsigned char c) { return c < 0x20 || c == 0x7F; });
  if (has_control) return core::invalid("the value holds a control character", where, "write it on one line");
  return check_kind(setting, value);
}

std::string environment_name(std::string_view key) {
  std::string name = "AFTERWORD_";
  for (const char c : key) name += c == '.' ? '_' : static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  return name;
}

core::Result<Settings> Settings::parse(std::string_view text, std::string_view path, Environment environment) {
  Settings result(std::move(environment));
  const auto document = core::JsonTree::parse(text);
  if (!document) return std::unexpected(in_file(document.error(), path));
  if (!document->root().is_object())
    return core::invalid("this is not a JSON object", std::string(path), "correct it, or remove the file");
  if (const auto read = collect(document->root().get_object(), "", result, path); !read) {
    return std::unexpected(read.error());
  }
  return result;
}

std::string Settings::as_json() const {
  std::string text = "{";
  for (const auto& [key, value] : kept_) {
    text += text.size() > 1 ? ",\n  " : "\n  ";
    text += json::serialize(json::string(key)) + ": " + json::serialize(json::string(value));
  }
  return text + (kept_.empty() ? "}\n" : "\n}\n");
}

core::Result<std::optional<std::string>> Settings::get(std::string_view key) const {
  const std::string name = environment_name(key);
  const std::string_view given = environment_(name);
  if (!given.empty()) {
    if (const Setting* setting = find_setting(key)) {
      if (auto checked = check_setting(*setting, given); !checked) {
        checked.error().where = name;
        return std::unexpected(checked.error());
      }
    }
    return std::string(given);
  }
  const auto found = kept_.find(key);
  return found == kept_.end() ? std::optional<std::string>() : std::optional(found->second);
}

void Settings::unset(std::string_view key) {
  if (const auto found = kept_.find(key); found != kept_.end()) kept_.erase(found);
}

}  // namespace afterword::cli
