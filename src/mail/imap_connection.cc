#include "mail/imap_connection.h"

#include <curl/curl.h>
#include <fmt/format.h>
#include <poll.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include "mail/imap_sign_in.h"
#include "mail/printable_line.h"
#include "mail/without_sigpipe.h"

namespace afterword::mail {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

milliseconds until(steady_clock::time_point deadline) {
  return std::max(milliseconds{0}, std::chrono::ceil<milliseconds>(deadline - steady_clock::now()));
}

}  // namespace

void ImapConnection::Close::operator()(void* handle) const {
  const WithoutSigpipe shielded;  // closing says LOGOUT
  curl_easy_cleanup(handle);
}

ImapConnection::ImapConnection(Handle handle, const ImapSettings& settings)
    : handle_(std::move(handle)),
      where_(settings.server.address()),
      reply_limit_(settings.reply_limit),
      command_limit_(settings.command_limit) {}

/// Good manners: the answer is not waited for.
ImapConnection::~ImapConnection() {
  if (!broken_) static_cast<void>(send(commands.logout().parts.front()));
}

ImapConnection::Opened ImapConnection::open(const ImapSettings& settings) {
  Handle handle(curl_easy_init());
  if (!handle) return {nullptr, {app::TrialEnd::unreachable, "there is no memory for a connection"}};
  auto trial = imap_sign_in(handle.get(), settings);
  if (!trial.worked()) return {nullptr, std::move(trial)};
  std::unique_ptr<ImapConnection> connection(new ImapConnection(std::move(handle), settings));
  if (const auto known = connection->learn_capabilities(); !known)
    return {nullptr, {app::TrialEnd::refused, printable_line(known.error().what)}};
  return {std::move(connection), std::move(trial)};
}

bool ImapConnection::has(std::string_view capability) const {
  return std::find(capabilities_.begin(), capabilities_.end(), capability) != capabilities_.end();
}

/// What was said before TLS and login is not to be trusted (RFC 3501 6.2.1).
core::Result<void> ImapConnection::learn_capabilities() {
  const auto done = run(commands.capability(), [this](imap::Response& response) {
    if (auto* said = std::get_if<imap::Capability>(&response)) capabilities_ = std::move(said->names);
  });
  if (!done) return std::unexpected(done.error());
  if (has("LITERAL+") || has("LITERAL-")) commands.take_literals(imap::Literals::unasked);
  return {};
}

core::Error ImapConnection::broke(std::string_view how) {
  broken_ = true;
  return core::outside(fmt::format("the connection to the mailbox broke: {}", how), where_, "try again later").error();
}

bool ImapConnection::wait(For what, milliseconds limit) const {
  curl_socket_t socket = CURL_SOCKET_BAD;
  if (curl_easy_getinfo(handle_.get(), CURLINFO_ACTIVESOCKET, &socket) != CURLE_OK || socket == CURL_SOCKET_BAD)
    return false;
  pollfd ready{socket, static_cast<short>(what == For::reading ? POLLIN : POLLOUT), 0};
  const int count = poll(&ready, 1, static_cast<int>(limit.count()));
  return count > 0 || (count < 0 && errno == EINTR);
}

core::Result<void> ImapConnection::send(std::string_view bytes) {
  const WithoutSigpipe shielded;
  const auto deadline = steady_clock::now() + reply_limit_;
  while (!bytes.empty()) {
    std::size_t sent = 0;
    const CURLcode code = curl_easy_send(handle_.get(), bytes.data(), bytes.size(), &sent);
    bytes.remove_prefix(sent);
    if (code == CURLE_OK) continue;
    if (code != CURLE_AGAIN) return std::unexpected(broke(curl_easy_strerror(code)));
    if (until(deadline) == milliseconds{0}) return std::unexpected(broke("nothing can be sent"));
    wait(For::writing, until(deadline));
  }
  return {};
}

