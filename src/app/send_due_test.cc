#include "app/send_due.h"

#include <gtest/gtest.h>

#include "app/add_message.h"
#include "app/deliver_message.h"
#include "app/hold_message.h"
#include "app/set_outcome.h"
#include "tests/fakes/letters.h"

namespace afterword::app {
namespace {

using core::MessageState;
using fakes::at;
using std::chrono::minutes;

const Instant now = at("2026-11-10T16:00:00-05:00");
const Ref m1{"m1", std::nullopt};

Attempt attempt_of(const fakes::World& world) { return world.store.contents().attempts.at({"acme", "m1"}); }

/// As a sender left m1 that died in the middle of it.
void being_sent(fakes::World& world, const Attempt& attempt) {
  core::Application application = world.application();
  application.messages[0].state = MessageState::sending;
  world.put(application);
  ASSERT_TRUE(world.store.write([&](WriteSession& session) -> Result<void> {
    if (auto done = session.skip_numbers("attempt", attempt.token); !done) return done;
    return session.put_attempt({"acme", "m1"}, attempt);
  }));
}

fakes::World with_one_approved() {
  fakes::World world;
  fakes::approve_note(world, now);
  return world;
}

TEST(SendDue, what_is_approved_goes_byte_for_byte_and_once) {
  fakes::World world = with_one_approved();
  const FrozenMail frozen = world.store.contents().frozen_mail.at({"acme", "m1"});
  const auto sent = world.send(world.sender, now);
  ASSERT_TRUE(sent.has_value()) << sent.error().what;
  ASSERT_EQ(sent->size(), 1U);
  EXPECT_EQ((*sent)[0].state, MessageState::sent);
  EXPECT_EQ((*sent)[0].said, "250 2.0.0 Ok: queued");
  ASSERT_EQ(world.sender.given.size(), 1U);
  EXPECT_EQ(world.sender.given[0].mail.bytes, frozen.bytes);
  EXPECT_EQ(world.sender.given[0].mail.to, "ann.lee@acme.example");
  EXPECT_EQ(world.message("m1").sent_at->instant, now);
  EXPECT_TRUE(world.store.contents().attempts.empty());

  EXPECT_TRUE(world.send(world.sender, now + minutes{1}).value().empty());
  EXPECT_EQ(world.sender.given.size(), 1U);
}

TEST(SendDue, nothing_unapproved_goes) {
  fakes::World world;
  MessageToAdd input;
  input.application = "acme";
  input.to = "ann";
  ASSERT_TRUE(add_message(world.store, world.zones, world.files, input, now).has_value());
  EXPECT_TRUE(world.send(world.sender, now).value().empty());
  EXPECT_TRUE(world.sender.given.empty());
}

TEST(SendDue, what_is_held_or_not_due_waits) {
  fakes::World world = with_one_approved();
  ASSERT_TRUE(hold_message(world.store, world.zones, m1, "", now).has_value());
  EXPECT_TRUE(world.send(world.sender, now).value().empty());

  fakes::World later = with_one_approved();
  core::Application application = later.application();
  application.messages[0].send_at = fakes::when("2026-11-11T09:00:00-05:00");
  later.put(application);
  EXPECT_TRUE(later.send(later.sender, at("2026-11-11T08:59:59-05:00")).value().empty());
  EXPECT_EQ(later.send(later.sender, at("2026-11-11T09:00:00-05:00")).value().size(), 1U);
}

TEST(SendDue, it_is_claimed_before_it_is_handed_over) {
  fakes::World world = with_one_approved();
  world.sender.meanwhile = [&] {
    EXPECT_EQ(world.message("m1").state, MessageState::sending);
    EXPECT_EQ(attempt_of(world), (Attempt{1, now, now + lease, false}));
    EXPECT_EQ(world.ledger.entry->attempts, 0);  // nothing can arrive yet
    // Another process at the same time finds nothing to do.
    fakes::RecordingSender other;
    EXPECT_TRUE(world.send(other, now).value().empty());
    EXPECT_TRUE(other.given.empty());
  };
  world.sender.behind_the_dot = [&] {
    EXPECT_TRUE(attempt_of(world).dot_pending);
    // Nor can a person take it back any more.
    EXPECT_EQ(cancel_message(world.store, world.zones, m1, now).error().code, core::ErrorCode::refused);
  };
  ASSERT_TRUE(world.send(world.sender, now).has_value());
  EXPECT_EQ(world.sender.given.size(), 1U);
  EXPECT_EQ(world.message("m1").state, MessageState::sent);
}

TEST(SendDue, what_is_taken_back_while_its_text_goes_never_ends) {
  fakes::World world = with_one_approved();
  world.sender.meanwhile = [&] { ASSERT_TRUE(cancel_message(world.store, world.zones, m1, now).has_value()); };
  const auto sent = world.send(world.sender, now);
  ASSERT_TRUE(sent.has_value()) << sent.error().what;
  EXPECT_EQ(sent->at(0).state, MessageState::cancelled);
  EXPECT_EQ(world.message("m1").state, MessageState::cancelled);
}

TEST(SendDue, an_outcome_while_its_text_goes_holds_it) {
  fakes::World world = with_one_approved();
  world.sender.meanwhile = [&] {
    ASSERT_TRUE(set_outcome(world.store, world.zones, "acme", core::Outcome::rejected, std::nullopt, now).has_value());
  };
  const auto sent = world.send(world.sender, now);
  ASSERT_TRUE(sent.has_value()) << sent.error().what;
  EXPECT_EQ(sent->at(0).state, MessageState::approved);
  EXPECT_TRUE(sent->at(0).said.starts_with("stopped before its end: ")) << sent->at(0).said;
  EXPECT_TRUE(world.message("m1").held.has_value());
  EXPECT_TRUE(world.store.contents().attempts.empty());
}

/// A store whose next write fails where the test says so, as a full disk's does.
class StoreInTrouble final : public Store {
 public:
  explicit StoreInTrouble(Store& real) : real_(real) {}
  Result<void> read(const std::function<Result<void>(ReadSession&)>& work) override { return real_.read(work); }
  Result<void> write(const std::function<Result<void>(WriteSession&)>& work) override {
    if (std::exchange(next_fails, false)) return core::outside("the disk is full", "/data", "make room");
    return real_.write(work);
  }

