// Any bytes of a mail server, in any chunks, to the sender as it is (libcurl and all): what is called accepted was
// accepted, what may have arrived is never tried again, and its words are harmless.
//
// The first byte says how: bit 0 with a login, bit 1 by a token, bit 2 the letter is held back, bit 3 a second letter.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hostile_server.h"
#include "mail/smtp.h"
#include "require.h"

namespace {

using namespace afterword;
using app::HandOver;

constexpr std::string_view secret = "open-sesame-7";
constexpr std::string_view secret_in_base64 = "b3Blbi1zZXNhbWUtNw==";  // as LOGIN gives it
constexpr std::string_view plain_in_base64 = "AG1heWFsAG9wZW4tc2VzYW1lLTc=";
constexpr std::string_view end_of_text = "\r\n.\r\n";

class Watch final : public app::HandOverWatch {
 public:
  explicit Watch(bool lets_go) : lets_go_(lets_go) {}
  bool may_end() override {
    ++asked;
    return lets_go_;
  }
  int asked = 0;

 private:
  bool lets_go_;
};

/// The codes of the last lines of replies, complete with a line's end, in order.
std::vector<int> replies_in(std::string_view said) {
  std::vector<int> codes;
  for (std::size_t end = said.find('\n'); end != std::string_view::npos; end = said.find('\n')) {
    std::string_view line = said.substr(0, end);
    said.remove_prefix(end + 1);
    while (line.ends_with('\r')) line.remove_suffix(1);
    const bool is_last = line.size() == 3 || (line.size() > 3 && line[3] == ' ');
    if (!is_last || line.substr(0, 3).find_first_not_of("0123456789") != std::string_view::npos) continue;
    codes.push_back((line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0'));
  }
  return codes;
}

/// A 354, and next to it an answer of that kind.
bool is_dot_answered(const std::vector<int>& codes, int kind) {
  for (std::size_t at = 1; at < codes.size(); ++at) {
    if (codes[at - 1] / 100 == 3 && codes[at] / 100 == kind) return true;
  }
  return false;
}

/// `heard`: all that the server was told by then. What it was not told it cannot repeat, but by chance.
void require_harmless(const std::string& said, const std::string& heard, bool login) {
  require_line(said);
  require(said.size() <= 600);
  require(!login || !said.contains(secret));
  for (const std::string_view told : {secret_in_base64, plain_in_base64}) {
    require(!heard.contains(told) || !said.contains(told));
  }
}

mail::Smtp sender_to(int port, bool login, bool bearer) {
  mail::SmtpSettings settings{.server = {"127.0.0.1", port, false, true}, .login = {}, .ca_file = {}};
  if (login) {
    const auto kind = bearer ? mail::Credential::Kind::bearer : mail::Credential::Kind::password;
    settings.login = {"mayal", [kind] { return mail::Credential{kind, std::string(secret)}; }};
  }
  return mail::Smtp(std::move(settings));
}

void require_true(const app::HandOverResult& result, const Watch& watch, bool lets_go, const std::vector<int>& codes) {
  require(watch.asked <= 1);
  const bool ended = watch.asked == 1 && lets_go;
  switch (result.outcome) {
    case HandOver::accepted:
      return require(ended && is_dot_answered(codes, 2));
    case HandOver::refused:
      return require(ended ? is_dot_answered(codes, 5) : !codes.empty());
    case HandOver::try_again:
      return require(!ended || is_dot_answered(codes, 4));
    case HandOver::unknown:
      return require(ended);
    case HandOver::left_for_person:
      return require(false);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static HostileServer server;
  if (size == 0) return 0;
  const unsigned how = data[0];
  const bool login = (how & 1U) != 0;
  const bool lets_go = (how & 4U) == 0;
  server.say({reinterpret_cast<const char*>(data) + 1, size - 1});

  const app::FrozenMail letter{"maya@example.org", "ann@acme.example", "Subject: Thanks\r\n\r\n.Hi Ann\r\n", ""};
  std::vector<std::pair<app::HandOverResult, Watch>> results;
  {
    mail::Smtp sender = sender_to(server.port(), login, (how & 2U) != 0);
    for (unsigned letters = (how & 8U) != 0 ? 2 : 1; letters > 0; --letters) {
      Watch watch(lets_go);
      auto result = sender.hand_over({"acme", "m1"}, letter, watch);
      require_harmless(result.said, server.so_far().heard, login);
      results.emplace_back(std::move(result), watch);
    }
  }
  const auto session = server.finish();
  const auto codes = replies_in(session.said);
  bool any_ended = false;
  for (const auto& [result, watch] : results) {
    require_true(result, watch, lets_go, codes);
    any_ended = any_ended || (lets_go && watch.asked == 1);
  }
  // The dot was written only where it was allowed. (What is given to sign in has no such line.)
  require(any_ended || !session.heard.contains(end_of_text));
  return 0;
}
