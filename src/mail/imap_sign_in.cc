#include "mail/imap_sign_in.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "mail/printable_line.h"
#include "mail/without_sigpipe.h"

namespace afterword::mail {
namespace {

using app::MailTrial;
using app::TrialEnd;

/// What was said, as libcurl reports it: whether a login was begun, and the server's last complaint.
struct Overheard {
  bool tried_to_sign_in = false;
  std::string complaint;
  std::vector<std::string> secrets;  // the words of what was sent to sign in
};

/// What follows AUTHENTICATE or LOGIN. Words that everybody may see are short.
void keep_words(std::string_view said, std::vector<std::string>& words) {
  while (!said.empty()) {
    const std::size_t end = std::min(said.find_first_of(" \r\n"), said.size());
    const auto word = said.substr(0, end);
    if (word.size() >= 8 && word != "AUTHENTICATE" && word != "OAUTHBEARER") words.emplace_back(word);
    said.remove_prefix(std::min(end + 1, said.size()));
  }
}

int overhear(CURL*, curl_infotype type, char* data, std::size_t size, void* to) {
  auto& overheard = *static_cast<Overheard*>(to);
  const std::string_view said(data, size);
  // "A003 AUTHENTICATE PLAIN ...", "A003 LOGIN ..."
  const std::string_view command = said.substr(std::min(said.find(' ') + 1, said.size()));
  if (type == CURLINFO_HEADER_OUT && (command.starts_with("AUTHENTICATE ") || command.starts_with("LOGIN ")))
    overheard.tried_to_sign_in = true;
  if (type == CURLINFO_HEADER_OUT && overheard.tried_to_sign_in) keep_words(said, overheard.secrets);
  if (type == CURLINFO_HEADER_IN && (command.starts_with("NO ") || command.starts_with("BAD ")))
    overheard.complaint = command.substr(command.find(' ') + 1);
  return 0;
}

/// The server's words; none of them where they might quote what was said to sign in, in whatever encoding.
std::string complaint_without(const Overheard& overheard, const std::string& secret) {
  std::string line = printable_line(overheard.complaint);
  constexpr std::size_t longest_word = 40;  // of words for people; base64 has no spaces
  std::size_t word = 0;
  bool quotes = line.contains(secret);
  for (const char c : line) {
    word = c == ' ' ? 0 : word + 1;
    quotes = quotes || word > longest_word;
  }
  for (const std::string& said : overheard.secrets) quotes = quotes || line.contains(said);
  return quotes ? std::string() : line;
}

void set_way(CURL* curl, const ImapSettings& settings) {
  const MailServer& server = settings.server;
  const bool may_be_plain = server.loopback && !server.implicit_tls && settings.ca_file.empty();
  const std::string url = fmt::format("{}://{}/", server.implicit_tls ? "imaps" : "imap", server.address());
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "imap,imaps");
  curl_easy_setopt(curl, CURLOPT_CONNECT_ONLY, 1L);
  curl_easy_setopt(curl, CURLOPT_PROXY, "");  // nor any that the environment names
  curl_easy_setopt(curl, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  const long limit = static_cast<long>(std::chrono::milliseconds{settings.session_limit}.count());
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, limit);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, limit);
  curl_easy_setopt(curl, CURLOPT_USE_SSL, static_cast<long>(may_be_plain ? CURLUSESSL_NONE : CURLUSESSL_ALL));
  curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
  if (settings.ca_file.empty()) return;
  curl_easy_setopt(curl, CURLOPT_CAINFO, settings.ca_file.c_str());
  curl_easy_setopt(curl, CURLOPT_CAPATH, nullptr);
}

void set_login(CURL* curl, const std::string& user, const Credential& credential, const char* how) {
  curl_easy_setopt(curl, CURLOPT_USERNAME, user.c_str());
  curl_easy_setopt(curl, CURLOPT_SASL_IR, 1L);
  curl_easy_setopt(curl, CURLOPT_LOGIN_OPTIONS, how);
  const bool bearer = credential.kind == Credential::Kind::bearer;
  curl_easy_setopt(curl, bearer ? CURLOPT_XOAUTH2_BEARER : CURLOPT_PASSWORD, credential.secret.c_str());
}

