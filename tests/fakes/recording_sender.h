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

  app::HandOverResult hand_over(const app::MessageKey& key, const app::FrozenMail& mail) override {
    given.push_back({key, mail});
    if (meanwhile) meanwhile();
    return answer;
  }

  std::vector<Given> given;
  app::HandOverResult answer{app::HandOver::accepted, "250 2.0.0 Ok: queued"};
  std::function<void()> meanwhile;  ///< runs while the mail is being handed over
};

}  // namespace afterword::fakes
