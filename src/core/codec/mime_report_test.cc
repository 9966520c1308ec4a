// Delivery reports as mail servers write them.
#include <gmock/gmock.h>

#include <string>

#include "core/codec/mime.h"

namespace afterword::core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string postfix_report(std::string_view action, std::string_view returned) {
  return "From: MAILER-DAEMON@mail.example (Mail Delivery System)\r\nTo: maya@example.org\r\n"
         "Subject: Undelivered Mail Returned to Sender\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
         "Content-Type: multipart/report; report-type=delivery-status;\r\n\tboundary=\"b\"\r\n\r\n"
         "--b\r\nContent-Type: text/plain\r\n\r\nI'm sorry.\r\n"
         "--b\r\nContent-Description: Delivery report\r\nContent-Type: message/delivery-status\r\n\r\n"
         "Reporting-MTA: dns; mail.example\r\n\r\nFinal-Recipient: rfc822; ann@acme.example\r\nAction: " +
         std::string(action) +
         "\r\nStatus: 5.1.1\r\nRemote-MTA: dns; mx.acme.example\r\n"
         "Diagnostic-Code: smtp; 550 5.1.1 <ann@acme.example>: no\r\n    such user\r\n"
         "--b\r\n" +
         std::string(returned) + "\r\n--b--\r\n";
}

TEST(MimeReport, a_refusal_says_which_mail_and_why) {
  const auto mail =
      parse_mail(postfix_report("failed",
                                "Content-Type: message/rfc822\r\n\r\nFrom: maya@example.org\r\n"
                                "Message-ID: <abc@example.org>\r\nSubject: Thank you\r\n\r\nDear Ann,\r\n"));
  ASSERT_TRUE(mail && mail->report);
  EXPECT_TRUE(mail->report->gave_up);
  EXPECT_EQ(mail->report->said, "550 5.1.1 <ann@acme.example>: no    such user");
  EXPECT_THAT(mail->report->message_ids, ElementsAre("abc@example.org"));
}

TEST(MimeReport, headers_alone_may_come_back) {
  const auto mail = parse_mail(postfix_report("failed",
                                              "Content-Type: text/rfc822-headers\r\n\r\nFrom: maya@example.org\r\n"
                                              "message-id:\r\n <abc@example.org>\r\nSubject: Thank you\r\n"));
  ASSERT_TRUE(mail && mail->report);
  EXPECT_THAT(mail->report->message_ids, ElementsAre("abc@example.org"));
}

TEST(MimeReport, a_delay_is_no_refusal) {
  const auto mail = parse_mail(postfix_report("delayed", "Content-Type: text/rfc822-headers\r\n\r\nSubject: x\r\n"));
  ASSERT_TRUE(mail && mail->report);
  EXPECT_FALSE(mail->report->gave_up);
  EXPECT_THAT(mail->report->message_ids, IsEmpty());
}

TEST(MimeReport, a_mail_that_only_quotes_one_reports_nothing) {
  const auto mail = parse_mail(
      "From: ann@acme.example\r\nSubject: x\r\nContent-Type: text/plain\r\n\r\nAction: failed\r\n"
      "Message-ID: <abc@example.org>\r\n");
  ASSERT_TRUE(mail);
  EXPECT_FALSE(mail->report);
  // A receipt (RFC 8098) is a report of something else.
  const auto receipt = parse_mail(
      "From: a@b\r\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b\r\n\r\n"
      "--b\r\nContent-Type: message/disposition-notification\r\n\r\nDisposition: manual-action; "
      "displayed\r\n--b--\r\n");
  ASSERT_TRUE(receipt);
  EXPECT_FALSE(receipt->report);
}

}  // namespace
}  // namespace afterword::core
