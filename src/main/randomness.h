// The operating system's randomness.
#pragma once

#include <string>

#include "app/ports.h"

namespace afterword {

/// getrandom(2). Throws std::runtime_error where the system has none to give.
class SystemRandomness final : public app::Randomness {
 public:
  std::string token() override;
};

}  // namespace afterword
