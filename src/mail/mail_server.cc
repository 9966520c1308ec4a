#include "mail/mail_server.h"

#include <arpa/inet.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "core/codec/utf8.h"

namespace afterword::mail {
namespace {

std::string lower_case(std::string_view text) {
  std::string out{text};
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

bool is_host_name(std::string_view host) {
  if (host.empty() || host.size() > 253 || host.starts_with('.') || host.starts_with('-')) return false;
  if (core::utf8_ends(host) != host.size()) return false;
  return std::all_of(host.begin(), host.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

bool is_ipv6(const std::string& host) {
  in6_addr ignored{};
  return inet_pton(AF_INET6, host.c_str(), &ignored) == 1;
}

bool is_loopback(const std::string& host) {
  if (host == "localhost") return true;
  in_addr four{};
  if (inet_pton(AF_INET, host.c_str(), &four) == 1) return ntohl(four.s_addr) >> 24U == 127;
  in6_addr six{};
  return inet_pton(AF_INET6, host.c_str(), &six) == 1 && IN6_IS_ADDR_LOOPBACK(&six);
}

std::optional<int> parse_port(std::string_view text) {
  int port = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  if (error != std::errc{} || end != text.data() + text.size() || port < 1 || port > 65535) return std::nullopt;
  return port;
}

}  // namespace

std::string MailServer::address() const {
  return host.contains(':') ? fmt::format("[{}]:{}", host, port) : fmt::format("{}:{}", host, port);
}

namespace {

struct Protocol {
  std::string_view plain, tls;  // schemes
  int port, tls_port;
  std::string_view setting;
};
constexpr Protocol smtp{"smtp", "smtps", 587, 465, "mail.smtp"};  // RFC 6409, RFC 8314 3.3
constexpr Protocol imap{"imap", "imaps", 143, 993, "mail.imap"};  // RFC 3501, RFC 8314 3.2

core::Result<MailServer> parse_url(std::string_view url, const Protocol& protocol) {
  const auto wrong = [&] {
    return core::invalid("this is not a mail server's address", std::string(protocol.setting),
                         fmt::format("write it as {}://HOST:PORT or {}://HOST:PORT", protocol.plain, protocol.tls));
  };
  const std::size_t scheme_end = url.find("://");
  if (scheme_end == std::string_view::npos) return wrong();
  const std::string scheme = lower_case(url.substr(0, scheme_end));
  if (scheme != protocol.plain && scheme != protocol.tls) return wrong();
  url.remove_prefix(scheme_end + 3);
  if (url.ends_with('/')) url.remove_suffix(1);

  MailServer server;
  server.implicit_tls = scheme == protocol.tls;
  server.port = server.implicit_tls ? protocol.tls_port : protocol.port;
  const bool bracketed = url.starts_with('[');
  const std::size_t host_end = bracketed ? std::min(url.find(']'), url.size()) : std::min(url.find(':'), url.size());
  server.host = lower_case(url.substr(bracketed ? 1 : 0, host_end - (bracketed ? 1 : 0)));
  if (bracketed ? host_end == url.size() || !is_ipv6(server.host) : !is_host_name(server.host)) return wrong();
  url.remove_prefix(host_end + (bracketed ? 1 : 0));
  if (!url.empty()) {
    const auto port = url.starts_with(':') ? parse_port(url.substr(1)) : std::nullopt;
    if (!port) return wrong();
    server.port = *port;
  }
  server.loopback = is_loopback(server.host);
  return server;
}

}  // namespace

core::Result<MailServer> parse_smtp_url(std::string_view url) { return parse_url(url, smtp); }
core::Result<MailServer> parse_imap_url(std::string_view url) { return parse_url(url, imap); }

}  // namespace afterword::mail
