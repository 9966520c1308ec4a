#include <gtest/gtest.h>

#include "core/message/checks/acme_for_tests.h"

namespace afterword::core::checks {
namespace {

struct Answered : Acme {
  explicit Answered(ReplyKind kind) {
    follow_up(1).at("2026-11-20T10:00:00-05:00");
    Reply reply;
    reply.id = "p1";
    reply.at = time_at("2026-11-19T09:00:00-05:00");
    reply.kind = kind;
    application().replies = {reply};
  }
};

TEST(AlreadyAnswered, an_invitation_a_rejection_or_an_offer_ends_follow_ups) {
  for (const ReplyKind kind : {ReplyKind::invitation, ReplyKind::rejection, ReplyKind::offer}) {
    EXPECT_TRUE(Answered(kind).finds("already-answered"));
    EXPECT_EQ(blocking(Answered(kind).findings(), {{"already-answered", "please"}}).size(), 1U);
  }
  for (const ReplyKind kind : {ReplyKind::generic, ReplyKind::timeframe, ReplyKind::acknowledgement,
                               ReplyKind::automatic, ReplyKind::question}) {
    EXPECT_FALSE(Answered(kind).finds("already-answered"));
  }
}

TEST(AlreadyAnswered, a_reply_that_has_not_come_yet_does_not_count) {
  Answered acme(ReplyKind::invitation);
  EXPECT_FALSE(acme.at("2026-11-18T10:00:00-05:00").finds("already-answered"));
}

TEST(AlreadyAnswered, a_recorded_outcome_ends_follow_ups_and_notes) {
  Acme acme;
  acme.application().outcome = Outcome::withdrawn;
  acme.application().outcome_at = time_at("2026-11-10T16:00:00-05:00");
  EXPECT_TRUE(acme.finds("already-answered"));
  acme.draft.kind = MessageKind::follow_up;
  EXPECT_TRUE(acme.finds("already-answered"));
}

TEST(AlreadyAnswered, a_later_round_ends_follow_ups_and_lets_notes_be) {
  Acme acme;
  acme.follow_up(1);
  Interview second = acme.application().interviews[0];
  second.id = "r2";
  second.starts_at = time_at("2026-12-01T14:00:00-05:00");
  second.ends_at = time_at("2026-12-01T15:00:00-05:00");
  second.debrief.reset();
  acme.application().interviews.push_back(second);
  EXPECT_TRUE(acme.finds("already-answered"));
  acme.draft.kind = MessageKind::thank_you;
  EXPECT_FALSE(acme.finds("already-answered"));
}

TEST(AlreadyAnswered, other_messages_stop_at_a_rejection_alone_and_answers_never) {
  for (const auto& [kind, ends] :
       {std::pair{ReplyKind::rejection, true}, {ReplyKind::offer, false}, {ReplyKind::invitation, false}}) {
    Answered acme(kind);
    acme.draft.kind = MessageKind::other;
    EXPECT_EQ(acme.finds("already-answered"), ends);
    acme.draft.kind = MessageKind::answer;
    EXPECT_FALSE(acme.finds("already-answered"));
  }
}

}  // namespace
}  // namespace afterword::core::checks
