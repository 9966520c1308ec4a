// tests/servers/scripted_smtp.py for tests of the sender: each kind is started once, when a test first wants it.
#pragma once

#include <boost/json.hpp>
#include <chrono>
#include <string>
#include <string_view>

#include "mail/server_process.h"
#include "mail/smtp.h"
#include "tests/fakes/willing_watch.h"

namespace afterword::mail {

/// What decode_base64 cannot read ends it; the servers write no such thing.
inline std::string decode_base64(std::string_view text) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned bits = 0;
  unsigned count = 0;
  for (char c : text) {
    const std::size_t value = letters.find(c);
    if (value == std::string_view::npos) break;
    bits = bits << 6U | static_cast<unsigned>(value);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    out += static_cast<char>(bits >> count & 0xffU);
  }
  return out;
}

class ScriptedServer {
 public:
  explicit ScriptedServer(const boost::json::object& options) : process_("scripted_smtp.py", options) {}

  static ScriptedServer& plain() {
    static ScriptedServer server{{}};
    return server;
  }
  static ScriptedServer& with_starttls() {
    static ScriptedServer server{{{"starttls", true}}};
    return server;
  }
  static ScriptedServer& with_another_name() {
    static ScriptedServer server{{{"starttls", true}, {"names", {"DNS:other.example"}}}};
    return server;
  }
  static ScriptedServer& with_implicit_tls() {
    static ScriptedServer server{{{"implicit_tls", true}}};
    return server;
  }

  /// From the next session on; forgets the sessions so far. `extensions` are what EHLO offers, besides STARTTLS.
  void script(const boost::json::object& steps,
              const boost::json::array& extensions = {"SIZE", "8BITMIME", "AUTH PLAIN LOGIN"}) {
    process_.order({{"do", "script"}, {"steps", steps}, {"extensions", extensions}});
  }
  /// The same, with one action (JSON) for one step.
  void on(const char* step, std::string_view action) {
    script({{step, boost::json::array{boost::json::parse(action)}}});
  }

  boost::json::array sessions() { return process_.order({{"do", "sessions"}}).as_array(); }
  boost::json::object last_session() { return sessions().back().as_object(); }
  std::string last_text() { return decode_base64(last_session().at("text").as_string()); }
  bool dot_came() {
    const auto all = sessions();
    return !all.empty() && all.back().at("dot").as_bool();
  }
  std::string certificate() const { return process_.certificate(); }

  /// To this server, with short limits.
  SmtpSettings settings(std::string_view host = "127.0.0.1", std::string_view scheme = "smtp") const {
    SmtpSettings settings;
    settings.server =
        parse_smtp_url(std::string{scheme} + "://" + std::string{host} + ":" + std::to_string(process_.port())).value();
    settings.session_limit = settings.reply_limit = std::chrono::seconds{2};
    settings.whole_limit = std::chrono::seconds{6};
    return settings;
  }
  SmtpSettings settings_with_login(std::string_view host = "127.0.0.1", std::string_view scheme = "smtp") const {
    SmtpSettings with_login = settings(host, scheme);
    with_login.login = {"maya", [] { return Credential{Credential::Kind::password, "correct horse"}; }};
    return with_login;
  }

 private:
  ServerProcess process_;
};

inline fakes::WillingWatch willing;
inline const app::MessageKey key{"acme", "m1"};
inline const app::FrozenMail note{"maya@example.org", "ann@acme.example",
                                  "Subject: s\r\n\r\n.\r\n..two\r\nFrom here\r\nlast\r\n", ""};

}  // namespace afterword::mail
