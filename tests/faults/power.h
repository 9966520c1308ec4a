// For tests: the power of a machine, cut at the nth thing that is done to its disk; and what its disk still holds then.
// Two models stand on it: lossy_disk.h for SQLite's files, small_files.h for those that are written whole and renamed.
#pragma once

#include <random>

namespace afterword::faults {

class Power {
 public:
  /// From now on: the nth step is the last one that is begun (1: the next). 0: never.
  static void cut_at(int nth) {
    left_ = nth;
    off_ = false;
  }
  static void back() { cut_at(0); }
  static bool is_off() { return off_; }

  /// One step. False: the power is off, and nothing happens any more. The very last step is begun: whether anything of
  /// it reaches the disk, the disk's model says.
  static bool step() {
    if (off_) return false;
    if (left_ > 0 && --left_ == 0) off_ = true;
    return true;
  }

 private:
  static inline int left_ = 0;
  static inline bool off_ = false;
};

/// How much of what was written and not synced has reached the disk when the power goes.
enum class Luck { nothing, everything, some };

class Chance {
 public:
  Chance(Luck luck, unsigned seed) : luck_(luck), generator_(seed) {}
  bool kept() { return luck_ == Luck::everything || (luck_ == Luck::some && generator_() % 2 == 0); }
  bool torn() { return luck_ == Luck::some && generator_() % 3 == 0; }

 private:
  Luck luck_;
  std::minstd_rand generator_;
};

}  // namespace afterword::faults
