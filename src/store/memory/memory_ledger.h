// The number of the last attempt, kept nowhere: for facts in memory, of which nothing is sent, and for tests.
#pragma once

#include <algorithm>
#include <optional>

#include "app/ports.h"

namespace afterword::store {

class MemoryLedger final : public app::AttemptLedger {
 public:
  core::Result<std::optional<int>> last() override { return number; }
  core::Result<void> raise_to(int attempt) override {
    number = std::max(number.value_or(0), attempt);
    return {};
  }

  std::optional<int> number;
};

}  // namespace afterword::store
