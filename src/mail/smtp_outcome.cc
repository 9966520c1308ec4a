#include "mail/smtp_outcome.h"

namespace afterword::mail {

using app::HandOver;

app::HandOver outcome_of(SmtpStep step, std::optional<int> reply) {
  const int code = reply.value_or(0);
  const int kind = code / 100;
  if (step == SmtpStep::dot) {
    if (kind == 2) return HandOver::accepted;
    if (kind == 5) return HandOver::refused;
    // 421 announces that the server goes away, in the midst of whatever it did (RFC 5321 3.8): it is no answer.
    if (kind == 4 && code != 421) return HandOver::try_again;
    return HandOver::unknown;
  }
  if (step == SmtpStep::session || kind != 5) return HandOver::try_again;
  // To any command this asks for STARTTLS or AUTH first (RFC 3207 4, RFC 4954 6): about the session, not the message.
  if (code == 530) return HandOver::try_again;
  return HandOver::refused;
}

}  // namespace afterword::mail
