#include "mail/smtp.h"

#include <curl/curl.h>
#include <fmt/format.h>

#include <array>
#include <utility>

#include "core/failpoint.h"
#include "mail/envelope_address.h"
#include "mail/printable_line.h"
#include "mail/smtp_conversation.h"
#include "mail/without_sigpipe.h"

namespace afterword::mail {
namespace {

using app::HandOver;
using app::HandOverResult;

// What we call ourselves in EHLO (RFC 5321 4.1.3), as a path: the machine's own name is nobody's business.
constexpr const char* own_name = "%5B127.0.0.1%5D";

void start_curl() {
  static const bool started = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  static_cast<void>(started);
}

/// CRLF at the end of every line and nowhere half of one: a bare LF before a dot could end the message early and begin
/// another (SMTP smuggling).
bool is_crlf_text(std::string_view bytes) {
  if (!bytes.ends_with("\r\n")) return false;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (bytes[at] == '\0') return false;
    if (bytes[at] == '\n' && (at == 0 || bytes[at - 1] != '\r')) return false;
    if (bytes[at] == '\r' && bytes[at + 1] != '\n') return false;
  }
  return true;
}

bool is_one_line(std::string_view text) {
  return text.find_first_of(std::string_view{"\r\n\0", 3}) == std::string_view::npos;
}

long in_milliseconds(std::chrono::seconds time) { return static_cast<long>(std::chrono::milliseconds{time}.count()); }

std::string in_one_line(const core::Error& error) {
  return error.where.empty() ? error.what : fmt::format("{} ({})", error.what, error.where);
}

/// Where nothing is handed over, nothing ends.
class NothingToEnd final : public app::HandOverWatch {
 public:
  bool may_end() override { return false; }
};

HandOverResult later(std::string said) { return {HandOver::try_again, std::move(said)}; }

}  // namespace

/// How one connection went.
struct Smtp::Attempt {
  HandOver outcome = HandOver::try_again;
  CURLcode code = CURLE_OK;
  bool held_back = false;
  bool needs_utf8 = false;
  bool asked_for_tls = false;
  bool asked_to_sign_in = false;
  bool signed_in = false;
  std::string last_words;   // the server's
  std::string explanation;  // libcurl's
};

void Smtp::Close::operator()(void* handle) const { curl_easy_cleanup(handle); }

Smtp::Smtp(SmtpSettings settings) : settings_(std::move(settings)) {
  start_curl();
  handle_.reset(curl_easy_init());
}

Smtp::~Smtp() {
  const WithoutSigpipe shielded;  // closing says QUIT
  handle_.reset();
}

HandOverResult Smtp::hand_over(const app::MessageKey&, const app::FrozenMail& mail, app::HandOverWatch& watch) {
  if (!handle_) return later("there is no memory for a connection");
  const auto from = EnvelopeAddress::of(mail.from), to = EnvelopeAddress::of(mail.to);
  if (!from || !to) return {HandOver::refused, "it was not given to the server: an address in its envelope is none"};
  if (!is_crlf_text(mail.bytes))
    return {HandOver::refused, "it was not given to the server: its line ends are not those of mail"};
  const bool login = !settings_.login.user.empty();
  // A token may have expired, so it is asked for anew, once: many wrong passwords lock people out of their mail.
  if (logins_refused_ > 1)
    return later(fmt::format("{} did not let {} log in; it was not asked again", settings_.server.address(),
                             printable_line(settings_.login.user)));
  if (const auto ready = get_credential(); !ready) return later(printable_line(in_one_line(ready.error())));

  const auto once = [&](bool encrypted, bool with_login) {
    SmtpConversation conversation{mail.bytes, watch, secrets_};
    return attempt(conversation, *from, *to, encrypted, with_login);
  };
  const bool may_be_plain = settings_.server.loopback && !settings_.server.implicit_tls;
  const bool try_tls = !may_be_plain || !settings_.ca_file.empty();
  Attempt last = once(try_tls, login);
  // Not offered, on loopback: plain is fine, but whoever names a ca_file wants no password in the clear.
  if (last.code == CURLE_USE_SSL_FAILED && !last.asked_for_tls && may_be_plain && try_tls) last = once(false, false);
  if (last.code == CURLE_LOGIN_DENIED) {
    credential_.secret.clear();
    ++logins_refused_;
  }
  if (last.signed_in) logins_refused_ = 0;
  return {last.outcome, in_words(last)};
}

