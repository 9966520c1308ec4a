#include "app/sync_inbox.h"

#include <gmock/gmock.h>

#include "app/composed_mark.h"
#include "app/hold_message.h"
#include "core/codec/mime.h"
#include "tests/fakes/mailbox.h"
#include "tests/fakes/world.h"

namespace afterword::app {
namespace {

using core::MessageState;
using core::ReplyKind;
using fakes::at;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;

const Instant now = at("2026-11-20T12:00:00-05:00");

std::string header(std::string_view from, std::string_view id, std::string_view more = "",
                   std::string_view date = "Fri, 20 Nov 2026 11:00:00 -0500") {
  return fmt::format("From: {}\r\nDate: {}\r\nMessage-ID: <{}>\r\nSubject: About you\r\n{}", from, date, id, more);
}

struct SyncInbox : testing::Test {
  fakes::World world;
  fakes::MemoryMailbox mailbox;

  SyncReport sync(Instant when = now) {
    auto report = sync_inbox(
        {world.store, world.zones, mailbox, core::parse_mail, {"maya@work.example"}, [when] { return when; }});
    EXPECT_TRUE(report) << report.error().what;
    return report ? std::move(*report) : SyncReport{};
  }
  void add(core::MessageKind kind, MessageState state, std::string id = "m1") {
    core::Application application = world.application();
    core::Message message;
    message.id = std::move(id);
    message.kind = kind;
    message.to = "ann";
    message.interview = "r1";
    message.state = state;
    message.message_id = message.id + ".note@example.org";
    if (kind == core::MessageKind::thank_you) message.waivers = {{"lapsed", "the mailbox is what is tested"}};
    if (state == MessageState::sent) message.sent_at = fakes::when("2026-11-10T18:00:00-05:00");
    application.messages.push_back(message);
    world.put(application);
  }
  std::vector<core::Reply> replies() const { return world.application().replies; }
};

TEST_F(SyncInbox, an_answer_is_read_and_recorded_once) {
  mailbox.deliver(header("Ann Lee <ann.lee@acme.example>", "a@acme"),
                  "Dear Maya,\r\n\r\nWe will let you know by December 4.\r\n");
  const auto report = sync();
  EXPECT_EQ(report.read, 1U);
  EXPECT_EQ(report.kept, 1U);
  ASSERT_EQ(replies().size(), 1U);
  EXPECT_EQ(replies()[0].kind, ReplyKind::timeframe);
  EXPECT_EQ(replies()[0].reply_by, fakes::date("2026-12-04"));
  EXPECT_EQ(replies()[0].from, "ann");
  EXPECT_EQ(replies()[0].message_id, "a@acme");
  EXPECT_EQ(replies()[0].at.instant, at("2026-11-20T11:00:00-05:00"));

  EXPECT_EQ(sync().read, 0U);
  mailbox.uid_validity = 2;  // everything is numbered anew
  const auto again = sync();
  EXPECT_EQ(again.read, 1U);
  EXPECT_EQ(again.kept, 0U);
  EXPECT_EQ(replies().size(), 1U);
}

TEST_F(SyncInbox, of_other_mail_nothing_but_its_header_is_looked_at) {
  mailbox.deliver(header("Shop <news@shop.example>", "n@shop"), "Buy!");
  mailbox.deliver(header("Maya <maya@example.org>", "o@example", "References: <m1.note@example.org>\r\n"), "Mine.");
  mailbox.deliver("no header at all", "x");
  const auto report = sync();
  EXPECT_EQ(report.kept, 0U);
  EXPECT_EQ(mailbox.bodies_asked, 0U);
  EXPECT_THAT(replies(), IsEmpty());
  EXPECT_THAT(world.store.contents().inbox_questions, IsEmpty());
}

TEST_F(SyncInbox, who_is_new_is_looked_for_in_what_was_passed_over) {
  mailbox.deliver(header("Bo <bo@elsewhere.example>", "b@elsewhere"), "We have decided to go with somebody else.");
  EXPECT_EQ(sync().kept, 0U);
  core::Application application = world.application();
  application.contacts[1].email = "bo@elsewhere.example";
  world.put(application);
  EXPECT_EQ(sync().kept, 1U);
  ASSERT_EQ(replies().size(), 1U);
  EXPECT_EQ(replies()[0].from, "bo");
  EXPECT_EQ(replies()[0].kind, ReplyKind::rejection);
}

TEST_F(SyncInbox, somebody_at_the_employers_domain_is_a_question_to_the_person) {
  mailbox.deliver(header("Eve Ito <eve@acme.example>", "e@acme"), "Unfortunately we chose another candidate.");
  const auto report = sync();
  ASSERT_EQ(report.news.questions.size(), 1U);
  EXPECT_EQ(report.news.questions[0].application, "acme");
  EXPECT_EQ(report.news.questions[0].from_address, "eve@acme.example");
  EXPECT_EQ(report.news.questions[0].reply.kind, ReplyKind::rejection);
  EXPECT_THAT(replies(), IsEmpty());
  mailbox.uid_validity = 2;
  EXPECT_THAT(sync().news.questions, IsEmpty());
  EXPECT_EQ(world.store.contents().inbox_questions.size(), 1U);
}

TEST_F(SyncInbox, an_automatic_mail_of_the_domain_asks_nobody) {
  mailbox.deliver(header("Jobs <jobs@acme.example>", "j@acme", "Auto-Submitted: auto-replied\r\n"),
                  "This is an automatic confirmation. Please do not reply to this mail.");
  EXPECT_THAT(sync().news.questions, IsEmpty());
}

TEST_F(SyncInbox, an_answer_holds_the_follow_up_that_waits_to_go) {
  add(core::MessageKind::follow_up, MessageState::approved);
  add(core::MessageKind::thank_you, MessageState::approved, "m2");
  mailbox.deliver(header("Ann <ann.lee@acme.example>", "a@acme"), "Thank you, we are still talking to people.");
  sync();
  EXPECT_THAT(world.message("m1").held.value_or(""), StartsWith("Ann Lee wrote on 2026-11-20"));
  EXPECT_FALSE(world.message("m2").held);
}

TEST_F(SyncInbox, an_automatic_answer_holds_it_only_while_its_reader_is_away) {
  add(core::MessageKind::follow_up, MessageState::approved);
  mailbox.deliver(header("Hana <hana@acme.example>", "h@acme", "Auto-Submitted: auto-replied\r\n"),
                  "I am out of the office until December 1.");
  sync();
  EXPECT_FALSE(world.message("m1").held);
  mailbox.deliver(header("Ann <ann.lee@acme.example>", "a@acme", "Auto-Submitted: auto-replied\r\n"),
                  "I am out of the office until December 1.");
  sync();
  EXPECT_THAT(world.message("m1").held.value_or(""), StartsWith("Ann Lee is away until 2026-12-01"));
}

TEST_F(SyncInbox, evidence_ends_a_doubt) {
  add(core::MessageKind::thank_you, MessageState::in_doubt);
  EXPECT_THAT(sync().news.arrived, IsEmpty());
  EXPECT_EQ(world.message("m1").state, MessageState::in_doubt);
  mailbox.sent_copies.insert("m1.note@example.org");
  EXPECT_THAT(sync().news.arrived, ElementsAre(MessageKey{"acme", "m1"}));
  EXPECT_EQ(world.message("m1").state, MessageState::sent);
  EXPECT_TRUE(world.message("m1").sent_at);
}

TEST_F(SyncInbox, a_reply_that_cites_it_ends_a_doubt_as_well) {
  add(core::MessageKind::thank_you, MessageState::in_doubt);
  mailbox.deliver(header("Ann <ann.lee@acme.example>", "a@acme", "In-Reply-To: <m1.note@example.org>\r\n"), "Thanks!");
  EXPECT_THAT(sync().news.arrived, ElementsAre(MessageKey{"acme", "m1"}));
  EXPECT_EQ(world.message("m1").state, MessageState::sent);
}

std::string report_of(std::string_view action, std::string_view message_id) {
  return fmt::format(
      "--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
      "Reporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; ann.lee@acme.example\r\nAction: {}\r\nStatus: 5.1.1\r\n"
      "Diagnostic-Code: smtp; 550 no such user\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\n"
      "Message-ID: <{}>\r\n--b--\r\n",
      action, message_id);
}
constexpr std::string_view report_type =
    "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n";

TEST_F(SyncInbox, what_came_back_has_failed_whether_it_was_in_doubt_or_not) {
  add(core::MessageKind::thank_you, MessageState::in_doubt, "m1");
  add(core::MessageKind::thank_you, MessageState::sent, "m2");
  const std::string from = "MAILER-DAEMON@mx.example";
  mailbox.deliver(header(from, "d1@mx", report_type), report_of("failed", "m1.note@example.org"));
  mailbox.deliver(header(from, "d2@mx", report_type), report_of("failed", "m2.note@example.org"));
  mailbox.deliver(header(from, "d3@mx", report_type), report_of("failed", "somebody.elses@example.org"));
  const auto report = sync();
  ASSERT_EQ(report.news.bounces.size(), 2U);
  EXPECT_EQ(report.news.bounces[0].said, "550 no such user");
  EXPECT_EQ(report.kept, 2U);
  EXPECT_EQ(world.message("m1").state, MessageState::failed);
  EXPECT_EQ(world.message("m2").state, MessageState::failed);
  EXPECT_FALSE(world.message("m2").sent_at);
  EXPECT_THAT(replies(), IsEmpty());
}

TEST_F(SyncInbox, a_delay_shows_that_the_server_has_it) {
  add(core::MessageKind::thank_you, MessageState::in_doubt);
  mailbox.deliver(header("MAILER-DAEMON@mx.example", "d1@mx", report_type),
                  report_of("delayed", "m1.note@example.org"));
  EXPECT_THAT(sync().news.arrived, ElementsAre(MessageKey{"acme", "m1"}));
  EXPECT_EQ(world.message("m1").state, MessageState::sent);
}

TEST_F(SyncInbox, what_a_person_recorded_by_hand_is_not_recorded_again) {
  core::Application application = world.application();
  core::Reply by_hand;
  by_hand.id = "p1";
  by_hand.at = fakes::when("2026-11-20T09:00:00-05:00");
  by_hand.from = "ann";
  by_hand.kind = ReplyKind::rejection;
  application.replies = {by_hand};
  world.put(application);
  mailbox.deliver(header("Ann <ann.lee@acme.example>", "a@acme"), "We have decided to move on with other candidates.");
  EXPECT_EQ(sync().kept, 0U);
  ASSERT_EQ(replies().size(), 1U);
  EXPECT_EQ(replies()[0].message_id, "a@acme");
}

TEST_F(SyncInbox, a_mail_dated_in_the_future_came_when_it_arrived) {
  mailbox.deliver(header("Ann <ann.lee@acme.example>", "a@acme", "", "Fri, 20 Nov 2099 11:00:00 -0500"),
                  "We will not be moving forward.", at("2026-11-19T10:00:00-05:00"));
  mailbox.deliver("From: hana@acme.example\r\nMessage-ID: <h@acme>\r\n", "We will not be moving forward.",
                  at("2026-11-20T10:00:00-05:00"));
  sync();
  ASSERT_EQ(replies().size(), 2U);
  EXPECT_EQ(replies()[0].at.instant, at("2026-11-19T10:00:00-05:00"));
  EXPECT_EQ(replies()[1].at.instant, at("2026-11-20T10:00:00-05:00"));
}

TEST_F(SyncInbox, a_mail_without_a_message_id_is_recorded_once) {
  mailbox.deliver("From: ann.lee@acme.example\r\nDate: Fri, 20 Nov 2026 11:00:00 -0500\r\n", "Thank you!");
  EXPECT_EQ(sync().kept, 1U);
  mailbox.uid_validity = 2;
  EXPECT_EQ(sync().kept, 0U);
  EXPECT_EQ(replies().size(), 1U);
}

TEST_F(SyncInbox, trouble_keeps_what_was_filed_and_goes_on_from_there) {
  for (int i = 0; i < 700; ++i) mailbox.deliver(header("news@shop.example", fmt::format("{}@shop", i)), "");
  mailbox.deliver(header("Ann <ann.lee@acme.example>", "a@acme"), "Thank you!");
  int batches = 0;
  InboxReading reading{world.store, world.zones, mailbox, core::parse_mail, {}, [] { return now; }};
  reading.progress = [&](const SyncProgress& progress) {
    ++batches;
    EXPECT_EQ(progress.of, 701U);
    mailbox.trouble = core::outside("the line is cut", "imap", "try again").error();
  };
  EXPECT_FALSE(sync_inbox(reading));
  EXPECT_EQ(batches, 1);
  mailbox.trouble.reset();
  mailbox.headers_asked = 0;
  EXPECT_EQ(sync().kept, 1U);
  EXPECT_EQ(mailbox.headers_asked, 201U);
}

struct SendLooks : SyncInbox {
  // As an approval does, before there is anything to send.
  SendLooks() { EXPECT_TRUE(world.send(world.sender, now).has_value()); }
  core::Result<std::vector<SentMessage>> send() {
    return send_due({world.store, world.zones, world.sender, world.ledger, world.randomness, [] { return now; }, false,
                     [this]() -> Result<void> {
                       ++looks;
                       auto read =
                           sync_inbox({world.store, world.zones, mailbox, core::parse_mail, {}, [] { return now; }});
                       if (!read) return std::unexpected(read.error());
                       return {};
                     }});
  }
  /// Approved by hand, so that no check stands in the way of what is tested.
  void freeze(core::MessageKind kind, const std::string& id = "m1") {
    add(kind, MessageState::approved, id);
    const std::string bytes = "Subject: x\r\n\r\n" + id + "\r\n";
    ASSERT_TRUE(world.store.write([&](WriteSession& session) {
      return session.put_frozen_mail({"acme", id},
                                     {"maya@example.org", "ann.lee@acme.example", bytes, sha256_of(bytes)});
    }));
  }
  int looks = 0;
};

TEST_F(SendLooks, a_follow_up_goes_where_the_mailbox_shows_no_answer) {
  freeze(core::MessageKind::follow_up);
  ASSERT_TRUE(send());
  EXPECT_EQ(world.message("m1").state, MessageState::sent);
  EXPECT_EQ(looks, 2);  // before it is claimed, and before its dot
}

TEST_F(SendLooks, a_follow_up_whose_answer_is_there_is_not_given_to_the_server) {
  freeze(core::MessageKind::follow_up);
  mailbox.deliver(header("Ann <ann.lee@acme.example>", "a@acme"), "We are still deciding.");
  ASSERT_TRUE(send());
  EXPECT_EQ(world.message("m1").state, MessageState::approved);
  EXPECT_TRUE(world.message("m1").held);
  EXPECT_THAT(world.sender.given, IsEmpty());
}

TEST_F(SendLooks, an_answer_that_comes_while_it_is_given_stops_it_before_the_dot) {
  freeze(core::MessageKind::follow_up);
  world.sender.meanwhile = [&] {
    mailbox.deliver(header("Ann <ann.lee@acme.example>", "a@acme"), "We are still deciding.");
  };
  const auto sent = send();
  ASSERT_TRUE(sent && sent->size() == 1);
  EXPECT_EQ((*sent)[0].state, MessageState::approved);
  EXPECT_THAT((*sent)[0].said, StartsWith("stopped before its end: Ann Lee wrote on"));
  EXPECT_TRUE(world.message("m1").held);
}

TEST_F(SendLooks, a_question_about_a_colleagues_mail_holds_it) {
  freeze(core::MessageKind::follow_up);
  mailbox.deliver(header("Eve <eve@acme.example>", "e@acme"), "A word about your application.");
  const auto sent = send();
  ASSERT_TRUE(sent && sent->size() == 1);
  EXPECT_EQ((*sent)[0].said, "eve@acme.example wrote: say whether that is an answer (`afterword inbox`)");
  EXPECT_TRUE(world.message("m1").held);
  EXPECT_THAT(world.sender.given, IsEmpty());
}

TEST_F(SendLooks, where_the_mailbox_cannot_be_read_it_waits_until_it_can) {
  freeze(core::MessageKind::follow_up);
  freeze(core::MessageKind::thank_you, "m2");
  mailbox.trouble = core::outside("nothing answers", "imap.example:993", "").error();
  const auto sent = send();
  ASSERT_TRUE(sent && sent->size() == 2);
  EXPECT_EQ((*sent)[0].said,
            "an answer may have come: your mailbox could not be read (nothing answers, imap.example:993)");
  EXPECT_EQ(world.message("m2").state, MessageState::sent);  // thanks are no follow-up
  EXPECT_TRUE(world.message("m1").held);
  EXPECT_EQ(looks, 1);
  mailbox.trouble.reset();
  ASSERT_TRUE(send());
  EXPECT_EQ(world.message("m1").state, MessageState::sent);
}

TEST_F(SendLooks, an_answer_holds_what_waited_for_a_mailbox_that_could_not_be_read) {
  freeze(core::MessageKind::follow_up);
  mailbox.trouble = core::outside("nothing answers", "imap.example:993", "").error();
  ASSERT_TRUE(send());
  mailbox.trouble.reset();
  // An acknowledgement: nothing but the hold keeps the follow-up back.
  mailbox.deliver(header("Ann <ann.lee@acme.example>", "a@acme"), "Thank you, that was nice.");
  ASSERT_TRUE(send());
  EXPECT_EQ(world.message("m1").state, MessageState::approved);
  EXPECT_EQ(world.message("m1").held, "Ann Lee wrote on 2026-11-20: look at it, then edit, cancel or resume this");
  ASSERT_TRUE(send());
  EXPECT_THAT(world.sender.given, IsEmpty());
}

TEST_F(SendLooks, an_answer_that_others_have_read_holds_it_though_its_own_look_fails) {
  freeze(core::MessageKind::follow_up);
  world.sender.meanwhile = [&] {
    mailbox.deliver(header("Ann <ann.lee@acme.example>", "a@acme"), "Thank you, that was nice.");
    sync();
    mailbox.trouble = core::outside("nothing answers", "imap.example:993", "").error();
  };
  ASSERT_TRUE(send());
  world.sender.meanwhile = {};
  mailbox.trouble.reset();
  ASSERT_TRUE(send());
  EXPECT_EQ(world.message("m1").state, MessageState::approved);
  EXPECT_THAT(world.message("m1").held.value_or(""), StartsWith("Ann Lee wrote on"));
}

TEST_F(SendLooks, what_a_person_holds_stays_held) {
  freeze(core::MessageKind::follow_up);
  ASSERT_TRUE(hold_message(world.store, world.zones, {"m1", std::nullopt}, "", now));
  ASSERT_TRUE(send());
  EXPECT_EQ(world.message("m1").held, "held by you");
  EXPECT_EQ(looks, 0);
}

TEST_F(SendLooks, thanks_alone_ask_for_no_look) {
  freeze(core::MessageKind::thank_you);
  ASSERT_TRUE(send());
  EXPECT_EQ(world.message("m1").state, MessageState::sent);
  EXPECT_EQ(looks, 0);
}

}  // namespace
}  // namespace afterword::app
