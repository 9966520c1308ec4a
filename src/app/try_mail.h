// Trying a mail account before it is relied on: both directions, and a mail to oneself.
#pragma once

#include <optional>

#include "app/mail_ports.h"
#include "app/mail_setup_ports.h"
#include "core/time/civil.h"

namespace afterword::app {

struct MailTrials {
  MailTrial outgoing;
  std::optional<MailTrial> incoming;   ///< absent where no replies are read
  std::optional<MailTrial> test_mail;  ///< absent where it was not wanted, or the way out does not work
  bool worked() const;
};

/// A plain mail from the account's address to the same; never to anybody else.
Result<FrozenMail> compose_test_mail(const MailAccount& account, core::OffsetTime now, Randomness& randomness,
                                     const MailComposer& compose);

/// `test_mail` is sent once signing in has worked; without one, none is.
MailTrials try_mail(MailProbe& probe, const MailAccount& account, const std::optional<FrozenMail>& test_mail);

}  // namespace afterword::app
