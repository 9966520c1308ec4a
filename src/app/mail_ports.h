// What making the bytes of a mail needs. The MIME library stays behind a function, so that a program that only plans
// does not carry it.
#pragma once

#include <functional>
#include <string>

#include "app/ports.h"
#include "core/codec/mime.h"

namespace afterword::app {

/// core::compose_mail, or a fake.
using MailComposer = std::function<Result<std::string>(const core::OutgoingMail&)>;

struct MailPorts {
  Files& files;
  Randomness& randomness;
  AttemptLedger& ledger;
  MailComposer compose;
};

}  // namespace afterword::app
