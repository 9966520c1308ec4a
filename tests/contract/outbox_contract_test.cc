// Messages on their way: found by state, frozen byte for byte, tried.
#include <gmock/gmock.h>

#include "store_under_test.h"

namespace afterword::contract {
namespace {

using core::MessageState;
using testing::ElementsAre;
using testing::IsEmpty;

class OutboxContract : public StoreContract {
 protected:
  OutboxContract() {
    core::Application second = bare_application("a-second");
    core::Application first = bare_application("z-first");
    first.messages = {bare_message("m2", MessageState::approved), bare_message("m1", MessageState::approved),
                      bare_message("m3", MessageState::sent)};
    second.messages = {bare_message("m1", MessageState::approved), bare_message("m4", MessageState::in_doubt)};
    put(first);
    put(second);
  }
  std::vector<app::MessageKey> in(MessageState state) { return ask(&app::ReadSession::messages_in, state); }
  std::optional<app::FrozenMail> frozen(const app::MessageKey& key) { return ask(&app::ReadSession::frozen_mail, key); }
  std::optional<app::Attempt> tried(const app::MessageKey& key) { return ask(&app::ReadSession::attempt, key); }
  std::optional<app::NextTry> next_try(const app::MessageKey& key) { return ask(&app::ReadSession::next_try, key); }
  void freeze(const app::MessageKey& key, const app::FrozenMail& mail) {
    write([&](app::WriteSession& session) { return session.put_frozen_mail(key, mail); });
  }
  void keep(const app::MessageKey& key, const std::optional<app::Attempt>& attempt) {
    write([&](app::WriteSession& session) { return session.put_attempt(key, attempt); });
  }
  void keep(const app::MessageKey& key, const std::optional<app::NextTry>& next_try) {
    write([&](app::WriteSession& session) { return session.put_next_try(key, next_try); });
  }

