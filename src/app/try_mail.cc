#include "app/try_mail.h"

#include "app/texts.h"

namespace afterword::app {
namespace {

TrialEnd end_of(HandOver outcome) { return outcome == HandOver::accepted ? TrialEnd::worked : TrialEnd::refused; }

}  // namespace

bool MailTrials::worked() const {
  return outgoing.worked() && (!incoming || incoming->worked()) && (!test_mail || test_mail->worked());
}

Result<FrozenMail> compose_test_mail(const MailAccount& account, core::OffsetTime now, Randomness& randomness,
                                     const MailComposer& compose) {
  core::OutgoingMail mail;
  mail.from = mail.to = {"", account.address};
  mail.subject = "A test mail to yourself";
  mail.body =
      "You set up your mail in Afterword, and this is its test: letters that you approve will go out the way this one "
      "did.\n\nNobody else received it. You can delete it.\n";
  mail.message_id = randomness.token() + "@" + domain_of(account.address);
  mail.date = now;
  auto bytes = compose(mail);
  if (!bytes) return std::unexpected(bytes.error());
  return FrozenMail{account.address, account.address, *std::move(bytes), ""};
}

MailTrials try_mail(MailProbe& probe, const MailAccount& account, const std::optional<FrozenMail>& test_mail) {
  MailTrials trials;
  trials.outgoing = probe.outgoing();
  if (!account.imap.empty()) trials.incoming = probe.incoming();
  if (test_mail && trials.outgoing.worked()) {
    const HandOverResult result = probe.send(*test_mail);
    trials.test_mail = MailTrial{end_of(result.outcome), result.said};
  }
  return trials;
}

}  // namespace afterword::app
