#include "store/disk/backoff.h"

#include <unistd.h>

#include <algorithm>
#include <thread>

namespace afterword::store {
namespace {

constexpr std::chrono::microseconds longest_sleep{1'000};

}  // namespace

Backoff::Backoff(std::chrono::milliseconds patience) : until_(std::chrono::steady_clock::now() + patience) {
  // Only to differ from the others who wait: processes that were started in the same instant have different numbers.
  state_ = static_cast<std::uint64_t>(until_.time_since_epoch().count()) ^
           (static_cast<std::uint64_t>(getpid()) * 0x9e3779b97f4a7c15U);
}

bool Backoff::wait() {
  const auto now = std::chrono::steady_clock::now();
  if (now >= until_) return false;
  state_ = state_ * 6364136223846793005U + 1442695040888963407U;  // Knuth, MMIX
  const auto span = static_cast<std::uint64_t>(longest_.count());
  const std::chrono::microseconds sleep{static_cast<std::int64_t>(span / 2 + (state_ >> 33U) % (span / 2 + 1))};
  std::this_thread::sleep_for(std::min<std::chrono::nanoseconds>(sleep, until_ - now));
  longest_ = std::min(longest_ * 3 / 2, longest_sleep);
  return true;
}

}  // namespace afterword::store
