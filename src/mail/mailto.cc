#include "mail/mailto.h"

#include <fmt/format.h>

#include "core/codec/mime.h"

namespace afterword::mail {
namespace {

// Longer ones are cut short by some desktops and browsers.
constexpr std::size_t longest_link = 8000;

/// RFC 6068 2: everything but unreserved characters (RFC 3986 2.3) as "%" and two digits; line ends as CRLF.
void append_encoded(std::string_view text, std::string& url) {
  for (char c : text) {
    const bool letter_or_digit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter_or_digit || std::string_view{"-._~"}.contains(c))
      url += c;
    else if (c == '\n')
      url += "%0D%0A";
    else
      url += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
}

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
  return all;
}

}  // namespace

core::Result<MailtoLink> mailto_link(const app::FrozenMail& mail) {
  const auto parsed = core::parse_mail(mail.bytes);
  if (!parsed) return std::unexpected(parsed.error());
  MailtoLink link;
  link.url = "mailto:";
  const std::size_t at = mail.to.rfind('@');
  append_encoded(mail.to.substr(0, at), link.url);
  if (at != std::string::npos) {
    link.url += '@';
    append_encoded(mail.to.substr(at + 1), link.url);
  }
  link.url += "?subject=";
  append_encoded(parsed->subject, link.url);
  if (!parsed->references.empty()) {
    link.url += "&in-reply-to=";
    append_encoded("<" + parsed->references.front() + ">", link.url);
  }
  std::string body = "&body=";
  append_encoded(parsed->text, body);
  const bool fits = link.url.size() + body.size() <= longest_link;
  if (fits)
    link.url += body;
  else
    link.left_out = "the link has no room for the text: copy it from there";
  if (!parsed->file_names.empty())
    link.left_out += fmt::format("{}attach {} yourself", fits ? "" : "; ", joined(parsed->file_names));
  return link;
}

}  // namespace afterword::mail
