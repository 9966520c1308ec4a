// Waiting for something that another process holds: often at first, then less often, never in step with others, and not
// for ever.
#pragma once

#include <chrono>
#include <cstdint>

namespace afterword::store {

class Backoff {
 public:
  explicit Backoff(std::chrono::milliseconds patience);

  /// Sleeps for a while, at most until patience ends. False, at once, where it has ended.
  bool wait();

 private:
  std::chrono::steady_clock::time_point until_;
  std::chrono::microseconds longest_{200};  // of the next sleep
  std::uint64_t state_;                     // of the jitter
};

}  // namespace afterword::store