  bool next_fails = false;

 private:
  Store& real_;
};

TEST(SendDue, where_the_store_cannot_be_asked_at_the_last_moment_it_is_tried_again) {
  fakes::World world = with_one_approved();
  StoreInTrouble store(world.store);
  world.sender.meanwhile = [&] { store.next_fails = true; };
  const auto sent = send_due({store, world.zones, world.sender, world.ledger, world.randomness, [] { return now; }});
  ASSERT_EQ(sent.value().size(), 1U);
  EXPECT_EQ(sent.value()[0].state, MessageState::approved);
  EXPECT_EQ(sent.value()[0].said, "the disk is full (/data)");
  EXPECT_EQ(sent.value()[0].next_try, now + minutes{1});
  EXPECT_FALSE(world.message("m1").held.has_value());
  world.sender.meanwhile = nullptr;
  EXPECT_EQ(world.send(world.sender, now + minutes{1}, true).value().at(0).state, MessageState::sent);
}

TEST(SendDue, every_answer_of_a_server_has_its_state) {
  const std::pair<HandOver, MessageState> answers[] = {{HandOver::accepted, MessageState::sent},
                                                       {HandOver::left_for_person, MessageState::approved},
                                                       {HandOver::try_again, MessageState::approved},
                                                       {HandOver::refused, MessageState::failed},
                                                       {HandOver::unknown, MessageState::in_doubt}};
  for (const auto& [answer, state] : answers) {
    fakes::World world = with_one_approved();
    world.sender.answer = {answer, "these were its words"};
    const auto sent = world.send(world.sender, now);
    ASSERT_TRUE(sent.has_value()) << sent.error().what;
    EXPECT_EQ(sent->at(0).state, state);
    EXPECT_TRUE(sent->at(0).said.find("these were its words") != std::string::npos);
    EXPECT_EQ(sent->at(0).said.starts_with(doubt), answer == HandOver::unknown);
    EXPECT_EQ(sent->at(0).left_for_person, answer == HandOver::left_for_person);
    EXPECT_EQ(world.message("m1").state, state);
    EXPECT_EQ(world.message("m1").sent_at.has_value(), state == MessageState::sent);
    EXPECT_EQ(world.message("m1").held, std::nullopt);
    // Only what the server is known not to have is tried again.
    world.sender.answer = {HandOver::accepted, "250"};
    ASSERT_TRUE(world.send(world.sender, now + minutes{1}).has_value());
    EXPECT_EQ(world.sender.given.size(), answer == HandOver::try_again ? 2U : 1U);
    EXPECT_EQ(world.message("m1").held.has_value(), answer == HandOver::left_for_person);
  }
}

TEST(SendDue, a_sender_that_stopped_before_the_dot_sent_nothing) {
  fakes::World world = with_one_approved();
  being_sent(world, Attempt{1, now, now + lease, false});
  world.ledger.entry->attempts = 1;
  EXPECT_TRUE(world.send(world.sender, now + lease - std::chrono::seconds{1}).value().empty());
  EXPECT_EQ(world.message("m1").state, MessageState::sending);
  // Once its lease is over it goes again, by another attempt.
  EXPECT_EQ(world.send(world.sender, now + lease).value().at(0).state, MessageState::sent);
  EXPECT_EQ(world.sender.given.size(), 1U);
  EXPECT_EQ(world.ledger.entry->attempts, 3);
}

TEST(SendDue, a_sender_that_stopped_behind_the_dot_leaves_a_doubt_that_is_never_tried_by_itself) {
  fakes::World world = with_one_approved();
  being_sent(world, Attempt{1, now, now + lease, true});
  world.ledger.entry->attempts = 1;
  const auto lost = world.send(world.sender, now + lease);
  ASSERT_EQ(lost.value().size(), 1U);
  EXPECT_EQ(lost.value()[0].state, MessageState::in_doubt);
  EXPECT_EQ(lost.value()[0].said, "The connection broke at the last moment. I don't know whether this arrived.");
  EXPECT_TRUE(world.send(world.sender, now + minutes{60}).value().empty());
  EXPECT_TRUE(world.sender.given.empty());
}

TEST(SendDue, a_slow_server_that_answers_after_all_ends_the_doubt) {
  fakes::World world = with_one_approved();
  fakes::RecordingSender other;
  world.sender.behind_the_dot = [&] {
    ASSERT_EQ(world.send(other, now + minutes{11}).value().size(), 1U);
    ASSERT_EQ(world.message("m1").state, MessageState::in_doubt);
  };
  ASSERT_TRUE(world.send(world.sender, now).has_value());
  EXPECT_EQ(world.message("m1").state, MessageState::sent);
  EXPECT_TRUE(other.given.empty());
}

TEST(SendDue, a_sender_that_slept_past_its_lease_does_not_end) {
  fakes::World world = with_one_approved();
  fakes::RecordingSender other;
  world.sender.meanwhile = [&] {
    ASSERT_EQ(world.send(other, now + minutes{11}).value().at(0).state, MessageState::sent);
  };
  const auto sent = world.send(world.sender, now);
  EXPECT_EQ(sent.value().at(0).state, MessageState::sent);
  EXPECT_TRUE(sent.value().at(0).said.find("another sender") != std::string::npos) << sent.value().at(0).said;
  EXPECT_EQ(other.given.size(), 1U);
}

TEST(SendDue, what_failed_is_tried_again_ever_more_slowly) {
  fakes::World world = with_one_approved();
  world.sender.answer = {HandOver::try_again, "451 later"};
  Instant at = now;
  for (const int wait : {1, 5, 15, 60, 240, 240}) {
    const auto sent = world.send(world.sender, at, true);
    ASSERT_EQ(sent.value().size(), 1U) << wait;
    EXPECT_EQ(sent.value()[0].next_try, at + minutes{wait});
    EXPECT_TRUE(world.send(world.sender, at + minutes{wait} - std::chrono::seconds{1}, true).value().empty());
    at += minutes{wait};
  }
  // A person who says "send" means now; and what went well starts from the beginning.
  world.sender.answer = {HandOver::accepted, "250 ok"};
  EXPECT_EQ(world.send(world.sender, at - minutes{1}).value().size(), 1U);
  EXPECT_TRUE(world.store.contents().next_tries.empty());
}

TEST(SendDue, what_a_person_may_have_sent_from_the_folder_goes_to_no_server_before_they_say_so) {
  fakes::World world = with_one_approved();
  world.sender.answer = {HandOver::left_for_person, "It lies in ..."};
  world.sender.to_folder = true;
  ASSERT_TRUE(world.send(world.sender, now).has_value());
  ASSERT_TRUE(world.send(world.sender, now).has_value());
  EXPECT_EQ(world.sender.given.size(), 2U);  // the file is written anew
  fakes::RecordingSender server;
  EXPECT_EQ(world.send(server, now).value().at(0).said, left_in_folder);
  EXPECT_TRUE(server.given.empty());
  const auto resumed = resume_message(world.store, world.zones, world.mail(), {m1, {}}, now);
  ASSERT_TRUE(resumed.has_value() && resumed->item.approved);
  EXPECT_EQ(world.send(server, now).value().at(0).state, MessageState::sent);
}

TEST(SendDue, a_clock_that_was_set_back_keeps_no_attempt_and_no_pause_alive) {
  fakes::World world = with_one_approved();
  const Instant ahead = now + std::chrono::hours{24 * 365};
  being_sent(world, Attempt{1, ahead, ahead + lease, false});
  world.ledger.entry->attempts = 1;
  ASSERT_TRUE(world.store.write(
      [&](WriteSession& session) { return session.put_next_try({"acme", "m1"}, NextTry{3, ahead, "451 later"}); }));
  EXPECT_EQ(world.send(world.sender, now, true).value().at(0).state, MessageState::sent);
}

TEST(SendDue, a_copy_made_while_a_letter_went_is_behind_once_it_has_gone) {
  fakes::World world = with_one_approved();
  store::MemoryStore copy = world.store;
  world.sender.meanwhile = [&] { copy = world.store; };  // claimed, its text on the way
  ASSERT_EQ(world.send(world.sender, now).value().at(0).state, MessageState::sent);
  world.store = copy;
  ASSERT_TRUE(world.send(world.sender, now + lease).has_value());
  EXPECT_EQ(world.sender.given.size(), 1U);
  EXPECT_EQ(world.message("m1").state, MessageState::in_doubt);
}

TEST(SendDue, a_restored_database_sends_nothing) {
  fakes::World world = with_one_approved();
  world.ledger.entry->attempts = 7;  // more was sent from here than this database knows
  const auto held = world.send(world.sender, now);
  ASSERT_EQ(held.value().size(), 1U);
  EXPECT_EQ(held.value()[0].state, MessageState::approved);
  EXPECT_TRUE(world.message("m1").held.has_value());
  EXPECT_TRUE(world.sender.given.empty());
  // A person who is sure resumes it; from then on both count alike.
  ASSERT_TRUE(resume_message(world.store, world.zones, world.mail(), {m1, {}, std::chrono::seconds{0}, nullptr}, now));
  EXPECT_EQ(world.send(world.sender, now).value().at(0).state, MessageState::sent);
  EXPECT_EQ(world.ledger.entry->attempts, 9);
}

TEST(SendDue, an_outcome_stops_it_up_to_the_last_moment) {
  fakes::World world = with_one_approved();
  ASSERT_TRUE(set_outcome(world.store, world.zones, "acme", core::Outcome::rejected, std::nullopt, now).has_value());
  const auto sent = world.send(world.sender, now + minutes{1});
  ASSERT_TRUE(sent.has_value()) << sent.error().what;
  ASSERT_EQ(sent->size(), 1U);
  EXPECT_EQ((*sent)[0].state, MessageState::approved);
  EXPECT_FALSE((*sent)[0].said.empty());
  EXPECT_EQ(world.message("m1").held, (*sent)[0].said);
  EXPECT_TRUE(world.sender.given.empty());
  // It was said once; held, it is not due any more.
  EXPECT_TRUE(world.send(world.sender, now + minutes{2}).value().empty());
}

TEST(SendDue, bytes_that_are_not_those_approved_do_not_go) {
  fakes::World world = with_one_approved();
  ASSERT_TRUE(world.store.write([](WriteSession& session) -> Result<void> {
    auto mail = session.frozen_mail({"acme", "m1"});
    (*mail)->bytes += "Bcc: x";
    return session.put_frozen_mail({"acme", "m1"}, **mail);
  }));
  ASSERT_TRUE(world.send(world.sender, now).has_value());
  EXPECT_TRUE(world.sender.given.empty());
  EXPECT_NE(world.message("m1").held, std::nullopt);
}

TEST(SendDue, bytes_for_an_address_that_is_no_longer_theirs_do_not_go) {
  fakes::World world = with_one_approved();
  core::Application application = world.application();
  application.contact("ann")->email = "ann@new.acme.example";
  world.put(application);
  ASSERT_TRUE(world.send(world.sender, now).has_value());
  EXPECT_TRUE(world.sender.given.empty());
  EXPECT_NE(world.message("m1").held, std::nullopt);
}

TEST(SendDue, what_has_no_bytes_here_is_held) {
  fakes::World world = with_one_approved();
  ASSERT_TRUE(world.store.write([](WriteSession& session) { return session.remove_frozen_mail({"acme", "m1"}); }));
  ASSERT_EQ(world.send(world.sender, now).value().size(), 1U);
  EXPECT_TRUE(world.sender.given.empty());
  EXPECT_NE(world.message("m1").held, std::nullopt);
}

TEST(SendDue, a_handwritten_note_is_the_persons_to_carry) {
  fakes::World world = with_one_approved();
  core::Application application = world.application();
  application.messages[0].channel = core::Channel::handwritten;
  world.put(application);
  EXPECT_TRUE(world.send(world.sender, now).value().empty());
  EXPECT_EQ(world.message("m1").held, std::nullopt);
}

TEST(SendDue, several_go_one_after_the_other) {
  fakes::World world = with_one_approved();
  fakes::approve_note(world, now, "hr", "Hana", "It was good to hear how the two offices share one kitchen.");
  const auto sent = world.send(world.sender, now);
  ASSERT_EQ(sent.value().size(), 2U);
  EXPECT_EQ(world.sender.given[0].mail.to, "ann.lee@acme.example");
  EXPECT_EQ(world.sender.given[1].mail.to, "hana@acme.example");
}

}  // namespace
}  // namespace afterword::app
