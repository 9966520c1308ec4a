#include "app/try_mail.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/fakes/numbered_randomness.h"

namespace afterword::app {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class FakeProbe final : public MailProbe {
 public:
  MailTrial outgoing() override {
    asked.emplace_back("outgoing");
    return out;
  }
  MailTrial incoming() override {
    asked.emplace_back("incoming");
    return in;
  }
  HandOverResult send(const FrozenMail& mail) override {
    asked.emplace_back("send");
    sent.push_back(mail);
    return result;
  }
  MailTrial out{TrialEnd::worked, "250 ok"}, in{TrialEnd::worked, "OK"};
  HandOverResult result{HandOver::accepted, "250 queued"};
  std::vector<std::string> asked;
  std::vector<FrozenMail> sent;
};

const MailAccount account{"maya@example.org", "smtps://s", "imaps://i", "maya", ""};
const FrozenMail to_oneself{"maya@example.org", "maya@example.org", "bytes", ""};

TEST(TryMail, tries_both_directions_and_a_mail_to_oneself) {
  FakeProbe probe;
  const MailTrials trials = try_mail(probe, account, to_oneself);
  EXPECT_TRUE(trials.worked());
  EXPECT_THAT(probe.asked, ElementsAre("outgoing", "incoming", "send"));
  EXPECT_EQ(trials.test_mail->said, "250 queued");
}

TEST(TryMail, sends_nothing_where_nobody_could_sign_in_but_still_tries_the_other_direction) {
  FakeProbe probe;
  probe.out = {TrialEnd::login_refused, "535 no"};
  const MailTrials trials = try_mail(probe, account, to_oneself);
  EXPECT_FALSE(trials.worked());
  EXPECT_TRUE(trials.incoming->worked());
  EXPECT_EQ(trials.test_mail, std::nullopt);
  EXPECT_THAT(probe.sent, IsEmpty());
}

TEST(TryMail, asks_for_no_more_than_the_account_has) {
  FakeProbe probe;
  MailAccount sends_only = account;
  sends_only.imap.clear();
  EXPECT_TRUE(try_mail(probe, sends_only, std::nullopt).worked());
  EXPECT_THAT(probe.asked, ElementsAre("outgoing"));
}

TEST(TryMail, a_test_mail_that_did_not_certainly_arrive_has_not_worked) {
  for (const HandOver outcome : {HandOver::refused, HandOver::try_again, HandOver::unknown}) {
    FakeProbe probe;
    probe.result = {outcome, "no"};
    EXPECT_FALSE(try_mail(probe, account, to_oneself).worked());
  }
}

TEST(TryMail, the_test_mail_goes_from_oneself_to_oneself) {
  fakes::NumberedRandomness randomness;
  core::OutgoingMail composed;
  const auto mail =
      compose_test_mail(account, {}, randomness, [&](const core::OutgoingMail& one) -> Result<std::string> {
        composed = one;
        return "bytes";
      });
  ASSERT_TRUE(mail);
  EXPECT_EQ(mail->from, "maya@example.org");
  EXPECT_EQ(mail->to, "maya@example.org");
  EXPECT_EQ(composed.to.address, "maya@example.org");
  EXPECT_TRUE(composed.message_id.ends_with("@example.org"));
}

}  // namespace
}  // namespace afterword::app
