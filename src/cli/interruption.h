// Ctrl-C and a lost terminal as values, so that what was being done can end well.
#pragma once

#include <chrono>
#include <csignal>
#include <optional>

namespace afterword::cli {

/// While one lives, SIGINT, SIGHUP and SIGTERM do not end the process; they end the next `wait`, once. One at a
/// time; destroying it restores what was before. Child processes inherit that the signals are blocked.
class Interruption {
 public:
  Interruption();
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  enum class Event {
    readable,  ///< something can be read from the descriptor, be it its end
    timed_out,
    interrupted,  ///< Ctrl-C
    lost          ///< the terminal hung up, or the process is told to end
  };
  /// Waits for the descriptor, or for `timeout` (nullopt: as long as it takes).
  Event wait(int descriptor, std::optional<std::chrono::milliseconds> timeout);

 private:
  sigset_t before_{};
  struct sigaction old_int_{};
  struct sigaction old_hup_{};
  struct sigaction old_term_{};
};

}  // namespace afterword::cli