app::MailTrial Smtp::sign_in() {
  if (!handle_) return {app::TrialEnd::refused, "there is no memory for a connection"};
  if (const auto ready = get_credential(); !ready)
    return {app::TrialEnd::no_secret, printable_line(in_one_line(ready.error()))};
  const bool login = !settings_.login.user.empty();
  const bool may_be_plain = settings_.server.loopback && !settings_.server.implicit_tls;
  const bool try_tls = !may_be_plain || !settings_.ca_file.empty();
  NothingToEnd watch;
  const auto once = [&](bool encrypted) {
    SmtpConversation conversation{{}, watch, secrets_};
    set_options(encrypted, login);
    // A command that every server takes, and that needs no message.
    curl_easy_setopt(handle_.get(), CURLOPT_CUSTOMREQUEST, "NOOP");
    curl_easy_setopt(handle_.get(), CURLOPT_NOBODY, 1L);
    return perform(conversation);
  };
  Attempt last = once(try_tls);
  if (last.code == CURLE_USE_SSL_FAILED && !last.asked_for_tls && may_be_plain && try_tls && !login) last = once(false);
  if (last.code == CURLE_LOGIN_DENIED) credential_.secret.clear();
  return judge(last);
}

app::MailTrial Smtp::judge(const Attempt& attempt) const {
  using app::TrialEnd;
  const std::string server = settings_.server.address();
  switch (attempt.code) {
    case CURLE_OK:
      if (!settings_.login.user.empty() && !attempt.signed_in)
        return {TrialEnd::no_login, fmt::format("{} offers no way to sign in", server)};
      return {TrialEnd::worked, attempt.last_words};
    case CURLE_LOGIN_DENIED:
      if (!attempt.asked_to_sign_in)
        return {TrialEnd::no_login, fmt::format("{} offers no way to sign in that is known here", server)};
      // 4yz: not now (RFC 4954 4.7.0), which says nothing of the password.
      return {attempt.last_words.starts_with('4') ? TrialEnd::refused : TrialEnd::login_refused, in_words(attempt)};
    case CURLE_USE_SSL_FAILED:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CONNECT_ERROR:
      return {TrialEnd::not_safe, in_words(attempt)};
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
    case CURLE_OPERATION_TIMEDOUT:
      return {TrialEnd::unreachable, in_words(attempt)};
    default:
      return {TrialEnd::refused, in_words(attempt)};
  }
}

core::Result<void> Smtp::get_credential() {
  if (settings_.login.user.empty() || !credential_.secret.empty()) return {};
  if (!settings_.login.credential) return core::invalid("there is no password");
  auto credential = settings_.login.credential();
  if (!credential) return std::unexpected(credential.error());
  if (credential->secret.empty()) return core::invalid("the password is empty");
  if (!is_one_line(credential->secret) || !is_one_line(settings_.login.user))
    return core::invalid("the user or the password has a line break");
  credential_ = *std::move(credential);
  keep_secret(secrets_, credential_.secret);
  return {};
}

