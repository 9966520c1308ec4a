// A watch that lets every message end, or does what the test says.
#pragma once

#include <functional>

#include "app/ports.h"

namespace afterword::fakes {

class WillingWatch final : public app::HandOverWatch {
 public:
  bool may_end() override {
    ++asked;
    return !at_the_end || at_the_end();
  }
  void still_waiting() override { ++waited; }

  int asked = 0;
  int waited = 0;
  std::function<bool()> at_the_end;
};

}  // namespace afterword::fakes
