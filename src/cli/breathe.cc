#include "cli/breathe.h"

#include <termios.h>
#include <unistd.h>

#include "cli/interruption.h"

namespace afterword::cli {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds frame{150};
constexpr int full_width = 20;

/// Keys come one at a time and are not shown, while one lives. Ctrl-C is a key like any other: the terminal must not be
/// left in this state.
class KeyMode {
 public:
  KeyMode() {
    is_set_ = tcgetattr(STDIN_FILENO, &before_) == 0;
    if (!is_set_) return;
    termios keys = before_;
    keys.c_lflag &= static_cast<tcflag_t>(~(ICANON | ECHO | ISIG));
    keys.c_cc[VMIN] = 0;
    keys.c_cc[VTIME] = 0;
    tcsetattr(STDIN_FILENO, TCSANOW, &keys);
  }
  ~KeyMode() {
    // TCSAFLUSH: what was typed to end the breathing is not meant for the shell.
    if (is_set_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
  }
  KeyMode(const KeyMode&) = delete;
  KeyMode& operator=(const KeyMode&) = delete;

 private:
  termios before_{};
  bool is_set_ = false;
};

}  // namespace

std::string breath_line(milliseconds since, bool unicode) {
  const milliseconds at = since % (in_breath + out_breath);
  const bool inward = at < in_breath;
  const auto part = inward ? at : at - in_breath;
  const auto whole = inward ? in_breath : out_breath;
  // The last frame of a breath is full, or empty.
  const int moved = static_cast<int>(part.count() * (full_width + 1) / whole.count());
  const int filled = inward ? moved : full_width - moved;
  std::string line = inward ? "  Breathe in   " : "  Breathe out  ";
  for (int i = 0; i < full_width; ++i) {
    if (i < filled) {
      line += unicode ? "●" : "o";
    } else {
      line += unicode ? "·" : ".";
    }
  }
  return line;
}

void pace_breath(Terminal& out) {
  if (!out.traits().interactive || !out.traits().cursor) {
    out.line("Breathe: four seconds in, six seconds out, a few times. Nothing else is due for five minutes.");
    return;
  }
  out.line("Any key ends it.", Style::soft);
  Interruption interruption;
  const KeyMode keys;
  const auto begin = std::chrono::steady_clock::now();
  while (true) {
    const auto since = std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - begin);
    out.rewind_line();
    out.text(breath_line(since, out.traits().unicode));
    if (!out.flush()) break;
    if (interruption.wait(STDIN_FILENO, frame) != Interruption::Event::timed_out) break;
  }
  out.rewind_line();
  if (!out.flush()) return;  // a terminal that is gone needs no clearing
}

}  // namespace afterword::cli
