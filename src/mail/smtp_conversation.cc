#include "mail/smtp_conversation.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/failpoint.h"
#include "mail/printable_line.h"

namespace afterword::mail {
namespace {

constexpr std::array<std::string_view, 5> named_openly{"AUTH", "PLAIN", "LOGIN", "OAUTHBEARER", "XOAUTH2"};

/// RFC 5321 4.2: three digits, then a space or nothing on the last line of a reply, "-" on the lines before it.
struct ReplyLine {
  int code = 0;
  bool last = false;
};
std::optional<ReplyLine> parse_reply_line(std::string_view line) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (line.size() < 3 || !std::all_of(line.begin(), line.begin() + 3, is_digit)) return std::nullopt;
  const int code = (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
  if (line.size() == 3 || line[3] == ' ') return ReplyLine{code, true};
  if (line[3] == '-') return ReplyLine{code, false};
  return std::nullopt;
}

std::string_view without_line_end(std::string_view line) {
  while (line.ends_with('\n') || line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

void replace_all(std::string& text, std::string_view word, std::string_view by) {
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + by.size())) {
    text.replace(at, word.size(), by);
  }
}

}  // namespace

void keep_secret(std::vector<std::string>& secrets, std::string_view secret) {
  // Shorter words are too common to be taken out of a sentence.
  constexpr std::size_t shortest_secret = 4;
  if (secret.size() >= shortest_secret && std::ranges::find(secrets, secret) == secrets.end())
    secrets.emplace_back(secret);
}

SmtpConversation::SmtpConversation(std::string_view text, app::HandOverWatch& watch, std::vector<std::string>& secrets)
    : text_(text), watch_(watch), secrets_(secrets) {}

void SmtpConversation::attach_to(CURL* handle) {
  curl_easy_setopt(handle, CURLOPT_READFUNCTION, &give_text);
  curl_easy_setopt(handle, CURLOPT_READDATA, this);
  curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, &overhear);
  curl_easy_setopt(handle, CURLOPT_DEBUGDATA, this);
  curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, &wait);  // about once a second
  curl_easy_setopt(handle, CURLOPT_XFERINFODATA, this);
  curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(handle, CURLOPT_VERBOSE, 1L);  // to the function above; nothing is printed
}

std::size_t SmtpConversation::give_text(char* to, std::size_t size, std::size_t count, void* self) {
  auto& conversation = *static_cast<SmtpConversation*>(self);
  if (conversation.greeting_refused_ || conversation.needs_utf8_) return CURL_READFUNC_ABORT;
  const std::size_t given = std::min(size * count, conversation.text_.size());
  if (given > 0) {
    AFTERWORD_FAILPOINT("smtp.giving_text");
    conversation.text_.copy(to, given);
    conversation.text_.remove_prefix(given);
    return given;
  }
  // libcurl is told no length, so that this 0 is what ends the text: it writes the dot after it, never before.
  if (conversation.step_ != SmtpStep::dot && !conversation.watch_.may_end()) {
    conversation.held_back_ = true;
    return CURL_READFUNC_ABORT;
  }
  conversation.next_step(SmtpStep::dot);
  return 0;
}

int SmtpConversation::wait(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  auto& conversation = *static_cast<SmtpConversation*>(self);
  conversation.watch_.still_waiting();
  if (conversation.step_ == SmtpStep::dot) AFTERWORD_FAILPOINT("smtp.waiting_behind_dot");
  return conversation.greeting_refused_ ? 1 : 0;  // breaks off
}

int SmtpConversation::overhear(CURL*, curl_infotype type, char* data, std::size_t size, void* self) {
  auto& conversation = *static_cast<SmtpConversation*>(self);
  if (type == CURLINFO_HEADER_OUT) conversation.command_given({data, size});
  if (type == CURLINFO_HEADER_IN) conversation.line_received({data, size});
  return 0;
}

void SmtpConversation::command_given(std::string_view command) {
  // libcurl says it at once where something was refused.
  if (command == "QUIT\r\n") quit_ = true;
  if (quit_ || greeting_refused_ || step_ == SmtpStep::dot) return;
  if (command.starts_with("HELO ")) {
    greeting_refused_ = true;  // what the server said to EHLO stays the last word
    return;
  }
  // libcurl says so to MAIL where an address needs it and the server offers it; else it goes on without.
  if (command.starts_with("MAIL FROM:")) says_utf8_ = command.contains(" SMTPUTF8");
  const bool beyond_ascii = std::ranges::any_of(command, [](char c) { return static_cast<unsigned char>(c) > 0x7f; });
  if (beyond_ascii && !says_utf8_ && !command.starts_with("AUTH ")) needs_utf8_ = true;
  if (command.starts_with("STARTTLS")) asked_for_tls_ = true;
  if (command.starts_with("AUTH ")) asked_to_sign_in_ = true;
  const bool to_log_in =
      !command.starts_with("EHLO ") && !command.starts_with("STARTTLS") && !command.starts_with("NOOP");
  if (command.starts_with("MAIL FROM:")) {
    next_step(SmtpStep::mail);
    AFTERWORD_FAILPOINT("smtp.mail_given");
  } else if (command.starts_with("RCPT TO:")) {
    next_step(SmtpStep::rcpt);
    AFTERWORD_FAILPOINT("smtp.rcpt_given");
  } else if (command == "DATA\r\n") {
    next_step(SmtpStep::data);
    AFTERWORD_FAILPOINT("smtp.data_given");
  } else {
    next_step(SmtpStep::session);
    if (to_log_in) keep_secrets(without_line_end(command));
  }
}

void SmtpConversation::next_step(SmtpStep step) {
  step_ = step;
  reply_.reset();
  last_line_.clear();
}

/// AUTH and what follows it: a server may quote it when it complains.
void SmtpConversation::keep_secrets(std::string_view command) {
  while (!command.empty()) {
    const auto word = command.substr(0, command.find(' '));
    if (std::ranges::find(named_openly, word) == named_openly.end()) keep_secret(secrets_, word);
    command.remove_prefix(std::min(word.size() + 1, command.size()));
  }
}

void SmtpConversation::line_received(std::string_view line) {
  if (quit_ || greeting_refused_ || !line.ends_with('\n')) return;
  const auto reply = parse_reply_line(without_line_end(line));
  if (!reply || !reply->last) return;
  if (step_ == SmtpStep::dot && reply_) return;  // the first one answers the dot
  if (asked_to_sign_in_ && step_ == SmtpStep::session && reply->code == 235) signed_in_ = true;
  if (step_ == SmtpStep::dot) AFTERWORD_FAILPOINT("smtp.answer_received");
  reply_ = reply->code;
  last_line_ = without_line_end(line);
}

std::string SmtpConversation::last_words() const {
  std::string words = last_line_;
  for (const std::string& secret : secrets_) replace_all(words, secret, "...");
  return printable_line(words);
}

}  // namespace afterword::mail
