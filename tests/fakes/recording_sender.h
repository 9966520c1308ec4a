// A mail server that says what the test tells it to, and remembers what it was given.
#pragma once

#include <functional>
#include <utility>
#include <vector>

#include "app/ports.h"

namespace afterword::fakes {

class RecordingSender final : public app::MailSender {
 public:
  struct Given {
    app::MessageKey key;
    app::FrozenMail mail;
  };

  app::HandOverResult hand_over(const app::MessageKey& key, const app::FrozenMail& mail,
                                app::HandOverWatch& watch) override {
    given.push_back({key, mail});
    if (meanwhile) meanwhile();
    const bool reaches_the_end = answer.outcome == app::HandOver::accepted ||
                                 answer.outcome == app::HandOver::unknown ||
                                 answer.outcome == app::HandOver::left_for_person;
    if (reaches_the_end && !watch.may_end()) return {app::HandOver::try_again, "held back"};
    if (behind_the_dot) behind_the_dot();
    return answer;
  }

  bool leaves_for_person() const override { return to_folder; }

  std::vector<Given> given;
  bool to_folder = false;
  app::HandOverResult answer{app::HandOver::accepted, "250 2.0.0 Ok: queued"};
  std::function<void()> meanwhile;       ///< runs while the text is being handed over
  std::function<void()> behind_the_dot;  ///< runs while the answer to all of it is waited for
};

}  // namespace afterword::fakes