MailTrial judge(CURLcode code, const Overheard& overheard, const std::string& secret, const char* explanation,
                const ImapSettings& settings) {
  const std::string server = settings.server.address();
  const std::string complaint = complaint_without(overheard, secret);
  switch (code) {
    case CURLE_OK:
      return {TrialEnd::worked, {}};
    case CURLE_COULDNT_RESOLVE_HOST:
      return {TrialEnd::unreachable, fmt::format("there is no host {}", settings.server.host)};
    case CURLE_COULDNT_CONNECT:
      return {TrialEnd::unreachable, fmt::format("nothing answers at {}", server)};
    case CURLE_OPERATION_TIMEDOUT:
      return {TrialEnd::unreachable, fmt::format("{} took too long to answer", server)};
    case CURLE_USE_SSL_FAILED:
      return {TrialEnd::not_safe, fmt::format("{} offers no encryption (STARTTLS), and nothing goes without", server)};
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CONNECT_ERROR:
      return {TrialEnd::not_safe, printable_line(fmt::format("no safe connection to {}: {}", server, explanation))};
    case CURLE_LOGIN_DENIED:
      if (!overheard.tried_to_sign_in) return {TrialEnd::no_login, fmt::format("{} offers no login", server)};
      return {TrialEnd::login_refused, !complaint.empty() ? complaint : fmt::format("{} refused the login", server)};
    default:
      return {TrialEnd::refused, fmt::format("the connection to {} broke ({})", server, curl_easy_strerror(code))};
  }
}

MailTrial try_to_sign_in(CURL* curl, const ImapSettings& settings, const Credential& credential, const char* how) {
  std::array<char, CURL_ERROR_SIZE> explanation{};
  Overheard overheard;
  curl_easy_reset(curl);
  set_way(curl, settings);
  set_login(curl, settings.login.user, credential, how);
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, explanation.data());
  curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, &overhear);
  curl_easy_setopt(curl, CURLOPT_DEBUGDATA, &overheard);
  curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L);  // to the function above; nothing is printed
  CURLcode code = CURLE_OK;
  {
    const WithoutSigpipe shielded;
    code = curl_easy_perform(curl);
  }
  // What it points to ends here; the connection stays.
  curl_easy_setopt(curl, CURLOPT_VERBOSE, 0L);
  curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, nullptr);
  curl_easy_setopt(curl, CURLOPT_DEBUGDATA, nullptr);
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, nullptr);
  return judge(code, overheard, credential.secret, explanation.data(), settings);
}

bool is_one_line(std::string_view text) {
  return text.find_first_of(std::string_view{"\r\n\0", 3}) == std::string_view::npos;
}

}  // namespace

MailTrial imap_sign_in(CURL* handle, const ImapSettings& settings) {
  if (settings.login.user.empty() || !settings.login.credential)
    return {TrialEnd::no_secret, "nobody signs in: set mail.user, and where its password comes from"};
  const auto credential = settings.login.credential();
  if (!credential) return {TrialEnd::no_secret, printable_line(credential.error().what)};
  if (credential->secret.empty() || !is_one_line(credential->secret) || !is_one_line(settings.login.user))
    return {TrialEnd::no_secret, "the user or the password is empty, or has a line break"};
  if (credential->kind == Credential::Kind::bearer)
    return try_to_sign_in(handle, settings, *credential, "AUTH=OAUTHBEARER;AUTH=XOAUTH2");
  auto trial = try_to_sign_in(handle, settings, *credential, "AUTH=PLAIN;AUTH=LOGIN");
  // Old servers know no SASL, but the command LOGIN.
  if (trial.end == TrialEnd::no_login) trial = try_to_sign_in(handle, settings, *credential, "AUTH=+LOGIN");
  return trial;
}

}  // namespace afterword::mail
