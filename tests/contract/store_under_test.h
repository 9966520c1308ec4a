// The stores that have to keep the one contract of app/ports.h.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "app/ports.h"

namespace afterword::contract {

/// A store that was just made, and what the contract does not show of it.
class StoreUnderTest {
 public:
  virtual ~StoreUnderTest() = default;
  virtual app::Store& store() = 0;
  /// Forgets what is only in memory, as a process that ends does.
  virtual void reopen() {}
  virtual std::vector<app::Event> events() = 0;
};

struct StoreKind {
  std::string name;
  std::unique_ptr<StoreUnderTest> (*make)();
};
std::vector<StoreKind> all_stores();

class StoreContract : public testing::TestWithParam<StoreKind> {
 protected:
  StoreContract() : under_test_(GetParam().make()) {}

  app::Store& store() { return under_test_->store(); }
  void reopen() { under_test_->reopen(); }
  std::vector<app::Event> events() { return under_test_->events(); }

  /// Runs in a transaction of its own, which has to succeed.
  template <class Work>
  void write(Work work) {
    const auto done = store().write([&](app::WriteSession& session) -> core::Result<void> { return work(session); });
    EXPECT_TRUE(done) << done.error().what << " (" << done.error().where << ")";
  }
  /// What one question is answered, in a transaction of its own.
  template <class Answer>
  Answer ask(core::Result<Answer> (app::ReadSession::*question)()) {
    return read<Answer>([&](app::ReadSession& session) { return (session.*question)(); });
  }
  template <class Answer, class... Parameters, class... Arguments>
  Answer ask(core::Result<Answer> (app::ReadSession::*question)(Parameters...), const Arguments&... arguments) {
    return read<Answer>([&](app::ReadSession& session) { return (session.*question)(arguments...); });
  }
  void put(const core::Application& application) {
    write([&](app::WriteSession& session) { return session.put_application(application); });
  }
  core::Application get(std::string_view id) {
    auto found = ask(&app::ReadSession::application, id);
    EXPECT_TRUE(found) << id;
    return found.value_or(core::Application{});
  }
  /// The error of a write that has to fail.
  template <class Work>
  core::Error refusal(Work work) {
    const auto done = store().write([&](app::WriteSession& session) -> core::Result<void> { return work(session); });
    EXPECT_FALSE(done);
    return done ? core::Error{} : done.error();
  }

 private:
  template <class Answer, class Work>
  Answer read(Work work) {
    Answer answer{};
    const auto done = store().read([&](app::ReadSession& session) -> core::Result<void> {
      auto answered = work(session);
      if (!answered) return std::unexpected(std::move(answered.error()));
      answer = std::move(*answered);
      return {};
    });
    EXPECT_TRUE(done) << done.error().what << " (" << done.error().where << ")";
    return answer;
  }

  std::unique_ptr<StoreUnderTest> under_test_;
};

/// Each with nothing but what it must have.
core::Application bare_application(std::string id);
core::Contact bare_contact(std::string id, std::string name);
core::Interview bare_interview(std::string id);
core::Reply bare_reply(std::string id);
core::Material bare_material(std::string id, std::string text = {});
core::Message bare_message(std::string id, core::MessageState state);
core::Step bare_step(std::string application, core::StepState state, std::optional<int> due_hour,
                     std::optional<int> opening_hour);
inline core::Instant hour(int n) { return core::Instant{std::chrono::hours{n}}; }

}  // namespace afterword::contract
