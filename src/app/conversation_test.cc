#include "app/conversation.h"

#include <gmock/gmock.h>

#include "tests/fakes/world.h"

namespace afterword::app {
namespace {

using core::MessageKind;
using testing::ElementsAre;
using testing::IsEmpty;

core::Message sent(std::string id, std::string to, std::string_view when) {
  core::Message message;
  message.id = std::move(id);
  message.to = std::move(to);
  message.state = core::MessageState::sent;
  message.sent_at = fakes::when(when);
  message.message_id = message.id + "@mine";
  return message;
}

core::Reply reply(std::string id, std::string from, std::string_view when) {
  core::Reply reply;
  reply.id = std::move(id);
  reply.from = std::move(from);
  reply.at = fakes::when(when);
  reply.message_id = reply.id + "@theirs";
  return reply;
}

struct Conversation : testing::Test {
  Conversation() {
    application.messages = {sent("m1", "ann", "2026-11-10T16:00:00-05:00"),
                            sent("m2", "hr", "2026-11-10T16:00:00-05:00"),
                            sent("m3", "ann", "2026-11-12T16:00:00-05:00")};
    application.replies = {reply("p1", "ann", "2026-11-11T09:00:00-05:00"),
                           reply("p2", "hr", "2026-11-11T09:00:00-05:00")};
    letter.id = "m9";
    letter.to = "ann";
  }
  core::Application application;
  core::Message letter;
};

TEST_F(Conversation, a_follow_up_continues_all_of_it_with_its_reader) {
  letter.kind = MessageKind::follow_up;
  EXPECT_THAT(conversation_of(application, letter), ElementsAre("m1@mine", "p1@theirs", "m3@mine"));
}

TEST_F(Conversation, an_answer_answers_that_mail) {
  letter.kind = MessageKind::answer;
  letter.reply = "p1";
  EXPECT_THAT(conversation_of(application, letter), ElementsAre("m1@mine", "p1@theirs"));
  letter.reply = "p2";  // to a colleague of who asked
  EXPECT_THAT(conversation_of(application, letter), ElementsAre("m1@mine", "p2@theirs"));
  application.replies[1].message_id.reset();  // told by telephone
  EXPECT_THAT(conversation_of(application, letter), IsEmpty());
}

TEST_F(Conversation, thanks_begin_one) {
  letter.kind = MessageKind::thank_you;
  EXPECT_THAT(conversation_of(application, letter), IsEmpty());
}

TEST_F(Conversation, a_long_one_is_cut_in_the_middle) {
  letter.kind = MessageKind::follow_up;
  for (int i = 0; i < 40; ++i)
    application.messages.push_back(sent("x" + std::to_string(i), "ann", "2026-11-13T16:00:00-05:00"));
  const auto ids = conversation_of(application, letter);
  ASSERT_EQ(ids.size(), 21U);
  EXPECT_EQ(ids.front(), "m1@mine");
  EXPECT_EQ(ids.back(), "x39@mine");
}

}  // namespace
}  // namespace afterword::app
