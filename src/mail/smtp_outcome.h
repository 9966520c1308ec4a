// What became of a message, judged by how far its hand-over came and what the server said (promises.md P1). Pure.
#pragma once

#include <optional>

#include "app/ports.h"

namespace afterword::mail {

/// How far a hand-over came.
enum class SmtpStep {
  session,  ///< connection, greeting, EHLO, STARTTLS, AUTH
  mail,     ///< MAIL was given
  rcpt,     ///< RCPT was given
  data,     ///< DATA was given, or the text is on its way
  dot,      ///< the end of the text was reported: its final dot may have left from here on
};

/// The table of promises.md P1. `reply` is the code of the complete reply to that step; nullopt where none came, or it
/// was cut off. In doubt it says `unknown`: only what the server certainly does not have is tried again.
app::HandOver outcome_of(SmtpStep step, std::optional<int> reply);

}  // namespace afterword::mail
