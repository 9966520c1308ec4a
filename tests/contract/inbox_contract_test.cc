// What is kept of the mailbox: how far it was read, what is asked, what belongs nowhere.
#include <gmock/gmock.h>

#include "store_under_test.h"

namespace afterword::contract {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class InboxContract : public StoreContract {
 protected:
  InboxContract() {
    put(bare_application("acme"));
    put(bare_application("globex"));
  }
  std::optional<app::InboxPosition> position(std::string_view folder) {
    return ask(&app::ReadSession::inbox_position, folder);
  }
  std::vector<app::InboxQuestion> questions() { return ask(&app::ReadSession::inbox_questions); }
  bool declined(std::string_view id) { return ask(&app::ReadSession::is_declined_mail, id); }
  void keep(std::string_view folder, const app::InboxPosition& at) {
    write([&](app::WriteSession& session) { return session.put_inbox_position(folder, at); });
  }
  void keep(const app::InboxQuestion& question) {
    write([&](app::WriteSession& session) { return session.put_inbox_question(question); });
  }
  static app::InboxQuestion question(std::string id, std::string application) {
    app::InboxQuestion question{std::move(id), std::move(application), "Zo\u00eb", "zoe@acme.example", "Hello", {}};
    question.reply.at = hour_time(3);
    question.reply.kind = core::ReplyKind::timeframe;
    question.reply.reply_by = core::make_date(2026, 12, 4);
    question.reply.asked_not_to_contact = true;
    question.reply.text = core::PrivateText("soon");
    question.reply.message_id = "a@b";
    return question;
  }
  static core::OffsetTime hour_time(int n) { return {hour(n), std::chrono::minutes{-300}}; }
};

TEST_P(InboxContract, a_position_is_kept_per_folder_and_moved) {
  EXPECT_FALSE(position("INBOX"));
  const app::InboxPosition first{4'294'967'295, 17, "abc"}, second{7, 4'294'967'295, "abd"};
  keep("INBOX", first);
  keep("Sent", second);
  EXPECT_EQ(position("INBOX"), first);
  keep("INBOX", second);
  reopen();
  EXPECT_EQ(position("INBOX"), second);
  EXPECT_EQ(position("Sent"), second);
  EXPECT_FALSE(position("inbox"));
}

TEST_P(InboxContract, questions_come_back_whole_in_the_order_in_which_they_were_put) {
  EXPECT_THAT(questions(), IsEmpty());
  const auto first = question("q2", "globex"), second = question("q1", "acme");
  keep(first);
  keep(second);
  reopen();
  EXPECT_THAT(questions(), ElementsAre(first, second));
  auto changed = first;
  changed.subject = "Again";
  changed.reply.reply_by.reset();
  keep(changed);
  EXPECT_THAT(questions(), ElementsAre(second, changed));
}

TEST_P(InboxContract, a_question_goes_when_it_is_removed_and_with_its_application) {
  keep(question("q1", "acme"));
  keep(question("q2", "globex"));
  write([&](app::WriteSession& session) { return session.remove_inbox_question("q1"); });
  write([&](app::WriteSession& session) { return session.remove_inbox_question("q1"); });
  EXPECT_THAT(questions(), ElementsAre(question("q2", "globex")));
  write([&](app::WriteSession& session) { return session.remove_application("globex"); });
  EXPECT_THAT(questions(), IsEmpty());
}

TEST_P(InboxContract, a_question_about_no_application_is_refused) {
  const auto error =
      refusal([&](app::WriteSession& session) { return session.put_inbox_question(question("q1", "nowhere")); });
  EXPECT_EQ(error.code, core::ErrorCode::not_found);
}

TEST_P(InboxContract, declined_mail_is_remembered) {
  EXPECT_FALSE(declined("a@b"));
  write([&](app::WriteSession& session) { return session.decline_mail("a@b"); });
  write([&](app::WriteSession& session) { return session.decline_mail("a@b"); });
  reopen();
  EXPECT_TRUE(declined("a@b"));
  EXPECT_FALSE(declined("A@b"));
}

INSTANTIATE_TEST_SUITE_P(Stores, InboxContract, testing::ValuesIn(all_stores()),
                         [](const auto& kind) { return kind.param.name; });

}  // namespace
}  // namespace afterword::contract
