#include "cli/interruption.h"

#include <poll.h>

#include <cerrno>

namespace afterword::cli {
namespace {

// A signal handler can tell nobody but a variable of this kind.
volatile std::sig_atomic_t signal_seen = 0;

void note_signal(int number) { signal_seen = number; }

void install(int number, struct sigaction& old) {
  struct sigaction action{};
  action.sa_handler = note_signal;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, &old);
}

}  // namespace

Interruption::Interruption() {
  signal_seen = 0;
  // Blocked except inside ppoll: a signal between two waits is delivered in the next one, not lost.
  sigset_t noticed;
  sigemptyset(&noticed);
  for (const int number : {SIGINT, SIGHUP, SIGTERM}) sigaddset(&noticed, number);
  pthread_sigmask(SIG_BLOCK, &noticed, &before_);
  install(SIGINT, old_int_);
  install(SIGHUP, old_hup_);
  install(SIGTERM, old_term_);
}

Interruption::~Interruption() {
  sigaction(SIGINT, &old_int_, nullptr);
  sigaction(SIGHUP, &old_hup_, nullptr);
  sigaction(SIGTERM, &old_term_, nullptr);
  pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

Interruption::Event Interruption::wait(int descriptor, std::optional<std::chrono::milliseconds> timeout) {
  pollfd waited{descriptor, POLLIN, 0};
  timespec limit{};
  if (timeout) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(*timeout);
    limit.tv_sec = seconds.count();
    limit.tv_nsec = std::chrono::nanoseconds(*timeout - seconds).count();
  }
  sigset_t open = before_;
  for (const int number : {SIGINT, SIGHUP, SIGTERM}) sigdelset(&open, number);
  const int ready = ppoll(&waited, 1, timeout ? &limit : nullptr, &open);
  if (ready < 0 && errno == EINTR) {
    const int seen = signal_seen;
    signal_seen = 0;
    if (seen == SIGINT) return Event::interrupted;
    if (seen != 0) return Event::lost;
    return Event::timed_out;  // stopped and continued, or a window that changed its size
  }
  if (ready == 0) return Event::timed_out;
  return Event::readable;
}

}  // namespace afterword::cli
