#include "mail/smtp_outcome.h"

#include <gtest/gtest.h>

namespace afterword::mail {
namespace {

using app::HandOver;

TEST(SmtpOutcome, a_complete_reply_after_the_dot_decides) {
  EXPECT_EQ(outcome_of(SmtpStep::dot, 250), HandOver::accepted);
  EXPECT_EQ(outcome_of(SmtpStep::dot, 251), HandOver::accepted);
  EXPECT_EQ(outcome_of(SmtpStep::dot, 451), HandOver::try_again);
  EXPECT_EQ(outcome_of(SmtpStep::dot, 554), HandOver::refused);
  EXPECT_EQ(outcome_of(SmtpStep::dot, 530), HandOver::refused);
}

TEST(SmtpOutcome, anything_else_after_the_dot_is_unknown) {
  for (const std::optional<int> reply : {std::optional<int>{}, {421}, {354}, {0}, {999}, {199}, {600}}) {
    EXPECT_EQ(outcome_of(SmtpStep::dot, reply), HandOver::unknown) << reply.value_or(-1);
  }
}

TEST(SmtpOutcome, before_the_dot_the_server_does_not_have_it) {
  for (const auto step : {SmtpStep::session, SmtpStep::mail, SmtpStep::rcpt, SmtpStep::data}) {
    for (const std::optional<int> reply : {std::optional<int>{}, {220}, {354}, {421}, {451}}) {
      EXPECT_EQ(outcome_of(step, reply), HandOver::try_again);
    }
  }
}

TEST(SmtpOutcome, a_5yz_to_the_message_is_final_and_to_the_session_is_not) {
  EXPECT_EQ(outcome_of(SmtpStep::mail, 550), HandOver::refused);
  EXPECT_EQ(outcome_of(SmtpStep::rcpt, 550), HandOver::refused);
  EXPECT_EQ(outcome_of(SmtpStep::data, 554), HandOver::refused);
  EXPECT_EQ(outcome_of(SmtpStep::session, 554), HandOver::try_again);
  EXPECT_EQ(outcome_of(SmtpStep::session, 535), HandOver::try_again);
  EXPECT_EQ(outcome_of(SmtpStep::mail, 530), HandOver::try_again) << "STARTTLS or AUTH first";
}

}  // namespace
}  // namespace afterword::mail