  const app::Attempt attempt_{4, hour(5), hour(6), false};
  const app::MessageKey m1_{"z-first", "m1"};
  const app::MessageKey other_m1_{"a-second", "m1"};
  const app::FrozenMail mail_{"maya@example.org", "ann@acme.example", "Subject: x\r\n\r\n\xE9\x00\xFF\r\n.\r\n", "ab"};
};

TEST_P(OutboxContract, messages_in_a_state_come_oldest_application_first_in_the_order_of_their_list) {
  EXPECT_THAT(in(MessageState::approved), ElementsAre(app::MessageKey{"z-first", "m2"}, m1_, other_m1_));
  EXPECT_THAT(in(MessageState::sent), ElementsAre(app::MessageKey{"z-first", "m3"}));
  EXPECT_THAT(in(MessageState::draft), IsEmpty());
}

TEST_P(OutboxContract, a_message_that_changes_its_state_is_found_in_the_new_one_alone) {
  core::Application application = get("a-second");
  application.messages[1].state = MessageState::sent;
  put(application);
  EXPECT_THAT(in(MessageState::in_doubt), IsEmpty());
  EXPECT_THAT(in(MessageState::sent), ElementsAre(app::MessageKey{"z-first", "m3"}, app::MessageKey{"a-second", "m4"}));
}

TEST_P(OutboxContract, frozen_mail_is_byte_for_byte_what_was_frozen) {
  app::FrozenMail mail = mail_;
  mail.bytes.clear();
  for (int i = 0; i < 100'000; ++i) mail.bytes += static_cast<char>(i * 31 % 256);
  freeze(m1_, mail);
  reopen();
  const auto back = frozen(m1_);
  ASSERT_TRUE(back);
  EXPECT_EQ(back->bytes, mail.bytes);
  EXPECT_EQ(back->from, mail.from);
  EXPECT_EQ(back->to, mail.to);
  EXPECT_EQ(back->sha256, mail.sha256);
  EXPECT_FALSE(frozen(other_m1_));  // the same id in another application is another message
}

TEST_P(OutboxContract, freezing_again_replaces_and_removing_removes) {
  freeze(m1_, mail_);
  app::FrozenMail changed = mail_;
  changed.to = "bo@acme.example";
  changed.bytes = "";
  freeze(m1_, changed);
  ASSERT_TRUE(frozen(m1_));
  EXPECT_EQ(frozen(m1_)->to, "bo@acme.example");
  EXPECT_EQ(frozen(m1_)->bytes, "");
  write([&](app::WriteSession& session) { return session.remove_frozen_mail(m1_); });
  write([&](app::WriteSession& session) { return session.remove_frozen_mail(m1_); });
  EXPECT_FALSE(frozen(m1_));
}

TEST_P(OutboxContract, an_attempt_is_kept_moved_and_given_up) {
  EXPECT_FALSE(tried(m1_));
  keep(m1_, attempt_);
  EXPECT_EQ(tried(m1_), attempt_);
  EXPECT_FALSE(tried(other_m1_));
  app::Attempt further = attempt_;
  further.lease_until = hour(7);
  further.dot_pending = true;
  keep(m1_, further);
  reopen();
  EXPECT_EQ(tried(m1_), further);
  keep(m1_, std::optional<app::Attempt>());
  keep(m1_, std::optional<app::Attempt>());
  EXPECT_FALSE(tried(m1_));
}

TEST_P(OutboxContract, the_next_try_is_kept_and_forgotten) {
  EXPECT_FALSE(next_try(m1_));
  keep(m1_, app::NextTry{1, hour(3), ""});
  keep(m1_, app::NextTry{2, hour(4), "450 4.2.0 later"});
  reopen();
  EXPECT_EQ(next_try(m1_), (app::NextTry{2, hour(4), "450 4.2.0 later"}));
  EXPECT_FALSE(tried(m1_));
  keep(m1_, std::optional<app::NextTry>());
  EXPECT_FALSE(next_try(m1_));
}

TEST_P(OutboxContract, numbers_that_were_given_elsewhere_are_not_given_again) {
  EXPECT_EQ(ask(&app::ReadSession::last_number, "attempt"), 0);
  const auto next = [&] {
    int number = 0;
    write([&](app::WriteSession& session) -> core::Result<void> {
      auto given = session.next_number("attempt");
      if (!given) return std::unexpected(given.error());
      number = *given;
      return {};
    });
    return number;
  };
  EXPECT_EQ(next(), 1);
  write([](app::WriteSession& session) { return session.skip_numbers("attempt", 7); });
  EXPECT_EQ(ask(&app::ReadSession::last_number, "attempt"), 7);
  write([](app::WriteSession& session) { return session.skip_numbers("attempt", 3); });
  EXPECT_EQ(next(), 8);
}

TEST_P(OutboxContract, a_database_is_no_incarnation_until_it_is_given_one) {
  EXPECT_EQ(ask(&app::ReadSession::incarnation), std::nullopt);
  write([](app::WriteSession& session) { return session.put_incarnation("first"); });
  write([](app::WriteSession& session) { return session.put_incarnation("second"); });
  reopen();
  EXPECT_EQ(ask(&app::ReadSession::incarnation), "second");
}

TEST_P(OutboxContract, putting_the_application_again_leaves_both_alone) {
  freeze(m1_, mail_);
  keep(m1_, attempt_);
  core::Application application = get("z-first");
  application.messages[1].state = MessageState::sending;
  put(application);
  EXPECT_TRUE(frozen(m1_));
  EXPECT_TRUE(tried(m1_));
}

TEST_P(OutboxContract, a_message_takes_its_bytes_and_its_tries_with_it) {
  for (const auto& key : {m1_, other_m1_}) {
    freeze(key, mail_);
    keep(key, attempt_);
    keep(key, app::NextTry{1, hour(3), ""});
  }
  core::Application application = get("z-first");
  application.messages.erase(application.messages.begin() + 1);
  put(application);
  write([](app::WriteSession& session) { return session.remove_application("a-second"); });
  for (const auto& key : {m1_, other_m1_}) {
    EXPECT_FALSE(frozen(key));
    EXPECT_FALSE(tried(key));
    EXPECT_FALSE(next_try(key));
  }
  // Nor do they come back with another message of that name.
  application.messages.push_back(bare_message("m1", MessageState::draft));
  put(application);
  EXPECT_FALSE(frozen(m1_));
  EXPECT_FALSE(tried(m1_));
}

TEST_P(OutboxContract, nothing_is_frozen_or_tried_of_a_message_that_is_not_there) {
  for (const auto& key : {app::MessageKey{"z-first", "m9"}, app::MessageKey{"nobody", "m1"}}) {
    EXPECT_EQ(refusal([&](app::WriteSession& session) { return session.put_frozen_mail(key, mail_); }).code,
              core::ErrorCode::not_found);
    EXPECT_EQ(refusal([&](app::WriteSession& session) { return session.put_attempt(key, attempt_); }).code,
              core::ErrorCode::not_found);
  }
}

INSTANTIATE_TEST_SUITE_P(Stores, OutboxContract, testing::ValuesIn(all_stores()),
                         [](const auto& kind) { return kind.param.name; });

}  // namespace
}  // namespace afterword::contract
