// All of a transaction or nothing of it; a read sees one state of things.
#include <gmock/gmock.h>

#include <stdexcept>

#include "random_facts.h"
#include "store_under_test.h"

namespace afterword::contract {
namespace {

using testing::ElementsAre;

class TransactionContract : public StoreContract {
 protected:
  /// One change of every kind there is.
  static core::Result<void> change_everything(app::WriteSession& session, unsigned seed) {
    RandomFacts random(seed);
    core::Application application = random.application("acme");
    application.messages.push_back(bare_message("m9", core::MessageState::approved));
    app::PlanRows rows{{random.step("acme"), random.step("acme")}, hour(0), hour(1)};
    const app::MessageKey key{"acme", "m9"};
    if (auto done = session.put_seeker(random.seeker()); !done) return done;
    if (auto done = session.put_material(random.material("a1")); !done) return done;
    if (auto done = session.put_application(application); !done) return done;
    if (auto done = session.put_plan_rows("acme", rows); !done) return done;
    if (auto done = session.put_frozen_mail(key, {"a", "b", "c", "d"}); !done) return done;
    if (auto done = session.put_attempt(key, app::Attempt{1, hour(3), hour(4), true}); !done) return done;
    if (auto done = session.log({hour(1), "verb", "acme", "", ""}); !done) return done;
    if (auto number = session.next_number("message"); !number) return std::unexpected(number.error());
    return {};
  }
  struct Picture {
    core::Facts facts;
    std::optional<app::FrozenMail> mail;
    std::optional<app::Attempt> attempt;
    std::vector<core::Step> pressing;
    std::size_t count;
    std::vector<std::string> stale;
    std::size_t events;
  };
  Picture picture() {
    const app::MessageKey key{"acme", "m9"};
    return {ask(&app::ReadSession::facts),
            ask(&app::ReadSession::frozen_mail, key),
            ask(&app::ReadSession::attempt, key),
            ask(&app::ReadSession::pressing_steps, std::size_t{99}),
            ask(&app::ReadSession::count_pressing_steps),
            ask(&app::ReadSession::plans_not_holding_at, hour(0)),
            events().size()};
  }
  static void expect_same(const Picture& a, const Picture& b) {
    EXPECT_EQ(a.facts, b.facts);
    EXPECT_EQ(a.mail.has_value(), b.mail.has_value());
    EXPECT_EQ(a.attempt, b.attempt);
    EXPECT_EQ(a.pressing, b.pressing);
    EXPECT_EQ(a.count, b.count);
    EXPECT_EQ(a.stale, b.stale);
    EXPECT_EQ(a.events, b.events);
  }
};

TEST_P(TransactionContract, an_error_takes_everything_back) {
  for (const bool had_something : {false, true}) {
    if (had_something) write([](app::WriteSession& session) { return change_everything(session, 1); });
    const Picture before = picture();
    const auto error = refusal([](app::WriteSession& session) -> core::Result<void> {
      if (auto done = change_everything(session, 2); !done) return done;
      if (auto done = session.remove_material("a1"); !done) return done;
      if (auto done = session.remove_application("acme"); !done) return done;
      return core::refused("no", "here", "do that");
    });
    EXPECT_EQ(error, (core::Error{core::ErrorCode::refused, "no", "here", "do that"}));
    expect_same(picture(), before);
    reopen();
    expect_same(picture(), before);
  }
  int number = 0;
  write([&](app::WriteSession& session) -> core::Result<void> {
    number = session.next_number("message").value();
    return {};
  });
  EXPECT_GE(number, 2);
}

TEST_P(TransactionContract, an_exception_takes_everything_back_and_goes_on_its_way) {
  write([](app::WriteSession& session) { return change_everything(session, 1); });
  const Picture before = picture();
  EXPECT_THROW((void)store().write([](app::WriteSession& session) -> core::Result<void> {
    if (auto done = change_everything(session, 2); !done) return done;
    throw std::runtime_error("a bug");
  }),
               std::runtime_error);
  expect_same(picture(), before);
  write([](app::WriteSession& session) { return change_everything(session, 3); });  // the store still works
}

TEST_P(TransactionContract, a_write_sees_what_it_has_written) {
  write([](app::WriteSession& session) -> core::Result<void> {
    if (auto done = change_everything(session, 5); !done) return done;
    EXPECT_TRUE(session.application("acme").value());
    EXPECT_EQ(session.plan_rows("acme").value()->steps.size(), 2U);
    EXPECT_EQ(session.attempt({"acme", "m9"}).value()->claimed_at, hour(3));
    EXPECT_THAT(session.messages_in(core::MessageState::approved).value(),
                testing::Contains(app::MessageKey{"acme", "m9"}));
    if (auto done = session.remove_application("acme"); !done) return done;
    EXPECT_FALSE(session.application("acme").value());
    EXPECT_EQ(session.count_pressing_steps().value(), 0U);
    return {};
  });
}

TEST_P(TransactionContract, the_error_of_a_read_is_handed_on) {
  const auto done = store().read(
      [](app::ReadSession&) -> core::Result<void> { return core::missing("nothing of that name", "acme"); });
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, core::ErrorCode::not_found);
}

TEST_P(TransactionContract, a_transaction_within_a_transaction_is_a_bug) {
  const auto nothing = [](app::WriteSession&) -> core::Result<void> { return {}; };
  write(nothing);
  EXPECT_THROW((void)store().write([&](app::WriteSession&) { return store().write(nothing); }), std::logic_error);
  EXPECT_THROW((void)store().read([&](app::ReadSession&) { return store().write(nothing); }), std::logic_error);
  write(nothing);
}

TEST_P(TransactionContract, a_refused_part_can_be_left_out_and_the_rest_is_kept) {
  write([](app::WriteSession& session) -> core::Result<void> {
    EXPECT_FALSE(session.put_application(bare_application("")));
    return session.put_application(bare_application("acme"));
  });
  EXPECT_THAT(ask(&app::ReadSession::application_ids), ElementsAre("acme"));
}

INSTANTIATE_TEST_SUITE_P(Stores, TransactionContract, testing::ValuesIn(all_stores()),
                         [](const auto& kind) { return kind.param.name; });

}  // namespace
}  // namespace afterword::contract
