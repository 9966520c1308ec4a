#include "main/incoming_trial.h"

namespace afterword {

std::optional<app::MailTrial> try_incoming(const app::MailAccount&, const mail::Login&) { return std::nullopt; }

}  // namespace afterword