/// False: nothing came within that time.
core::Result<bool> ImapConnection::receive(milliseconds limit) {
  const WithoutSigpipe shielded;
  const auto deadline = steady_clock::now() + limit;
  received_.resize(16'384);
  for (;;) {
    std::size_t count = 0;
    const CURLcode code = curl_easy_recv(handle_.get(), received_.data(), received_.size(), &count);
    if (code == CURLE_OK && count > 0) {
      unread_ = std::string_view(received_).substr(0, count);
      return true;
    }
    if (code == CURLE_OK) return std::unexpected(broke("the server hung up"));
    if (code != CURLE_AGAIN) return std::unexpected(broke(curl_easy_strerror(code)));
    if (until(deadline) == milliseconds{0}) return false;
    wait(For::reading, until(deadline));
  }
}

core::Result<imap::Response> ImapConnection::next(steady_clock::time_point deadline) {
  for (;;) {
    auto response = reader_.take(unread_);
    if (!response) return std::unexpected(broke(printable_line(response.error().what)));
    if (*response) return **std::move(response);
    const auto came = receive(std::min<milliseconds>(reply_limit_, until(deadline)));
    if (!came) return std::unexpected(came.error());
    if (!*came) return std::unexpected(broke("it took too long to answer"));
  }
}

core::Result<imap::Status> ImapConnection::run(const imap::Command& command,
                                               const std::function<void(imap::Response&)>& take) {
  if (broken_) return std::unexpected(broke("it broke before"));
  const auto deadline = steady_clock::now() + command_limit_;
  std::size_t sent = 0;
  if (auto done = send(command.parts[sent++]); !done) return std::unexpected(done.error());
  for (;;) {
    auto response = next(deadline);
    if (!response) return std::unexpected(response.error());
    if (std::holds_alternative<imap::Continuation>(*response)) {
      if (sent == command.parts.size()) return std::unexpected(broke("it asks for something that was not begun"));
      if (auto done = send(command.parts[sent++]); !done) return std::unexpected(done.error());
      continue;
    }
    auto* status = std::get_if<imap::Status>(&*response);
    if (status != nullptr && status->tag.empty() && status->condition == imap::Condition::bye)
      return std::unexpected(broke("it says goodbye: " + printable_line(status->text)));
    if (status == nullptr || status->tag.empty()) {
      take(*response);
      continue;
    }
    if (status->tag != command.tag) return std::unexpected(broke("it answers what was not asked"));
    if (status->condition == imap::Condition::ok) return std::move(*status);
    return core::outside(fmt::format("the mail server refuses {}: {}", command.name, printable_line(status->text)),
                         where_, "try again later");
  }
}

core::Result<void> ImapConnection::idle(std::chrono::seconds limit, const std::function<bool()>& is_enough) {
  const imap::Command command = commands.idle();
  if (auto done = send(command.parts.front()); !done) return done;
  const auto refused = [&](const imap::Response& response) {
    const auto* status = std::get_if<imap::Status>(&response);
    return status != nullptr && (status->tag == command.tag || status->condition == imap::Condition::bye);
  };
  bool news = false;
  for (bool waits = false; !waits;) {
    const auto response = next(steady_clock::now() + reply_limit_);
    if (!response) return std::unexpected(response.error());
    if (refused(*response)) return std::unexpected(broke("it does not wait (IDLE)"));
    news = news || std::holds_alternative<imap::Exists>(*response);
    waits = std::holds_alternative<imap::Continuation>(*response);
  }
  const auto end = steady_clock::now() + limit;
  while (!news && until(end) > milliseconds{0} && !is_enough()) {
    auto response = reader_.take(unread_);
    if (!response) return std::unexpected(broke(printable_line(response.error().what)));
    if (*response) {
      if (refused(**response)) return std::unexpected(broke("it waits no longer (IDLE)"));
      news = std::holds_alternative<imap::Exists>(**response);
    } else if (const auto came = receive(std::min(milliseconds{500}, until(end))); !came) {
      return std::unexpected(came.error());
    }
  }
  if (auto done = send(imap::idle_done); !done) return done;
  for (;;) {
    const auto response = next(steady_clock::now() + reply_limit_);
    if (!response) return std::unexpected(response.error());
    if (refused(*response)) return {};  // its end
  }
}

}  // namespace afterword::mail