void Smtp::set_options(bool encrypted, bool login) {
  CURL* curl = handle_.get();
  const MailServer& server = settings_.server;
  const std::string url = fmt::format("{}://{}/{}", server.implicit_tls ? "smtps" : "smtp", server.address(), own_name);
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(curl, CURLOPT_PROXY, "");  // nor any that the environment names
  curl_easy_setopt(curl, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, in_milliseconds(settings_.session_limit));
  curl_easy_setopt(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, static_cast<long>(settings_.reply_limit.count()));
  curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
  curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, static_cast<long>(settings_.reply_limit.count()));
  curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, in_milliseconds(settings_.whole_limit));
  curl_easy_setopt(curl, CURLOPT_USE_SSL, static_cast<long>(encrypted ? CURLUSESSL_ALL : CURLUSESSL_NONE));
  curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
  if (!settings_.ca_file.empty()) {
    curl_easy_setopt(curl, CURLOPT_CAINFO, settings_.ca_file.c_str());
    curl_easy_setopt(curl, CURLOPT_CAPATH, nullptr);
  }
  if (!login) return;
  curl_easy_setopt(curl, CURLOPT_USERNAME, settings_.login.user.c_str());
  curl_easy_setopt(curl, CURLOPT_SASL_IR, 1L);
  if (credential_.kind == Credential::Kind::bearer) {
    curl_easy_setopt(curl, CURLOPT_XOAUTH2_BEARER, credential_.secret.c_str());
    curl_easy_setopt(curl, CURLOPT_LOGIN_OPTIONS, "AUTH=OAUTHBEARER;AUTH=XOAUTH2");
  } else {
    curl_easy_setopt(curl, CURLOPT_PASSWORD, credential_.secret.c_str());
    curl_easy_setopt(curl, CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN");
  }
}

Smtp::Attempt Smtp::attempt(SmtpConversation& conversation, const EnvelopeAddress& from, const EnvelopeAddress& to,
                            bool encrypted, bool login) {
  const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> recipients{
      curl_slist_append(nullptr, to.path().c_str()), curl_slist_free_all};
  CURL* curl = handle_.get();
  set_options(encrypted, login);
  curl_easy_setopt(curl, CURLOPT_MAIL_FROM, from.path().c_str());
  curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients.get());
  curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
  return perform(conversation);
}

Smtp::Attempt Smtp::perform(SmtpConversation& conversation) {
  std::array<char, CURL_ERROR_SIZE> explanation{};
  CURL* curl = handle_.get();
  curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, explanation.data());
  conversation.attach_to(curl);
  Attempt went;
  {
    AFTERWORD_FAILPOINT("smtp.connecting");
    const WithoutSigpipe shielded;
    went.code = curl_easy_perform(curl);
  }
  // Forgets the pointers to this frame and to the recipients, and the password; the connection stays.
  curl_easy_reset(curl);
  went.outcome = outcome_of(conversation.step(), conversation.reply());
  went.held_back = conversation.held_back();
  if (conversation.needs_utf8()) {
    went.outcome = HandOver::refused;
    went.needs_utf8 = true;
  }
  went.asked_for_tls = conversation.asked_for_tls();
  went.asked_to_sign_in = conversation.asked_to_sign_in();
  went.signed_in = conversation.signed_in();
  went.last_words = conversation.last_words();
  went.explanation = explanation.data();
  return went;
}

std::string Smtp::in_words(const Attempt& attempt) const {
  const std::string server = settings_.server.address();
  if (attempt.held_back) return "held back before the end of the message: the server has none";
  if (attempt.needs_utf8)
    return fmt::format("{} takes no addresses with letters beyond ASCII (SMTPUTF8): the server has none of it", server);
  const bool refusal = !attempt.last_words.empty() && attempt.last_words.front() >= '4';
  if (attempt.outcome == HandOver::accepted || refusal) return attempt.last_words;
  if (attempt.outcome == HandOver::unknown)
    return fmt::format("the connection to {} broke after the message was given", server);
  switch (attempt.code) {
    case CURLE_COULDNT_RESOLVE_HOST:
      return fmt::format("there is no host {}", settings_.server.host);
    case CURLE_COULDNT_CONNECT:
      return fmt::format("nothing answers at {}", server);
    case CURLE_USE_SSL_FAILED:
      return fmt::format("{} offers no encryption (STARTTLS), and nothing goes without", server);
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CONNECT_ERROR:
      return printable_line(fmt::format("no safe connection to {}: {}", server, attempt.explanation));
    case CURLE_LOGIN_DENIED:
      return fmt::format("{} did not let {} log in", server, printable_line(settings_.login.user));
    case CURLE_OPERATION_TIMEDOUT:
      return fmt::format("{} took too long to answer", server);
    default:
      return fmt::format("the connection to {} broke ({})", server, curl_easy_strerror(attempt.code));
  }
}

}  // namespace afterword::mail
